/** The ways in which the texts of one row can be laid on its columns: the cheapest, and what is open between ways that cost nearly the same. */

/** What the parts of a way cost. Texts and columns keep their order; a text is a cell, or one of several lines of a cell, or has no place. */
export interface RowPrices {
  texts: number
  columns: number
  /** Most texts that one cell is made of. */
  lines: number
  /** `count` texts from `at` as the cell of a column. */
  cell: (at: number, count: number, column: number) => number
  missing: (column: number) => number
  leave: (at: number) => number
}

export interface Span {
  from: number
  to: number
}

export interface Placement {
  cost: number
  /** By column: the texts of its cell in the cheapest way, or null. Of equal ways the leftmost columns are filled. */
  cells: (Span | null)[]
  leftOver: number[]
  /** By column: whether another way that costs nearly as little fills it with other texts, or leaves it empty. */
  open: boolean[]
}

/** Ways whose cost differs by no more than this can't be told apart: as much as one line break. */
const near = 1

export function placeRow(given: RowPrices): Placement {
  const prices = { ...given, cell: remembered(given) }
  const { texts, columns, lines, cell, missing, leave } = prices
  const grid = () => Array.from({ length: texts + 1 }, () => new Array<number>(columns + 1).fill(Infinity))
  // The cheapest way from the beginning to a text and a column, and from there to the end.
  const [before, behind] = [grid(), grid()]
  before[0]![0] = 0
  for (let at = 0; at <= texts; at++) {
    for (let column = 0; column <= columns; column++) {
      const here = before[at]![column]!
      const reach = (to: number, next: number, cost: number) => {
        before[to]![next] = Math.min(before[to]![next]!, here + cost)
      }
      if (column < columns) {
        for (let count = 1; count <= Math.min(lines, texts - at); count++) reach(at + count, column + 1, cell(at, count, column))
        reach(at, column + 1, missing(column))
      }
      if (at < texts) reach(at + 1, column, leave(at))
    }
  }
  behind[texts]![columns] = 0
  for (let at = texts; at >= 0; at--) {
    for (let column = columns; column >= 0; column--) {
      let least = behind[at]![column]!
      if (column < columns) {
        for (let count = 1; count <= Math.min(lines, texts - at); count++) {
          least = Math.min(least, cell(at, count, column) + behind[at + count]![column + 1]!)
        }
        least = Math.min(least, missing(column) + behind[at]![column + 1]!)
      }
      if (at < texts) least = Math.min(least, leave(at) + behind[at + 1]![column]!)
      behind[at]![column] = least
    }
  }
  const cost = behind[0]![0]!
  return { cost, ...cheapest(prices, behind), open: openColumns(prices, before, behind, cost + near) }
}

function cheapest({ texts, columns, lines, cell, missing }: RowPrices, behind: readonly (readonly number[])[]): Pick<Placement, 'cells' | 'leftOver'> {
  const cells: (Span | null)[] = new Array<Span | null>(columns).fill(null)
  const leftOver: number[] = []
  for (let at = 0, column = 0; at < texts || column < columns;) {
    const least = behind[at]![column]!
    const counts = column < columns ? Array.from({ length: Math.min(lines, texts - at) }, (_, index) => index + 1) : []
    const count = counts.find((one) => same(least, cell(at, one, column) + behind[at + one]![column + 1]!))
    if (count !== undefined) {
      cells[column++] = { from: at, to: at + count }
      at += count
    } else if (column < columns && same(least, missing(column) + behind[at]![column + 1]!)) {
      column++
    } else {
      leftOver.push(at++)
    }
  }
  return { cells, leftOver }
}

/** The columns that hold different texts in different ways of no more than this cost. */
function openColumns(
  { texts, columns, lines, cell, missing }: RowPrices, before: readonly (readonly number[])[], behind: readonly (readonly number[])[], most: number,
): boolean[] {
  return Array.from({ length: columns }, (_, column) => {
    const ways = new Set<string>()
    for (let at = 0; at <= texts; at++) {
      const here = before[at]![column]!
      if (here + missing(column) + behind[at]![column + 1]! <= most) ways.add('')
      for (let count = 1; count <= Math.min(lines, texts - at); count++) {
        if (here + cell(at, count, column) + behind[at + count]![column + 1]! <= most) ways.add(`${at} ${count}`)
      }
    }
    return ways.size > 1
  })
}

function remembered({ columns, lines, cell }: RowPrices): RowPrices['cell'] {
  const known: (number | undefined)[] = []
  return (at, count, column) => known[(at * lines + count - 1) * columns + column] ??= cell(at, count, column)
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9
}

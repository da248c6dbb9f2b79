/** The rows that a domain holds for, where it is printed once for several: beside the first of them, or beside the middle of all. */

/** Lines in a row, the first and the last. */
export interface Lines {
  from: number
  to: number
}

/** A domain and the lines that it stands in. */
export interface Label extends Lines {
  text: string
}

export interface Labelled {
  /** By row; where domains stand beside the first of their rows, those below have none. */
  texts: (string | null)[]
  /** Rows for which another domain may hold. */
  doubtful: ReadonlySet<number>
}

/** By how many lines a domain that stands in the middle of its rows may stand off it, where it could as well stand beside the first of them. */
const off = 0.25

/** Of an even number of lines the upper one of the two in the middle is likelier. */
const rounded = 0.8

/** The domain of each row. */
export function labelled(labels: readonly Label[], rows: readonly Lines[]): Labelled {
  const [first] = labels
  if (!first) return { texts: rows.map(() => null), doubtful: new Set() }
  const above = rows.map(({ to }) => labels.findLastIndex(({ from }) => from <= to))
  const middle = inTheMiddle(labels, rows)
  if (!above.includes(-1)) {
    const other = middle.off <= off ? middle.texts : null
    const texts = above.map((at) => labels[at]!.text)
    return {
      texts: texts.map((text, row) => above[row] === above[row - 1] ? null : text),
      doubtful: new Set([...rows.keys()].filter((row) => other !== null && other[row] !== texts[row])),
    }
  }
  const both = inTheMiddle(joined(labels), rows)
  const { texts } = both.off <= middle.off ? both : middle
  return { texts, doubtful: new Set([...rows.keys()].filter((row) => labels.every(({ from, to }) => to < rows[row]!.from || from > rows[row]!.to))) }
}

/** Labels in neighbouring lines as one label of two lines. */
function joined(labels: readonly Label[]): Label[] {
  const result: Label[] = []
  let last: Label | null = null
  for (const label of labels) {
    if (last && label.from === last.to + 1) {
      result.splice(-1, 1, { text: last.text + label.text, from: last.from, to: label.to })
      last = null
    } else {
      result.push(last = label)
    }
  }
  return result
}

/** The rows parted so that each label stands as near as can be to the middle of its own; `off` is the farthest that one stands off. */
function inTheMiddle(labels: readonly Label[], rows: readonly Lines[]): { texts: (string | null)[]; off: number } {
  if (labels.length > rows.length) return { texts: rows.map(() => null), off: Infinity }
  // By row and label: the least sum when the rows before this one have the labels before this one.
  const ways = Array.from({ length: rows.length + 1 }, () => labels.concat(labels[0]!).map(() => ({ cost: Infinity, from: -1 })))
  ways[0]![0] = { cost: 0, from: -1 }
  for (const [label, own] of labels.entries()) {
    for (let from = 0; from < rows.length; from++) {
      const before = ways[from]![label]!.cost
      for (let to = from + 1; before < Infinity && to <= rows.length; to++) {
        // A domain stands beside one of its rows, or between two.
        if (rows[from]!.from > own.to || rows[to - 1]!.to < own.from) continue
        const above = middleOf({ from: rows[from]!.from, to: rows[to - 1]!.to }) - middleOf(own)
        const cost = before + (above > 0 ? above * rounded : -above)
        if (cost < ways[to]![label + 1]!.cost) ways[to]![label + 1] = { cost, from }
      }
    }
  }
  const texts: (string | null)[] = rows.map(() => null)
  if (ways.at(-1)!.at(-1)!.cost === Infinity) return { texts, off: Infinity }
  let farthest = 0
  let to = rows.length
  for (let label = labels.length; label > 0; label--) {
    const { cost, from } = ways[to]![label]!
    farthest = Math.max(farthest, cost - ways[from]![label - 1]!.cost)
    texts.fill(labels[label - 1]!.text, from, to)
    to = from
  }
  return { texts, off: farthest }
}

function middleOf({ from, to }: Lines): number {
  return (from + to) / 2
}

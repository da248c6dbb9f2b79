/** Lays a sequence of texts on the columns of a table, row by row, at the least cost: the one way in which flattened cells are read. */
import { fit, joinCost, type ColumnKind } from '../text/fit'
import { lookAt } from '../text/look'
import { isPageMark } from '../text/page-mark'
import type { GapPrices } from './open-cells'

/** What happened to the texts of a row, in reading order. `from` and `to` are positions in the sequence. */
export type Step =
  | { does: 'cell'; column: number; from: number; to: number }
  /** A cell that the column should have and the row has not. */
  | { does: 'missing'; column: number }
  /** A text that has no place in the row. */
  | { does: 'left-over'; from: number; to: number }
  /** A heading of the table, repeated on a new page. */
  | { does: 'heading'; from: number; to: number }

export interface LaidRow {
  /** The number of the row; `printed` says whether it stands there. */
  no: number
  number: 'printed' | 'missing' | 'unexpected'
  /** A row of its own for a part (分项) of the row above. */
  sub: boolean
  steps: Step[]
  /** What the row costs beyond one that fits in everything. */
  cost: number
}

/** What a deviation costs, in the price of one text joined to the one before: a row reads in the cheapest way. */
const price = {
  missing: { domain: 0, no: 3.5, name: 4, sub: 0, unit: 2, value: 2, attribute: 2, office: 2, other: 0.5 },
  leftOver: 3, heading: 0.1, headingInside: 0.6, headingAsCell: 5, subBegun: 2, subRow: 0.3, numberSame: 3, numberOff: 3, numberGap: 1.5,
  /** What a row is worth: a further row is read where it costs less; one without number that is a name and nothing else is worth nothing. */
  row: -4, nameAlone: 4,
} as const

const most = { lines: 4, gap: 4, ways: 4, behind: 14 } as const

/** What gaps cost within a row. */
export const gapPrices: GapPrices = { missing: price.missing, leave: price.leftOver, empty: 0, lines: most.lines }

/**
 * Of the way so far: the row has no number; the row above begins parts; the row is such a part; the row, in a table without numbers, is a name
 * and nothing else.
 */
const flag = { unnumbered: 1, parts: 2, part: 4, alone: 8 } as const

interface Way {
  cost: number
  no: number
  flags: number
  before: Way | null
  step: Step | { does: 'row'; number: LaidRow['number']; sub: boolean } | null
}

export interface Sequence {
  texts: readonly string[]
  columns: readonly ColumnKind[]
  /** Headings of the table without white space: where one stands between rows, it is repeated. */
  headings: ReadonlySet<string>
  /** Domains known from elsewhere, without white space. */
  domains: ReadonlySet<string>
  /** What it costs in this table, beside their looks, that these lines are a cell of a column. */
  unusual?: (kind: ColumnKind, lines: readonly string[]) => number
  /** The row number that stands at a position, or null. */
  numberAt: (at: number) => number | null
  /** Number of the row before the first. */
  before: number
  /** The sequence may end after a row, but not before this text. */
  least: number
  /** What it costs to end before a text: what is left looks like cells. */
  leaving: (at: number) => number
}

export interface Laid {
  rows: LaidRow[]
  /** Position behind the last text of the last row. */
  end: number
  cost: number
}

/** The rows of a sequence at the least cost; null where no row can be laid. */
export function layRows(sequence: Sequence): Laid | null {
  return new Laying(sequence).run()
}

class Laying {
  private readonly size: number
  private readonly subColumn: number
  private readonly numbered: boolean
  /** Behind the last column: the ways that stand between two rows. */
  private readonly between: number
  /** By position, then by column: the ways that stand before this text and this column. */
  private readonly ways: Map<number, Way>[][]
  private readonly ends: (Way | null)[]
  /** By position: whether a heading or page mark stands there, and what cells that begin there cost. */
  private readonly repeated: boolean[] = []
  private readonly known: Partial<Record<ColumnKind, readonly number[]>>[] = []

  constructor(private readonly given: Sequence) {
    this.size = given.columns.length
    this.subColumn = given.columns.indexOf('sub')
    this.numbered = given.columns.includes('no')
    this.between = this.size + 1
    this.ways = given.texts.concat('').map(() => [])
    this.ends = this.ways.map(() => null)
  }

  run(): Laid | null {
    const { texts, before, least } = this.given
    const start: Way = { cost: 0, no: before, flags: 0, before: null, step: null }
    this.put(this.ways[0]!, this.between, start, 0, null)
    for (let at = 0; at <= texts.length; at++) {
      const complete = new Map<number, Way>()
      this.walk(at, this.ways[at]!, complete)
      for (const way of complete.values()) {
        if (way.cost < (this.ends[at]?.cost ?? Infinity)) this.ends[at] = way
        this.keep(this.ways[at]!, this.between, way)
      }
      this.open(at, this.best(this.ways[at]![this.between]))
      // What was reached is in the ways that go on from it.
      this.ways[at] = []
      this.known[at] = {}
    }
    let best: { end: number; way: Way; cost: number } | null = null
    for (let end = Math.max(least, 1); end < this.ends.length; end++) {
      const way = this.ends[end]
      const cost = way ? way.cost + this.given.leaving(end) : Infinity
      if (way && cost < (best?.cost ?? Infinity)) best = { end, way, cost }
    }
    return best && { rows: this.rowsOf(best.way), end: best.end, cost: best.cost }
  }

  /** Ways that stand between two rows: a repeated heading may follow, or a new row, or a part of the row above. */
  private open(at: number, between: readonly Way[]): void {
    const fresh: Map<number, Way>[] = []
    for (const way of between) {
      if (at < this.given.texts.length) {
        const heading = this.isHeading(at)
        const step = { does: heading ? 'heading' : 'left-over', from: at, to: at + 1 } as const
        this.put(this.ways[at + 1]!, this.between, way, heading ? price.heading : price.leftOver, step)
      }
      this.put(fresh, 0, { ...way, flags: 0 }, price.row, { does: 'row', number: 'printed', sub: false }, way)
      if (this.subColumn >= 0 && way.flags & flag.parts) {
        const part = { ...way, flags: flag.parts | flag.part }
        this.put(fresh, this.subColumn, part, price.subRow, { does: 'row', number: 'printed', sub: true }, way)
      }
    }
    this.walk(at, fresh, null)
  }

  /** Takes every way before a text through the columns; those that have passed the last column are complete. */
  private walk(at: number, ways: Map<number, Way>[], complete: Map<number, Way> | null): void {
    for (let column = 0; column <= this.size; column++) {
      for (const way of this.best(ways[column])) {
        if (column === this.size) {
          if (complete) keepBest(complete, way.flags & flag.alone ? { ...way, cost: way.cost + price.nameAlone } : way)
          continue
        }
        this.skip(ways, column, way, complete === null)
        if (at === this.given.texts.length) continue
        this.take(at, column, way)
        if (complete) this.leave(at, column, way)
      }
    }
  }

  private skip(ways: Map<number, Way>[], column: number, way: Way, fresh: boolean): void {
    const kind = this.given.columns[column]!
    const part = (way.flags & flag.part) !== 0
    if (kind === 'sub' && part) return
    // A row begins with a number, or else with its name: something must be there.
    if (kind === 'name' && fresh && (way.flags & flag.unnumbered || !this.numbered)) return
    const unnumbered = kind === 'no' ? { ...way, no: way.no + 1, flags: way.flags | flag.unnumbered } : way
    this.put(ways, column + 1, unnumbered, price.missing[kind], { does: 'missing', column }, way)
  }

  private take(at: number, column: number, way: Way): void {
    const kind = this.given.columns[column]!
    if (kind === 'no') {
      this.takeNumber(at, column, way)
      return
    }
    const begins = kind === 'sub' && !(way.flags & flag.part)
    const next = begins ? { ...way, flags: way.flags | flag.parts } : way
    const flags = kind === 'domain' ? next.flags : next.flags & ~flag.alone
    const named = kind === 'name' && !this.numbered ? { ...next, no: next.no + 1, flags: flags | flag.alone } : { ...next, flags }
    const extra = begins ? price.subBegun : 0
    for (const [index, cost] of this.costs(at, kind).entries()) {
      const to = at + index + 1
      if (cost < Infinity) this.put(this.ways[to]!, column + 1, named, cost + extra, { does: 'cell', column, from: at, to }, way)
    }
  }

  /** What it costs to read one, two, … texts from here as one cell of a kind; Infinity for what is no cell. */
  private costs(at: number, kind: ColumnKind): readonly number[] {
    const known = this.known[at] ??= {}
    return known[kind] ??= this.costsAnew(at, kind)
  }

  private costsAnew(at: number, kind: ColumnKind): number[] {
    const { texts, domains, headings, unusual } = this.given
    const costs: number[] = []
    let alone = Infinity
    for (let to = at + 1; to <= Math.min(at + most.lines, texts.length); to++) {
      const lines = texts.slice(at, to)
      const last = lines.at(-1)!
      alone = Math.min(alone, fit(kind, [last], domains))
      const joint = joinCost(kind, lines) + (unusual?.(kind, lines) ?? 0)
        + lines.filter((line) => headings.has(lookAt(line).bare)).length * price.headingAsCell
      // Where one line costs less as the whole cell, with the others left over, the others are no lines of it.
      costs.push(joint > alone + price.leftOver * (lines.length - 1) ? Infinity : fit(kind, lines, domains) + joint)
      if (lookAt(last).sentence) break
    }
    return costs
  }

  private takeNumber(at: number, column: number, way: Way): void {
    const number = this.given.numberAt(at)
    if (number === null) return
    const ahead = number - way.no
    if (ahead < 0 || ahead > most.gap) return
    const cost = ahead === 0 ? price.numberSame : ahead === 1 ? 0 : price.numberOff + price.numberGap * (ahead - 1)
    this.put(this.ways[at + 1]!, column + 1, { ...way, no: number }, cost, { does: 'cell', column, from: at, to: at + 1 }, way)
  }

  private leave(at: number, column: number, way: Way): void {
    const heading = this.isHeading(at)
    const step = { does: heading ? 'heading' : 'left-over', from: at, to: at + 1 } as const
    this.put(this.ways[at + 1]!, column, way, heading ? price.headingInside : price.leftOver, step)
  }

  private isHeading(at: number): boolean {
    const text = this.given.texts[at]!
    return this.repeated[at] ??= this.given.headings.has(lookAt(text).bare) || isPageMark(text)
  }

  private put(ways: Map<number, Way>[], column: number, way: Way, cost: number, step: Way['step'], before = way): void {
    this.keep(ways, column, { cost: before.cost + cost, no: way.no, flags: way.flags, before, step })
  }

  private keep(ways: Map<number, Way>[], column: number, way: Way): void {
    keepBest(ways[column] ??= new Map<number, Way>(), way)
  }

  private best(ways: ReadonlyMap<number, Way> | undefined): Way[] {
    if (!ways) return []
    const near = [...ways.values()].sort((a, b) => a.cost - b.cost)
    return near.filter((way, index) => index < most.ways && way.cost <= near[0]!.cost + most.behind)
  }

  private rowsOf(end: Way): LaidRow[] {
    const path: Way[] = []
    for (let way: Way | null = end; way?.step; way = way.before) path.unshift(way)
    const rows: LaidRow[] = []
    let loose: Step[] = []
    for (const way of path) {
      const step = way.step!
      const row = rows.at(-1)
      if (step.does === 'row') {
        rows.push({ no: way.no, number: 'printed', sub: step.sub, steps: loose, cost: 0 })
        loose = []
      } else if (!row) {
        loose.push(step)
      } else {
        row.steps.push(step)
        this.describe(row, way, step)
      }
    }
    return rows
  }

  private describe(row: LaidRow, way: Way, step: Step): void {
    row.cost += way.cost - way.before!.cost
    row.no = way.no
    if (!('column' in step) || this.given.columns[step.column] !== 'no') return
    if (step.does === 'missing') row.number = 'missing'
    else if (way.no !== way.before!.no + 1) row.number = 'unexpected'
  }
}

function keepBest(ways: Map<number, Way>, way: Way): void {
  const key = way.no * 16 + way.flags
  const known = ways.get(key)
  if (!known || way.cost < known.cost) ways.set(key, way)
}

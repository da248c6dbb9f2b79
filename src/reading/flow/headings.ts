/** Gives the texts of a flattened heading, of one line or two, to the columns that the rows have. */
import type { ColumnKind } from '../text/fit'
import type { Token } from './cells'
import { isFigureHeading, meaningOf, type HeadingMeaning } from '../text/heading'
import type { Sourced, TableColumn } from '../table'
import { yearsIn } from '../text/years'

interface Headed {
  source: Sourced
  meaning: HeadingMeaning | null
  /** Position among the texts of the heading. */
  at: number
}

/** Columns with their headings. Texts that no column was found for are left unplaced. */
export function placeHeadings(kinds: readonly ColumnKind[], tokens: readonly Token[]): { columns: TableColumn[]; unplaced: Sourced[] } {
  const headed = mended(tokens)
  const columns = kinds.map((kind): TableColumn => ({ kind, heading: [], group: null, meaning: null }))
  const unplaced = new Set(headed)
  const give = (column: TableColumn | undefined, one: Headed) => {
    if (!column) return
    column.heading.push(one.source)
    unplaced.delete(one)
  }
  for (const [index, column] of columns.entries()) {
    if (column.kind === 'value') continue
    const meant = headed.filter((one) => unplaced.has(one) && meansColumn(one.meaning, column.kind))
    const nth = kinds.slice(0, index).filter((kind) => kind === column.kind).length
    const own = meant[nth] ?? meant[0]
    if (own) give(column, own)
  }
  const values = columns.filter(({ kind }) => kind === 'value')
  const figures = headed.filter(({ meaning }) => isFigureHeading(meaning))
  const names = headed.filter(({ meaning }) => meaning === 'name' || meaning === 'no').map(({ at }) => at)
  const plan = oneEach(figures, values.length) ?? groupTitle(figures, names, values.length)
    ?? leastOdd([neighbours(figures, values.length), twoLines(figures, values.length)])
  for (const [index, own] of (plan?.own ?? []).entries()) {
    for (const one of own) give(values[index], one)
    const group = plan!.group
    if (group) {
      values[index]!.group = group.source
      unplaced.delete(group)
    }
  }
  // 单位 may stand over offices.
  for (const column of columns) {
    if (column.kind !== 'office' || column.heading.length > 0) continue
    const unit = headed.find((one) => unplaced.has(one) && one.meaning === 'unit')
    if (unit) give(column, unit)
  }
  for (const column of columns) column.meaning = meaningOfColumn(column)
  return { columns, unplaced: [...unplaced].map(({ source }) => source) }
}

/** What the lines of a column's heading say together: a word says more than a year. */
export function meaningOfColumn({ heading, group }: Pick<TableColumn, 'heading' | 'group'>): HeadingMeaning | null {
  const meanings = [...heading.map(({ text }) => meaningOf(text)), meaningOf(heading.map(({ text }) => text).join(''))]
  const own = meanings.find((meaning) => meaning !== null && meaning !== 'year') ?? meanings.find((meaning) => meaning !== null) ?? null
  const above = group ? meaningOf(group.text) : null
  return (own === null || own === 'year') && isFigureHeading(above) && above !== null ? above : own
}

interface Placed {
  /** The texts of each column, from left to right. */
  own: Headed[][]
  group: Headed | null
}

/** Headings that are broken over two lines are put together: 责任 / 单位, 年均增速 / 〔累计〕. */
export function mended(tokens: readonly Token[]): Headed[] {
  const headed: Headed[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [one, next] = [tokens[at]!, tokens[at + 1]]
    const both = next ? meaningOf(one.text + next.text) : null
    const apart = [meaningOf(one.text), next ? meaningOf(next.text) : null]
    const aside = next !== undefined && apart[0] === 'other' && apart[1] === 'other' && /^[[(（〔【]/u.test(next.text)
    if (next && both !== null && (aside || apart[0] === null || (apart[1] === null && next.text.length <= 3))) {
      headed.push({ source: { text: `${one.text}\n${next.text}`, places: [one.place, next.place] }, meaning: both, at })
      at++
    } else {
      headed.push({ source: { text: one.text, places: [one.place] }, meaning: apart[0]!, at })
    }
  }
  // A kind (类型) behind the figures is the indicator's attribute, no domain.
  const figures = headed.findIndex(({ meaning }) => isFigureHeading(meaning))
  return headed.map((one, at): Headed => one.meaning === 'domain' && figures >= 0 && at > figures ? { ...one, meaning: 'attribute' } : one)
}

function meansColumn(meaning: HeadingMeaning | null, kind: ColumnKind): boolean {
  return meaning === kind
}

function oneEach(figures: readonly Headed[], columns: number): Placed | null {
  return figures.length === columns ? { own: figures.map((one) => [one]), group: null } : null
}

/** A first line that spans the names too, as 某年指标目标 above 序号, 指标 and 目标值. */
function groupTitle(figures: readonly Headed[], names: readonly number[], columns: number): Placed | null {
  const [group, ...rest] = figures
  if (!group || rest.length !== columns || !names.some((at) => at > group.at && at < rest[0]!.at)) return null
  return { own: rest.map((one) => [one]), group }
}

/** A year and the words below it that follow one another: 2020 / 基数. */
function neighbours(figures: readonly Headed[], columns: number): Placed | null {
  const own: Headed[][] = []
  for (const one of figures) {
    const before = own.at(-1)
    const last = before?.at(-1)
    if (before?.length === 1 && last!.at + 1 === one.at && completes(last!, one)) before.push(one)
    else own.push([one])
  }
  return own.length === columns ? { own, group: null } : null
}

/** A second line of years or words under some or all of the first; a heading may span several columns. */
function twoLines(figures: readonly Headed[], columns: number): Placed | null {
  // A column has at most two lines.
  if (figures.length > 2 * columns) return null
  const ways = figures.slice(1).flatMap((_, at) => [...spreads(figures.slice(0, at + 1), figures.slice(at + 1), columns)])
  return leastOdd(ways.reverse().map((own) => ({ own, group: null })))
}

/** The first of the ways that are the least odd. */
function leastOdd(ways: readonly (Placed | null)[]): Placed | null {
  let best: { way: Placed; odd: number } | null = null
  for (const way of ways) {
    if (way === null) continue
    const odd = oddness(way.own)
    if (best === null || odd < best.odd) best = { way, odd }
  }
  return best?.way ?? null
}

/** The ways to give the lower headings, in order, to the upper ones that they complete, so that there are so many columns. */
function* spreads(above: readonly Headed[], below: readonly Headed[], columns: number): Generator<Headed[][]> {
  const [one, ...others] = above
  if (!one) {
    if (below.length === 0 && columns === 0) yield []
    return
  }
  for (let count = Math.min(below.length, columns); count >= 0; count--) {
    const under = below.slice(0, count)
    if (!under.every((each) => completes(one, each))) continue
    for (const rest of spreads(others, below.slice(count), columns - Math.max(1, count))) {
      yield [...count === 0 ? [[one]] : under.map((each) => [one, each]), ...rest]
    }
  }
}

/**
 * How odd a way is: columns whose year is before that of the one before, or the same and says no more; base values of several years beside
 * one target, or beside a target of their own year; a target of the first year alone; completion of a year after one that has none.
 */
function oddness(own: readonly Headed[][]): number {
  const said = own.map((texts) => ({
    year: yearsIn(texts.map(({ source }) => source.text).join(' '))?.to ?? null,
    meaning: texts.find(({ meaning }) => meaning !== 'year')?.meaning ?? null,
  }))
  const count = (fits: (one: (typeof said)[number], at: number) => boolean) => said.filter(fits).length
  const unordered = count(({ year, meaning }, at) => {
    const before = said[at - 1]
    return year !== null && typeof before?.year === 'number' && (year < before.year || (year === before.year && meaning === before.meaning))
  })
  const [bases, targets] = [count(({ meaning }) => meaning === 'base'), count(({ meaning }) => meaning === 'target')]
  const shared = count(({ year, meaning }) => meaning === 'base' && year !== null && said.some((other) => other.year === year && other.meaning !== 'base'))
  const alone = targets === 1 && said[0]?.meaning === 'target' && said.length > 1 && said.slice(1).every(({ meaning }) => meaning === null)
  const isDone = (of: number | null) => said.some(({ year, meaning }) => year === of && (meaning === 'actual' || meaning === 'base'))
  const late = count(({ year, meaning }) => meaning === 'actual' && said.some((other) => (other.year ?? Infinity) < (year ?? 0) && !isDone(other.year)))
  return 10 * unordered + (bases > 1 && targets === 1 ? 1 : 0) + shared + (alone ? 1 : 0) + late
}

/** One of two headings says the year, the other what the figures are. */
function completes(one: Headed, other: Headed): boolean {
  const years = [one, other].map(({ source }) => yearsIn(source.text) !== null)
  return years[0] !== years[1] && (one.meaning === 'year') !== (other.meaning === 'year')
}

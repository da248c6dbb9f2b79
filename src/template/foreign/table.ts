/** Finds the table in a sheet: the plan that its names belong to, its column of names, and its headings. */
import type { Library, Plan } from '../../model'
import { nameKey, textKey } from '../../notation'
import { catalogueOf, foreignNames, type Catalogue } from './catalogue'
import { readHeading } from './headings'
import type { Grid } from './source'

/** Headings stand no further than this above the first row that was matched. */
const headingDepth = 12
/** Where titles stand. */
const titleRows = 8
const titleColumns = 20
/** Headings of more lines than this are no headings. */
const headingLines = 3

export interface Headings {
  /** First and last row; last is -1 where there are none. */
  first: number
  last: number
  /** The lines of a column's heading from the top, each text once. */
  of: (column: number) => string[]
}

/** A plan with the column in which its names stand, and the lines that were known by them. */
export interface Named {
  catalogue: Catalogue
  foreign: ReadonlySet<string>
  column: number
  lines: number[]
  score: number
}

/** The plans whose names stand in a sheet, the likeliest first. */
export function findPlans(grid: Grid, sheet: string, plans: readonly Plan[], library: Library): Named[] {
  const keys = keysOf(grid)
  const found = plans.filter(({ periods }) => periods.length > 0).flatMap((plan) => {
    const catalogue = catalogueOf(plan, plan.periods.at(-1)!, library)
    const foreign = foreignNames(plan, library)
    const best = bestColumn(keys, catalogue, foreign)
    return best ? [{ catalogue, foreign, ...best }] : []
  })
  const most = Math.max(1, ...found.map(({ weight }) => weight))
  return found.map(({ weight, ...named }) => {
    const title = titleAbove(grid, sheet, named.lines[0]!)
    const share = 0.6 * weight / most + 0.15 * Math.min(1, weight / 3)
    return { ...named, score: round(share + (mentions(title, named.catalogue.plan) ? 0.25 : 0)) }
  }).sort((a, b) => b.score - a.score)
}

/** The keys of the texts that can be names, column by column and line by line. */
function keysOf(grid: Grid): (string | undefined)[][] {
  const known = new Map<string, string>()
  return Array.from({ length: grid.columns }, (_, column) => Array.from({ length: grid.rows }, (_line, line) => {
    const text = grid.text(line, column)
    if (text.length < 3 || text.length > 120 || !/\p{Script=Han}/u.test(text)) return undefined
    const key = known.get(text) ?? nameKey(text)
    known.set(text, key)
    return key
  }))
}

/** The column with the most names of a plan. */
function bestColumn(
  keys: readonly (readonly (string | undefined)[])[], catalogue: Catalogue, foreign: ReadonlySet<string>,
): { column: number; lines: number[]; weight: number } | null {
  let best: { column: number; lines: number[]; weight: number } | null = null
  for (const [column, own] of keys.entries()) {
    const lines: number[] = []
    const seen = new Set<string>()
    let weight = 0
    for (const [line, key] of own.entries()) {
      const known = key === undefined ? 0 : catalogue.knows(key, foreign)
      if (known === 0) continue
      lines.push(line)
      if (!seen.has(key!)) weight += known
      seen.add(key!)
    }
    if (weight > (best?.weight ?? 0)) best = { column, lines, weight: round(weight) }
  }
  return best
}

/** The sheet's name and what stands in the rows above `row`, a line each. */
export function titleAbove(grid: Grid, sheet: string, row: number): string {
  const texts = [sheet]
  for (let above = 0; above < Math.min(row, titleRows); above++) {
    for (let column = 0; column < Math.min(grid.columns, titleColumns); column++) texts.push(grid.text(above, column))
  }
  return texts.filter((text) => text !== '').join('\n')
}

/** Whether a title names the plan or its region, without the names above it. */
function mentions(title: string, plan: Plan): boolean {
  const own = [...plan.region.name.matchAll(/\p{Script=Han}{2,}?[市区县]/gu)].at(-1)?.[0] ?? plan.region.name
  return title.includes(own) || textKey(title).includes(textKey(plan.title))
}

/** The headings above the first line of a table. */
export function findHeadings(grid: Grid, firstLine: number): Headings {
  const from = Math.max(0, firstLine - headingDepth)
  const counts = Array.from({ length: Math.max(0, firstLine - from) }, (_, offset) => headingWords(grid, from + offset))
  const most = Math.max(0, ...counts)
  if (most < 2) return { first: firstLine, last: -1, of: () => [] }
  let [first, last] = [from + counts.lastIndexOf(most), from + counts.lastIndexOf(most)]
  const belongs = (row: number) => row >= from && row < firstLine && last - first + 1 < headingLines
  // A line of headings may be split below another, or stand under one that spans it.
  while (belongs(last + 1) && isHeadingLine(grid, last + 1)) last++
  while (belongs(first - 1) && isHeadingLine(grid, first - 1)) first--
  return { first, last, of: (column) => linesOf(grid, first, last, column) }
}

function headingWords(grid: Grid, row: number): number {
  const roles = new Set<string>()
  for (let column = 0; column < grid.columns; column++) {
    const text = grid.text(row, column)
    if (text === '' || text.length > 30) continue
    const { role, years } = readHeading([text])
    if (role !== null) roles.add(role)
    else if (years.length > 0) roles.add(years[0]!)
  }
  return roles.size
}

/** A row that says something of two columns at least, and is no title over the whole table. */
function isHeadingLine(grid: Grid, row: number): boolean {
  let said = 0
  let spans = false
  for (let column = 0; column < grid.columns; column++) {
    const text = grid.text(row, column)
    if (text === '' && grid.mergeAt(row, column) === undefined) continue
    if (text.length > 30) return false
    const { role, years } = readHeading([text])
    if (role !== null || years.length > 0) {
      said++
      spans ||= grid.width(row, column) > 1 && grid.width(row, column) < grid.columns - 1
    } else if (grid.cell(row, column).kind === 'number') return false
  }
  return said >= 2 || (said === 1 && spans)
}

function linesOf(grid: Grid, first: number, last: number, column: number): string[] {
  const lines: string[] = []
  for (let row = first; row <= last; row++) {
    const text = grid.shown(row, column) || (row < last ? spanned(grid, row, last, column) : '')
    if (text !== '' && !lines.includes(text)) lines.push(text)
  }
  return lines
}

/** A heading over several columns that was not merged stands at their left; it spans those with a heading of their own below. */
function spanned(grid: Grid, row: number, last: number, column: number): string {
  if (grid.shown(last, column) === '') return ''
  for (let left = column - 1; left >= 0; left--) {
    if (grid.shown(last, left) === '' || grid.mergeAt(last, left) !== undefined) return ''
    const text = grid.shown(row, left)
    if (text !== '') return readHeading([text]).role === null || readHeading([text]).years.length > 0 ? text : ''
  }
  return ''
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}

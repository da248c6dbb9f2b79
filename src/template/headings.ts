/** Finds the headings of a template, of any kind and language, among the cells of a sheet. */
import { languages, templateWords, type Language } from '../messages'
import { templateKinds, type Cell, type Period, type TemplateKind } from '../model'
import type { Column, Subject } from './column'
import { kinds } from './kinds'
import type { SheetColumn } from './sheet-column'

/** Text without white space and with half-width parentheses: how headings are compared. */
export function squeeze(text: string): string {
  let known = squeezed.get(text)
  if (known === undefined) {
    // The same texts stand in every submission; what people typed besides must not pile up.
    if (squeezed.size >= mostSqueezed) squeezed.clear()
    squeezed.set(text, known = text.normalize('NFKC').replace(/\s+/gu, ''))
  }
  return known
}

const mostSqueezed = 10_000
const squeezed = new Map<string, string>()

/** A heading of ours in a sheet. */
export interface FoundHeading {
  role: SheetColumn
  /** The period that the heading names, or null. */
  period: Period | null
  column: number
}

export interface FoundHeadings {
  /** First and last row of the headings. */
  first: number
  last: number
  columns: FoundHeading[]
  /** The kind that has most of them. */
  kind: TemplateKind
  /** The period that the heading of a single target or actual names, or null. */
  period: Period | null
  language: Language
}

interface Known {
  role: SheetColumn
  /** Quarter that the heading names, where it does. */
  quarter: string
  kinds: Set<TemplateKind>
  languages: Set<Language>
}

/** Headings stand near the top; below this a sheet is data. */
const headingDepth = 40
const longestHeading = 40
const anyYear = '0000'

/** What stands in a heading: its own text, under that of its group, with every year as `0000`. */
function keyOf(group: string | null, heading: string): string {
  return (group === null ? heading : `${group}|${heading}`).replace(/(?<![0-9])[0-9]{4}(?![0-9])/g, anyYear)
}

const knownHeadings = catalogue()

/** Every heading that a template may have. */
function catalogue(): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>()
  const shows = { base: true, attribute: true, responsibleUnit: true, unitToFill: false }
  const quarters = [1, 2, 3, 4].map((quarter) => `${anyYear}Q${quarter}`)
  for (const kind of templateKinds) {
    for (const language of languages) {
      for (const period of [anyYear, null, ...quarters]) {
        const subject: Subject = {
          period: anyYear, periods: kind === 'quarterly' ? quarters : [anyYear], baseYear: period && anyYear,
          previous: { period, values: new Map() }, shows, language, words: templateWords[language],
        }
        for (const { role, period: own, group, heading } of kinds[kind].columns(subject)) {
          const key = keyOf(group && squeeze(group), squeeze(heading))
          const known = found.get(key) ?? { role, quarter: own?.slice(4) ?? '', kinds: new Set(), languages: new Set() }
          known.kinds.add(kind)
          known.languages.add(language)
          found.set(key, known)
        }
      }
    }
  }
  return found
}

/** The rows that have the most of our headings: at least an actual and one column that tells the rows. */
export function findHeadings(cells: readonly (readonly Cell[])[]): FoundHeadings | null {
  const lines = cells.slice(0, headingDepth).map((line) => line.map(headingText))
  let best: { first: number; last: number; found: Match[] } | null = null
  lines.forEach((line, row) => {
    for (const found of [single(line), ...row > 0 ? [double(lines[row - 1]!, line)] : []]) {
      const roles = new Set(found.map(({ known }) => known.role))
      const tells = roles.has('actual') && (roles.has('code') || roles.has('indicator') || roles.has('task'))
      if (tells && found.length > (best?.found.length ?? 0)) best = { first: found.some(({ grouped }) => grouped) ? row - 1 : row, last: row, found }
    }
  })
  return best && summary(best)
}

interface Match {
  known: Known
  column: number
  year: string | null
  grouped: boolean
}

function single(line: readonly string[]): Match[] {
  return line.flatMap((text, column) => text === '' ? [] : match(null, text, column))
}

/** Two lines: a heading over several columns and one below for each; where nothing stands below, a heading goes down both. */
function double(upper: readonly string[], lower: readonly string[]): Match[] {
  let group = ''
  const found: Match[] = []
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const [above, below] = [upper[column] ?? '', lower[column] ?? '']
    if (above !== '') group = above
    found.push(...below === '' ? (above === '' ? [] : match(null, above, column)) : match(group, below, column))
  }
  return found.some(({ grouped }) => grouped) ? found : []
}

function match(group: string | null, text: string, column: number): Match[] {
  const known = knownHeadings.get(keyOf(group, text))
  if (!known) return []
  const year = /(?<![0-9])[0-9]{4}(?![0-9])/.exec(group ?? text)?.[0] ?? null
  return [{ known, column, year, grouped: group !== null }]
}

function headingText(cell: Cell): string {
  return cell.kind === 'text' && cell.value.length <= longestHeading ? squeeze(cell.value) : ''
}

function summary({ first, last, found }: { first: number; last: number; found: readonly Match[] }): FoundHeadings {
  const columns: FoundHeading[] = []
  let period: Period | null = null
  for (const { known, column, year, grouped } of found) {
    const own = grouped && year !== null ? `${year}${known.quarter}` : null
    if (columns.some((other) => other.role === known.role && other.period === own)) continue
    columns.push({ role: known.role, period: own, column })
    if (!grouped && year !== null && (known.role === 'target' || known.role === 'actual' || known.role === 'yearTarget')) period ??= year
  }
  const most = <T>(candidates: readonly T[], has: (known: Known, candidate: T) => boolean) => {
    const counts = candidates.map((candidate) => ({ candidate, count: found.filter(({ known }) => has(known, candidate)).length }))
    return counts.reduce((best, other) => other.count > best.count ? other : best).candidate
  }
  return {
    first, last, columns, period,
    kind: most(templateKinds, (known, kind) => known.kinds.has(kind)),
    language: most(languages, (known, language) => known.languages.has(language)),
  }
}

/** The columns of a template by role and period, as headings are found. */
export function headedColumns(columns: readonly Column[]): FoundHeading[] {
  return columns.map(({ role, period }, column) => ({ role, period, column }))
}

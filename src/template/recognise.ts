/**
 * Finds our templates in a workbook again, after people have sorted, inserted, renamed, copied or saved elsewhere: by the
 * names and the hidden sheet, by headings, and by the indicator codes (指标代码); any one of the three is enough.
 */
import { languages, templateWords, type Words } from '../messages'
import type { Area, Cell, Library, Period, Plan, TemplateKind } from '../model'
import { annualColumns, headingOf, type AnnualColumn } from './annual-columns'
import { identitySheet, parsePartName, readIdentities, type Identity } from './identity'
import type { DefinedName } from './layout'
import type { SheetColumn } from './sheet-column'

/** The cells of a sheet from A1. */
export interface SheetCells {
  sheet: string
  cells: readonly (readonly Cell[])[]
}

/** A heading that says something else than ours; `text` is what stands there (`""` for nothing). */
export interface HeadingProblem {
  text: string
  expected: string
  row: number
  column: number
}

/** A sheet that is a template of ours. */
export interface Recognised {
  sheet: string
  plan: Plan
  /** A sheet that holds several periods is recognised once for each, with the columns of that period. */
  period: Period
  /** Every period that the sheet has columns for, in order. Those of one sheet share `sheet`, `columns.result` and `columns.code`. */
  periods: readonly Period[]
  /** Null for a sheet that is none of our templates. */
  kind: TemplateKind | null
  /** The responsible unit (责任单位) whose rows alone the sheet has, or null for all rows of the plan. */
  unit: string | null
  /** Identity line, where one is left. */
  identity: Identity | null
  columns: Partial<Record<SheetColumn, number>>
  /** Headings of ours, found by name or position, that say something else; told once a sheet, with its first period. */
  headingProblems: readonly HeadingProblem[]
  /** The last row of the headings; the rows of the table come below it. */
  headingRow: number
  /** Last row that belongs to the table. */
  lastRow: number
}

const codePattern = /^([0-9]{6}-[A-Z][A-Z0-9]*)-[0-9]{2,}(?:\.[0-9]+)*$/i
/** Headings stand near the top; below this a sheet is data. */
const headingDepth = 40

/** The templates among a workbook's sheets, in their order. */
export function recogniseTemplates(sheets: readonly SheetCells[], names: readonly DefinedName[], library: Library): Recognised[] {
  const identities = readIdentities(sheets.find(({ sheet }) => sheet === identitySheet)?.cells ?? [])
  return sheets.filter(({ sheet }) => sheet !== identitySheet).flatMap((sheet) => {
    const found = recogniseSheet(sheet, names, identities, library)
    return found ? [found] : []
  })
}

function recogniseSheet(
  { sheet, cells }: SheetCells, names: readonly DefinedName[], identities: readonly Identity[], library: Library,
): Recognised | null {
  const parts = new Map(names.flatMap(({ name, sheet: on, area }) => {
    const part = on === sheet ? parsePartName(name) : null
    return part ? [[part.part, { key: part.key, area }] as const] : []
  }))
  const headings = findHeadings(cells)
  const codes = findCodes(cells)
  const columns: Partial<Record<AnnualColumn, number>> = { ...headings?.columns, ...(codes ? { code: codes.column } : {}) }
  // A heading may have been reworded; the names of the workbook still know the column.
  for (const part of ['code', 'indicator', 'target', 'actual', 'status', 'result'] as const) columns[part] ??= parts.get(part)?.area.column
  if (columns.actual === undefined || (columns.code === undefined && columns.indicator === undefined)) return null

  const key = parts.values().next().value?.key
  const named = identities.find((identity) => identity.key === key) ?? identities.find((identity) => identity.sheet === sheet) ?? null
  const plan = library.plans.find(({ code }) => code === codes?.plan) ?? library.plans.find(({ id }) => id === named?.plan)
  if (!plan) return null
  const identity = named?.plan === plan.id ? named : null
  const candidates = [identity?.period, headings?.period, plan.periods.length === 1 ? plan.periods[0] : undefined]
  const period = candidates.find((candidate) => candidate !== undefined && plan.periods.includes(candidate))
  if (period === undefined) return null

  const table: Area | undefined = parts.get('table')?.area
  const headingRow = headings?.row ?? table?.row ?? (codes ? codes.first - 1 : -1)
  const lastRow = Math.max(codes?.last ?? -1, table ? table.row + table.rows - 1 : -1)
  return {
    sheet, plan, period, periods: [period], kind: identity?.kind ?? 'annual', unit: null, identity, columns, headingProblems: [],
    headingRow, lastRow: Math.min(lastRow, cells.length - 1),
  }
}

interface Headings {
  row: number
  columns: Partial<Record<AnnualColumn, number>>
  period: Period | undefined
}

/** The row that has the most of our headings, at least actual and one column that tells the rows. */
function findHeadings(cells: SheetCells['cells']): Headings | null {
  let best: Headings | null = null
  for (let row = 0; row < Math.min(cells.length, headingDepth); row++) {
    const columns: Partial<Record<AnnualColumn, number>> = {}
    let period: Period | undefined
    cells[row]!.forEach((cell, column) => {
      if (cell.kind !== 'text') return
      const text = squeeze(cell.value)
      for (const { heading, pattern } of headingPatterns) {
        const match = pattern.exec(text)
        if (!match || columns[heading] !== undefined) continue
        columns[heading] = column
        if (heading === 'target') period = match[1]
      }
    })
    const tells = columns.actual !== undefined && (columns.code !== undefined || columns.indicator !== undefined)
    if (tells && Object.keys(columns).length > Object.keys(best?.columns ?? {}).length) best = { row, columns, period }
  }
  return best
}

/** The column with the most indicator codes, and the plan most of them name. */
function findCodes(cells: SheetCells['cells']): { column: number; plan: string; first: number; last: number } | null {
  const columns = new Map<number, { rows: number[]; plans: Map<string, number> }>()
  cells.forEach((line, row) => line.forEach((cell, column) => {
    const prefix = cell.kind === 'text' ? codePattern.exec(cell.value.trim())?.[1]?.toUpperCase() : undefined
    if (prefix === undefined) return
    const entry = columns.get(column) ?? { rows: [], plans: new Map<string, number>() }
    entry.rows.push(row)
    entry.plans.set(prefix, (entry.plans.get(prefix) ?? 0) + 1)
    columns.set(column, entry)
  }))
  const best = [...columns].sort(([, a], [, b]) => b.rows.length - a.rows.length)[0]
  if (!best) return null
  const [column, { rows, plans }] = best
  const plan = [...plans].sort(([, a], [, b]) => b - a)[0]![0]
  return { column, plan, first: rows[0]!, last: rows.at(-1)! }
}

const headingPatterns: { heading: AnnualColumn; pattern: RegExp }[] = languages.flatMap((language) =>
  annualColumns.flatMap((heading) => (heading === 'base' ? ['0000', null] : ['0000']).map((year) => ({
    heading,
    pattern: new RegExp(`^${escape(squeeze(headingOf(heading, templateWords[language], '0000', year))).replace('0000', '([0-9]{4}(?:Q[1-4])?)')}$`),
  }))))

/** Text without white space and with half-width parentheses: how headings are compared. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The foot labels of every language, squeezed, with what they label. */
export function footLabels<K extends string>(words: Words<Record<K, string>>): { field: K; label: string }[] {
  return languages.flatMap((language) => (Object.entries(words[language]) as [K, string][])
    .map(([field, label]) => ({ field, label: squeeze(label) })))
}

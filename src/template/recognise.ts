/**
 * Finds our templates in a workbook again, after people have sorted, inserted, renamed, copied or saved elsewhere: by the
 * names and the hidden sheet, by headings, and by the indicator codes (指标代码); any one of the three is enough.
 */
import { languages, templateWords, type Words } from '../messages'
import { atOnce, yearOf, type Area, type Cell, type Library, type Period, type Plan, type Steps, type TemplateKind } from '../model'
import { findCodes, type FoundCodes } from './codes'
import { findHeadings, headedColumns, squeeze, type FoundHeading, type FoundHeadings } from './headings'
import { identitySheet, parsePartName, readIdentities, readIdentityLines, templateVersion, type Identity } from './identity'
import { kinds } from './kinds'
import type { CellInput, DefinedName } from './layout'
import { alignByCodes } from './positions'
import { leadingUnits, unnamedUnit } from './responsible-units'
import type { SheetColumn } from './sheet-column'
import { titleFacts, type Template, type TemplateSpec } from './draw'
import { templateOf } from './template-of'

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
  /**
   * Every period that the sheet has columns for, in order. Those of one sheet share `columns.code`, `columns.result` …; the line of
   * 校验结果 of a row is then `joinResults` of what is said of each.
   */
  periods: readonly Period[]
  /** Null for a sheet that is none of our templates. */
  kind: TemplateKind | null
  /** The responsible unit (责任单位) whose rows alone the sheet has, or null for all rows of the plan. */
  unit: string | null
  /** Identity line, where one is left. */
  identity: Identity | null
  columns: Partial<Record<SheetColumn, number>>
  /** The columns that compute themselves (完成率, 状态, 差距), of all periods of the sheet. */
  liveColumns: readonly number[]
  /** Headings of ours, found by name or position, that say something else; told once a sheet, with its first period. */
  headingProblems: readonly HeadingProblem[]
  /** The last row of the headings; the rows of the table come below it. */
  headingRow: number
  /** Last row that belongs to the table. */
  lastRow: number
}

/**
 * The templates among a workbook's sheets, in their order; one with several periods once for each up to the last in which anything is
 * entered, at least up to the one that is `asked` for, or the first.
 */
export function recogniseTemplates(
  sheets: readonly SheetCells[], names: readonly DefinedName[], library: Library, asked?: Period,
): Recognised[] {
  return atOnce(recognisingTemplates(sheets, names, library, asked))
}

/** `recogniseTemplates`, with rests. */
export function* recognisingTemplates(
  sheets: readonly SheetCells[], names: readonly DefinedName[], library: Library, asked?: Period,
): Steps<Recognised[]> {
  const identities = readIdentities(sheets.find(({ sheet }) => sheet === identitySheet)?.cells ?? [])
  const others = sheets.filter(({ sheet }) => sheet !== identitySheet)
  const found: Recognised[] = []
  for (const [index, sheet] of others.entries()) {
    found.push(...recogniseSheet(sheet, names, identities, library, asked))
    yield (index + 1) / others.length
  }
  return found
}

/** A sheet that is a template of a plan that the library does not have. */
export interface StrangeSheet {
  sheet: string
  /** The plan's id, or its code where no id is left. */
  plan: string
}

/**
 * The sheets that are of plans that the library does not have: by what the hidden sheet says of them, or by their codes.
 * @param surely only such as have headings of ours beside the codes: other sheets may quote codes, too.
 */
export function strangeSheets(sheets: readonly SheetCells[], { plans }: Library, surely: boolean): StrangeSheet[] {
  const lines = readIdentityLines(sheets.find(({ sheet }) => sheet === identitySheet)?.cells ?? [])
  return sheets.filter(({ sheet }) => sheet !== identitySheet).flatMap(({ sheet, cells }): StrangeSheet[] => {
    const line = lines.find((known) => known.sheet === sheet)
    if (line) return plans.some(({ id }) => id === line.plan) ? [] : [{ sheet, plan: line.plan }]
    const code = findCodes(cells)?.plan
    if (code === undefined || plans.some((plan) => plan.code === code)) return []
    return surely && !tells(findHeadings(cells)?.columns ?? []) ? [] : [{ sheet, plan: code }]
  })
}

/** So many headings of ours in one row are no chance: less, without a code or a name, is a sheet of somebody else's. */
const surelyOurs = 8
/** Where there are no headings, what says what a sheet is stands within this many rows. */
const titleDepth = 4

/** What is known of a sheet by one of the ways. */
interface Evidence {
  named: FoundHeading[]
  table: Area | undefined
  headings: FoundHeadings | null
  codes: FoundCodes | null
}

function recogniseSheet(
  { sheet, cells }: SheetCells, names: readonly DefinedName[], identities: readonly Identity[], library: Library, asked: Period | undefined,
): Recognised[] {
  const parts = names.flatMap(({ name, sheet: on, area }) => {
    const part = on === sheet ? parsePartName(name) : null
    return part ? [{ ...part, area }] : []
  })
  const evidence: Evidence = {
    named: parts.flatMap(({ part, period, area }) => part === 'table' || part === 'foot' ? [] : [{ role: part, period, column: area.column }]),
    table: parts.find(({ part }) => part === 'table')?.area,
    headings: findHeadings(cells),
    codes: findCodes(cells),
  }
  const { headings, codes, table } = evidence
  const line = identities.find(({ key }) => key === parts[0]?.key) ?? identities.find((identity) => identity.sheet === sheet) ?? null
  // A title may be that of several plans: it decides only where nothing says which one it is.
  const plan = library.plans.find(({ code }) => code === codes?.plan) ?? library.plans.find(({ id }) => id === line?.plan)
    ?? (headings && !codes && !line ? planNamed(cells.slice(0, headings.first), headings, library) : undefined)
  if (!plan) return []
  const identity = line?.plan === plan.id ? line : null
  const unit = identity ? identity.unit : unitNamed(cells.slice(0, headings?.first ?? titleDepth), plan)
  const spec = specOf(plan, unit, identity, evidence, textsOf(cells.slice(0, headings?.first ?? titleDepth)))
  const aligned = codes && !tells([...headings?.columns ?? [], ...evidence.named]) ? alignByCodes(cells, codes, plan, unit, library.measures) : null
  const template = aligned?.template ?? (spec && templateOf(plan, spec, library.measures))
  if (!template) return []

  const { kind } = template.identity
  const columns = aligned?.columns ?? columnsOf(template, evidence, cells)
  const periods = periodsIn(plan, template, columns)
  if (!tells(columns) || periods.length === 0) return []
  const headingRow = headings?.last ?? (table ? table.row + template.heading.rows - 1 : codes ? codes.first - 1 : -1)
  const ends = [codes?.last ?? -1, table ? table.row + table.rows - 1 : -1, codes || table ? -1 : lastTitled(template, columns, cells)]
  const lastRow = Math.min(Math.max(...ends), cells.length - 1)
  const problems = headingProblems(template, columns, headings, headingRow, cells)
  const entered = periods.findLastIndex((period) => {
    const column = columnOf(columns, 'actual', period)
    return cells.slice(headingRow + 1, lastRow + 1).some((row) => column !== undefined && (row[column]?.kind ?? 'empty') !== 'empty')
  })
  const liveColumns = columns.filter(({ role }) => role === 'completion' || role === 'status' || role === 'gap').map(({ column }) => column)
  const columnsFor = (period: Period) => columns.filter((found) => found.period === null || found.period === period)
  return periods.slice(0, Math.max(entered, periods.findIndex((period) => period === asked), 0) + 1).map((period, index) => ({
    sheet, plan, period, periods, kind, unit, identity, headingRow, lastRow, liveColumns,
    columns: Object.fromEntries(columnsFor(period).map(({ role, column }) => [role, column])),
    headingProblems: index === 0 ? problems : [],
  }))
}

/** Whether columns are enough to find the rows and what is entered in them. */
function tells(columns: readonly FoundHeading[]): boolean {
  const has = (...roles: SheetColumn[]) => columns.some(({ role }) => roles.includes(role))
  return has('actual') && has('code', 'indicator', 'task')
}

function columnOf(columns: readonly FoundHeading[], role: SheetColumn, period: Period): number | undefined {
  return columns.find((found) => found.role === role && (found.period === null || found.period === period))?.column
}

/** The template that a sheet was written from, as far as it says so; null where no period of the plan can be meant. */
function specOf(
  plan: Plan, unit: string | null, identity: Identity | null, { headings, named }: Evidence, texts: readonly string[],
): TemplateSpec | null {
  if (identity && plan.periods.includes(identity.period)) return { ...identity.options, kind: identity.kind, period: identity.period, unit }
  const kind = identity?.kind ?? headings?.kind ?? 'annual'
  const stated = [...headings?.columns ?? [], ...named].map(({ period }) => period).find((period) => period !== null)
  const only = plan.periods.length === 1 ? plan.periods[0] : undefined
  const years = [headings?.period, stated && String(yearOf(stated)), periodNamed(texts, kind, plan), only]
  const period = plan.periods.find((known) => known === years.find((year) => plan.periods.some((other) => other === year)))
  if (period === undefined) return null
  const previous = headings?.columns.some(({ role }) => role === 'previous') ?? false
  return { language: headings?.language ?? 'zh-CN', protection: 'locked', previous, kind, period, unit }
}

/** Columns by their headings; where a heading is lost, by the names of the workbook; where those are lost, by their place among the others. */
function columnsOf(template: Template, { headings, named, codes }: Evidence, cells: SheetCells['cells']): FoundHeading[] {
  const found = [...headings?.columns ?? []]
  const knows = (role: SheetColumn, period: Period | null) => found.some((other) => other.role === role && other.period === period)
  const code = found.find(({ role }) => role === 'code')
  if (codes && code) code.column = codes.column
  else if (codes) found.push({ role: 'code', period: null, column: codes.column })
  for (const other of named) if (!knows(other.role, other.period)) found.push(other)
  const declared = headedColumns(template.columns)
  const width = Math.max(0, ...cells.slice(0, (headings?.last ?? 0) + 2).map((line) => line.length))
  for (const { role, period, column: at } of declared) {
    if (knows(role, period)) continue
    const placeOf = (other: FoundHeading) => found.find((known) => known.role === other.role && known.period === other.period)?.column
    const near = (others: FoundHeading[]) => others.map((other) => ({ at: other.column, own: placeOf(other) })).find(({ own }) => own !== undefined)
    const before = near(declared.slice(0, at).reverse())
    const after = near(declared.slice(at + 1))
    const column = before && before.own! + at - before.at
    const fits = column !== undefined && column < width && (!after || after.own! - after.at === before!.own! - before!.at)
    if (fits && !found.some((other) => other.column === column)) found.push({ role, period, column })
  }
  return found
}

/** The periods for which the sheet has actuals, in the order of the template. */
function periodsIn(plan: Plan, { periods, identity }: Template, columns: readonly FoundHeading[]): Period[] {
  if (periods.length === 1 && columns.some(({ role, period }) => role === 'actual' && period === null)) return [...periods]
  const known = kinds[identity.kind].periods(plan, identity.period)
  return known.filter((period) => columns.some((found) => found.role === 'actual' && found.period === period))
}

/** What stands in the place of our headings, where it is something else. */
function headingProblems(
  template: Template, columns: readonly FoundHeading[], headings: FoundHeadings | null, headingRow: number, cells: SheetCells['cells'],
): HeadingProblem[] {
  if (headingRow < 0) return []
  const rows = template.heading.rows
  return columns.flatMap(({ role, period, column }): HeadingProblem[] => {
    if (headings?.columns.some((found) => found.role === role && found.period === period && found.column === column)) return []
    const declared = template.columns.find((known) => known.role === role && known.period === period)
    if (!declared) return []
    // A heading over both rows stands in the upper one.
    const row = declared.group === null ? headingRow - rows + 1 : headingRow
    const cell = cells[row]?.[column]
    const text = cell === undefined || cell.kind === 'empty' ? '' : String(cell.value)
    const expected = declared.heading.replace(/\s+/gu, '')
    return squeeze(text) === squeeze(expected) ? [] : [{ text, expected, row: Math.max(row, 0), column }]
  })
}

/** The plan that the lines above the headings name by its title and, where several have it, by its region and periods. */
function planNamed(lines: SheetCells['cells'], headings: FoundHeadings, library: Library): Plan | undefined {
  if (headings.columns.length < surelyOurs) return undefined
  const texts = textsOf(lines)
  const says = (text: string) => texts.some((other) => other.includes(squeeze(text)))
  const periods = [headings.period, ...headings.columns.map(({ period }) => period && String(yearOf(period)))].filter((period) => period !== null)
  const named = library.plans.filter((plan) => says(plan.title) && says(plan.region.name)
    && (periods.length > 0 ? periods.every((period) => plan.periods.includes(period)) : periodNamed(texts, headings.kind, plan) !== undefined))
  return named.length === 1 ? named[0] : undefined
}

/** The responsible unit that the lines above the headings name. */
function unitNamed(lines: SheetCells['cells'], plan: Plan): string | null {
  const texts = textsOf(lines)
  const labelled = (unit: string) => languages.map((language) => {
    const { responsibleUnit, noUnit } = templateWords[language]
    return squeeze(responsibleUnit(unit === unnamedUnit ? noUnit : unit))
  })
  // The longest first: one unit's name may begin another's.
  const units = leadingUnits(plan).sort((a, b) => b.length - a.length)
  return units.find((unit) => labelled(unit).some((label) => texts.some((text) => text.startsWith(label)))) ?? null
}

/** The period of the plan that the lines above the headings name. */
function periodNamed(texts: readonly string[], kind: TemplateKind, plan: Plan): Period | undefined {
  return plan.periods.find((period) => languages.some((language) => {
    const name = squeeze(templateWords[language].kinds[kind].period(titleFacts(plan, period)))
    return texts.some((text) => text.endsWith(name))
  }))
}

/** The last row that one of the template's titles stands in, where there are no codes. */
function lastTitled({ rows, columns: declared, firstRow, layout }: Template, columns: readonly FoundHeading[], cells: SheetCells['cells']): number {
  const role = declared.some((column) => column.role === 'task') ? 'task' : 'indicator'
  const [own, at] = [declared.findIndex((column) => column.role === role), columns.find((found) => found.role === role)?.column]
  if (at === undefined) return -1
  const titles = new Set(rows.map((_row, index) => squeeze(shownText(layout.values[firstRow + index]![own]))))
  return cells.findLastIndex((line) => line[at]?.kind === 'text' && titles.has(squeeze(String(line[at].value))))
}

function shownText(value: CellInput | undefined): string {
  return typeof value === 'string' ? value : ''
}

function textsOf(lines: SheetCells['cells']): string[] {
  return lines.flatMap((line) => line.flatMap((cell) => cell.kind === 'text' ? [squeeze(cell.value)] : []))
}

/** The template that would be written today in the place of a recognised one; null where it is none of ours. */
export function todaysTemplate({ plan, kind, period, unit, identity }: Recognised, library: Library): Template | null {
  if (kind === null) return null
  const options = identity?.options ?? { language: 'zh-CN', protection: 'locked', previous: false }
  const year = plan.periods.includes(period) ? period : String(yearOf(period))
  const asked = identity && plan.periods.includes(identity.period) ? identity.period : year
  return templateOf(plan, { ...options, kind, period: asked, unit }, library.measures)
}

/** Why a recognised sheet is not what would be written today: another version of our layouts, or another state of the plan; null where it is. */
export function staleTemplate(recognised: Recognised, library: Library): { reason: 'version' | 'plan' } | null {
  const { identity } = recognised
  if (!identity) return null
  if (identity.version !== templateVersion) return { reason: 'version' }
  return todaysTemplate(recognised, library)?.identity.layout === identity.layout ? null : { reason: 'plan' }
}

/** The foot labels of every language, squeezed, with what they label. */
export function footLabels<K extends string>(words: Words<Record<K, string>>): { field: K; label: string }[] {
  return languages.flatMap((language) => (Object.entries(words[language]) as [K, string][])
    .map(([field, label]) => ({ field, label: squeeze(label) })))
}

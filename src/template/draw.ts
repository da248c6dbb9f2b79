/** Draws a template from what its kind declares: a document that an office would print and people fill in. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { reportWords, templateWords, type TitleFacts } from '../messages'
import { a1, baseColumn, Fault, yearOf, type Area, type Measure, type Period, type Plan, type TemplateKind } from '../model'
import type { Reading } from '../notation'
import type { Column, Subject } from './column'
import { footSlots, type FootField, type FootSlot } from './foot'
import { templateVersion, type Identity, type NamedPart, type TemplateOptions } from './identity'
import { kinds, kindsFor } from './kinds'
import type { CellInput, PrintSetup, SheetLayout } from './layout'
import { marks } from './marks'
import { heightOf, pageBreaks, type KeepTogether } from './pages'
import { prompts } from './prompts'
import { leadingUnits, unitsOf, unnamedUnit } from './responsible-units'
import { sheetRows, type SheetRow } from './rows'
import { SheetBuilder } from './sheet-builder'
import { unitSheetName } from './sheet-names'
import { bodySize, smallSize, styles } from './styles'

/** Which sheet is to be drawn. */
export interface TemplateSpec extends TemplateOptions {
  kind: TemplateKind
  period: Period
  /** The responsible unit (责任单位) whose rows alone it has, or null for all. */
  unit: string | null
}

/** The actuals of an earlier period, for the reference column (上期实际值). */
export interface PreviousActuals {
  period: Period
  values: ReadonlyMap<string, Reading>
}

/** A drawn template: its sheet, what it is, and where its parts are. */
export interface Template {
  layout: SheetLayout
  title: string
  identity: Omit<Identity, 'key'>
  columns: Column[]
  rows: SheetRow[]
  /** The periods whose actuals are filled in, in order. */
  periods: Period[]
  /** The heading's rows; the table's first row comes below. */
  heading: { row: number; rows: number }
  firstRow: number
  foot: Record<FootField, FootSlot>
  parts: { part: NamedPart; area: Area }[]
}

/** Title and basis stand above the heading. */
const headingRow = 2
/** Least heights in points. */
const least = { title: 34, basis: 20, heading: 34, group: 21, row: 31, notes: 30, foot: 30 }
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 }

/**
 * A template of a plan.
 * @throws Fault `plan-without-targets`, `period-unknown`, `template-kind-unsuitable`.
 */
export function drawTemplate(
  plan: Plan, spec: TemplateSpec, measures: ReadonlyMap<string, Measure>, previous: PreviousActuals | null = null,
): Template {
  const { kind, period, unit, language, protection } = spec
  if (plan.periods.length === 0) throw new Fault('plan-without-targets', { plan: plan.id })
  if (!plan.periods.includes(period)) throw new Fault('period-unknown', { plan: plan.id, period, known: plan.periods })
  const { paper, periods: periodsOf, columns: columnsOf } = kinds[kind]
  if (kind === 'five-year' && plan.periods.length === 1) {
    throw new Fault('template-kind-unsuitable', { plan: plan.id, kind, suitable: kindsFor(plan, period) })
  }
  const words = templateWords[language]
  const periods = periodsOf(plan, period)
  const rows = sheetRows(plan, periods, unit, measures)
  const sortable = protection === 'sortable'
  const subject = subjectOf(plan, spec, periods, rows, previous)
  const columns = columnsOf(subject).map((column) => sortable ? { ...column, merges: false } : column)
  const headingRows = columns.some(({ group }) => group !== null) ? 2 : 1
  const firstRow = headingRow + headingRows
  const notesRow = firstRow + rows.length
  const footRow = notesRow + 1
  const width = columns.length
  const widths = columns.map((column) => column.width)
  const facts = titleFacts(plan, period)
  const title = words.kinds[kind].title(facts)
  const notes = words.numbered([...rows.some(({ first }) => first.indicator.core) ? [words.coreNote] : [], ...words.kinds[kind].notes])
  const foot = footSlots(widths)
  const page: PrintSetup = {
    paper, orientation: 'landscape', fitToWidth: true, centred: true,
    repeatRows: { row: headingRow, rows: headingRows },
    area: { row: 0, column: 0, rows: footRow + 2, columns: width },
    margins, footer: `&C${words.footPage}`,
  }

  const sheet = new SheetBuilder()
  const half = columns.findIndex(({ role }) => role === 'result')
  sheet.merge({ row: 0, column: 0, rows: 1, columns: width }, title, styles.title)
  sheet.merge({ row: 1, column: 0, rows: 1, columns: half }, words.basis(plan.title, plan.documentNumber), styles.left)
  sheet.merge({ row: 1, column: half, rows: 1, columns: width - half },
    `${unit === null ? '' : words.responsibleUnit(unitName(unit, spec))}${words.kinds[kind].period(facts)}`, styles.right)
  drawHeadings(sheet, columns, headingRows)
  const cells = rows.map((row, index) => drawRow(sheet, columns, row, firstRow + index))

  const heights = rowHeights(rows, columns, cells, sortable)
  const head = [least.title, least.basis, ...headingHeights(columns, headingRows)]
  const end = [heightOf([{ text: notes, width: sum(widths), size: smallSize }], least.notes), least.foot, least.foot]
  const breaks = pageBreaks(
    [...runsOf(rows, heights, firstRow, sortable), { row: notesRow, height: sum(end), startsGroup: true }],
    widths, sum(head), sum(head.slice(headingRow)), page,
  )
  columns.forEach((column, at) => {
    if (!column.merges) return
    for (const run of sameRuns(rows, ({ first }) => column.role === 'no' ? first.indicator.no : first.indicator.domain, firstRow, breaks)) {
      sheet.merge({ row: run.row, column: at, rows: run.rows, columns: 1 }, cells[run.row - firstRow]![at]!, styles[column.style])
    }
  })
  sheet.merge({ row: notesRow, column: 0, rows: 1, columns: width }, notes, styles.notes)
  for (const [field, { line, label, value }] of Object.entries(foot) as [FootField, FootSlot][]) {
    const row = footRow + line
    sheet.merge({ row, column: label[0], rows: 1, columns: label[1] }, `${words.foot[field]}${reportWords[language].colon}`, styles.footLabel)
    const filled = field === 'reportingUnit' && unit !== null && unit !== unnamedUnit ? unit : null
    sheet.merge({ row, column: value[0], rows: 1, columns: value[1] }, filled, styles.footInput)
  }

  const layout = sheet.build({
    name: unit === null ? words.kinds[kind].sheetName(facts)
      : unitSheetName(words.kinds[kind].unitSheetName(facts), unitName(unit, spec), leadingUnits(plan)),
    visibility: 'visible',
    columns: widths.map((characters) => ({ width: characters })),
    rows: [...head, ...heights, ...end].map((height) => ({ height })),
    freeze: { rows: firstRow, columns: columns.findIndex(isTitle) + 1 },
    print: { ...page, breaksBefore: breaks },
    ...protection === 'locked' ? { protection: { filter: true, formatColumns: true, formatRows: true } } : {},
    validations: prompts(columns, rows, firstRow, spec),
    conditionalFormats: marks(columns, firstRow, rows.length),
    showGridLines: false,
  })
  return {
    layout, title, columns, rows, periods, firstRow, foot,
    heading: { row: headingRow, rows: headingRows },
    identity: {
      plan: plan.id, period, kind, region: plan.region.code, version: templateVersion, sheet: layout.name, unit,
      layout: bytesToHex(sha256(utf8ToBytes(JSON.stringify(layout)))),
      options: { language, protection, previous: spec.previous },
    },
    parts: partsOf(columns, headingRow, firstRow, rows.length),
  }
}

function subjectOf(
  plan: Plan, { period, language, previous: wanted, unit }: TemplateSpec, periods: readonly Period[], rows: readonly SheetRow[],
  previous: PreviousActuals | null,
): Subject {
  const base = baseColumn(plan, period)
  return {
    period, periods, language, words: templateWords[language],
    baseYear: base?.period ?? null,
    previous: wanted ? { period: previous?.period ?? null, values: previous?.values ?? new Map() } : null,
    shows: {
      base: rows.some(({ first }) => first.base !== null && first.base.kind !== 'empty'),
      attribute: rows.some(({ first }) => first.indicator.attribute !== null),
      // On the sheet of one unit, others may still take part.
      unitToFill: unit === null && leadingUnits(plan).length === 0,
      responsibleUnit: rows.some(({ first }) => unitsOf(first.indicator).length > (unit === null ? 0 : 1)),
    },
  }
}

/** What titles and tabs speak of. */
export function titleFacts({ region, periods }: Plan, period: Period): TitleFacts {
  return { region: region.name, period, first: periods[0]!, last: periods.at(-1)!, years: yearOf(periods.at(-1)!) - yearOf(periods[0]!) + 1 }
}

function unitName(unit: string, { language }: TemplateSpec): string {
  return unit === unnamedUnit ? templateWords[language].noUnit : unit
}

/** One heading a column, merged over both rows, or a heading over several with one below for each. */
function drawHeadings(sheet: SheetBuilder, columns: readonly Column[], rows: number): void {
  columns.forEach(({ group, heading }, at) => {
    if (group === null) return sheet.merge({ row: headingRow, column: at, rows, columns: 1 }, heading, styles.heading)
    sheet.set(headingRow + 1, at, heading, styles.heading)
    if (columns[at - 1]?.group === group) return
    const count = columns.slice(at).findIndex((column) => column.group !== group)
    sheet.merge({ row: headingRow, column: at, rows: 1, columns: count < 0 ? columns.length - at : count }, group, styles.heading)
  })
}

function headingHeights(columns: readonly Column[], rows: number): number[] {
  const own = (list: readonly Column[]) => list.map(({ heading, width }) => ({ text: heading, width, size: bodySize }))
  const single = heightOf(own(columns.filter(({ group }) => group === null)), least.heading)
  if (rows === 1) return [single]
  const below = heightOf(own(columns.filter(({ group }) => group !== null)), least.group)
  return [Math.max(least.group, single - below), below]
}

/** Draws a row, and tells what stands in its cells. */
function drawRow(sheet: SheetBuilder, columns: readonly Column[], row: SheetRow, at: number): CellInput[] {
  const unformatted = a1(at, columns.findIndex(isTitle))
  return columns.map((column, index) => {
    const actual = a1(at, columns.findIndex(({ role, period }) => role === 'actual' && period === column.period))
    const { value, format } = column.show(row, { actual, unformatted })
    sheet.set(at, index, value, format === undefined ? styles[column.style] : { ...styles[column.style], format })
    return value
  })
}

function rowHeights(rows: readonly SheetRow[], columns: readonly Column[], cells: readonly CellInput[][], sortable: boolean): number[] {
  const heights = cells.map((line, index) => heightOf(columns.flatMap(({ width, merges, style }, column) => {
    const value = line[column]
    // A merged cell has the height of all its rows.
    const shown = typeof value === 'string' && !(merges && !isAlone(rows, index))
    return shown && style !== 'code' ? [{ text: value, width, size: bodySize }] : []
  }), least.row))
  // Sorting moves cells and leaves heights where they are.
  return sortable ? heights.map(() => Math.max(...heights)) : heights
}

function partsOf(columns: readonly Column[], heading: number, firstRow: number, rows: number): Template['parts'] {
  const roles = ['code', 'indicator', 'task', 'target', 'actual', 'status', 'result'] as const
  return [
    { part: 'table', area: { row: heading, column: 0, rows: firstRow - heading + rows, columns: columns.length } },
    ...columns.flatMap(({ role, period }, column): Template['parts'] => {
      const named = roles.find((known) => known === role)
      return named ? [{ part: period === null ? named : `${named}_${period}`, area: { row: firstRow, column, rows, columns: 1 } }] : []
    }),
    { part: 'foot', area: { row: firstRow + rows + 1, column: 0, rows: 2, columns: columns.length } },
  ]
}

/** Rows of one indicator stay on one page; where rows can be sorted, each stands for itself. */
function runsOf(rows: readonly SheetRow[], heights: readonly number[], firstRow: number, sortable: boolean): KeepTogether[] {
  return sameRuns(rows, ({ code, first }) => sortable ? code : first.indicator.no, firstRow, []).map((run) => {
    const index = run.row - firstRow
    return {
      row: run.row, height: sum(heights.slice(index, index + run.rows)),
      startsGroup: !sortable && rows[index - 1]?.first.indicator.domain !== run.first.first.indicator.domain,
    }
  })
}

interface Run {
  row: number
  rows: number
  first: SheetRow
}

/** Runs of neighbouring rows with the same key in the same domain, ended by page breaks. */
function sameRuns(rows: readonly SheetRow[], key: (row: SheetRow) => unknown, firstRow: number, breaks: readonly number[]): Run[] {
  const runs: Run[] = []
  rows.forEach((row, index) => {
    const run = runs.at(-1)
    const at = firstRow + index
    if (run && key(run.first) === key(row) && domainOf(run.first) === domainOf(row) && !breaks.includes(at)) run.rows++
    else runs.push({ row: at, rows: 1, first: row })
  })
  return runs
}

function isAlone(rows: readonly SheetRow[], index: number): boolean {
  const [before, own, after] = [rows[index - 1], rows[index]!, rows[index + 1]]
  return (!before || domainOf(before) !== domainOf(own)) && (!after || domainOf(after) !== domainOf(own))
}

function isTitle({ role }: Column): boolean {
  return role === 'indicator' || role === 'task'
}

function domainOf({ first }: SheetRow): string {
  return first.indicator.domain
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

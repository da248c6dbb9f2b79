/** Draws the annual sheet (年度指标完成情况表) of a plan and period: a document that an office would print and people fill in. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { languages, reportWords, severityWords, statusWords, templateWords, type Language, type TemplateWords } from '../messages'
import { a1, baseColumn, Fault, type Area, type Measure, type Period, type Plan } from '../model'
import { decimals, inputRows, print, targetInWords, type InputRow, type Reading } from '../notation'
import { annualColumns, annualWidths, columnAt, headingOf, type AnnualColumn } from './annual-columns'
import { templateVersion, type Identity, type NamedPart } from './identity'
import type { CellInput, CellStyle, ConditionalFormat, PrintSetup, SheetLayout, Validation } from './layout'
import { liveCells } from './live-formulas'
import { heightOf, pageBreaks, type KeepTogether } from './pages'
import { SheetBuilder } from './sheet-builder'

/** A drawn template: its sheet, what it is, and where its parts are. */
export interface Template {
  layout: SheetLayout
  identity: Omit<Identity, 'key'>
  parts: Record<NamedPart, Area>
  rows: InputRow[]
}

/** Rows above the table's heading. */
const headingRow = 2
const firstRow = headingRow + 1
const bodySize = 10
const resultSize = 9

const thin = { style: 'thin', color: '7F7F7F' } as const
const border = { left: thin, right: thin, top: thin, bottom: thin }
const bodyFont = { name: '宋体', size: bodySize }
const inputFill = 'FFFBEB'

const styles = {
  title: { font: { name: '黑体', size: 18 }, align: { horizontal: 'center', vertical: 'middle' } },
  left: { font: bodyFont, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  right: { font: bodyFont, align: { horizontal: 'right', vertical: 'middle' } },
  heading: { font: { name: '黑体', size: bodySize }, fill: 'E8EEF5', border, align: { horizontal: 'center', vertical: 'middle', wrap: true } },
  text: { font: bodyFont, border, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  centre: { font: bodyFont, border, align: { horizontal: 'center', vertical: 'middle', wrap: true } },
  code: { font: { name: 'Arial', size: 8, color: '595959' }, border, align: { horizontal: 'center', vertical: 'middle' }, format: '@' },
  result: { font: { name: '宋体', size: resultSize }, border, align: { horizontal: 'left', vertical: 'middle', wrap: true } },
  input: { font: bodyFont, border, fill: inputFill, align: { horizontal: 'left', vertical: 'middle', wrap: true }, locked: false },
  // Not formatted, so that what is typed (95.2%, 3.50) keeps the form in which it was typed.
  actual: { font: { ...bodyFont, bold: true }, border, fill: inputFill, align: { horizontal: 'center', vertical: 'middle', wrap: true }, locked: false },
  footLabel: { font: bodyFont, align: { horizontal: 'right', vertical: 'middle' } },
  footInput: { font: bodyFont, border: { bottom: thin }, align: { horizontal: 'left', vertical: 'middle' }, locked: false },
} satisfies Record<string, CellStyle>

/** Where each blank of the foot has its label and its value: line, first column and number of columns. */
export const footSlots = {
  reportingUnit: { line: 0, label: [0, 3], value: [3, 1] },
  unitHead: { line: 0, label: [4, 2], value: [6, 3] },
  reviewer: { line: 0, label: [9, 2], value: [11, 1] },
  preparer: { line: 1, label: [0, 3], value: [3, 1] },
  telephone: { line: 1, label: [4, 2], value: [6, 3] },
  date: { line: 1, label: [9, 2], value: [11, 1] },
} as const

/**
 * The annual sheet of a plan for a period.
 * @throws Fault `plan-without-targets`, `period-unknown`.
 */
export function annualTemplate(plan: Plan, period: Period, measures: ReadonlyMap<string, Measure>, language: Language): Template {
  if (plan.periods.length === 0) throw new Fault('plan-without-targets', { plan: plan.id })
  if (!plan.periods.includes(period)) throw new Fault('period-unknown', { plan: plan.id, period, known: plan.periods })
  const words = templateWords[language]
  const rows = inputRows(plan, period, measures)
  const baseYear = baseColumn(plan, period)?.period ?? null
  const sheet = new SheetBuilder()
  const width = annualColumns.length
  const last = firstRow + rows.length - 1
  const notesRow = last + 1
  const footRow = notesRow + 1
  const page = printSetup(words, width, footRow + 2)

  const texts = rows.map((row) => rowTexts(row, words))
  const heights = texts.map((cells, index) => heightOf([
    ...annualColumns.flatMap((column) => cells[column] === undefined ? [] : [{ text: cells[column], width: annualWidths[column], size: bodySize }]),
    { text: isAlone(rows, index) ? rows[index]!.indicator.domain : '', width: annualWidths.domain, size: bodySize },
  ], 31))
  const notes = words.notes(rows.some((row) => row.indicator.core))
  const head = [34, 20, 34]
  const widths = annualColumns.map((column) => annualWidths[column])
  const foot = [heightOf([{ text: notes, width: sum(widths), size: resultSize }], 30), 30, 30]
  const breaks = pageBreaks(
    [...runsOf(rows, heights), { row: notesRow, height: sum(foot), startsGroup: true }],
    widths, sum(head), head[headingRow]!, page,
  )

  sheet.merge({ row: 0, column: 0, rows: 1, columns: width }, words.title(period, plan.region.name), styles.title)
  sheet.merge({ row: 1, column: 0, rows: 1, columns: columnAt('result') }, words.basis(plan.title, plan.documentNumber), styles.left)
  sheet.merge({ row: 1, column: columnAt('result'), rows: 1, columns: width - columnAt('result') }, words.period(period), styles.right)
  annualColumns.forEach((column, index) => sheet.set(headingRow, index, headingOf(column, words, period, baseYear), styles.heading))
  rows.forEach((row, index) => drawRow(sheet, row, firstRow + index, language))
  for (const run of sameRuns(rows, (row) => row.indicator.domain, breaks)) {
    sheet.merge({ row: run.row, column: columnAt('domain'), rows: run.rows, columns: 1 }, run.first.indicator.domain, styles.centre)
  }
  for (const run of sameRuns(rows, (row) => row.indicator.no, breaks)) {
    sheet.merge({ row: run.row, column: columnAt('no'), rows: run.rows, columns: 1 }, run.first.indicator.no, styles.centre)
  }
  sheet.merge({ row: notesRow, column: 0, rows: 1, columns: width }, notes, { ...styles.left, font: { name: '宋体', size: resultSize } })
  for (const [field, { line, label, value }] of Object.entries(footSlots)) {
    const row = footRow + line
    sheet.merge({ row, column: label[0], rows: 1, columns: label[1] }, `${words.foot[field as keyof typeof footSlots]}${reportWords[language].colon}`, styles.footLabel)
    sheet.merge({ row, column: value[0], rows: 1, columns: value[1] }, null, styles.footInput)
  }

  const column = (name: AnnualColumn): Area => ({ row: firstRow, column: columnAt(name), rows: rows.length, columns: 1 })
  const layout = sheet.build({
    name: words.sheetName(period),
    visibility: 'visible',
    columns: widths.map((characters) => ({ width: characters })),
    rows: [...head, ...heights, ...foot].map((height) => ({ height })),
    freeze: { rows: firstRow, columns: columnAt('indicator') + 1 },
    print: { ...page, breaksBefore: breaks },
    protection: { filter: true, formatColumns: true, formatRows: true },
    validations: rows.map((row, index) => prompt(row, firstRow + index, language)),
    conditionalFormats: marks(rows.length),
    showGridLines: false,
  })
  return {
    layout, rows,
    identity: {
      plan: plan.id, period, kind: 'annual', region: plan.region.code, version: templateVersion,
      layout: bytesToHex(sha256(utf8ToBytes(JSON.stringify(layout)))), sheet: layout.name,
      unit: null, options: { language, protection: 'locked', previous: false },
    },
    parts: {
      table: { row: headingRow, column: 0, rows: rows.length + 1, columns: width },
      code: column('code'), indicator: column('indicator'), target: column('target'), actual: column('actual'),
      status: column('status'), result: column('result'),
      foot: { row: footRow, column: 0, rows: 2, columns: width },
    },
  }
}

/** What a row shows as its indicator: core mark, name, and the component or sub-row it is for. */
export function rowTitle({ name, indicator, component }: InputRow): string {
  const mark = name.core ? /[★☆*＊]/u.exec(indicator.name)?.[0] ?? '' : ''
  const parts = [indicator.sub, component].filter((part) => part !== null).map((part) => `：${part}`)
  return `${mark}${name.ofWhich ? '其中：' : ''}${name.bareName}${parts.join('')}`
}

/** What a cell shows for a reading: a number where it is nothing but a number, otherwise its canonical text. */
export function shownAs(reading: Reading | null): { value: CellInput; format?: string } {
  if (!reading || reading.kind === 'empty') return { value: null }
  if (reading.kind !== 'quantity') return { value: print(reading), format: '@' }
  const { comparator, quantity, cumulative, year, approximate } = reading
  const bare = comparator === 'none' && !cumulative && year === null && !approximate && quantity.scale === null && quantity.unit === null
  // Beyond 15 digits a sheet would change the number.
  if (!bare || quantity.digits.replace(/[^0-9]/g, '').length > 15) return { value: print(reading), format: '@' }
  const places = decimals(quantity)
  return { value: Number(quantity.digits), format: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
}

function rowTexts(row: InputRow, words: TemplateWords): Partial<Record<AnnualColumn, string>> {
  return {
    indicator: rowTitle(row),
    unitOfMeasure: row.unitOfMeasure ?? '',
    base: row.base ? print(row.base) : '',
    target: print(row.target),
    responsibleUnit: units(row),
    result: words.passed,
  }
}

function units({ indicator }: InputRow): string {
  return (indicator.responsibleUnits.length > 0 ? indicator.responsibleUnits : indicator.leadUnits).join('、')
}

function drawRow(sheet: SheetBuilder, row: InputRow, at: number, language: Language): void {
  const put = (column: AnnualColumn, value: CellInput, style: CellStyle) => sheet.set(at, columnAt(column), value, style)
  const base = shownAs(row.base)
  const target = shownAs(row.target)
  const live = liveCells(row, a1(at, columnAt('actual')), statusWords[language], templateWords[language])
  put('code', row.code, styles.code)
  put('indicator', rowTitle(row), styles.text)
  put('unitOfMeasure', row.unitOfMeasure, styles.centre)
  put('base', base.value, { ...styles.centre, format: base.format })
  put('target', target.value, { ...styles.centre, format: target.format })
  put('actual', null, styles.actual)
  put('completion', live.completion, { ...styles.centre, format: '0.0' })
  put('status', live.status, styles.centre)
  put('gap', live.gap, styles.centre)
  put('result', null, styles.result)
  put('responsibleUnit', units(row) || null, styles.text)
  put('dataSource', null, styles.input)
  put('reasons', null, styles.input)
}

/** An input message that says the target in words; it never rejects. */
function prompt(row: InputRow, at: number, language: Language): Validation {
  const words = templateWords[language]
  const milestone = row.target.kind === 'qualitative' && row.target.term === 'done'
  const text = milestone ? words.milestonePrompt : words.prompt(targetInWords(row, language), row.unitOfMeasure)
  return {
    areas: [{ row: at, column: columnAt('actual'), rows: 1, columns: 1 }],
    rule: milestone ? { kind: 'list', values: ['完成', '未完成'] } : { kind: 'any' },
    prompt: { title: words.promptTitle.slice(0, 32), text: text.slice(0, 255) },
  }
}

type Severity = keyof (typeof severityWords)['en']

/** One conditional format a severity, one for shortfalls and one for what waits for a check; each reads its own row and moves with it. */
function marks(rows: number): ConditionalFormat[] {
  const cells = (column: AnnualColumn, columns = 1): Area => ({ row: firstRow, column: columnAt(column), rows, columns })
  const areas = [cells('actual'), cells('status', columnAt('result') - columnAt('status') + 1)]
  const result = `$${a1(firstRow, columnAt('result'))}`
  const status = `$${a1(firstRow, columnAt('status'))}`
  // A check may have been run in another language than the sheet's.
  const startsWith = (texts: string[]) => texts.map((text) => `LEFT(${result},${text.trim().length})="${text.trim()}"`).join(',')
  const marked = (severity: Severity) => `=OR(${startsWith(languages.map((language) => severityWords[language][severity].mark))})`
  const short = languages.map((language) => statusWords[language].short)
  const pending = languages.map((language) => `${status}="${templateWords[language].checkFirst}"`).join(',')
  return [
    { areas, formula: marked('error'), style: { fill: 'F8CBAD', font: { bold: true, color: '9C0006' } }, stopIfTrue: true },
    { areas, formula: marked('warning'), style: { fill: 'FFE699', font: { bold: true, color: '7F4F00' } }, stopIfTrue: true },
    { areas, formula: `=OR(${short.map((word) => `${status}="${word}"`).join(',')},${startsWith(short)})`, style: { fill: 'FCE4D6', font: { color: 'C00000' } }, stopIfTrue: true },
    { areas, formula: marked('info'), style: { fill: 'DDEBF7', font: { color: '1F4E79' } }, stopIfTrue: true },
    // What only a check can read stands out until one has been written.
    { areas, formula: `=AND(${result}="",OR(${pending}))`, style: { fill: 'E4DFEC', font: { italic: true, color: '5F497A' } }, stopIfTrue: true },
  ]
}

function printSetup(words: TemplateWords, columns: number, rows: number): PrintSetup {
  return {
    paper: 'A4', orientation: 'landscape', fitToWidth: true, centred: true,
    repeatRows: { row: headingRow, rows: 1 },
    area: { row: 0, column: 0, rows, columns },
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 },
    footer: `&C${words.footPage}`,
  }
}

/** Rows of one indicator stay on one page. */
function runsOf(rows: readonly InputRow[], heights: readonly number[]): KeepTogether[] {
  return sameRuns(rows, (row) => row.indicator.no, []).map((run) => {
    const index = run.row - firstRow
    return {
      row: run.row, height: sum(heights.slice(index, index + run.rows)),
      startsGroup: rows[index - 1]?.indicator.domain !== run.first.indicator.domain,
    }
  })
}

interface Run {
  row: number
  rows: number
  first: InputRow
}

/** Runs of neighbouring rows with the same key in the same domain, ended by page breaks. */
function sameRuns(rows: readonly InputRow[], key: (row: InputRow) => unknown, breaks: readonly number[]): Run[] {
  const runs: Run[] = []
  rows.forEach((row, index) => {
    const run = runs.at(-1)
    const at = firstRow + index
    if (run && key(run.first) === key(row) && run.first.indicator.domain === row.indicator.domain && !breaks.includes(at)) run.rows++
    else runs.push({ row: at, rows: 1, first: row })
  })
  return runs
}

function isAlone(rows: readonly InputRow[], index: number): boolean {
  const domain = rows[index]!.indicator.domain
  return rows[index - 1]?.indicator.domain !== domain && rows[index + 1]?.indicator.domain !== domain
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

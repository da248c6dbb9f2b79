/** The comparison of plans (市县指标对照表) as a sheet that an office prints: a row a measure, a group of columns a plan. */
import {
  alikeDifference, alikeName, asksForLess, comparisonText, lineName, measuresIn, planLetter, remarksText, standingText,
  type AlignedEntry, type AlignedLine, type AlignedValue, type Alignment,
} from '../align'
import { alignWords, type Language } from '../messages'
import type { Period } from '../model'
import type { CellInput, CellStyle, SheetLayout } from '../template'
import { heightOf, pageBreaks } from '../template/pages'
import { SheetBuilder } from '../template/sheet-builder'
import { bodySize, smallSize, styles } from '../template/styles'

/** A column: what stands over it, and what it shows of a line. */
interface Column {
  /** The plan that it belongs to, or null. */
  plan: number | null
  heading: string
  width: number
  show: (line: AlignedLine, no: number) => { value: CellInput; style: CellStyle }
}

const widths = { no: 5, measure: 26, unit: 9, direction: 9, value: 10, standing: 10, comparison: 38, remarks: 34 }
/** Least heights in points. */
const least = { title: 34, legend: 20, heading: 24, group: 34, section: 22, row: 24, notes: 44 }
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 }

const weaker = { fill: 'FCE4D6', font: { ...styles.centre.font, bold: true, color: '9C2A00' } }
const section: CellStyle = { ...styles.heading, fill: 'F2F2F2', align: { horizontal: 'left', vertical: 'middle' } }
/** Digits that a sheet holds without changing the number. */
const longestNumber = 15

/** Draws an alignment. Weaker targets are marked in words and by colour; the sheet is for reading, so nothing is locked. */
export function alignmentSheet(alignment: Alignment, language: Language): SheetLayout {
  const words = alignWords[language]
  const { plans, shared, single, alike } = alignment
  const columns = columnsOf(alignment, language)
  const width = columns.length
  const sheet = new SheetBuilder()
  const heights: number[] = []
  const across = (text: string, style: CellStyle, height: number) => {
    sheet.merge({ row: heights.length, column: 0, rows: 1, columns: width }, text, style)
    heights.push(height)
  }
  across(words.title, styles.title, least.title)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const legend = plans.map(({ region, title, years, indicators }, at) =>
    words.plan(planLetter(at), region.name, title, years.from, years.to) + (indicators === 0 ? `${words.semicolon}${words.noTable}` : '')).join('\n')
  across(legend, styles.left, heightOf([{ text: legend, width: total, size: bodySize }], least.legend))
  const headingRow = heights.length
  drawHeadings(sheet, columns, headingRow, alignment, language)
  heights.push(least.group, least.heading)

  const firstRow = heights.length
  const parts = [
    { title: words.shared(measuresIn(shared)), lines: shared },
    ...plans.map((_, at) => {
      const lines = single.filter(({ entries }) => entries.some(({ plan }) => plan === at))
      return { title: words.single(planLetter(at), measuresIn(lines)), lines }
    }).filter(({ lines }) => lines.length > 0),
  ]
  const runs: { row: number; height: number; startsGroup: boolean }[] = []
  for (const { title, lines } of parts) {
    runs.push({ row: heights.length, height: least.section, startsGroup: true })
    across(title, section, least.section)
    lines.forEach((line, index) => {
      const shown = columns.map((column) => column.show(line, index + 1))
      const height = heightOf(shown.flatMap(({ value, style }, at) =>
        typeof value === 'string' ? [{ text: value, width: columns[at]!.width, size: style.font?.size ?? bodySize }] : []), least.row)
      shown.forEach(({ value, style }, at) => sheet.set(heights.length, at, value, style))
      runs.push({ row: heights.length, height, startsGroup: false })
      heights.push(height)
    })
  }
  // Look-alikes stand as text over the whole width: their rows are on the lines above.
  const pairs = alike.map((rows) => `${rows.entries.map((entry) => alikeName(entry, language)).join(words.semicolon)}\n${alikeDifference(rows, language)}`)
  for (const [at, said] of (pairs.length === 0 ? [] : [words.alike(pairs.length), ...pairs]).entries()) {
    const [style, lowest] = at === 0 ? [section, least.section] : [styles.left, least.row]
    const height = heightOf([{ text: said, width: total, size: bodySize }], lowest)
    runs.push({ row: heights.length, height, startsGroup: at === 0 })
    across(said, style, height)
  }
  const notes = words.notes.map((note, at) => `${at + 1}. ${note}`).join('\n')
  const notesHeight = heightOf([{ text: notes, width: total, size: smallSize }], least.notes)
  runs.push({ row: heights.length, height: notesHeight, startsGroup: true })
  across(notes, styles.notes, notesHeight)

  const print = {
    paper: 'A3', orientation: 'landscape', fitToWidth: true, centred: true, margins, footer: `&C${words.page}`,
    repeatRows: { row: headingRow, rows: firstRow - headingRow }, area: { row: 0, column: 0, rows: heights.length, columns: width },
  } as const
  const head = heights.slice(0, firstRow)
  return sheet.build({
    name: words.sheetName, visibility: 'visible', columns: columns.map((column) => ({ width: column.width })),
    rows: heights.map((height) => ({ height })), freeze: { rows: firstRow, columns: 2 },
    print: { ...print, breaksBefore: pageBreaks(runs, columns.map((column) => column.width), sum(head), sum(head.slice(headingRow)), print) },
    validations: [], conditionalFormats: [], showGridLines: false,
  })
}

function text(value: string, style: CellStyle = styles.text): { value: CellInput; style: CellStyle } {
  return { value: value === '' ? null : value, style }
}

function columnsOf({ plans, shared, single }: Alignment, language: Language): Column[] {
  const words = alignWords[language]
  const { headings } = words
  const lines = [...shared, ...single]
  return [
    { plan: null, heading: headings.no, width: widths.no, show: (_, no) => ({ value: no, style: styles.centre }) },
    { plan: null, heading: headings.measure, width: widths.measure, show: (line) => text(lineName(line, language)) },
    { plan: null, heading: headings.unit, width: widths.unit, show: ({ unitOfMeasure }) => text(unitOfMeasure ?? '', styles.centre) },
    { plan: null, heading: headings.direction, width: widths.direction, show: ({ direction }) => text(words.direction[direction], styles.centre) },
    ...plans.flatMap((_, plan) => planColumns(plan, lines, language)),
    {
      plan: null, heading: headings.comparison, width: widths.comparison,
      show: ({ comparisons, unitOfMeasure }) => text(comparisons.map((one) => comparisonText(one, unitOfMeasure, language)).join('\n'), styles.result),
    },
    { plan: null, heading: headings.remarks, width: widths.remarks, show: (line) => text(remarksText(line, language).join('\n'), styles.result) },
  ]
}

/** Base, a target for each period, and how the plan stands to the others; none for a plan without a table. */
function planColumns(plan: number, lines: readonly AlignedLine[], language: Language): Column[] {
  const words = alignWords[language]
  const own = lines.flatMap(({ entries }) => entries.filter((entry) => entry.plan === plan))
  if (own.length === 0) return []
  const entryOf = ({ entries }: AlignedLine) => entries.find((entry) => entry.plan === plan)
  const periods = (values: readonly AlignedValue[]) => [...new Set(values.map(({ period }) => period))].sort()
  const bases = periods(own.flatMap(({ base }) => base ?? []))
  return [
    ...bases.map((period): Column => ({
      plan, heading: words.base(period), width: widths.value,
      show: (line) => shown(entryOf(line)?.base, period, false),
    })),
    ...periods(own.flatMap(({ targets }) => targets)).map((period): Column => ({
      plan, heading: words.period(period), width: widths.value,
      show: (line) => shown(entryOf(line)?.targets.find((target) => target.period === period), period, asksForLess(line, plan, period)),
    })),
    {
      plan, heading: words.headings.standing, width: widths.standing,
      show: (line) => {
        const entry = entryOf(line)
        return text(entry ? standingText(entry, language) : '', entry && isMarked(entry) ? { ...styles.centre, ...weaker } : styles.centre)
      },
    },
  ]
}

/** Only what the same year decides is coloured. */
function isMarked({ standing, sameYear }: AlignedEntry): boolean {
  return standing === 'weaker' && sameYear
}

/** A number where the text is nothing else, with its printed decimals. */
function shown(value: AlignedValue | null | undefined, period: Period, marked: boolean): { value: CellInput; style: CellStyle } {
  const style = marked ? { ...styles.centre, ...weaker } : styles.centre
  if (!value || value.period !== period) return { value: null, style }
  const decimals = /^-?[0-9]+(?:\.([0-9]+))?$/.exec(value.text)
  if (!decimals || value.text.length > longestNumber) return { value: value.text, style: { ...style, format: '@' } }
  return { value: Number(value.text), style: { ...style, format: decimals[1] === undefined ? '0' : `0.${'0'.repeat(decimals[1].length)}` } }
}

/** One heading a column over both rows, or a plan's over its columns. */
function drawHeadings(sheet: SheetBuilder, columns: readonly Column[], row: number, { plans }: Alignment, language: Language): void {
  columns.forEach(({ plan, heading }, at) => {
    if (plan === null) return sheet.merge({ row, column: at, rows: 2, columns: 1 }, heading, styles.heading)
    sheet.set(row + 1, at, heading, styles.heading)
    if (columns[at - 1]?.plan === plan) return
    const { region, years } = plans[plan]!
    const group = alignWords[language].group(planLetter(plan), region.name, years.from, years.to)
    sheet.merge({ row, column: at, rows: 1, columns: columns.filter((column) => column.plan === plan).length }, group, styles.heading)
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

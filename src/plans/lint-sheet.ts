/** What the plan lint found (规划自检) as a sheet that an office prints and works off. */
import { lintMessage, lintPlaceInWords, type LintFinding } from '../lint'
import { alignWords, lintWords, planPagesWords, severityWords, type Language } from '../messages'
import type { Plan, Severity } from '../model'
import type { CellStyle, SheetLayout } from '../template'
import { heightOf, pageBreaks } from '../template/pages'
import { SheetBuilder } from '../template/sheet-builder'
import { bodySize, styles } from '../template/styles'

/** Characters. */
const widths = [5, 12, 52, 66]
/** Least heights in points. */
const least = { title: 34, heading: 24, row: 24 }
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 }

const fills: Partial<Record<Severity, string>> = { error: 'FCE4D6', warning: 'FFF4CE' }

/** Draws the findings, one a row, with their places one below the other. */
export function lintSheet({ title, id }: Pick<Plan, 'title' | 'id'>, findings: readonly LintFinding[], language: Language): SheetLayout {
  const words = planPagesWords[language].lint
  const sheet = new SheetBuilder()
  const headings = [words.headings.no, words.headings.severity, words.headings.finding, words.headings.places]
  sheet.merge({ row: 0, column: 0, rows: 1, columns: widths.length }, words.title, styles.title)
  sheet.merge({ row: 1, column: 0, rows: 1, columns: widths.length }, lintWords[language].title(title, id), styles.left)
  headings.forEach((heading, column) => sheet.set(2, column, heading, styles.heading))
  const head = [least.title, least.heading, least.heading]
  const heights = findings.map((finding, at) => {
    const row = head.length + at
    const severity: CellStyle = { ...styles.centre, fill: fills[finding.severity] }
    const message = lintMessage(finding, language)
    const places = finding.places.map((place) => lintPlaceInWords(place, language)).join('\n')
    sheet.set(row, 0, at + 1, styles.centre)
    sheet.set(row, 1, severityWords[language][finding.severity].name, severity)
    sheet.set(row, 2, message, styles.text)
    sheet.set(row, 3, places, styles.text)
    return heightOf([{ text: message, width: widths[2]!, size: bodySize }, { text: places, width: widths[3]!, size: bodySize }], least.row)
  })
  const rows = head.length + findings.length
  const print = {
    paper: 'A4', orientation: 'landscape', fitToWidth: true, centred: true, margins, footer: `&C${alignWords[language].page}`,
    repeatRows: { row: 2, rows: 1 }, area: { row: 0, column: 0, rows, columns: widths.length },
  } as const
  const runs = heights.map((height, at) => ({ row: head.length + at, height, startsGroup: false }))
  const tall = head.reduce((sum, height) => sum + height, 0)
  return sheet.build({
    name: words.sheetName, visibility: 'visible', columns: widths.map((width) => ({ width })), rows: [...head, ...heights].map((height) => ({ height })),
    freeze: { rows: head.length, columns: 0 }, print: { ...print, breaksBefore: pageBreaks(runs, widths, tall, least.heading, print) },
    validations: [], conditionalFormats: [], showGridLines: false,
  })
}

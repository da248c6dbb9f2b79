/** Puts a layout (版式) into a new, empty sheet. */
import { columnLetters, type Area } from '../../model'
import type { SheetLayout } from '../../template/layout'
import { rectangles } from '../../workbook'
import type { WpsApplication } from './application'
import { colourOf } from './colours'
import { generalFormat, putFormats } from './formats'
import { setUpPages } from './print'
import { addConditionalFormat, addValidation } from './rules'
import { rangeAt, rangesOver } from './sheets'
import { paint } from './styles'
import { writeIntoGeneral } from './writing'

/** Writes everything in a layout but its protection and its visibility, which come when all else is written. Leaves the sheet in front. */
export function fillSheet(application: WpsApplication, sheet: Et.Worksheet, layout: SheetLayout): void {
  if (layout.tabColor !== undefined) sheet.Tab.Color = colourOf(layout.tabColor)
  fillCells(sheet, layout)
  for (const [style, areas] of rectangles(layout.styleOf)) paint(sheet, areas, layout.styles[style]!)
  size(sheet, layout)
  for (const area of layout.merges) rangeAt(sheet, area).Merge()
  setUpView(application, sheet, layout)
  if (layout.print) setUpPages(sheet, layout.print)
  for (const validation of layout.validations) addValidation(sheet, validation)
  for (const format of layout.conditionalFormats) addConditionalFormat(application, sheet, format)
}

/** Values go in first; the formats that kept texts as they are make room for those of the layout. */
function fillCells(sheet: Et.Worksheet, { values, styles, styleOf }: SheetLayout): void {
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > 0) {
    const area: Area = { row: 0, column: 0, rows: values.length, columns }
    writeIntoGeneral(sheet, area, values.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)))
    rangeAt(sheet, area).NumberFormat = generalFormat
  }
  const formats = rectangles(styleOf.map((row) => row.map((style) => style === null ? null : styles[style]!.format)))
  putFormats(sheet, [...formats].flatMap(([value, areas]) => areas.map((area) => ({ area, value }))))
}

/** Widths and heights, one call for all columns or rows that share one. A width of nothing would hide its columns. */
function size(sheet: Et.Worksheet, { columns, rows }: SheetLayout): void {
  const columnAddress = ({ column, columns: count }: Area) => `${columnLetters(column)}:${columnLetters(column + count - 1)}`
  const rowAddress = ({ column, columns: count }: Area) => `${column + 1}:${column + count}`
  for (const [width, areas] of rectangles([columns.map((it) => it?.width || null)])) {
    for (const range of rangesOver(sheet, areas, columnAddress)) range.ColumnWidth = width
  }
  for (const [height, areas] of rectangles([rows.map((it) => it?.height || null)])) {
    for (const range of rangesOver(sheet, areas, rowAddress)) range.RowHeight = height
  }
  const hidden = (all: SheetLayout['columns'] | SheetLayout['rows']) => rectangles([all.map((it) => it?.hidden || null)]).get(true) ?? []
  for (const range of rangesOver(sheet, hidden(columns), columnAddress)) range.EntireColumn.Hidden = true
  for (const range of rangesOver(sheet, hidden(rows), rowAddress)) range.EntireRow.Hidden = true
}

/** Grid lines and frozen panes belong to the window, which shows the sheet that is in front. */
function setUpView(application: WpsApplication, sheet: Et.Worksheet, { showGridLines, freeze }: SheetLayout): void {
  if (showGridLines === undefined && !freeze) return
  sheet.Activate()
  const window = application.ActiveWindow
  if (showGridLines !== undefined) window.DisplayGridlines = showGridLines
  if (freeze && (freeze.rows > 0 || freeze.columns > 0)) {
    window.FreezePanes = false
    window.ScrollRow = 1
    window.ScrollColumn = 1
    window.SplitRow = freeze.rows
    window.SplitColumn = freeze.columns
    window.FreezePanes = true
  }
}

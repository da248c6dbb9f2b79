/** Puts a layout (版式) into a new, empty sheet, as requests of one batch. */
import { a1Area, columnLetters, type Area } from '../../model'
import { columnPixels, type Protection, type SheetLayout, type Visibility } from '../../template/layout'
import { rectangles } from '../../workbook'
import { addresses } from './addresses'
import { typed } from './cells'
import { setUpPages } from './print'
import { addConditionalFormats, addValidation } from './rules'
import { colour, paint } from './styles'

const pointsAPixel = 0.75

/** Our visibilities in Excel's words. */
export const visibilities = {
  visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden',
} as const satisfies Record<Visibility, `${Excel.SheetVisibility}`>

/** What stays allowed on a protected sheet, in Excel's words. */
export const protectionFields = {
  filter: 'allowAutoFilter', sort: 'allowSort',
  formatCells: 'allowFormatCells', formatColumns: 'allowFormatColumns', formatRows: 'allowFormatRows',
} as const satisfies Record<keyof Protection, keyof Excel.WorksheetProtectionOptions>

/** Protection as Excel's options of a protected sheet tell it. */
export function protectionOf(options: Readonly<Partial<Excel.WorksheetProtectionOptions>>): Protection {
  return Object.fromEntries(Object.entries(protectionFields).filter(([, field]) => options[field]).map(([ours]) => [ours, true]))
}

/** Requests everything in a layout but its protection and its visibility, which come when all else is written. */
export function fillSheet(sheet: Excel.Worksheet, layout: SheetLayout): void {
  if (layout.tabColor !== undefined) sheet.tabColor = colour(layout.tabColor)
  if (layout.showGridLines !== undefined) sheet.showGridlines = layout.showGridLines
  fillCells(sheet, layout)
  for (const [style, areas] of rectangles(layout.styleOf)) {
    for (const address of addresses(areas)) paint(sheet.getRanges(address).format, layout.styles[style]!)
  }
  size(sheet, layout)
  for (const area of layout.merges) sheet.getRange(a1Area(area)).merge()
  freeze(sheet, layout)
  if (layout.print) setUpPages(sheet, layout.print)
  for (const validation of layout.validations) addValidation(sheet, validation)
  addConditionalFormats(sheet, layout.conditionalFormats)
}

/** Protects a sheet as its layout says. */
export function protectSheet(sheet: Excel.Worksheet, { protection }: SheetLayout): void {
  if (!protection) return
  const allowed = Object.entries(protectionFields).map(([ours, field]) => [field, protection[ours as keyof Protection] ?? false])
  sheet.protection.protect(Object.fromEntries(allowed) as Excel.WorksheetProtectionOptions)
}

/** Removes a sheet. Excel refuses to delete a very hidden one. */
export function removeSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Visible'
  sheet.delete()
}

/** Values go in while every format is General, where an apostrophe keeps text as it is; then come the number formats. */
function fillCells(sheet: Excel.Worksheet, { values, styles, styleOf }: SheetLayout): void {
  const rows = Math.max(values.length, styleOf.length)
  const columns = [...values, ...styleOf].reduce((most, row) => Math.max(most, row.length), 0)
  if (rows === 0 || columns === 0) return
  const grid = <T>(at: (row: number, column: number) => T) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)))
  const range = sheet.getRange(a1Area({ row: 0, column: 0, rows, columns }))
  range.formulas = grid((row, column) => typed(values[row]?.[column] ?? null))
  range.numberFormat = grid((row, column) => styles[styleOf[row]?.[column] ?? -1]?.format ?? 'General')
}

/** Widths and heights, one call for all columns or rows that share one. */
function size(sheet: Excel.Worksheet, { columns, rows }: SheetLayout): void {
  const columnAddress = ({ column, columns: count }: Area) => `${columnLetters(column)}:${columnLetters(column + count - 1)}`
  const rowAddress = ({ column, columns: count }: Area) => `${column + 1}:${column + count}`
  for (const [width, areas] of rectangles([columns.map((it) => it?.width)])) {
    for (const address of addresses(areas, columnAddress)) sheet.getRanges(address).format.columnWidth = columnPixels(width) * pointsAPixel
  }
  for (const [height, areas] of rectangles([rows.map((it) => it?.height)])) {
    for (const address of addresses(areas, rowAddress)) sheet.getRanges(address).format.rowHeight = height
  }
  const hidden = (all: SheetLayout['columns'] | SheetLayout['rows']) => rectangles([all.map((it) => it?.hidden || null)]).get(true) ?? []
  for (const area of hidden(columns)) sheet.getRange(columnAddress(area)).columnHidden = true
  for (const area of hidden(rows)) sheet.getRange(rowAddress(area)).rowHidden = true
}

function freeze(sheet: Excel.Worksheet, { freeze: frozen }: SheetLayout): void {
  if (!frozen) return
  const { rows, columns } = frozen
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(a1Area({ row: 0, column: 0, rows, columns })))
  else if (rows > 0) sheet.freezePanes.freezeRows(rows)
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns)
}

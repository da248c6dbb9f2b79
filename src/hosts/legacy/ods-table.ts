/** Reads one table of an OpenDocument spreadsheet: cells that repeat are counted before they are written out. */
import type { Place, XmlScanner } from '../../archive'
import type { Area } from '../../model'
import type { CellInput, SheetLayout } from '../../template/layout'
import { sheetSize } from '../../workbook'
import { SheetFiller, blankSheet, type Count } from './book'
import { formulaFromOds } from './ods-formula'
import type { OdsStyles } from './ods-styles'
import { dateSerial, timeSerial } from './ods-time'
import { readParagraph } from './ods-text'

/** A row or column, or several alike. */
interface Line {
  first: number
  count: number
  hidden: boolean
  style: string | undefined
}

interface OdsCell {
  row: number
  column: number
  value: CellInput
  style: string | undefined
}

/** A table as the file states it; looks are known once the styles are read. */
export class OdsTable {
  readonly rows: Line[] = []
  readonly columns: (Line & { cellStyle: string | undefined })[] = []
  readonly cells: OdsCell[] = []
  readonly merges: Area[] = []

  constructor(readonly name: string, readonly style: string | undefined, private readonly place: Place) {}

  /** @throws Fault `file-too-large`. */
  toLayout(name: string, styles: OdsStyles, count: Count): SheetLayout {
    const sheet: SheetLayout = { ...blankSheet(name), visibility: styles.hidesTable(this.style) ? 'hidden' : 'visible' }
    const filler = new SheetFiller(sheet, this.place, count)
    const columnStyle = (column: number) => this.columns.find(({ first, count }) => first <= column && column < first + count)?.cellStyle
    for (const { row, column, value, style } of this.cells) {
      filler.put(row, column, value, styles.cell(style ?? columnStyle(column)))
    }
    sheet.merges = this.merges
    const width = sheet.values.reduce((most, line) => Math.max(most, line.length), 0)
    sheet.columns = spread(this.columns, width, ({ style, hidden }) => ({ width: styles.columnWidth(style), ...hidden ? { hidden } : {} }))
    sheet.rows = spread(this.rows, sheet.values.length, ({ style, hidden }) => ({ height: styles.rowHeight(style), ...hidden ? { hidden } : {} }))
    return sheet
  }
}

/** One item for each line up to `length`; what lies beyond is no part of the sheet in use. */
function spread<T extends Line, R>(lines: readonly T[], length: number, make: (line: T) => R): (R | null)[] {
  const items = Array<R | null>(length).fill(null)
  for (const line of lines) {
    for (let index = line.first; index < Math.min(length, line.first + line.count); index++) items[index] = make(line)
  }
  return items
}

/** Reads the table just opened; ends behind its close. @throws Fault `file-damaged`, `file-too-large`. */
export function readTable(scanner: XmlScanner, count: Count): OdsTable {
  const table = new OdsTable(scanner.attribute('table:name') ?? '', scanner.attribute('table:style-name'), scanner.place)
  const outside = scanner.depth - 1
  let row = 0
  let column = 0
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue
    switch (scanner.name) {
      case 'table:table-column': {
        const line = readLine(scanner, 'table:number-columns-repeated', column)
        table.columns.push({ ...line, cellStyle: scanner.attribute('table:default-cell-style-name') })
        count.add(1)
        column += line.count
        break
      }
      case 'table:table-row': {
        const line = readLine(scanner, 'table:number-rows-repeated', row)
        count.add(1)
        table.rows.push(line)
        readRow(scanner, table, line, count)
        row += line.count
        break
      }
      case 'table:table-header-rows': case 'table:table-rows': case 'table:table-row-group':
      case 'table:table-header-columns': case 'table:table-columns': case 'table:table-column-group': break
      default: scanner.skip()
    }
  }
  return table
}

function readLine(scanner: XmlScanner, repeated: string, first: number): Line {
  return {
    first, count: repeats(scanner, repeated), hidden: /^(collapse|filter)$/.test(scanner.attribute('table:visibility') ?? ''),
    style: scanner.attribute('table:style-name'),
  }
}

function repeats(scanner: XmlScanner, attribute: string): number {
  const count = Number(scanner.attribute(attribute) ?? 1)
  if (!Number.isInteger(count) || count < 1) throw scanner.broken(`repeats something ${String(count)} times`)
  return count
}

function readRow(scanner: XmlScanner, table: OdsTable, line: Line, stated: Count): void {
  const outside = scanner.depth - 1
  let column = 0
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue
    if (scanner.name !== 'table:table-cell' && scanner.name !== 'table:covered-table-cell') {
      scanner.skip()
      continue
    }
    const count = repeats(scanner, 'table:number-columns-repeated')
    const spanned = { rows: span(scanner, 'rows'), columns: span(scanner, 'columns') }
    const style = scanner.attribute('table:style-name')
    stated.add(1)
    const value = readValue(scanner)
    if (value !== null) {
      if (column + count > sheetSize.columns || line.first + line.count > sheetSize.rows) throw scanner.broken('has a cell beyond the sheet')
      stated.add(count * line.count)
      for (let down = 0; down < line.count; down++) {
        for (let right = 0; right < count; right++) table.cells.push({ row: line.first + down, column: column + right, value, style })
      }
    }
    if (spanned.rows * spanned.columns > 1 && line.first + spanned.rows <= sheetSize.rows && column + spanned.columns <= sheetSize.columns) {
      table.merges.push({ row: line.first, column, ...spanned })
    }
    column += count
  }
}

function span(scanner: XmlScanner, of: 'rows' | 'columns'): number {
  const count = Number(scanner.attribute(`table:number-${of}-spanned`) ?? 1)
  return Number.isInteger(count) && count > 1 ? count : 1
}

/** What the cell just opened holds; reads on behind its close. */
function readValue(scanner: XmlScanner): CellInput {
  const attribute = (name: string) => scanner.attribute(name)
  const type = attribute('office:value-type')
  const raw = attribute('office:value')
  const [date, time, boolean, string] = ['date', 'time', 'boolean', 'string'].map((kind) => attribute(`office:${kind}-value`))
  const fails = attribute('calcext:value-type') === 'error'
  const formula = formulaFromOds(attribute('table:formula') ?? '')
  const shown = readText(scanner)
  const value = (): Exclude<CellInput, object> => {
    switch (type) {
      case undefined: return formula === null && shown === '' ? null : shown
      case 'float': case 'percentage': case 'currency': return finite(scanner, raw)
      case 'date': return finite(scanner, dateSerial(date ?? ''))
      case 'time': return finite(scanner, timeSerial(time ?? ''))
      case 'boolean': return boolean === 'true'
      default: return string ?? shown
    }
  }
  const error = fails || (formula !== null && /^#[A-Z0-9/]+[!?]?$/.test(formula.slice(1)))
  if (error) return { error: /^#/.test(shown) ? shown : '#VALUE!' }
  // LibreOffice has no truth values of its own: it keeps those of others as formulas.
  const constant = /^=(TRUE|FALSE)\(\)$/.exec(formula ?? '')?.[1]
  if (constant) return constant === 'TRUE'
  const held = value()
  return formula === null ? (held === '' ? null : held) : { formula, value: held }
}

function finite(scanner: XmlScanner, value: string | number | null | undefined): number {
  const number = value === null || value === undefined || value === '' ? Number.NaN : Number(value)
  if (!Number.isFinite(number)) throw scanner.broken('has a value that is no number')
  return number
}

/** The paragraphs of the cell just opened, one a line, without notes and drawings. */
function readText(scanner: XmlScanner): string {
  const outside = scanner.depth - 1
  const lines: string[] = []
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue
    if (scanner.name === 'text:p') lines.push(readParagraph(scanner))
    else scanner.skip()
  }
  return lines.join('\n')
}

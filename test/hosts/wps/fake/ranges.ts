/** Ranges: rectangles of cells, their values and formats. */
import { parseA1, type Area } from '../../../../src/model'
import { parseAddress, printAreas, quoted } from './addresses'
import { checkAlive, HostObject, Mistake, print, Refusal } from './bridge'
import { cellsIn, contains, maxColumns, maxRows, overlap, wholeSheet } from './layers'
import { Borders, cellPainter, Font, Interior, type Painter } from './looks'
import { FormatConditions, Validation } from './rules'
import type { Session } from './session'
import { each, type SheetState } from './sheet-state'
import { number, oneOf, text, truth, whole } from './wanted'
import { Worksheet } from './worksheet'

/** Error values as the numbers that code sees of them. */
const errorNumbers: Record<string, number> = {
  '#NULL!': -2146826288, '#DIV/0!': -2146826281, '#VALUE!': -2146826273, '#REF!': -2146826265, '#NAME?': -2146826259, '#NUM!': -2146826252,
  '#N/A': -2146826246,
}

/** More cells than this at once are too much for the memory of an older office computer. */
const cellsAtOnce = 20_000_000

type Unit = 'cells' | 'rows' | 'columns'

export class Range extends HostObject {
  readonly declared = ['Et.Range']
  readonly #painter: Painter
  constructor(readonly session: Session, readonly sheet: SheetState, readonly areas: readonly Area[], private readonly unit: Unit = 'cells') {
    super()
    this.#painter = cellPainter(session, sheet, areas)
  }
  override [checkAlive](): void { this.sheet.checkThere() }

  get Parent(): Worksheet { return this.Worksheet }
  get Worksheet(): Worksheet { return new Worksheet(this.session, this.sheet) }
  get Row(): number { return this.#first.row + 1 }
  get Column(): number { return this.#first.column + 1 }
  get Rows(): Range { return this.#of(this.areas, 'rows') }
  get Columns(): Range { return this.#of(this.areas, 'columns') }
  get Cells(): Range { return this.#of(this.areas) }
  get EntireRow(): Range { return this.#of(this.areas.map(({ row, rows }) => ({ ...wholeSheet, row, rows }))) }
  get EntireColumn(): Range { return this.#of(this.areas.map(({ column, columns }) => ({ ...wholeSheet, column, columns }))) }
  get Areas(): Areas { return new Areas(this.session, this.sheet, this.areas) }
  get Count(): number {
    const count = this.CountLarge
    if (count > 2 ** 31 - 1) throw new Refusal('there are more cells than Count can say')
    return count
  }
  get CountLarge(): number {
    if (this.unit === 'rows') return this.#first.rows
    return this.unit === 'columns' ? this.#first.columns : cellsIn(this.areas)
  }
  Address(rowAbsolute: unknown = true, columnAbsolute: unknown = true, style: unknown = 1, external: unknown = false): string {
    oneOf(style, [1])
    const address = printAreas(this.areas, truth(rowAbsolute), truth(columnAbsolute))
    return truth(external) ? `[${this.sheet.book.name}]${quoted(this.sheet.name)}!${address}` : address
  }

  Item(row: unknown, column?: unknown): Range {
    const { rows, columns } = this.#only()
    if (this.unit === 'rows') return this.#part({ row: whole(row, 1, rows) - 1, column: 0, rows: 1, columns }, 'rows')
    if (this.unit === 'columns') return this.#part({ row: 0, column: whole(row, 1, columns) - 1, rows, columns: 1 }, 'columns')
    if (column !== undefined) return this.#part({ row: whole(row, 1, rows) - 1, column: whole(column, 1, columns) - 1, rows: 1, columns: 1 })
    const index = whole(row, 1, rows * columns) - 1
    return this.#part({ row: Math.floor(index / columns), column: index % columns, rows: 1, columns: 1 })
  }
  Range(first: unknown, second?: unknown): Range {
    const { row, column } = this.#first
    const inner = rangeOf(this.session, this.sheet, first, second)
    return this.#of(inner.areas.map((area) => ({ ...area, row: area.row + row, column: area.column + column })))
  }
  Resize(rows?: unknown, columns?: unknown): Range {
    const area = this.#only()
    return this.#of([{ ...area, rows: whole(rows ?? area.rows, 1, maxRows), columns: whole(columns ?? area.columns, 1, maxColumns) }])
  }
  Offset(rows: unknown = 0, columns: unknown = 0): Range {
    return this.#of(this.areas.map((area) => ({ ...area, row: area.row + whole(rows), column: area.column + whole(columns) })))
  }

  get Value2(): unknown {
    return this.#shaped((row, column) => {
      const value = this.sheet.value(row, column)
      if (value === null) return this.session.empty
      if (typeof value !== 'object') return value
      return errorNumbers[value.error] ?? errorNumbers['#VALUE!']
    })
  }
  set Value2(values: unknown) { this.#put(values) }
  /** A constant is its own formula, as text, also one that begins with `=`; it is without its apostrophe. */
  get Formula(): unknown {
    return this.#shaped((row, column) => {
      const content = this.sheet.content(row, column)
      if (content === null) return ''
      if (typeof content !== 'object') return typeof content === 'boolean' ? String(content).toUpperCase() : String(content)
      return 'formula' in content ? content.formula : content.error
    })
  }
  set Formula(values: unknown) { this.#put(values) }
  get HasFormula(): unknown {
    const area = this.#only()
    const formulas = this.sheet.held(area).filter(({ row, column }) => {
      const content = this.sheet.content(row, column)
      return content !== null && typeof content === 'object' && 'formula' in content
    })
    return formulas.length === 0 ? false : formulas.length === cellsIn([area]) ? true : this.session.mixed
  }
  /** As shown, for a single cell; number formats are not applied. */
  get Text(): unknown {
    const { row, column, rows, columns } = this.#only()
    if (rows * columns > 1) return this.session.mixed
    const value = this.sheet.value(row, column)
    return value === null ? '' : typeof value === 'object' ? value.error : String(value)
  }
  ClearContents(): boolean {
    this.sheet.checkContents(this.areas)
    this.sheet.clearContents(this.areas)
    this.#changed()
    return true
  }
  ClearFormats(): boolean {
    this.sheet.checkAllowed('FormattingCells')
    this.sheet.clearLooks(this.areas)
    this.sheet.takeAreas(this.sheet.rules, this.areas)
    return true
  }
  Clear(): boolean {
    this.ClearContents()
    this.ClearFormats()
    this.sheet.takeAreas(this.sheet.validations, this.areas)
    this.UnMerge()
    return true
  }

  get NumberFormat(): unknown { return this.#painter.get('NumberFormat') }
  set NumberFormat(code: unknown) {
    if (text(code, 255) === '') throw new Mistake('a number format is not empty')
    if (String(code).split('"').length % 2 === 0) throw new Refusal(`${String(code)} is no number format`)
    this.#painter.set('NumberFormat', code)
  }
  get Interior(): Interior { return new Interior(this.#painter) }
  get Font(): Font { return new Font(this.#painter) }
  get Borders(): Borders { return new Borders(this.session, this.sheet, this.areas) }
  get HorizontalAlignment(): unknown { return this.#painter.get('HorizontalAlignment') }
  set HorizontalAlignment(value: unknown) { this.#painter.set('HorizontalAlignment', oneOf(value, [1, -4131, -4108, -4152, 5, -4130, 7, -4117])) }
  get VerticalAlignment(): unknown { return this.#painter.get('VerticalAlignment') }
  set VerticalAlignment(value: unknown) { this.#painter.set('VerticalAlignment', oneOf(value, [-4160, -4108, -4107, -4130, -4117])) }
  get WrapText(): unknown { return this.#painter.get('WrapText') }
  set WrapText(value: unknown) { this.#painter.set('WrapText', truth(value)) }
  get ShrinkToFit(): unknown { return this.#painter.get('ShrinkToFit') }
  set ShrinkToFit(value: unknown) { this.#painter.set('ShrinkToFit', truth(value)) }
  get IndentLevel(): unknown { return this.#painter.get('IndentLevel') }
  set IndentLevel(value: unknown) { this.#painter.set('IndentLevel', whole(value, 0, 250)) }
  get Orientation(): unknown { return this.#painter.get('Orientation') }
  set Orientation(value: unknown) {
    this.#painter.set('Orientation', whole(value) >= -90 && Number(value) <= 90 ? value : oneOf(value, [-4128, -4166, -4170, -4171]))
  }
  get Locked(): unknown { return this.#painter.get('Locked') }
  set Locked(value: unknown) {
    this.sheet.checkAllowed()
    this.#painter.set('Locked', truth(value))
  }

  get ColumnWidth(): unknown { return this.#line('ColumnWidth').get }
  set ColumnWidth(value: unknown) {
    if (number(value, 0, 255) === 0) throw new Mistake('a width of 0 hides the column')
    this.#line('ColumnWidth').set(value)
  }
  get RowHeight(): unknown { return this.#line('RowHeight').get }
  set RowHeight(value: unknown) {
    if (number(value, 0, 409.5) === 0) throw new Mistake('a height of 0 hides the row')
    this.#line('RowHeight').set(value)
  }
  /** Points, of 宋体 11. */
  get Width(): number {
    const { column, columns } = this.#first
    return Array.from({ length: columns }, (_, index) => {
      const at = column + index
      return this.sheet.look('ColumnHidden').at(0, at) === true ? 0 : (Number(this.sheet.look('ColumnWidth').at(0, at)) * 8 + 5) * 0.75
    }).reduce((sum, width) => sum + width, 0)
  }
  get Hidden(): unknown { return this.#line(this.#hiding).get }
  set Hidden(value: unknown) { this.#line(this.#hiding).set(truth(value)) }

  get MergeCells(): unknown {
    const merged = this.areas.reduce((sum, area) => sum + cellsIn(this.sheet.merges.flatMap((merge) => overlap(merge, area) ?? [])), 0)
    return merged === 0 ? false : merged === cellsIn(this.areas) ? true : this.session.mixed
  }
  get MergeArea(): Range {
    const { row, column, rows, columns } = this.#only()
    if (rows * columns > 1) throw new Refusal('only a single cell has a MergeArea')
    return this.#of([this.sheet.merges.find((merge) => contains(merge, row, column)) ?? this.#first])
  }
  Merge(across: unknown = false): void {
    if (truth(across)) throw new Mistake('Merge(true) is not implemented in the fake WPS')
    this.sheet.checkAllowed()
    for (const area of this.areas) {
      if (this.sheet.merges.some((merge) => overlap(merge, area))) throw new Mistake(`${printAreas([area])} meets a merged area`)
      if (this.sheet.held(area).length > 1) this.#alert('Merge would ask whether all values but one may go')
      if (cellsIn([area]) > 1) this.sheet.merge(area)
    }
  }
  UnMerge(): void {
    this.sheet.checkAllowed()
    const rest = this.sheet.merges.filter((merge) => !this.areas.some((area) => overlap(area, merge)))
    this.sheet.merges.splice(0, Infinity, ...rest)
  }
  /** Visible cells alone: of the whole sheet in use where the range is a single cell. */
  SpecialCells(type: unknown): Range {
    if (type !== 12) throw new Mistake(`SpecialCells(${print(type)}) is not implemented in the fake WPS`)
    const area = this.areas.length === 1 && cellsIn(this.areas) === 1 ? this.sheet.used() ?? this.#first : this.#only()
    const rows = shown(area.row, area.rows, (row) => this.sheet.look('RowHidden').at(row, 0) === true)
    const columns = shown(area.column, area.columns, (column) => this.sheet.look('ColumnHidden').at(0, column) === true)
    if (rows.length * columns.length === 0) throw new Refusal('no cells were found')
    return this.#of(rows.flatMap((r) => columns.map((c) => ({ row: r.from, rows: r.count, column: c.from, columns: c.count }))))
  }

  get Validation(): Validation { return new Validation(this.session, this.sheet, this.areas) }
  get FormatConditions(): FormatConditions { return new FormatConditions(this.session, this.sheet, this.areas) }

  Activate(): boolean { return this.Select() }
  Select(): boolean {
    if (this.session.activeSheet !== this.sheet) throw new Refusal('only on the active sheet can be selected')
    const before = JSON.stringify(this.sheet.selection)
    this.sheet.selection = [...this.areas]
    if (JSON.stringify(this.sheet.selection) !== before) this.session.tell('SheetSelectionChange', this.Worksheet, this)
    return true
  }

  get #first(): Area { return this.areas[0]! }
  /** The area of a range that has but one. @throws Mistake. */
  #only(): Area {
    if (this.areas.length > 1) throw new Mistake('several areas answer for the first alone')
    return this.#first
  }
  #of(areas: readonly Area[], unit: Unit = 'cells'): Range {
    const outside = areas.find(({ row, column, rows, columns }) => row < 0 || column < 0 || row + rows > maxRows || column + columns > maxColumns)
    if (outside) throw new Refusal('outside of the sheet')
    return new Range(this.session, this.sheet, areas, unit)
  }
  #part(area: Area, unit: Unit = 'cells'): Range {
    return this.#of([{ ...area, row: area.row + this.#first.row, column: area.column + this.#first.column }], unit)
  }

  #shaped(make: (row: number, column: number) => unknown): unknown {
    const area = this.#only()
    if (cellsIn([area]) > cellsAtOnce) throw new Refusal('out of memory')
    const table = each(area, make)
    if (cellsIn([area]) === 1) return table[0]![0]
    return this.session.variant.lines === 'flat' && (area.rows === 1 || area.columns === 1) ? table.flat() : table
  }
  #put(values: unknown): void {
    this.sheet.checkContents(this.areas)
    if (Array.isArray(values)) {
      const area = this.#only()
      const rows = values as unknown[][]
      const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns)
      if (!fits) throw new Mistake(`the values are no table of ${area.rows} rows and ${area.columns} columns`)
      each(area, (row, column) => this.sheet.put(row, column, rows[row - area.row]![column - area.column]))
    } else {
      for (const area of this.areas) each(area, (row, column) => this.sheet.put(row, column, values))
    }
    this.#changed()
  }
  #changed(): void {
    this.session.tell('SheetChange', this.Worksheet, this)
  }

  /** A property of whole rows or columns. */
  #line(name: 'ColumnWidth' | 'ColumnHidden' | 'RowHeight' | 'RowHidden'): { get: unknown; set: (value: unknown) => void } {
    const ofRows = name.startsWith('Row')
    const areas = (ofRows ? this.EntireRow : this.EntireColumn).areas
    const { sheet, session } = this
    return {
      get get() { return cellPainter(session, sheet, areas).get(name) },
      set: (value) => {
        sheet.checkAllowed(ofRows ? 'FormattingRows' : 'FormattingColumns')
        sheet.paint(name, areas, value)
      },
    }
  }
  get #hiding(): 'RowHidden' | 'ColumnHidden' {
    if (this.areas.every(({ columns }) => columns === maxColumns)) return 'RowHidden'
    if (this.areas.every(({ rows }) => rows === maxRows)) return 'ColumnHidden'
    throw new Refusal('only whole rows and columns are hidden')
  }
  #alert(question: string): void {
    if (this.session.switches.DisplayAlerts) throw new Mistake(`the application waits for an answer: ${question}`)
  }
}

export class Areas extends HostObject {
  readonly declared = ['Et.Areas']
  constructor(private readonly session: Session, private readonly sheet: SheetState, private readonly areas: readonly Area[]) { super() }
  override [checkAlive](): void { this.sheet.checkThere() }
  get Count(): number { return this.areas.length }
  Item(index: unknown): Range { return new Range(this.session, this.sheet, [this.areas[whole(index, 1, this.areas.length) - 1]!]) }
}

/** The range of an address, or from one corner to another. @throws Mistake, Refusal. */
export function rangeOf(session: Session, sheet: SheetState, first: unknown, second?: unknown): Range {
  const areasOf = (corner: unknown) => {
    if (corner instanceof Range && corner.sheet !== sheet) throw new Refusal('the cells are of another sheet')
    return corner instanceof Range ? corner.areas : parseAddress(text(corner))
  }
  if (second === undefined) return new Range(session, sheet, areasOf(first))
  const [a, b] = [areasOf(first)[0]!, areasOf(second)[0]!]
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)]
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column
  return new Range(session, sheet, [{ row, column, rows, columns }])
}

/** Stretches of what is not hidden. */
function shown(from: number, count: number, hidden: (at: number) => boolean): { from: number; count: number }[] {
  const stretches: { from: number; count: number }[] = []
  for (let at = from; at < from + count; at++) {
    const last = stretches.at(-1)
    if (hidden(at)) continue
    if (last && last.from + last.count === at) last.count++
    else stretches.push({ from: at, count: 1 })
  }
  return stretches
}

/** The selection of a sheet as a range. */
export function selectionOf(session: Session, sheet: SheetState): Range {
  return new Range(session, sheet, sheet.selection)
}

/** The areas of an address as a person would name them. */
export function areasNamed(address: string): Area[] {
  return parseA1(address) ? [parseA1(address)!] : parseAddress(address)
}

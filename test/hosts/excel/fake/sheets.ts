/** The members of Excel's API about the workbook, its sheets and names, as the wire calls them. */
import type { Area } from '../../../../src/model'
import { parseAddress, wholeSheet, type BookState, type NameState, type SheetState } from './book'
import { PageBreaks, PageLayout } from './pages'
import { Range, RangeAreas } from './ranges'
import { HostCollection, HostError, HostObject } from './wire'

/** The root of all paths. */
export class Workbook extends HostObject {
  readonly Worksheets: WorksheetCollection
  readonly Names: NamedItemCollection
  readonly Functions: Functions
  readonly Protection: WorkbookProtection
  readonly Application: Application
  readonly _Runtime: Runtime

  constructor(private readonly book: BookState) {
    super()
    this.Worksheets = new WorksheetCollection(book)
    this.Names = new NamedItemCollection(book)
    this.Functions = new Functions(book)
    this.Protection = new WorkbookProtection(book)
    this.Application = new Application()
    this._Runtime = new Runtime(book)
  }

  get ReadOnly(): boolean { return this.book.readOnly }
  GetActiveCell(): Range {
    const { sheet = this.book.active.name, address = 'A1' } = this.book.selected ?? {}
    const { row, column } = parseAddress(address.replace(/^.*!/, ''))[0]!
    return new Range(this.book.sheetNamed(sheet)!, this.book, { row, column, rows: 1, columns: 1 })
  }
  GetSelectedRanges(): RangeAreas {
    const { sheet = this.book.active.name, address = 'A1' } = this.book.selected ?? {}
    if (this.book.pictureSelected) throw new HostError('InvalidSelection', 'What is selected is no range')
    return new RangeAreas(this.book.sheetNamed(sheet)!, this.book, parseAddress(address.replace(/^.*!/, '')))
  }
}

class Runtime extends HostObject {
  constructor(private readonly book: BookState) { super() }
  set EnableEvents(on: boolean) { this.book.enableEvents = on }
}

class WorkbookProtection extends HostObject {
  constructor(private readonly book: BookState) { super() }
  get Protected(): boolean { return this.book.structureLocked }
}

class Application extends HostObject {
  SuspendScreenUpdatingUntilNextSync(): void { /* The fake has no screen. */ }
}

class Functions extends HostObject {
  constructor(private readonly book: BookState) { super() }
  Date(year: number, month: number, day: number): FunctionResult {
    const epoch = this.book.uses1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
    return new FunctionResult((Date.UTC(year, month - 1, day) - epoch) / 86_400_000)
  }
}

class FunctionResult extends HostObject {
  constructor(readonly Value: number) { super() }
}

export class WorksheetCollection extends HostCollection {
  /** How many handlers of changes are registered. */
  watching = 0
  /** How many handlers of sheets that come and go are registered. */
  watchingSheets = 0
  /** How many handlers of selections are registered. */
  following = 0
  constructor(private readonly book: BookState) { super() }

  get items(): Worksheet[] { return this.book.sheets.map((sheet) => new Worksheet(sheet, this.book)) }
  GetItem(key: unknown): Worksheet {
    const found = this.GetItemOrNullObject(key)
    if (!found) throw new HostError('ItemNotFound', `There is no sheet ${String(key)}`)
    return found
  }
  GetItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.book.sheetNamed(String(key))
    return sheet ? new Worksheet(sheet, this.book) : null
  }
  GetActiveWorksheet(): Worksheet { return new Worksheet(this.book.active, this.book) }
  Add(name: string): Worksheet { return new Worksheet(this.book.addSheet(name), this.book) }
  _RegisterDataChangedEvent(): void { this.watching++ }
  _UnregisterDataChangedEvent(): void { this.watching-- }
  _RegisterAddedEvent(): void { this.watchingSheets++ }
  _UnregisterAddedEvent(): void { this.watchingSheets-- }
  _RegisterDeletedEvent(): void { this.watchingSheets++ }
  _UnregisterDeletedEvent(): void { this.watchingSheets-- }
  _RegisterSelectionChangedEvent(): void { this.following++ }
  _UnregisterSelectionChangedEvent(): void { this.following-- }
}

class Worksheet extends HostObject {
  constructor(private readonly sheet: SheetState, private readonly book: BookState) { super() }

  override get wireId(): string { return this.sheet.id }
  get Id(): string { return this.sheet.id }
  get Name(): string { return this.sheet.name }
  set Name(name: string) { this.book.rename(this.sheet, name) }
  get Visibility(): string { return this.sheet.visibility }
  set Visibility(visibility: string) {
    if (visibility !== 'Visible') {
      const other = this.book.sheets.find((sheet) => sheet.visibility === 'Visible' && sheet !== this.sheet)
      if (!other) throw new HostError('InvalidOperation', 'A workbook needs a visible sheet')
      if (this.book.active === this.sheet) this.book.active = other
    }
    this.sheet.visibility = visibility
  }
  get Position(): number { return this.book.sheets.indexOf(this.sheet) }
  set Position(position: number) {
    const others = this.book.sheets.filter((sheet) => sheet !== this.sheet)
    this.book.sheets = [...others.slice(0, position), this.sheet, ...others.slice(position)]
  }
  set TabColor(color: string) { this.sheet.tabColor = color }
  set Gridlines(show: boolean) { this.sheet.showGridlines = show }
  get Protection(): WorksheetProtection { return new WorksheetProtection(this.sheet) }
  get FreezePanes(): WorksheetFreezePanes { return new WorksheetFreezePanes(this.sheet) }
  get PageLayout(): PageLayout { return new PageLayout(this.sheet) }
  get HorizontalPageBreaks(): PageBreaks { return new PageBreaks(this.sheet) }
  GetRange(address: string | null): Range { return new Range(this.sheet, this.book, address === null ? wholeSheet : oneArea(address)) }
  GetRanges(address: string): RangeAreas { return new RangeAreas(this.sheet, this.book, parseAddress(address)) }
  GetUsedRangeOrNullObject(valuesOnly: boolean): Range | null {
    if (!valuesOnly) throw new Error('a used range with formats is not implemented in the fake Excel')
    const area = this.sheet.used()
    return area && new Range(this.sheet, this.book, area)
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated')
    this.book.active = this.sheet
  }
  Delete(): void { this.book.deleteSheet(this.sheet) }
}

class WorksheetProtection extends HostObject {
  constructor(private readonly sheet: SheetState) { super() }
  get Protected(): boolean { return this.sheet.protection !== null }
  get Options(): Record<string, unknown> | null { return this.sheet.protection?.options ?? null }
  Protect(options: Record<string, unknown>, password?: string): void {
    if (this.sheet.protection) throw new HostError('InvalidOperation', 'The sheet is protected already')
    const allowed = (name: string) => [name, options[name] ?? false] as const
    this.sheet.protection = {
      ...(password && { password }),
      options: { ...Object.fromEntries(protectionOptions.map(allowed)), selectionMode: options.selectionMode ?? 'Normal' },
    }
  }
  Unprotect(password?: string): void {
    const set = this.sheet.protection?.password
    if (set !== undefined && set !== password) throw new HostError('AccessDenied', 'The password is wrong')
    this.sheet.protection = null
  }
}

const protectionOptions = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells',
  'allowFormatColumns', 'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables',
  'allowSort',
]

class WorksheetFreezePanes extends HostObject {
  constructor(private readonly sheet: SheetState) { super() }
  FreezeAt(range: Range): void { this.sheet.frozen = { rows: range.RowCount, columns: range.ColumnCount } }
  FreezeRows(rows: number): void { this.sheet.frozen = { rows, columns: 0 } }
  FreezeColumns(columns: number): void { this.sheet.frozen = { rows: 0, columns } }
}

class NamedItemCollection extends HostCollection {
  constructor(private readonly book: BookState) { super() }
  get items(): NamedItem[] { return this.book.names.map((name) => new NamedItem(name, this.book)) }
  GetItem(key: unknown): NamedItem {
    const name = this.book.names.find((it) => it.name.toLowerCase() === String(key).toLowerCase())
    if (!name) throw new HostError('ItemNotFound', `There is no name ${String(key)}`)
    return new NamedItem(name, this.book)
  }
  Add(name: string, formula: string): NamedItem {
    const there = this.book.names.some((it) => it.name.toLowerCase() === name.toLowerCase())
    if (there) throw new HostError('ItemAlreadyExists', `There is a name ${name}`)
    const made = { name, formula: '', visible: true }
    new NamedItem(made, this.book).Formula = formula
    this.book.names.push(made)
    return new NamedItem(made, this.book)
  }
}

class NamedItem extends HostObject {
  constructor(private readonly state: NameState, private readonly book: BookState) { super() }
  override get wireId(): string { return this.state.name }
  get Name(): string { return this.state.name }
  get Visible(): boolean { return this.state.visible }
  set Visible(visible: boolean) { this.state.visible = visible }
  get Formula(): string { return this.state.formula }
  set Formula(formula: string) {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument', `${formula} is no formula`)
    const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula) ?? []
    const sheet = quoted?.replaceAll("''", "'") ?? plain
    if (sheet !== undefined && !this.book.sheetNamed(sheet)) throw new HostError('InvalidArgument', `There is no sheet ${sheet}`)
    this.state.formula = formula
  }
  Delete(): void { this.book.names = this.book.names.filter((name) => name !== this.state) }
}

function oneArea(address: string): Area {
  const [area, more] = parseAddress(address)
  if (!area || more) throw new HostError('InvalidArgument', `${address} is more than one area`)
  return area
}

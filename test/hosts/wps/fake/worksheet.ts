/** Worksheets, their protection and their pages. */
import { parsePart } from './addresses'
import { checkAlive, HostObject, Mistake, Refusal } from './bridge'
import { wholeSheet } from './layers'
import { Range, rangeOf } from './ranges'
import { automatic, type Session } from './session'
import { allowances, type ProtectionState, type SheetState } from './sheet-state'
import { PageSetup } from './pages'
import { colour, oneOf, text, truth, whole } from './wanted'
import { Workbook } from './workbook'

export class Worksheet extends HostObject {
  readonly declared = ['Et.Worksheet']
  constructor(private readonly session: Session, readonly state: SheetState) { super() }
  override [checkAlive](): void { this.state.checkThere() }

  get Parent(): Workbook { return new Workbook(this.session, this.state.book) }
  get Name(): string { return this.state.name }
  set Name(value: unknown) { this.state.book.rename(this.state, text(value)) }
  get Index(): number { return this.state.book.sheets.indexOf(this.state) + 1 }
  get Type(): number { return -4167 }
  get Visible(): number { return this.state.visible }
  set Visible(value: unknown) { this.state.book.show(this.state, oneOf(value, [-1, 0, 2])) }
  get Tab(): Tab { return new Tab(this.state) }
  get Cells(): Range { return new Range(this.session, this.state, [wholeSheet]) }
  get Rows(): Range { return new Range(this.session, this.state, [wholeSheet], 'rows') }
  get Columns(): Range { return new Range(this.session, this.state, [wholeSheet], 'columns') }
  get UsedRange(): Range { return new Range(this.session, this.state, [this.state.used() ?? { row: 0, column: 0, rows: 1, columns: 1 }]) }
  get PageSetup(): PageSetup { return new PageSetup(this.state) }
  get HPageBreaks(): HPageBreaks { return new HPageBreaks(this.session, this.state) }
  Range(first: unknown, second?: unknown): Range { return rangeOf(this.session, this.state, first, second) }

  Activate(): void {
    if (this.state.visible !== -1) throw new Refusal('a hidden sheet cannot be activated')
    const { book } = this.state
    const before = [this.session.active, book.active]
    this.session.active = book
    book.active = this.state
    if (before[0] !== book) this.session.tell('WorkbookActivate', this.Parent)
    if (before[1] !== this.state) this.session.tell('SheetActivate', this)
  }
  Select(replace: unknown = true): void {
    if (!truth(replace)) throw new Mistake('selecting several sheets is not implemented in the fake WPS')
    if (this.session.active !== this.state.book) throw new Refusal('only in the active workbook can be selected')
    this.Activate()
  }
  Delete(): void {
    if (this.session.switches.DisplayAlerts) throw new Mistake('the application waits for an answer: Delete would ask whether the sheet may go')
    this.state.book.delete(this.state)
  }
  Move(before?: unknown, after?: unknown): void {
    const { book } = this.state
    const rest = book.sheets.filter((sheet) => sheet !== this.state)
    book.move(this.state, placeOf(rest, before, after) ?? rest.length)
  }

  Protect(password: unknown = '', ...told: unknown[]): void {
    const said = told.map((it) => it === undefined ? it : truth(it))
    const [drawings = true, contents = true, scenarios = true, forPeopleOnly = false, ...allowed] = said
    const allows = Object.fromEntries(allowances.map((name, index) => [name, allowed[index] ?? false])) as ProtectionState['allows']
    this.state.protection = { password: text(password), drawings, contents, scenarios, forPeopleOnly, allows }
  }
  Unprotect(password?: unknown): void {
    if (this.state.protection?.password && password === undefined) throw new Mistake('the application waits for an answer: the password')
    if (this.state.protection && this.state.protection.password !== text(password ?? '')) throw new Refusal('the password is wrong')
    this.state.protection = null
  }
  get ProtectContents(): boolean { return this.state.protection?.contents ?? false }
  get ProtectDrawingObjects(): boolean { return this.state.protection?.drawings ?? false }
  get ProtectScenarios(): boolean { return this.state.protection?.scenarios ?? false }
  get ProtectionMode(): boolean { return this.state.protection?.forPeopleOnly ?? false }
  get Protection(): Protection { return new Protection(this.state) }
  get EnableSelection(): number { return this.state.enableSelection }
  set EnableSelection(value: unknown) { this.state.enableSelection = oneOf(value, [0, 1, -4142]) }
  /** In characters and in points. */
  get StandardWidth(): number { return 8.38 }
  get StandardHeight(): number { return 13.5 }
  Calculate(): void {
    const { book } = this.state
    book.manual = false
    this.state.computeAll()
    book.manual = this.session.switches.Calculation !== automatic
  }
}

export class Sheets extends HostObject {
  readonly declared = ['Et.Sheets']
  constructor(private readonly session: Session, private readonly book: SheetState['book']) { super() }
  override [checkAlive](): void { this.book.checkThere() }
  get Parent(): Workbook { return new Workbook(this.session, this.book) }
  get Count(): number { return this.book.sheets.length }
  Item(index: unknown): Worksheet {
    const state = typeof index === 'string' ? this.book.sheetNamed(index) : this.book.sheets[whole(index, 1, this.book.sheets.length) - 1]
    if (!state) throw new Refusal(`there is no sheet ${String(index)}`)
    return new Worksheet(this.session, state)
  }
  /** Before the active sheet where it is told no other place; the new sheet comes to the front. */
  Add(before?: unknown, after?: unknown, count: unknown = 1): Worksheet {
    whole(count, 1, 1)
    const { book } = this
    const sheet = book.addSheet(placeOf(book.sheets, before, after) ?? book.sheets.indexOf(book.active))
    const added = new Worksheet(this.session, sheet)
    this.session.tell('WorkbookNewSheet', this.Parent, added)
    if (this.session.active === book) this.session.tell('SheetActivate', added)
    return added
  }
}

/** The position before or after a sheet; undefined where neither is told. @throws Refusal, Mistake. */
function placeOf(sheets: readonly SheetState[], before: unknown, after: unknown): number | undefined {
  if (before !== undefined && after !== undefined) throw new Refusal('a sheet is before another one or after it, not both')
  const beside = before ?? after
  if (beside === undefined) return undefined
  if (!(beside instanceof Worksheet)) throw new Mistake('the place of a sheet is told by another sheet')
  const at = sheets.indexOf(beside.state)
  if (at < 0) throw new Refusal('the other sheet is of another workbook')
  return at + Number(after !== undefined)
}

class Protection extends HostObject {
  readonly declared = ['Et.Protection']
  readonly #state: SheetState
  constructor(state: SheetState) { super(); this.#state = state }
  get AllowFormattingCells(): boolean { return this.#allows('FormattingCells') }
  get AllowFormattingColumns(): boolean { return this.#allows('FormattingColumns') }
  get AllowFormattingRows(): boolean { return this.#allows('FormattingRows') }
  get AllowInsertingColumns(): boolean { return this.#allows('InsertingColumns') }
  get AllowInsertingRows(): boolean { return this.#allows('InsertingRows') }
  get AllowInsertingHyperlinks(): boolean { return this.#allows('InsertingHyperlinks') }
  get AllowDeletingColumns(): boolean { return this.#allows('DeletingColumns') }
  get AllowDeletingRows(): boolean { return this.#allows('DeletingRows') }
  get AllowSorting(): boolean { return this.#allows('Sorting') }
  get AllowFiltering(): boolean { return this.#allows('Filtering') }
  get AllowUsingPivotTables(): boolean { return this.#allows('UsingPivotTables') }
  #allows(name: (typeof allowances)[number]): boolean { return this.#state.protection?.allows[name] ?? false }
}

class Tab extends HostObject {
  readonly declared = ['Et.Tab']
  readonly #state: SheetState
  constructor(state: SheetState) { super(); this.#state = state }
  get Color(): unknown { return this.#state.tabColor ?? false }
  set Color(value: unknown) { this.#state.tabColor = colour(value) }
  get ColorIndex(): number { return this.#state.tabColor === null ? -4142 : 1 }
}

class HPageBreaks extends HostObject {
  readonly declared = ['Et.HPageBreaks']
  constructor(private readonly session: Session, private readonly state: SheetState) { super() }
  get Count(): number { return this.state.breaks.length }
  Item(index: unknown): HPageBreak {
    return new HPageBreak(this.session, this.state, this.state.breaks[whole(index, 1, this.state.breaks.length) - 1]!)
  }
  Add(before: unknown): HPageBreak {
    if (!(before instanceof Range) || before.sheet !== this.state) throw new Mistake('a page ends before a range of the sheet')
    const row = before.Row - 1
    if (row === 0) throw new Refusal('no page ends before the first row')
    this.state.breaks.push(row)
    this.state.breaks.sort((a, b) => a - b)
    return new HPageBreak(this.session, this.state, row)
  }
}

class HPageBreak extends HostObject {
  readonly declared = ['Et.HPageBreak']
  constructor(private readonly session: Session, private readonly state: SheetState, private readonly row: number) { super() }
  get Location(): Range { return new Range(this.session, this.state, [parsePart(`A${this.row + 1}`)!]) }
  Delete(): void { this.state.breaks.splice(this.state.breaks.indexOf(this.row), 1) }
}

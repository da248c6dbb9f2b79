/** Workbooks and the windows that show them. */
import type { BookState } from './book-state'
import { checkAlive, HostObject, Mistake, Refusal } from './bridge'
import { Names } from './names'
import { Range } from './ranges'
import type { Session } from './session'
import type { SheetState } from './sheet-state'
import { text, truth, whole } from './wanted'
import { Sheets, Worksheet } from './worksheet'

export class Workbook extends HostObject {
  readonly declared = ['Et.Workbook']
  constructor(private readonly session: Session, readonly state: BookState) { super() }
  override [checkAlive](): void { this.state.checkThere() }

  get Name(): string { return this.state.name }
  get FullName(): string { return this.state.fullName }
  get Path(): string { return this.state.fullName.slice(0, Math.max(0, this.state.fullName.length - this.state.name.length - 1)) }
  get ReadOnly(): boolean { return this.state.readOnly }
  get ProtectStructure(): boolean { return this.state.structureLocked }
  get Date1904(): boolean { return this.state.uses1904 }
  get ActiveSheet(): Worksheet { return new Worksheet(this.session, this.state.active) }
  get Sheets(): Sheets { return new Sheets(this.session, this.state) }
  get Worksheets(): Sheets { return new Sheets(this.session, this.state) }
  get Names(): Names { return new Names(this.session, this.state) }
  get Windows(): Windows { return new Windows(this.session, [this.state]) }
  Activate(): void {
    if (this.session.active === this.state) return
    this.session.active = this.state
    this.session.tell('WorkbookActivate', this)
  }
}

export class Workbooks extends HostObject {
  readonly declared = ['Et.Workbooks']
  readonly #session: Session
  constructor(session: Session) { super(); this.#session = session }
  get Count(): number { return this.#session.books.length }
  Item(index: unknown): Workbook {
    const { books } = this.#session
    const found = typeof index === 'string'
      ? books.find(({ name }) => name.toLowerCase() === index.toLowerCase())
      : books[whole(index, 1, books.length) - 1]
    if (!found) throw new Refusal(`there is no workbook ${String(index)}`)
    return new Workbook(this.#session, found)
  }
  /** One that is open already comes to the front. */
  Open(path: unknown): Workbook {
    const session = this.#session
    const fullName = text(path)
    const known = session.books.find((book) => book.fullName === fullName)
    const workbook = new Workbook(session, known ?? session.open(fullName))
    if (known) workbook.Activate()
    else for (const event of ['WorkbookOpen', 'WorkbookActivate']) session.tell(event, workbook)
    return workbook
  }
}

export class Windows extends HostObject {
  readonly declared = ['Et.Windows']
  constructor(private readonly session: Session, private readonly books: readonly BookState[]) { super() }
  get Count(): number { return this.books.length }
  Item(index: unknown): Window {
    return new Window(this.session, this.books[whole(index, 1, this.books.length) - 1]!)
  }
}

/** The window of a workbook: what it says and does is of the sheet in front. */
export class Window extends HostObject {
  readonly declared = ['Et.Window']
  constructor(private readonly session: Session, private readonly book: BookState) { super() }
  override [checkAlive](): void { this.book.checkThere() }

  get Caption(): string { return this.book.name }
  get Parent(): Workbook { return new Workbook(this.session, this.book) }
  get ActiveSheet(): Worksheet { return new Worksheet(this.session, this.#sheet) }
  get ActiveCell(): Range {
    const [{ row, column }] = this.#sheet.selection as [SheetState['selection'][number]]
    return new Range(this.session, this.#sheet, [{ row, column, rows: 1, columns: 1 }])
  }
  get RangeSelection(): Range { return new Range(this.session, this.#sheet, this.#sheet.selection) }
  get Selection(): Range { return this.RangeSelection }
  get DisplayGridlines(): boolean { return this.#view.gridlines }
  set DisplayGridlines(value: unknown) { this.#view.gridlines = truth(value) }
  get SplitRow(): number { return this.#view.splitRow }
  set SplitRow(value: unknown) { this.#split('splitRow', value) }
  get SplitColumn(): number { return this.#view.splitColumn }
  set SplitColumn(value: unknown) { this.#split('splitColumn', value) }
  get FreezePanes(): boolean { return this.#view.frozen }
  set FreezePanes(value: unknown) {
    const view = this.#view
    if (truth(value) && view.splitRow + view.splitColumn === 0) throw new Mistake('without a split, panes freeze at the active cell')
    if (value === true && (view.scrollRow > 1 || view.scrollColumn > 1)) throw new Mistake('what is scrolled away is hidden by freezing')
    if (value === false && view.frozen) Object.assign(view, { splitRow: 0, splitColumn: 0 })
    view.frozen = value as boolean
  }
  get ScrollRow(): number { return this.#view.scrollRow }
  set ScrollRow(value: unknown) { this.#view.scrollRow = whole(value, 1) }
  get ScrollColumn(): number { return this.#view.scrollColumn }
  set ScrollColumn(value: unknown) { this.#view.scrollColumn = whole(value, 1) }
  Activate(): boolean {
    this.Parent.Activate()
    return true
  }

  get #sheet(): SheetState { return this.book.active }
  get #view(): SheetState['view'] { return this.book.active.view }
  #split(name: 'splitRow' | 'splitColumn', value: unknown): void {
    if (this.#view.frozen) throw new Mistake('frozen panes are split anew only after they are thawed')
    this.#view[name] = whole(value, 0)
  }
}

/** A workbook by what a person sees of it. */
export function bookNamed({ books }: Session, name: string): BookState {
  const found = books.find((book) => book.fullName === text(name) || book.name === name)
  if (!found) throw new Error(`no workbook ${name} is open`)
  return found
}

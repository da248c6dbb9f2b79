/** The workbook behind the wire of Office.js, and the person in front of it. Runs in Node and in a browser. */
import { a1, type CellAddress } from '../../../../src/model'
import type { CellInput } from '../../../../src/template/layout'
import { BookState, type SheetState } from './book'
import { Workbook } from './sheets'
import { HostError, Wire, type RequestBody, type ResponseBody } from './wire'

/** A fake Excel. */
export interface FakeExcel {
  readonly book: BookState
  /** Every batch that arrived. */
  readonly batches: RequestBody[]
  /** Objects that the library holds by reference. */
  readonly references: ReadonlyMap<string, object>
  /** Handlers that listen to changes of cells and of sheets. */
  watching(): number
  /** Handlers that listen to selections. */
  following(): number
  /** A person is editing a cell: every request is refused. */
  editing: boolean
  /** Called with each batch before it is answered; may throw a `HostError` in its place. */
  beforeBatch: (number: number) => void
  sheet(name: string): SheetState
  /** As a person types into a cell. */
  type(cell: CellAddress, value: CellInput): void
  /** As a person selects cells: `B2`, `A1,C3:C4`, `5:5`, `B:C`. */
  select(sheet: string, address: string): void
  /** A change of another kind by a person, such as `RowInserted` at `5:5`. */
  tell(sheet: string, address: string, changeType: string): void
}

/** What a person's keys make of an input. */
function keysFor(value: CellInput): string | number | boolean {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  return 'formula' in value ? value.formula : value.error
}

/** Message types of a change of cells, of sheets that come and go, and of a selection. */
const dataChanged = 10
const sheetAdded = 13
const sheetDeleted = 15
const selectionChanged = 14

/** Answers one batch. */
export type Execute = (body: RequestBody) => Promise<ResponseBody>
/** Takes a message to the library: what happened in the workbook. */
export type Trigger = (message: { entries: object[] }) => void

/** A new workbook with one empty sheet. `connect` gives the library what answers its batches and returns the way for events. */
export function createExcel(connect: (execute: Execute) => Trigger): FakeExcel {
  const book = new BookState()
  const root = new Workbook(book)
  const wire = new Wire(root)
  const batches: RequestBody[] = []

  const fake: FakeExcel = {
    book,
    batches,
    references: wire.references,
    watching: () => root.Worksheets.watching + root.Worksheets.watchingSheets,
    following: () => root.Worksheets.following,
    editing: false,
    beforeBatch: () => undefined,
    sheet(name) {
      const found = book.sheetNamed(name)
      if (!found) throw new Error(`no sheet ${name}`)
      return found
    },
    type({ sheet, row, column }, value) {
      const state = this.sheet(sheet)
      state.type(row, column, keysFor(value))
      raise(state, a1(row, column), 'RangeEdited')
    },
    select(sheet, address) {
      book.active = this.sheet(sheet)
      book.selected = { sheet, address }
      raiseSelection(book.active, address)
    },
    tell(sheet, address, changeType) {
      raise(this.sheet(sheet), address, changeType)
    },
  }

  const trigger = connect(async (body) => {
    batches.push(body)
    try {
      if (fake.editing) throw new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode')
      fake.beforeBatch(batches.length)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      const { code: Code, message: Message } = error
      return { Results: [], TraceIds: [], Error: { Code, Message, Location: '', ActionIndex: 0, HttpStatusCode: 400 } }
    }
    return wire.answer(body)
  })

  function raise(sheet: SheetState, address: string, changeType: string): void {
    if (root.Worksheets.watching === 0) return
    send(dataChanged, { address, changeType, source: 'Local', worksheetId: sheet.id })
  }

  function raiseSelection(sheet: SheetState, address: string): void {
    if (root.Worksheets.following > 0) send(selectionChanged, { address, worksheetId: sheet.id })
  }

  function send(messageType: number, event: object): void {
    trigger({ entries: [{ messageCategory: 65536, messageType, targetId: 'Workbook', message: JSON.stringify(event) }] })
  }

  book.changed = ({ sheet, area, changeType }) => {
    if (book.enableEvents) raise(sheet, a1(area.row, area.column), changeType)
  }
  book.sheetChanged = ({ id: worksheetId }, what) => {
    if (!book.enableEvents || root.Worksheets.watchingSheets === 0) return
    send(what === 'added' ? sheetAdded : sheetDeleted, { worksheetId, source: 'Local' })
  }
  book.selecting = (sheet, address) => {
    if (book.enableEvents) raiseSelection(sheet, address)
  }
  return fake
}

/** A WPS 表格 for tests: an application in memory, and the person in front of it. Runs in Node and in a browser. */
import type { CellAddress } from '../../../../src/model'
import type { WpsApplication } from '../../../../src/hosts/wps/application'
import type { CellInput } from '../../../../src/template/layout'
import type { Disk, PaneState } from './addin'
import { parseAddress } from './addresses'
import { Application } from './application'
import type { BookState } from './book-state'
import { Bridge } from './bridge'
import type { Members } from './members'
import { Range } from './ranges'
import { Session, type Variant } from './session'
import { bookNamed, Workbook, Workbooks } from './workbook'
import { Worksheet } from './worksheet'

/** A fake WPS. */
export interface FakeWps {
  /** As a page sees it. */
  readonly application: WpsApplication
  /** Calls over the bridge until now. */
  bridgeCalls(): number
  /** Called before each call over the bridge with its number and its member; may throw in its place. */
  beforeCall: (number: number, member: string) => void
  /** What was done that a real WPS may pass over: each is a fault of the caller, also where it was caught. */
  readonly mistakes: readonly string[]
  /** The switches that code may turn, and has to turn back. */
  readonly switches: Session['switches']
  /** A workbook, the active one where none is named; with rules, protection and all else as it is. */
  book(name?: string): BookState
  /** As a person types into a cell of the active workbook. */
  type(cell: CellAddress, value: CellInput): void
  /** As a person selects cells: `B2`, `A1,C3:C4`, `5:5`, `B:C`. */
  select(sheet: string, address: string): void
  /** A person is editing a cell. */
  editing: boolean
  /** Any other change by a person, told of an address such as `5:5`. */
  tell(sheet: string, address: string): void
  /** Opens a workbook and brings it to the front; with folders in its name where it was ever saved. */
  openBook(fullName: string): BookState
  activateBook(name: string): void
  closeBook(name: string): void
  /** How many listen to an event. */
  listening(event: string): number
  readonly panes: ReadonlyMap<number, PaneState>
  readonly pluginStorage: Map<string, string>
  /** Files by their paths. */
  readonly fileSystem: Disk
  /** What a person chooses when asked for files, null for 取消. */
  choice: readonly string[] | null
}

/** A WPS with one new workbook, `工作簿1`. The members are those that the installed declarations have. */
export function createFakeWps(variant: Variant, members: Members): FakeWps {
  const bridge = new Bridge(members)
  const session = new Session(bridge, variant)
  const [panes, storage, disk] = [new Map<number, PaneState>(), new Map<string, string>(), new Map<string, Uint8Array>()]
  const application = new Application(session, { panes, storage, disk, choose: () => fake.choice })
  session.open('工作簿1')

  const book = (name?: string) => {
    const found = name === undefined ? session.active : bookNamed(session, name)
    if (!found) throw new Error('no workbook is open')
    return found
  }
  const range = (sheet: string, address: string) => new Range(session, book().sheet(sheet), parseAddress(address))
  const fake: FakeWps = {
    application: bridge.expose(application) as WpsApplication,
    bridgeCalls: () => bridge.calls,
    get beforeCall() { return bridge.beforeCall },
    set beforeCall(act) { bridge.beforeCall = act },
    mistakes: bridge.mistakes,
    switches: session.switches,
    book,
    type({ sheet, row, column }, value) {
      const state = book().sheet(sheet)
      state.put(row, column, keysFor(value))
      session.tell('SheetChange', new Worksheet(session, state), new Range(session, state, [{ row, column, rows: 1, columns: 1 }]))
    },
    select(sheet, address) {
      new Worksheet(session, book().sheet(sheet)).Activate()
      range(sheet, address).Select()
    },
    tell: (sheet, address) => session.tell('SheetChange', new Worksheet(session, book().sheet(sheet)), range(sheet, address)),
    openBook(fullName) {
      new Workbooks(session).Open(fullName)
      return book()
    },
    activateBook: (name) => new Workbook(session, book(name)).Activate(),
    closeBook(name) {
      const closing = book(name)
      session.tell('WorkbookBeforeClose', new Workbook(session, closing))
      session.close(closing)
      if (session.active) session.tell('WorkbookActivate', new Workbook(session, session.active))
    },
    get editing() { return session.editing },
    set editing(value) { session.editing = value },
    listening: (event) => session.listening(event),
    panes,
    pluginStorage: storage,
    fileSystem: disk,
    choice: null,
  }
  return fake
}

/** What a person's keys make of an input. */
function keysFor(value: CellInput): string | number | boolean {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  return 'formula' in value ? value.formula : value.error
}

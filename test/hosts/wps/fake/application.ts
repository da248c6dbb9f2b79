/** The application, which a page finds as `window.Application`. */
import {
  ApiEvent, CustomTaskpane, Env, FileDialog, FileSystem, LanguageSettings, newPane, PluginStorage, type Disk, type PaneState,
} from './addin'
import { HostObject, Mistake, Refusal } from './bridge'
import { overlap } from './layers'
import { Range } from './ranges'
import { automatic, halfAutomatic, manual, type Session } from './session'
import { oneOf, text, truth } from './wanted'
import { Window, Windows, Workbook, Workbooks } from './workbook'
import { Worksheet } from './worksheet'

/** What stands around the workbooks. */
export interface Surroundings {
  panes: Map<number, PaneState>
  storage: Map<string, string>
  disk: Disk
  /** What a person chooses when asked for files. */
  choose: (title: string) => readonly string[] | null
}

export class Application extends HostObject {
  readonly declared = ['Et.Application', 'WPS.AddonRoot', 'WPS.EtAddonRoot']
  readonly #session: Session
  readonly #around: Surroundings
  #ribbon: unknown
  constructor(session: Session, around: Surroundings) {
    super()
    this.#session = session
    this.#around = around
  }

  get Name(): string { return 'WPS 表格' }
  get Version(): string { return '12.0' }
  get Build(): number { return 21176 }
  get OperatingSystem(): string { return 'Linux' }
  /** Not while a person edits a cell. */
  get Ready(): boolean { return !this.#session.editing }
  get WorksheetFunction(): WorksheetFunction { return new WorksheetFunction() }
  get Workbooks(): Workbooks { return new Workbooks(this.#session) }
  get Windows(): Windows { return new Windows(this.#session, this.#session.books) }
  get ActiveWorkbook(): Workbook | null { return this.#session.active && new Workbook(this.#session, this.#session.active) }
  get ActiveWindow(): Window | null { return this.#session.active && new Window(this.#session, this.#session.active) }
  get ActiveSheet(): Worksheet | null { return this.#session.activeSheet && new Worksheet(this.#session, this.#session.activeSheet) }
  get ActiveCell(): Range | null { return this.ActiveWindow && this.ActiveWindow.ActiveCell }
  get Selection(): Range | null { return this.ActiveWindow && this.ActiveWindow.RangeSelection }

  get ScreenUpdating(): boolean { return this.#session.switches.ScreenUpdating }
  set ScreenUpdating(value: unknown) { this.#session.switches.ScreenUpdating = truth(value) }
  get EnableEvents(): boolean { return this.#session.switches.EnableEvents }
  set EnableEvents(value: unknown) { this.#session.switches.EnableEvents = truth(value) }
  get DisplayAlerts(): boolean { return this.#session.switches.DisplayAlerts }
  set DisplayAlerts(value: unknown) { this.#session.switches.DisplayAlerts = truth(value) }
  /** Refused, as in Excel, where no workbook is open. */
  get Calculation(): number { return this.#session.switches.Calculation }
  set Calculation(value: unknown) {
    if (!this.#session.active) throw new Refusal('without a workbook there is nothing to compute')
    this.#session.switches.Calculation = oneOf(value, [automatic, manual, halfAutomatic])
    for (const book of this.#session.books) {
      if (value === manual) for (const sheet of book.sheets) sheet.computeAll()
      book.manual = value === manual
    }
  }
  Calculate(): void {
    const { Calculation } = this
    this.Calculation = automatic
    this.Calculation = Calculation
  }

  Union(...ranges: unknown[]): Range {
    const [first, ...others] = ranges.filter((it) => it !== undefined).map(asRange)
    if (others.some(({ sheet }) => sheet !== first!.sheet)) throw new Refusal('a union is of one sheet')
    return new Range(this.#session, first!.sheet, [first!, ...others].flatMap(({ areas }) => areas))
  }
  Intersect(...ranges: unknown[]): Range | null {
    const [first, ...others] = ranges.filter((it) => it !== undefined).map(asRange)
    if (others.some(({ sheet }) => sheet !== first!.sheet)) throw new Refusal('an intersection is of one sheet')
    const areas = others.reduce((left, { areas: right }) => left.flatMap((a) => right.flatMap((b) => overlap(a, b) ?? [])), [...first!.areas])
    return areas.length === 0 ? null : new Range(this.#session, first!.sheet, areas)
  }


  get ApiEvent(): ApiEvent { return new ApiEvent(this.#session) }
  get PluginStorage(): PluginStorage { return new PluginStorage(this.#around.storage) }
  get FileSystem(): FileSystem { return new FileSystem(this.#around.disk) }
  get Env(): Env { return new Env() }
  get LanguageSettings(): LanguageSettings { return new LanguageSettings() }
  FileDialog(type: unknown): FileDialog {
    oneOf(type, [1, 2, 3, 4])
    return new FileDialog((title) => this.#around.choose(title))
  }
  CreateTaskPane(url: unknown, title: unknown = ''): CustomTaskpane {
    return new CustomTaskpane(this.#session, this.#around.panes, newPane(this.#around.panes, text(url), text(title)))
  }
  GetTaskPane(id: unknown): CustomTaskpane {
    const state = this.#around.panes.get(Number(id))
    if (!state) throw new Refusal(`there is no pane ${String(id)}`)
    return new CustomTaskpane(this.#session, this.#around.panes, state)
  }
  UpdateRibbon(): void {}
  get ribbonUI(): unknown { return this.#ribbon }
  set ribbonUI(value: unknown) { this.#ribbon = value }
}

class WorksheetFunction extends HostObject {
  readonly declared = ['Et.WorksheetFunction']
  /** How many cells hold something, also a formula that gives an empty text. */
  CountA(...ranges: unknown[]): number {
    const held = ranges.filter((it) => it !== undefined).map(asRange).map(({ sheet, areas }) => areas.map((area) => sheet.held(area).length))
    return held.flat().reduce((sum, count) => sum + count, 0)
  }
}

function asRange(value: unknown): Range {
  if (value instanceof Range) return value
  throw new Mistake('only ranges are joined')
}

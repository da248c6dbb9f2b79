/** What WPS gives add-ins beside the object model: panes, a store, events, files. */
import { HostObject, Mistake, Refusal } from './bridge'
import type { Listener, Session } from './session'
import { number, oneOf, text, truth, whole } from './wanted'

/** A pane as a test sees it. */
export interface PaneState {
  id: number
  url: string
  title: string
  visible: boolean
  dock: number
  width: number
  height: number
  limits: { minWidth: number; maxWidth: number; minHeight: number; maxHeight: number }
}

export class CustomTaskpane extends HostObject {
  readonly declared = ['WPS.CustomTaskpane']
  constructor(private readonly session: Session, private readonly panes: Map<number, PaneState>, private readonly state: PaneState) { super() }
  get ID(): number { return this.state.id }
  get Visible(): boolean { return this.state.visible }
  set Visible(value: unknown) {
    const before = this.state.visible
    this.state.visible = truth(value)
    if (this.state.visible !== before) this.session.tell(this.state.visible ? 'AfterTaskPaneShow' : 'AfterTaskPaneHidden')
  }
  get DockPosition(): number { return this.state.dock }
  set DockPosition(value: unknown) { this.state.dock = oneOf(value, [0, 1, 2, 3, 4]) }
  get Width(): number { return this.state.width }
  set Width(value: unknown) { this.state.width = number(value, 0) }
  get Height(): number { return this.state.height }
  set Height(value: unknown) { this.state.height = number(value, 0) }
  get MinWidth(): number { return this.state.limits.minWidth }
  set MinWidth(value: unknown) { this.state.limits.minWidth = number(value, 0) }
  get MaxWidth(): number { return this.state.limits.maxWidth }
  set MaxWidth(value: unknown) { this.state.limits.maxWidth = number(value, 0) }
  get MinHeight(): number { return this.state.limits.minHeight }
  set MinHeight(value: unknown) { this.state.limits.minHeight = number(value, 0) }
  get MaxHeight(): number { return this.state.limits.maxHeight }
  set MaxHeight(value: unknown) { this.state.limits.maxHeight = number(value, 0) }
  Navigate(url: unknown): void { this.state.url = text(url) }
  Delete(): void { this.panes.delete(this.state.id) }
}

/** A new pane is not shown until it is told. */
export function newPane(panes: Map<number, PaneState>, url: string, title: string): PaneState {
  const limits = { minWidth: 0, maxWidth: 10_000, minHeight: 0, maxHeight: 10_000 }
  const state = { id: Math.max(0, ...panes.keys()) + 1, url, title, visible: false, dock: 2, width: 300, height: 600, limits }
  panes.set(state.id, state)
  return state
}

export class PluginStorage extends HostObject {
  readonly declared = ['WPS.PluginStorage']
  constructor(private readonly kept: Map<string, string>) { super() }
  get length(): number { return this.kept.size }
  key(index: unknown): string | null { return [...this.kept.keys()][whole(index, 0)] ?? null }
  getItem(key: unknown): string | null { return this.kept.get(text(key)) ?? null }
  setItem(key: unknown, value: unknown): void { this.kept.set(text(key), String(value)) }
  removeItem(key: unknown): void { this.kept.delete(text(key)) }
  clear(): void { this.kept.clear() }
}

const events = new Set([
  'WorkbookOpen', 'NewWorkbook', 'WorkbookBeforeSave', 'WorkbookAfterSave', 'WorkbookBeforeClose', 'SheetSelectionChange', 'SheetChange', 'SheetActivate',
  'WindowActivate', 'WindowDeactivate', 'SheetCalculate', 'WorkbookActivate', 'WorkbookDeactivate', 'WorkbookNewSheet', 'AfterCalculate',
  'SheetBeforeDelete', 'AfterTaskPaneShow', 'AfterTaskPaneHidden',
])

export class ApiEvent extends HostObject {
  readonly declared = ['WPS.EtApiEvent']
  readonly #session: Session
  constructor(session: Session) { super(); this.#session = session }
  AddApiEventListener(event: unknown, listener: unknown): void { this.#session.listen(known(event), called(listener)) }
  RemoveApiEventListener(event: unknown, listener?: unknown): void {
    this.#session.unlisten(known(event), listener === undefined ? undefined : called(listener))
  }
}

function known(event: unknown): string {
  if (!events.has(text(event))) throw new Mistake(`there is no event ${String(event)} in the fake WPS`)
  return event as string
}

function called(listener: unknown): Listener {
  if (typeof listener !== 'function' && typeof listener !== 'string') throw new Mistake('a listener is a function, or the name of a global one')
  return listener as Listener
}

/** The disk: files by their paths. */
export type Disk = Map<string, Uint8Array>

export class FileSystem extends HostObject {
  readonly declared = ['WPS.FileSystem']
  constructor(private readonly disk: Disk) { super() }
  Exists(path: unknown): boolean { return this.disk.has(text(path)) }
  existsSync(path: unknown): boolean { return this.disk.has(text(path)) }
  readdirSync(path: unknown): string[] {
    const folder = text(path).replace(/[\\/]+$/, '')
    const inside = [...this.disk.keys()].filter((file) => file.startsWith(folder) && /^[\\/]/.test(file.slice(folder.length)))
    return [...new Set(inside.map((file) => file.slice(folder.length + 1).split(/[\\/]/)[0]!))]
  }
  /** The bytes as they are, also of large files. */
  ReadFileAsArrayBuffer(path: unknown): ArrayBuffer { return Uint8Array.from(this.#bytes(path)).buffer }
  /** As text: a file that holds a zero byte is cut there. */
  ReadFile(path: unknown): string {
    const bytes = this.#bytes(path)
    const end = bytes.indexOf(0)
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
  }
  readAsBinaryString(path: unknown): string { return Array.from(this.#bytes(path), (byte) => String.fromCharCode(byte)).join('') }
  WriteFile(path: unknown, data: unknown): boolean {
    this.disk.set(text(path), new TextEncoder().encode(text(data)))
    return true
  }
  writeAsBinaryString(path: unknown, data: unknown): boolean {
    this.disk.set(text(path), Uint8Array.from(text(data), (letter) => letter.charCodeAt(0)))
    return true
  }
  #bytes(path: unknown): Uint8Array {
    const bytes = this.disk.get(text(path))
    if (!bytes) throw new Refusal(`there is no file ${String(path)}`)
    return bytes
  }
}

/** A dialog that a person answers as a test says: paths, or null for 取消. */
export class FileDialog extends HostObject {
  readonly declared = ['Kso.FileDialog']
  #chosen: readonly string[] = []
  #title = ''
  #several = true
  constructor(private readonly answer: (title: string) => readonly string[] | null) { super() }
  get Title(): string { return this.#title }
  set Title(value: unknown) { this.#title = text(value) }
  get AllowMultiSelect(): boolean { return this.#several }
  set AllowMultiSelect(value: unknown) { this.#several = truth(value) }
  get SelectedItems(): FileDialogSelectedItems { return new FileDialogSelectedItems(this.#chosen) }
  /** -1 where something was chosen, 0 where not. */
  Show(): number {
    const chosen = this.answer(this.#title)
    this.#chosen = (chosen ?? []).slice(0, this.#several ? Infinity : 1)
    return chosen ? -1 : 0
  }
}

class FileDialogSelectedItems extends HostObject {
  readonly declared = ['Kso.FileDialogSelectedItems']
  constructor(private readonly items: readonly string[]) { super() }
  get Count(): number { return this.items.length }
  Item(index: unknown): string { return this.items[whole(index, 1, this.items.length) - 1]! }
}

export class Env extends HostObject {
  readonly declared = ['WPS.Env']
  GetTempPath(): string { return '/tmp' }
  GetHomePath(): string { return '/home/user' }
  GetDesktopPath(): string { return '/media/usb/桌面' }
  GetDownloadPath(): string { return '/media/usb/下载' }
}

/** A WPS that speaks Chinese. */
export class LanguageSettings extends HostObject {
  readonly declared = ['Kso.LanguageSettings']
  LanguageID(of: unknown): number {
    whole(of, 1, 5)
    return 2052
  }
}

/** The running fake WPS: its workbooks, its switches, what it tells and to whom. */
import { BookState } from './book-state'
import { type Bridge, Refusal, type HostObject } from './bridge'
import type { SheetState } from './sheet-state'
import type { Place } from './rules-state'

/** What nobody has measured in all versions; the host has to bear each. */
export interface Variant {
  /** What `Value2` gives for an empty cell. */
  empty?: 'undefined' | 'null' | 'text'
  /** What `Value2` and `Formula` give for a single row or column. */
  lines?: 'rows' | 'flat'
  /** What a property gives where cells differ. */
  mixed?: 'null' | 'undefined'
  /** Whether events come: as `EnableEvents` says, whatever it says, or never. */
  events?: 'heeding' | 'always' | 'never'
}

/** A function of the page, or the name of a global one. */
export type Listener = string | ((...args: unknown[]) => void)

export const automatic = -4105
export const manual = -4135
export const halfAutomatic = 2

export class Session {
  readonly variant: Required<Variant>
  readonly books: BookState[] = []
  active: BookState | null = null
  /** A person is editing a cell: workbooks answer nothing. */
  editing = false
  /** Switches that code may turn, and has to turn back. */
  readonly switches = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true, Calculation: automatic }
  private readonly listeners: { event: string; listener: Listener }[] = []

  constructor(readonly bridge: Bridge, variant: Variant) {
    this.variant = { empty: 'undefined', lines: 'rows', mixed: 'null', events: 'heeding', ...variant }
  }

  /** What a property gives where cells differ. */
  get mixed(): null | undefined {
    return this.variant.mixed === 'null' ? null : undefined
  }

  /** What `Value2` gives for an empty cell. */
  get empty(): undefined | null | '' {
    return { undefined, null: null, text: '' as const }[this.variant.empty]
  }

  get activeSheet(): SheetState | null {
    return this.active?.active ?? null
  }

  /** The cell that relative references count from. @throws Refusal where no workbook is open. */
  get activeCell(): Place {
    const [first] = this.activeSheet?.selection ?? []
    if (!first) throw new Refusal('no workbook is open')
    return { row: first.row, column: first.column }
  }

  open(fullName: string): BookState {
    const book = new BookState(fullName, () => this.editing)
    book.manual = this.switches.Calculation === manual
    this.books.push(book)
    this.active = book
    return book
  }

  close(book: BookState): void {
    book.open = false
    this.books.splice(this.books.indexOf(book), 1)
    if (this.active === book) this.active = this.books.at(-1) ?? null
  }

  /** @throws Refusal where an event is not known by its name. */
  listen(event: string, listener: Listener): void {
    this.listeners.push({ event, listener })
  }

  /** Without a listener, all of them. */
  unlisten(event: string, listener?: Listener): void {
    for (const it of this.listeners.filter((known) => known.event === event && (listener === undefined || known.listener === listener))) {
      this.listeners.splice(this.listeners.indexOf(it), 1)
    }
  }

  listening(event: string): number {
    return this.listeners.filter((it) => it.event === event).length
  }

  /** Tells an event; what a listener throws is kept among the mistakes. */
  tell(event: string, ...about: HostObject[]): void {
    const { events } = this.variant
    if (events === 'never' || (events === 'heeding' && !this.switches.EnableEvents)) return
    for (const { listener } of this.listeners.filter((it) => it.event === event)) {
      try {
        const handle = typeof listener === 'string' ? globalNamed(listener) : listener
        handle(...about.map((object) => this.bridge.expose(object)))
      } catch (error) {
        this.bridge.mistakes.push(`a listener to ${event} threw ${String(error)}`)
      }
    }
  }
}

function globalNamed(path: string): (...args: unknown[]) => void {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], globalThis) as (...args: unknown[]) => void
}

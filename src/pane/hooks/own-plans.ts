/** Plans of one's own (自己读入的规划): those that the user has read or loaded, beside those of the app, kept from one visit to the next. */
import { Fault, isFault, withPlans, type Library, type Measure, type Plan, type PlanSource } from '../../model'
import type { SourceDocument } from '../../reading'
import type { Commitment } from '../../reading/commitments'
import { browserKeeping, type Keeping } from '../shared/storage'

/** What a plan was read from, for as long as the page lives. */
export interface ReadDocument {
  document: SourceDocument
  commitments: readonly Commitment[]
}

/** What the user must be told of. */
export type OwnPlanTrouble =
  /** An entry of an earlier visit that can't be used; it stays where it is kept. */
  | { kind: 'left-out'; file: string; fault: Fault }
  /** There is no room: these files are to be loaded again after the visit. */
  | { kind: 'not-kept'; files: readonly string[] }

/** All that follows from the app's library and the user's plans; another object after each change. */
export interface OwnPlansState {
  /** The app's plans and the user's. */
  library: Library
  /** The user's plans that can be used, newest first, as they are saved. */
  sources: readonly PlanSource[]
  /** Their ids. */
  own: ReadonlySet<string>
  troubles: readonly OwnPlanTrouble[]
  /** The documents that plans were read from in this visit, by the plan's id. */
  lastRead: ReadonlyMap<string, ReadDocument>
}

/** The user's plans, for all panes of a page. */
export interface OwnPlansStore {
  current: () => OwnPlansState
  /** Tells of every change, also by another window, until the function that is returned is called. */
  subscribe: (listener: () => void) => () => void
  /**
   * Adds plans, in the place of those of one's own that have their ids; all of them or, with the reason, none. The measures that
   * the app lacks go with them. `read` is what they were read from.
   */
  add: (sources: readonly PlanSource[], read?: ReadDocument) => Fault | null
  remove: (id: string) => void
  /** The user has seen the troubles. Entries that are left out are told again only when they are others. */
  dismiss: () => void
}

const kept = 'plans'
const toldOf = 'plans.told'
const stores = new WeakMap<Library, OwnPlansStore>()

/** The user's plans beside an app's library; panes that are given the same library share them. */
export function ownPlansBeside(app: Library): OwnPlansStore {
  const store = stores.get(app) ?? createOwnPlans(app)
  stores.set(app, store)
  return store
}

/** The user's plans beside an app's library, as they are kept. */
export function createOwnPlans(app: Library, keeping: Keeping = browserKeeping): OwnPlansStore {
  const listeners = new Set<() => void>()
  const lastRead = new Map<string, ReadDocument>()
  let text = keeping.recall(kept)
  let stored: readonly unknown[] = entriesOf(text)
  /** For which there was no room. */
  let unkept: readonly unknown[] = []
  let noRoom: readonly string[] = []
  let state = next()

  function next(): OwnPlansState {
    const { library, sources, leftOut } = load(app, [...unkept, ...stored])
    const untold = leftOut.length > 0 && keeping.recall(toldOf) !== signature(leftOut) ? leftOut : []
    const troubles: OwnPlanTrouble[] = [
      ...untold.map(({ file, fault }) => ({ kind: 'left-out' as const, file, fault })), ...noRoom.length > 0 ? [{ kind: 'not-kept' as const, files: noRoom }] : [],
    ]
    return { library, sources, own: new Set(sources.map(idOf)), troubles, lastRead: new Map(lastRead) }
  }

  function publish(): void {
    state = next()
    for (const listener of listeners) listener()
  }

  function reload(): void {
    const now = keeping.recall(kept)
    if (now === text) return
    text = now
    stored = entriesOf(text)
    publish()
  }

  /** Keeps the entries; where there is no room for all, those of before that are still wanted. */
  function keep(fresh: readonly PlanSource[], older: readonly unknown[]): void {
    const all = [...fresh, ...unkept, ...older]
    if (write(all)) {
      stored = all
      unkept = noRoom = []
      return
    }
    unkept = [...fresh, ...unkept]
    noRoom = unkept.map(fileOf)
    if (older.length < stored.length) write(older)
    stored = older
  }

  function write(entries: readonly unknown[]): boolean {
    const written = JSON.stringify(entries)
    if (!keeping.remember(kept, written)) return false
    text = written
    return true
  }

  /** Takes entries out of what is there. */
  function without(ids: ReadonlySet<string>): readonly unknown[] {
    const stays = (entry: unknown) => !ids.has(idOf(entry))
    unkept = unkept.filter(stays)
    return stored.filter(stays)
  }

  let stop: (() => void) | null = null
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      // What was changed while nobody listened.
      reload()
      stop ??= keeping.watch(kept, reload)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    add: (sources, read) => {
      const ids = new Set(sources.map(idOf))
      try {
        const whole = complete(sources, load(app, [...unkept, ...stored].filter((entry) => !ids.has(idOf(entry)))).library, app)
        keep(whole, without(ids))
      } catch (fault) {
        if (isFault(fault)) return fault
        throw fault
      }
      for (const id of ids) {
        if (read) lastRead.set(id, read)
        else lastRead.delete(id)
      }
      publish()
      return null
    },
    remove: (id) => {
      keep([], without(new Set([id])))
      lastRead.delete(id)
      publish()
    },
    dismiss: () => {
      const { leftOut } = load(app, [...unkept, ...stored])
      if (leftOut.length > 0) keeping.remember(toldOf, signature(leftOut))
      noRoom = []
      publish()
    },
  }
}

interface LeftOut { file: string; fault: Fault }

/** The library with all entries that fit; of two that can't stand together the first. */
function load(app: Library, entries: readonly unknown[]): { library: Library; sources: PlanSource[]; leftOut: LeftOut[] } {
  let library = app
  const sources: PlanSource[] = []
  const leftOut: LeftOut[] = []
  for (const entry of entries) {
    try {
      const source = asSource(entry)
      library = extended(library, source, app)
      sources.push(source)
    } catch (fault) {
      if (!isFault(fault)) throw fault
      leftOut.push({ file: fileOf(entry), fault })
    }
  }
  return { library, sources, leftOut }
}

/** @throws Fault `plan-exists` where another plan has its id or code; `seed-invalid`. */
function extended(library: Library, source: PlanSource, app: Library): Library {
  const { json } = source
  const other = isRecord(json) && library.plans.find(({ id, code }) => id === json.id || code === json.code)
  if (other) throw new Fault('plan-exists', { file: source.file, plan: other.id, title: other.title, own: !app.plans.includes(other) })
  return withPlans(library, [source])
}

/** Plans with all measures that they need beside those of the app, so that none depends on another. @throws Fault. */
function complete(sources: readonly PlanSource[], before: Library, app: Library): PlanSource[] {
  const library = sources.reduce((known, source) => extended(known, source, app), before)
  return sources.map(({ file, json }) => {
    const needed = measuresOf(library.plans.find(({ id }) => id === idOf({ json }))!, library).filter(({ id }) => !app.measures.has(id))
    return { file, json: { ...json as object, ...needed.length > 0 && { measures: needed } } }
  })
}

/** The measures of a plan's indicators, and those that they are parts of. */
function measuresOf(plan: Plan, { measures }: Library): Measure[] {
  const found = new Map<string, Measure>()
  const take = (id: string | undefined) => {
    const measure = id === undefined || found.has(id) ? undefined : measures.get(id)
    if (!measure) return
    found.set(measure.id, measure)
    take(measure.partOf)
  }
  for (const { measure } of plan.indicators) take(measure)
  return [...found.values()]
}

/** Which entries were left out, to tell whether the user knows of them. */
function signature(leftOut: readonly LeftOut[]): string {
  return JSON.stringify(leftOut.map(({ file, fault }) => [file, fault.message]))
}

function entriesOf(text: string | undefined): unknown[] {
  if (text === undefined) return []
  try {
    const entries: unknown = JSON.parse(text)
    return Array.isArray(entries) ? entries : [entries]
  } catch {
    // Told as an entry that is no plan.
    return [text]
  }
}

/** @throws Fault `seed-invalid` where an entry is none of ours. */
function asSource(entry: unknown): PlanSource {
  if (isRecord(entry) && typeof entry.file === 'string' && 'json' in entry) return { file: entry.file, json: entry.json }
  throw new Fault('seed-invalid', { file: fileOf(entry), path: '', problem: { id: 'not-a-plan' } })
}

function fileOf(entry: unknown): string {
  return isRecord(entry) && typeof entry.file === 'string' ? entry.file : '?'
}

/** The id of the plan in an entry; empty where it has none. */
function idOf(entry: unknown): string {
  return isRecord(entry) && isRecord(entry.json) && typeof entry.json.id === 'string' ? entry.json.id : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

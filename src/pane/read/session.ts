/** The work of reading a plan (读入规划): what was opened, what was found in it, and what a person has corrected. */
import { Fault, isFault, within, type Library, type Steps } from '../../model'
import { readingDocument, type Correction, type KeptCorrections, type ReadyPlans } from '../../plans'
import { inSlices } from '../../tasks'
import type { DocumentAccess, OpenedPlans, PickedDocument } from './document-access'
import { draftingAll } from './drafts'
import { corrected, noHistory, redone, undone } from './history'
import { openedDocument, type OpenedDocument, type TableWork } from './opened-document'
import { createWorkKeeper, type WorkKeeper } from './work-keeper'

/** What was opened of what the user has chosen. */
export type Opening = OpenedPlans & {
  /** The name of the one that was opened, of several. */
  file?: string
  left?: readonly PickedDocument[]
}

export type ReadState =
  | { kind: 'nothing' }
  /** `share` is how far it is, from 0 to 1; null before anybody knows. */
  | { kind: 'reading'; name: string | null; share: number | null }
  | { kind: 'fault'; fault: Fault }
  /** Plans that are ready to use. */
  | { kind: 'plans'; name: string | null } & ReadyPlans
  | OpenedDocument

export interface ReadSession {
  current: () => ReadState
  /** Tells of every change until the function that is returned is called. */
  subscribe: (listener: () => void) => () => void
  /** Reads what `open` gives, in the place of what was there; nothing comes of it when something else is begun meanwhile. Never rejects. */
  read: (name: string | null, open: () => Promise<Opening>, library: Library) => Promise<void>
  /** Reads anew what an earlier visit has left, once in a visit, where nothing else was begun. Never rejects. */
  restore: (library: Library) => Promise<void>
  /** Leaves what is read, or calls off what is being read: what was there before is there again. */
  stop: () => void
  clear: () => void
  choose: (table: number) => void
  /** Corrects the table that is chosen. */
  correct: (...corrections: Correction[]) => void
  undo: () => Correction | null
  redo: () => Correction | null
  /** What is corrected now is saved. */
  keep: () => void
  /** What is corrected now is used: where nothing else is left to do, it is over with this visit. */
  use: () => void
}

const sessions = new WeakMap<DocumentAccess, ReadSession>()

/** The work of a way to documents, which lasts as long as the page. */
export function sessionOf(access: DocumentAccess): ReadSession {
  const session = sessions.get(access) ?? createReadSession()
  sessions.set(access, session)
  return session
}

/** Whether something was corrected that is neither used nor saved. */
export function hasUnkept(state: ReadState): boolean {
  return state.kind === 'document' && state.tables.some(({ history, kept }) => history.done.length > 0 && history.done !== kept)
}

export function createReadSession(keeper: WorkKeeper = createWorkKeeper()): ReadSession {
  const listeners = new Set<() => void>()
  let state: ReadState = { kind: 'nothing' }
  let before: ReadState = state
  let lastId = 0
  /** Calls off what is being read. */
  let latest = new AbortController()
  let begun = false

  const set = (next: ReadState) => {
    state = next
    for (const listener of listeners) listener()
  }
  /** Shows a document under work, and keeps it. */
  const put = (next: OpenedDocument) => set({ ...next, lasts: keeper.keep(next) })
  const changed = (part: (table: TableWork) => Partial<TableWork>): OpenedDocument | null => {
    if (state.kind !== 'document') return null
    const { tables, chosen } = state
    return { ...state, tables: tables.map((table, at) => at === chosen ? { ...table, ...part(table) } : table) }
  }
  const change = (part: (table: TableWork) => Partial<TableWork>) => {
    const next = changed(part)
    if (next) put(next)
  }
  const begin = () => {
    latest.abort()
    begun = true
    return (latest = new AbortController()).signal
  }
  /** Reads what `open` gives; with `work`, on which an earlier visit has worked so far. */
  const read = async (name: string | null, open: () => Promise<Opening>, library: Library, work: KeptCorrections | null = null) => {
    const signal = begin()
    if (state.kind !== 'reading') before = state
    let told = -1
    const tell = (share: number | null) => {
      const percent = share === null ? -1 : Math.floor(share * 100)
      if (share === null || percent > told) set({ kind: 'reading', name, share })
      told = percent
    }
    tell(null)
    try {
      await rest()
      signal.throwIfAborted()
      const opening = await open()
      signal.throwIfAborted()
      if (opening.kind === 'plans') {
        keeper.forget()
        return set({ kind: 'plans', name, sources: opening.sources, problems: opening.problems })
      }
      const { document, file = name, left = [] } = opening
      const opened = function* (): Steps<OpenedDocument> {
        const found = yield* within(readingDocument(document, library), 0, 0.9)
        const next = openedDocument(++lastId, { name: file, document, read: found, left }, work)
        yield* within(draftingAll(next, library), 0.9, 1)
        return next
      }
      put(await inSlices(opened(), { signal, onProgress: tell }))
    } catch (cause) {
      if (signal.aborted) return
      keeper.forget()
      set({ kind: 'fault', fault: isFault(cause) ? cause : crashed(name, cause) })
    }
  }
  const history = () => state.kind === 'document' ? state.tables[state.chosen]?.history ?? noHistory : noHistory

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    restore: async (library) => {
      if (begun) return
      begun = true
      const kept = keeper.recall()
      if (kept) await read(kept.name, async () => ({ kind: 'document', document: kept.document }), library, kept.corrections)
    },
    stop: () => {
      latest.abort()
      set(before)
    },
    clear: () => {
      latest.abort()
      keeper.forget()
      set({ kind: 'nothing' })
    },
    choose: (table) => {
      if (state.kind === 'document' && state.tables[table]) put({ ...state, chosen: table })
    },
    correct: (...corrections) => change((table) => ({ history: corrected(table.history, corrections) })),
    undo: () => {
      const last = history().done.at(-1)?.at(-1) ?? null
      change((table) => ({ history: undone(table.history) }))
      return last
    },
    redo: () => {
      const next = history().undone.at(-1)?.at(-1) ?? null
      change((table) => ({ history: redone(table.history) }))
      return next
    },
    keep: () => change(keptNow),
    use: () => {
      const next = changed(keptNow)
      if (!next || hasUnkept(next)) return next && put(next)
      keeper.forget()
      set(next)
    },
  }
}

function keptNow({ history: { done } }: TableWork): Partial<TableWork> {
  return { kept: done }
}

/** The page says what begins before it does, and may be called off. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function crashed(name: string | null, cause: unknown): Fault {
  return new Fault('check-crashed', { file: name ?? '', reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
}

/** The work of reading a plan (读入规划): what was opened, what was found in it, and what a person has corrected. */
import { Fault, isFault, type Library } from '../../model'
import { publishedPlans, type Correction, type Published, type ReadyPlans } from '../../plans'
import type { ReadTable, SourceDocument } from '../../reading'
import type { DocumentAccess, OpenedPlans } from './document-access'
import { corrected, noHistory, redone, undone, type History } from './history'
import { sourceTexts, type SourceTexts } from './source-texts'

/** A table of the document, or its list of tasks (任务清单), under correction. */
export interface TableWork {
  kind: 'table' | 'tasks'
  read: ReadTable
  history: History
  /** How much was done when the plan was last used or saved. */
  kept: History['done'] | null
}

/** A document that was read. */
export interface OpenedDocument {
  kind: 'document'
  /** The same for as long as this document is the one that is worked on. */
  id: number
  /** The file's name; null for a pasted text. */
  name: string | null
  document: SourceDocument
  published: Published
  source: SourceTexts
  tables: readonly TableWork[]
  /** Position among the tables; 0 where there is none. */
  chosen: number
}

export type ReadState =
  | { kind: 'nothing' }
  | { kind: 'reading'; name: string | null }
  | { kind: 'fault'; fault: Fault }
  /** Plans that are ready to use. */
  | { kind: 'plans'; name: string | null } & ReadyPlans
  | OpenedDocument

export interface ReadSession {
  current: () => ReadState
  /** Tells of every change until the function that is returned is called. */
  subscribe: (listener: () => void) => () => void
  /** Reads what `open` gives, in the place of what was there; nothing comes of it when something else is begun meanwhile. Never rejects. */
  read: (name: string | null, open: () => Promise<OpenedPlans>, library: Library) => Promise<void>
  /** Leaves what is read, or calls off what is being read: what was there before is there again. */
  stop: () => void
  clear: () => void
  choose: (table: number) => void
  /** Corrects the table that is chosen. */
  correct: (...corrections: Correction[]) => void
  undo: () => Correction | null
  redo: () => Correction | null
  /** What is corrected now is used or saved. */
  keep: () => void
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

export function createReadSession(): ReadSession {
  const listeners = new Set<() => void>()
  let state: ReadState = { kind: 'nothing' }
  let before: ReadState = state
  let lastId = 0
  /** What is being read, or what was begun last. */
  let latest = {}

  const set = (next: ReadState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const change = (part: (table: TableWork) => Partial<TableWork>) => {
    if (state.kind !== 'document') return
    const { tables, chosen } = state
    set({ ...state, tables: tables.map((table, at) => at === chosen ? { ...table, ...part(table) } : table) })
  }
  const history = () => state.kind === 'document' ? state.tables[state.chosen]?.history ?? noHistory : noHistory

  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: async (name, open, library) => {
      const mine = latest = {}
      if (state.kind !== 'reading') before = state
      set({ kind: 'reading', name })
      // The page says so before the work begins, which may block it.
      await new Promise((resolve) => setTimeout(resolve))
      try {
        const opened = await open()
        if (latest !== mine) return
        if (opened.kind === 'plans') return set({ ...opened, name })
        await new Promise((resolve) => setTimeout(resolve))
        if (latest === mine) set(openedDocument(++lastId, name, opened.document, library))
      } catch (cause) {
        if (latest === mine) set({ kind: 'fault', fault: isFault(cause) ? cause : crashed(name, cause) })
      }
    },
    stop: () => {
      latest = {}
      set(before)
    },
    clear: () => {
      latest = {}
      set({ kind: 'nothing' })
    },
    choose: (table) => {
      if (state.kind === 'document' && state.tables[table]) set({ ...state, chosen: table })
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
    keep: () => change(({ history: { done } }) => ({ kept: done })),
  }
}

function openedDocument(id: number, name: string | null, document: SourceDocument, library: Library): OpenedDocument {
  const published = publishedPlans(document, library)
  const work = (kind: TableWork['kind']) => (read: ReadTable): TableWork => ({ kind, read, history: noHistory, kept: null })
  const tables = [...published.plans.map(work('table')), ...published.tasks ? [work('tasks')(published.tasks)] : []]
  return { kind: 'document', id, name, document, published, source: sourceTexts(document), tables, chosen: 0 }
}

function crashed(name: string | null, cause: unknown): Fault {
  return new Fault('check-crashed', { file: name ?? '', reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
}

/** Keeps the work on a document from one visit to the next, where the browser has room for it. */
import { keptCorrectionsSchema, keptDocumentSchema, type KeptCorrections, type KeptDocument } from '../../plans'
import type { SourceDocument } from '../../reading'
import { browserKeeping, type Keeping } from '../shared/storage'
import type { OpenedDocument, TableWork } from './opened-document'

export interface WorkKeeper {
  /** The work of an earlier visit; null where nothing is kept, or nothing that can be read. */
  recall: () => (KeptDocument & { corrections: KeptCorrections }) | null
  /** Keeps the work as it stands, in the place of what was kept. Tells whether there was room. */
  keep: (opened: OpenedDocument) => boolean
  forget: () => void
}

/** The document, which stays the same, and what is made of it, which is kept anew after each correction. */
const names = { document: 'reading', corrections: 'reading.corrections' } as const
/** Characters that a document may take: the browser gives all that we keep some five million. */
const most = 3_000_000

export function createWorkKeeper(keeping: Keeping = browserKeeping): WorkKeeper {
  /** The document that is kept, or for which there was no room. */
  let last: { document: SourceDocument; kept: boolean } | null = null
  let watching = false
  const forget = () => {
    last = null
    for (const name of Object.values(names)) keeping.forget(name)
  }
  return {
    recall: () => {
      const found = keptDocumentSchema.safeParse(json(keeping.recall(names.document)))
      if (!found.success) return null
      const corrections = keptCorrectionsSchema.safeParse(json(keeping.recall(names.corrections)))
      return { ...found.data, corrections: corrections.success ? corrections.data : { chosen: 0, tables: [] } }
    },
    keep: ({ name, document, tables, chosen }) => {
      if (!watching) keeping.watch(names.document, () => { last = null })
      watching = true
      if (last?.document !== document) {
        forget()
        const text = JSON.stringify({ name, document } satisfies KeptDocument)
        last = { document, kept: text.length <= most && keeping.remember(names.document, text) }
      }
      const corrections: KeptCorrections = { chosen, tables: tables.map(keptTable) }
      if (last.kept && keeping.remember(names.corrections, JSON.stringify(corrections))) return true
      forget()
      last = { document, kept: false }
      return false
    },
    forget,
  }
}

function keptTable({ print, history: { done }, kept }: TableWork): KeptCorrections['tables'][number] {
  return { print, done: done.map((step) => [...step]), kept: done === kept }
}

/** Undefined where it is none. */
function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

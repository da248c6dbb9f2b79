/** The drafts of the tables under correction: each is made once, however many parts of the page ask for it. */
import type { Library, Steps } from '../../model'
import { draftPlan, sharedFacts, type Correction, type PlanDraft } from '../../plans'
import type { ReadTable } from '../../reading'
import { correctionsIn, type History } from './history'
import type { OpenedDocument } from './opened-document'

interface Made {
  done: History['done']
  /** The facts that were typed for other tables, as text. */
  shared: string
  library: Library
  draft: PlanDraft
}

const latest = new WeakMap<ReadTable, Made>()

/**
 * The draft of a table with all that is corrected, and with the facts that were typed for other tables of the document; the same as long as
 * nothing else is.
 */
export function draftOf({ tables }: Pick<OpenedDocument, 'tables'>, at: number, library: Library): PlanDraft {
  const { read, history } = tables[at]!
  const { done } = history
  const others = tables.filter((_, other) => other !== at).map((table) => ({ read: table.read, corrections: correctionsIn(table.history) }))
  const facts: Correction[] = sharedFacts(read, others)
  const shared = JSON.stringify(facts)
  const last = latest.get(read)
  if (last?.done === done && last.shared === shared && last.library === library) return last.draft
  const draft = draftPlan(read, library, [...facts, ...correctionsIn(history)])
  latest.set(read, { done, shared, library, draft })
  return draft
}

/** Makes the drafts of a document's tables ahead, with a rest behind each. */
export function* draftingAll(opened: OpenedDocument, library: Library): Steps<void> {
  for (const at of opened.tables.keys()) {
    draftOf(opened, at, library)
    yield (at + 1) / opened.tables.length
  }
}

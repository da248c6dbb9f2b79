/** The drafts of the tables under correction: each is made once, however many parts of the page ask for it. */
import type { Library, Steps } from '../../model'
import { draftPlan, type PlanDraft } from '../../plans'
import type { ReadTable } from '../../reading'
import { correctionsIn, type History } from './history'
import type { OpenedDocument, TableWork } from './opened-document'

const latest = new WeakMap<ReadTable, { done: History['done']; library: Library; draft: PlanDraft }>()

/** The table's draft with all that is corrected; the same as long as nothing else is. */
export function draftOf({ read, history }: Pick<TableWork, 'read' | 'history'>, library: Library): PlanDraft {
  const last = latest.get(read)
  if (last?.done === history.done && last.library === library) return last.draft
  const draft = draftPlan(read, library, correctionsIn(history))
  latest.set(read, { done: history.done, library, draft })
  return draft
}

/** Makes the drafts of a document's tables ahead, with a rest behind each. */
export function* draftingAll({ tables }: OpenedDocument, library: Library): Steps<void> {
  for (const [at, table] of tables.entries()) {
    draftOf(table, library)
    yield (at + 1) / tables.length
  }
}

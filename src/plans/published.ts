/** A published document as plans: every table read and drafted, with what is still missing before it can be used. */
import type { Library } from '../model'
import { readPlans, type ReadResult, type ReadTable, type SourceDocument } from '../reading'
import { readCommitments, type Commitment } from '../reading/commitments'
import { draftPlan, type PlanDraft } from './draft'
import { tasksPlan } from './tasks-plan'

/** A table of a document, and the plan that it makes before anybody has corrected it. */
export interface PublishedPlan extends ReadTable {
  draft: PlanDraft
}

export interface Published extends Omit<ReadResult, 'tables'> {
  plans: PublishedPlan[]
  /** The list of tasks (任务清单) that the commitments make; null without any. */
  tasks: PublishedPlan | null
  /** Quantified commitments (量化承诺) of the running text. */
  commitments: Commitment[]
}

/** Reads a document into plans. Never throws for what stands in it. */
export function publishedPlans(document: SourceDocument, library: Library): Published {
  const { facts, tables, doubts } = readPlans(document, library)
  const commitments = readCommitments(document, {
    years: facts.years?.value ?? null, issued: facts.date ? Number(facts.date.value.slice(0, 4)) : null,
  })
  const tasks = tasksPlan(facts, commitments, document.file ?? '')
  const drafted = (read: ReadTable): PublishedPlan => ({ ...read, draft: draftPlan(read, library) })
  return { facts, doubts, commitments, plans: tables.map(drafted), tasks: tasks && drafted(tasks) }
}

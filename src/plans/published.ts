/** A published document as plans: every table read and drafted, with what is still missing before it can be used. */
import { atOnce, within, type Library, type Steps } from '../model'
import { readingPlans, type ReadingLibrary, type ReadResult, type ReadTable, type SourceDocument } from '../reading'
import { readingCommitments, type Commitment } from '../reading/commitments'
import { draftPlan, type PlanDraft } from './draft'
import { tasksPlan } from './tasks-plan'

/** All that is read of a document. */
export interface ReadDocument extends ReadResult {
  /** The list of tasks (任务清单) that the commitments make; null without any. */
  tasks: ReadTable | null
  /** Quantified commitments (量化承诺) of the running text. */
  commitments: Commitment[]
}

/** A table of a document, and the plan that it makes before anybody has corrected it. */
export interface PublishedPlan extends ReadTable {
  draft: PlanDraft
}

export interface Published extends Omit<ReadDocument, 'tables' | 'tasks'> {
  plans: PublishedPlan[]
  /** The plan of the list of tasks; null without any. */
  tasks: PublishedPlan | null
}

/** Reads a document into plans; `told` hears how far it is, from 0 to 1. Never throws for what stands in it. */
export function publishedPlans(document: SourceDocument, library: Library, told?: (share: number) => void): Published {
  const { tables, tasks, ...read } = atOnce(readingDocument(document, library), told)
  const drafted = (table: ReadTable): PublishedPlan => ({ ...table, draft: draftPlan(table, library) })
  return { ...read, plans: tables.map(drafted), tasks: tasks && drafted(tasks) }
}

/** Reads a document, with rests; nothing is drafted yet. Never throws for what stands in it. */
export function* readingDocument(document: SourceDocument, library: ReadingLibrary): Steps<ReadDocument> {
  const read = yield* within(readingPlans(document, library), 0, 0.7)
  const { facts } = read
  const commitments = yield* within(readingCommitments(document, {
    years: facts.years?.value ?? null, issued: facts.date ? Number(facts.date.value.slice(0, 4)) : null,
  }), 0.7, 1)
  return { ...read, commitments, tasks: tasksPlan(facts, commitments, document.file ?? '') }
}

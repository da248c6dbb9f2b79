/** A published document as plans that can be used at once: every table read, its indicators matched to measures. */
import { isFault, loadPlan, type Fault, type Library, type Measure, type Plan } from '../model'
import { readPlans, type ReadResult, type ReadTable, type SourceDocument } from '../reading'
import { readCommitments, type Commitment } from '../reading/commitments'
import { matchPlan, type UnmatchedRow } from './match-plan'

/** A table of a document as a plan. */
export interface PublishedPlan extends ReadTable {
  /** Ready to use; null where something is missing that only a person can give, which `fault` names. */
  ready: Plan | null
  fault: Fault | null
  /** Indicators that no known measure means beyond doubt; drafts of measures stand in for them. */
  unmatched: UnmatchedRow[]
}

export interface Published extends Omit<ReadResult, 'tables'> {
  plans: PublishedPlan[]
  /** The library's measures and the drafts. */
  measures: ReadonlyMap<string, Measure>
  /** Quantified commitments (量化承诺) of the running text. */
  commitments: Commitment[]
}

/** Reads a document into plans. Never throws for what stands in it. */
export function publishedPlans(document: SourceDocument, library: Library): Published {
  const { facts, tables, doubts } = readPlans(document, library)
  let { measures } = library
  const plans = tables.map((table): PublishedPlan => {
    const matched = matchPlan(table.plan, { ...library, measures })
    measures = matched.measures
    return { ...table, ...attempt(() => loadPlan(document.file ?? '', matched.json, { ...library, measures }).plan), unmatched: matched.unmatched }
  })
  return { facts, plans, doubts, measures, commitments: readCommitments(document, { years: facts.years?.value ?? null }) }
}

function attempt(load: () => Plan): Pick<PublishedPlan, 'ready' | 'fault'> {
  try {
    return { ready: load(), fault: null }
  } catch (fault) {
    if (!isFault(fault)) throw fault
    return { ready: null, fault }
  }
}

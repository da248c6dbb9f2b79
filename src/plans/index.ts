/** Plans from published documents: read, corrected, saved, and put side by side. */
export { alignmentSheet } from './alignment-sheet'
export { factFields, rowFields, type Correction, type FactField, type RowField } from './correction'
export { draftPlan, type DraftColumn, type DraftRow, type PlanDraft } from './draft'
export type { DraftProblem } from './draft-problem'
export { matchPlan, type MatchedPlan, type UnmatchedRow } from './match-plan'
export { tasksPlan } from './tasks-plan'
export { publishedPlans, type Published, type PublishedPlan } from './published'

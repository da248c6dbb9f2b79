/** Quantified commitments (量化承诺) of running text. */
export type { Commitment, CommitmentReason, Deadline } from './commitment'
export { commitmentsAsPlan, titleOf, type CommitmentPlan, type CommitmentPlanFacts } from './plan'
export { readCommitments, readingCommitments, type CommitmentOptions } from './read-commitments'

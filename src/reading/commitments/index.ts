/** Quantified commitments (量化承诺) of running text. */
export type { Commitment, CommitmentReason, Deadline } from './commitment'
export { planYears, type Years } from './deadlines'
export { readCommitments, type CommitmentOptions } from './read-commitments'

/** Indicators to canonical measures (标准指标): what is proposed, what it is mistaken for, and what is new. */
export type { UnmatchedIndicator } from './indicator'
export { isOwnMeasure, newMeasure, type MeasureDraft } from './new-measure'
export { domainsIn, proposeMeasure, type MatchReason, type MeasureAlternative, type MeasureDomains, type MeasureProposal } from './propose'
export type { ProposedConversion } from './units'

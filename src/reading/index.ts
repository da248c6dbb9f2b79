/** A published document (文件) to plans with their evidence. */
export * from './document'
export type { ReadTable } from './draft/draft'
export type { Fact } from './facts/lines'
export type { DocumentFacts } from './facts/facts'
export type { ReadingFinding, ReadingReason, RowEvidence } from './finding'
export * from './place-in-words'
export * from './read-plan'
export type { Years } from './text/years'

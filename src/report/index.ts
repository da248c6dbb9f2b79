/** Assessments and findings, put together, counted and said in words. */
export { canonicalJson } from './hash'
export * from './json'
export * from './result'
export * from './summary'
export * from './text'
export * from './words'
export type { Assessment, Status } from '../assess'
export type { Finding, Severity } from '../rules'

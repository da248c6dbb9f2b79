/** Assessments and findings, put together, counted and said in words. */
export { canonicalJson } from './hash'
export * from './result'
export * from './summary'
export * from './words'

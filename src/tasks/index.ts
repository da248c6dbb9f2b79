/** The use cases: what a person can have done, one function each. */
export { checkPlan, checkWorkbook } from './check'
export { liveCheck, type LiveCheck } from './live-check'
export { clearResults, writeResults } from './results'
export { previewTemplate, templateKindsOf, writeTemplate, type TemplatePreview, type TemplateRequest } from './write-template'
export type { Expected } from './submissions'
export type { Work } from './work'
export type { Workbook } from '../workbook'

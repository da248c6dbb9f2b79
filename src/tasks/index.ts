/** The use cases: what a person can have done, one function each. */
export { checkPlan, checkWorkbook, watchChecks } from './check'
export { clearResults, writeResults } from './results'
export { previewTemplate, writeTemplate, type TemplatePreview, type TemplateRequest } from './write-template'
export type { Expected } from './submissions'
export type { Workbook } from '../workbook'

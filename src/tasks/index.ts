/** The use cases: what a person can have done, one function each. */
export { checkPlan, checkWorkbook } from './check'
export { liveCheck, type LiveCheck } from './live-check'
export {
  acceptMapping, acceptSureMappings, forgetMapping, mappedRoles, proposeMappings, withColumn, withPeriod, withPlan, withRow,
  type Doubt, type MappedRole, type Proposal, type ProposedColumn, type ProposedRow, type Sought,
} from './recognise'
export { clearResults, writeResults } from './results'
export { previewTemplate, templateKindsOf, writeTemplate, type TemplatePreview, type TemplateRequest } from './write-template'
export type { Expected } from './submissions'
export { inSlices, type Work } from './work'
export type { Workbook } from '../workbook'

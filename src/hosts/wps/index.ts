/** WPS 表格 as a host. */
export { activeWorkbookKey, watchActiveWorkbook } from './active-workbook'
export { findApplication, type WpsApplication } from './application'
export { selectedRange } from './selected'
export { inspectSheet, removeSheets, toldProtection, toldRules } from './told'
export { createWpsWorkbook } from './workbook'

/** Excel as a host. */
export { createExcelWorkbook } from './workbook'
export { selectedRange } from './selected'
export { removeSheets, toldProtection, toldRules } from './told'

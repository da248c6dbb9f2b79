/** Excel as a host. */
export { createExcelWorkbook } from './workbook'
export { selectedCell } from './selected'
export { removeSheets, toldProtection, toldRules } from './told'

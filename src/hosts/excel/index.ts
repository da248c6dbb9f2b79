/** Excel as a host. */
export { createExcelWorkbook } from './workbook'

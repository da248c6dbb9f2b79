/** The embedded spreadsheet (Univer) as a host. */
export { startUniver, type Preset } from './engine'
export { createUniverWorkbook, type UniverWorkbook } from './workbook'

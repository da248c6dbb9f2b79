/** The embedded spreadsheet (Univer) as a host. */
export { startUniver, type Preset } from './engine'
export { describeFunctions, recalculate, registerFunctions, type FunctionHelp, type SheetFunction } from './functions'
export { selectedRange } from './selected'
export { createUniverWorkbook, type UniverWorkbook } from './workbook'

/** A workbook kept in memory: the simplest host. */
export { createMemoryWorkbook, type MemoryWorkbook } from './workbook'

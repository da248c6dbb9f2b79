/** Reads workbooks that are no .xlsx into layouts: .xls, .et, .xlsb, .ods and delimited text. */
export type { LegacyBook } from './book'
export { needsLimits, readLegacy } from './read'

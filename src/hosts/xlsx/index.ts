/** The .xlsx host: a hardened reader and a patcher that keeps what it does not know. */
export { defaultLimits, type Limits } from './limits'
export { looksLike } from './sniff'
export { createXlsx, openXlsx, type XlsxWorkbook } from './workbook'

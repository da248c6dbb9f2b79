/** The .xlsx host: a hardened reader and a patcher that keeps what it does not know. */
export { createXlsx, openXlsx, type XlsxWorkbook } from './workbook'

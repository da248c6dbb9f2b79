/** Workbooks of the hosts for tests, each with a user's sheets in it and with what the self-check needs beside the port. */
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import type { HostAccess } from '../../src/selfcheck'
import { plainSheet } from '../../src/selfcheck/sheets'
import { templateLike } from '../../src/selfcheck/template-like'
import type { WorkbookLayout } from '../../src/template/layout'
import type { Workbook } from '../../src/workbook'

/** Words of a user that no record may hold. */
export const userWords = ['机密预算', '工资总额', '某人', '机密_区域', '1234567.89']

export const userLayout: WorkbookLayout = {
  sheets: [
    plainSheet('机密预算', { values: [['工资总额', 1234567.89], ['某人', '是']] }),
    templateLike('年度指标完成情况表', 8),
    plainSheet('藏起来', { values: [['某人']] }, { visibility: 'hidden' }),
  ],
  names: [{ name: '机密_区域', sheet: '机密预算', area: { row: 0, column: 0, rows: 2, columns: 2 } }],
  active: 1,
}

/** A workbook in memory that holds the user's sheets; sheets are removed past the port, as a host's own library would. */
export function memoryHost(): { workbook: Workbook; host: HostAccess; layout: () => WorkbookLayout; book: MemoryWorkbook } {
  let book = createMemoryWorkbook(userLayout)
  const workbook: Workbook = {
    capabilities: book.capabilities,
    outline: () => book.outline(),
    read: (ranges) => book.read(ranges),
    apply: (patch) => book.apply(patch),
    reveal: (cell) => book.reveal(cell),
    watch: (listener) => book.watch(listener),
    follow: (listener) => book.follow(listener),
  }
  return {
    workbook,
    layout: () => book.layout(),
    get book() { return book },
    host: {
      facts: async () => ({ name: 'Memory', version: '1', platform: 'test', details: { answer: 42 } }),
      removeSheets: async (names) => {
        const { sheets, names: defined, active = 0 } = book.layout()
        const front = sheets[active]!.name
        const kept = sheets.filter(({ name }) => !names.includes(name))
        book = createMemoryWorkbook({ sheets: kept, names: defined, active: Math.max(0, kept.findIndex(({ name }) => name === front)) })
      },
      inspect: async (name) => ({ columns: book.layout().sheets.find((sheet) => sheet.name === name)?.columns }),
      protection: async (name) => book.layout().sheets.find((sheet) => sheet.name === name)?.protection ?? null,
      rules: async (name) => book.layout().sheets.find((sheet) => sheet.name === name)!.conditionalFormats,
    },
  }
}

/** The xlsx host keeps the contract: in one sitting, and where the file is saved and opened again before each answer. */
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../../src/hosts/xlsx'
import type { Workbook } from '../../../src/workbook'
import { contractSuite, type ContractHost } from '../../contract/suite'

function protectionOf(workbook: XlsxWorkbook): NonNullable<ContractHost['protection']> {
  return async (name) => workbook.layout().sheets.find((sheet) => sheet.name === name)?.protection ?? null
}

function rulesOf(workbook: XlsxWorkbook): ContractHost['rules'] {
  return async (name) => workbook.layout().sheets.find((sheet) => sheet.name === name)!.conditionalFormats
}

contractSuite('xlsx', async () => {
  const workbook = createXlsx()
  return { workbook, protection: protectionOf(workbook), rules: rulesOf(workbook) }
})

contractSuite('xlsx, saved and opened after each change', async () => {
  let current = openXlsx(createXlsx().save())
  const workbook: Workbook = {
    capabilities: current.capabilities,
    outline: () => current.outline(),
    read: (ranges) => current.read(ranges),
    reveal: (cell) => current.reveal(cell),
    watch: (listener) => current.watch(listener),
    follow: (listener) => current.follow(listener),
    apply: async (patch) => {
      await current.apply(patch)
      current = openXlsx(current.save())
    },
  }
  return { workbook, protection: (name) => protectionOf(current)(name), rules: (name) => rulesOf(current)(name) }
})

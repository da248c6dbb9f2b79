/** The memory host keeps the contract. */
import { createMemoryWorkbook } from '../../../src/hosts/memory'
import { contractSuite } from '../../contract/suite'

contractSuite('memory', async () => {
  const workbook = createMemoryWorkbook()
  return {
    workbook,
    type: async (cell, value) => workbook.type(cell, value),
    select: async (cell) => workbook.select(cell),
    protection: async (name) => workbook.layout().sheets.find((sheet) => sheet.name === name)?.protection ?? null,
    rules: async (name) => workbook.layout().sheets.find((sheet) => sheet.name === name)!.conditionalFormats,
  }
})

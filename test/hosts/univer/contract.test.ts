/** The Univer host keeps the contract. */
import { FUniver } from '@univerjs/core/facade'
import { createUniverWorkbook } from '../../../src/hosts/univer'
import type { CellInput } from '../../../src/template/layout'
import { contractSuite } from '../../contract/suite'
import { startHeadless } from './headless'

contractSuite('univer', async () => {
  const univer = startHeadless()
  const workbook = createUniverWorkbook(univer)
  const book = () => FUniver.newAPI(univer).getActiveWorkbook()!
  return {
    workbook,
    settle: async () => { await workbook.read([]) },
    type: async ({ sheet, row, column }, value: CellInput) => {
      book().getSheetByName(sheet)!.getRange(row, column).setValue(value as string | number)
    },
    select: async ({ sheet, row, column }) => {
      const front = book().getSheetByName(sheet)!
      book().setActiveSheet(front)
      front.getRange(row, column).activate()
    },
    protection: async (name) => (await workbook.layout()).sheets.find((sheet) => sheet.name === name)?.protection ?? null,
    rules: async (name) => (await workbook.layout()).sheets.find((sheet) => sheet.name === name)!.conditionalFormats,
    dispose: async () => univer.dispose(),
  }
})

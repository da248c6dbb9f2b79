/** The cell that the user is at. */
import { createExcelWorkbook, selectedCell } from '../../../src/hosts/excel'
import { plainSheet } from '../../contract/expected'
import { createFakeExcel } from './fake'

test.each(['Sheet1', "O'Brien !2", '年度 表(1)'])('is told with its sheet, %s', async (sheet) => {
  createFakeExcel('web')
  const workbook = createExcelWorkbook()
  if (sheet !== 'Sheet1') await workbook.apply({ sheets: [{ layout: plainSheet(sheet, { values: [['x']] }) }] })
  await workbook.reveal({ sheet, row: 6, column: 27 })
  expect(await selectedCell()).toEqual({ sheet, row: 6, column: 27 })
})

test('is the first where nobody has selected any', async () => {
  createFakeExcel('web')
  expect(await selectedCell()).toEqual({ sheet: 'Sheet1', row: 0, column: 0 })
})

test('is the first of what a person has selected', async () => {
  createFakeExcel('web').select('Sheet1', 'C5:D9')
  expect(await selectedCell()).toEqual({ sheet: 'Sheet1', row: 4, column: 2 })
})

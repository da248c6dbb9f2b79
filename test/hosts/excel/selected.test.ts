/** What the user has selected in Excel. */
import { createExcelWorkbook, selectedRange } from '../../../src/hosts/excel'
import { parseA1 } from '../../../src/model'
import { plainSheet } from '../../contract/expected'
import { createFakeExcel } from './fake'

test.each(['Sheet1', "O'Brien !2", '年度 表(1)'])('is told with its sheet, %s', async (sheet) => {
  createFakeExcel('web')
  const workbook = createExcelWorkbook()
  if (sheet !== 'Sheet1') await workbook.apply({ sheets: [{ layout: plainSheet(sheet, { values: [['x']] }) }] })
  await workbook.reveal({ sheet, row: 6, column: 27 })
  expect(await selectedRange()).toEqual({ sheet, area: { row: 6, column: 27, rows: 1, columns: 1 } })
})

test('is the first cell where nobody has selected any', async () => {
  createFakeExcel('web')
  expect(await selectedRange()).toEqual({ sheet: 'Sheet1', area: parseA1('A1') })
})

test.each([
  ['several cells', 'C5:D9', 'C5:D9'],
  ['the first of several areas', 'C5:D9,A1:B2', 'C5:D9'],
  ['whole rows', '3:4', 'A3:XFD4'],
  ['whole columns', 'B:C', 'B1:C1048576'],
])('is an area: %s', async (_, address, expected) => {
  createFakeExcel('web').select('Sheet1', address)
  expect(await selectedRange()).toEqual({ sheet: 'Sheet1', area: parseA1(expected) })
})

test('is the active cell while a picture is selected', async () => {
  const excel = createFakeExcel('web')
  excel.select('Sheet1', 'C5:D9')
  excel.book.pictureSelected = true
  expect(await selectedRange()).toEqual({ sheet: 'Sheet1', area: parseA1('C5') })
})

test('is not told while a cell is edited', async () => {
  const excel = createFakeExcel('web')
  excel.editing = true
  await expect(selectedRange()).rejects.toMatchObject({ code: 'host-busy' })
})

/** A text that WPS would take for something else stays a text also where no other text beside it helps, in a new sheet and written over. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { plainSheet } from '../../../src/selfcheck/sheets'
import { createFakeWps } from './fake'

const texts = [
  '007', '1,200', '50%', '-1', '+1', '1e3', '3-5', '1999/1/1', '3月5日', '１２', '=SUM(A1)', '=', '@x', "'007", "''", 'TRUE', 'false', '#N/A', '#DIV/0!',
  '-甲', '＝1', ' 1', '1\n2',
]

test.each(texts)('%j', async (text) => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const values = [[1], [text], [2]]
  const told = async () => {
    const [block] = await workbook.read([{ sheet: '表', area: { row: 1, column: 0, rows: 1, columns: 1 } }])
    return block!.cells
  }
  await workbook.apply({ sheets: [{ layout: plainSheet('表', { values }) }] })
  expect(await told()).toEqual([[{ kind: 'text', value: text, format: 'General' }]])
  await workbook.apply({ writes: [{ sheet: '表', area: { row: 0, column: 0, rows: 3, columns: 1 }, values: [[3], [4], [5]] }] })
  await workbook.apply({ writes: [{ sheet: '表', area: { row: 0, column: 0, rows: 3, columns: 1 }, values }] })
  expect(await told()).toEqual([[{ kind: 'text', value: text, format: 'General' }]])
  expect(wps.mistakes).toEqual([])
})

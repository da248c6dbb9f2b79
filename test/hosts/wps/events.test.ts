/** What WPS tells of a person's hand, and what is made of it. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import type { Area, CellAddress } from '../../../src/model'
import type { Change } from '../../../src/workbook'
import { plainSheet } from '../../contract/expected'
import { createFakeWps, type FakeWps, type Variant } from './fake'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })

/** What is heard while something is done; nothing listens any more after it. */
async function heard(wps: FakeWps, act: (workbook: ReturnType<typeof createWpsWorkbook>) => unknown) {
  const [changes, cells]: [Change[], CellAddress[]] = [[], []]
  const workbook = createWpsWorkbook(wps.application)
  const stops = [workbook.watch((change) => changes.push(change)), workbook.follow((cell) => cells.push(cell))]
  await act(workbook)
  for (const stop of stops) stop()
  for (const event of ['SheetChange', 'SheetSelectionChange', 'WorkbookNewSheet', 'SheetBeforeDelete']) expect(wps.listening(event)).toBe(0)
  expect(wps.mistakes).toEqual([])
  return { changes, cells }
}

test.each<[string, Change]>([
  ['B2:C9', { sheet: 'Sheet1', areas: [at(1, 1, 8, 2)] }],
  ['A1,C3:C4', { sheet: 'Sheet1', areas: [at(0, 0), at(2, 2, 2, 1)] }],
  ['A:B', { sheet: 'Sheet1' }],
  ['5:5', { sheet: 'Sheet1' }],
])('tells a change of %s', async (address, expected) => {
  const wps = createFakeWps()
  expect(await heard(wps, () => wps.tell('Sheet1', address))).toEqual({ changes: [expected], cells: [] })
})

test.each([
  ['C7', 6, 2], ['B2:C9', 1, 1], ['C3:C4,A1', 2, 2], ['A:B', 0, 0], ['C:C', 0, 2], ['5:6', 4, 0],
])('tells the top left cell where %s is selected', async (address, row, column) => {
  const wps = createFakeWps()
  expect((await heard(wps, () => { wps.select('Sheet1', address) })).cells).toEqual([{ sheet: 'Sheet1', row, column }])
})

test('tells that a person has added a sheet', async () => {
  const wps = createFakeWps()
  expect((await heard(wps, () => { wps.application.ActiveWorkbook.Worksheets.Add() })).changes).toEqual([{ sheet: 'Sheet2' }])
})

test.each<Variant>([{ events: 'heeding' }, { events: 'always' }, { events: 'never' }])('tells nothing of our own work where events come $events', async (variant) => {
  const wps = createFakeWps(variant)
  const told = await heard(wps, async (workbook) => {
    await workbook.apply({ sheets: [{ layout: plainSheet('新', { values: [[1]] }) }], activate: '新' })
    await workbook.apply({ writes: [{ sheet: '新', area: at(0, 0, 2, 2), values: [[1, 2], [3, '4']] }] })
    await workbook.apply({ sheets: [{ layout: plainSheet('新', { values: [[2]] }), replace: true }] })
    await workbook.reveal({ sheet: 'Sheet1', row: 6, column: 6 })
  })
  expect(told).toEqual({ changes: [], cells: [] })
})

test('says nothing of other workbooks', async () => {
  const wps = createFakeWps()
  const told = await heard(wps, () => {
    wps.openBook('另一本.xlsx')
    wps.type({ sheet: 'Sheet1', row: 0, column: 0 }, 1)
    wps.select('Sheet1', 'C3')
    wps.activateBook('工作簿1')
    wps.type({ sheet: 'Sheet1', row: 1, column: 1 }, 1)
  })
  expect(told).toEqual({ changes: [{ sheet: 'Sheet1', areas: [at(1, 1)] }], cells: [] })
})

test('listens again after it has stopped, each listener on its own', () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const [first, second]: [Change[], Change[]] = [[], []]
  const stop = workbook.watch((change) => first.push(change))
  const other = workbook.watch((change) => second.push(change))
  stop()
  wps.type({ sheet: 'Sheet1', row: 0, column: 0 }, 1)
  other()
  wps.type({ sheet: 'Sheet1', row: 0, column: 0 }, 2)
  expect([first.length, second.length]).toEqual([0, 1])
})

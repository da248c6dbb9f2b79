/** WPS shows several workbooks in one window: each port stays with its own. */
import { activeWorkbookKey, createWpsWorkbook, selectedRange, watchActiveWorkbook } from '../../../src/hosts/wps'
import type { Area } from '../../../src/model'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { createFakeWps, type FakeWps } from './fake'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))
let wps: FakeWps

beforeEach(() => { wps = createFakeWps() })

describe('a port', () => {
  it('works on the workbook that was in front when it was made, and leaves in front what is there', async () => {
    const workbook = createWpsWorkbook(wps.application)
    const other = wps.openBook('D:\\资料\\另一本.xlsx')
    const layout = templateLike('样表')
    await workbook.apply({ sheets: [{ layout }], writes: [{ sheet: '样表', area: at(4, 5), values: [[90]] }] })
    await workbook.apply({ sheets: [{ layout, replace: true }], marks: [{ sheet: 'Sheet1', marks: [{ id: 'error', areas: [at(0, 0)], style: { fill: 'FFC7CE' } }] }] })
    expect((await workbook.outline()).sheets.map(({ name }) => name)).toEqual(['Sheet1', '样表'])
    expect([other.sheets.map(({ name }) => name), other.sheet('Sheet1').rules, other.sheet('Sheet1').used()]).toEqual([['Sheet1'], [], null])
    expect(wps.book('工作簿1').sheet('样表').view).toMatchObject({ frozen: true, gridlines: false })
    expect(other.sheet('Sheet1').view).toMatchObject({ frozen: false, gridlines: true })
    expect([activeWorkbookKey(wps.application), (await workbook.outline()).activeSheet]).toEqual(['D:\\资料\\另一本.xlsx', 'Sheet1'])
    expect(wps.mistakes).toEqual([])
  })

  it('brings its workbook to the front to show a cell', async () => {
    const workbook = createWpsWorkbook(wps.application)
    wps.openBook('另一本.xlsx')
    await workbook.reveal({ sheet: 'Sheet1', row: 3, column: 2 })
    expect(activeWorkbookKey(wps.application)).toBe('工作簿1')
    expect(await selectedRange(wps.application)).toEqual({ sheet: 'Sheet1', area: at(3, 2) })
  })

  it('says so once its workbook is closed, and touches no other', async () => {
    const workbook = createWpsWorkbook(wps.application)
    const other = wps.openBook('另一本.xlsx')
    wps.closeBook('工作簿1')
    const layout = plainSheet('新', { values: [[1]] })
    for (const act of [
      () => workbook.outline(), () => workbook.read([{ sheet: 'Sheet1' }]), () => workbook.apply({ sheets: [{ layout }] }),
      () => workbook.reveal({ sheet: 'Sheet1', row: 0, column: 0 }),
    ]) await expect(act()).rejects.toMatchObject({ code: 'workbook-missing' })
    expect(other.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  })

  it('is not made where no workbook is open', async () => {
    wps.closeBook('工作簿1')
    expect(() => createWpsWorkbook(wps.application)).toThrow('workbook-missing')
    await expect(selectedRange(wps.application)).rejects.toMatchObject({ code: 'workbook-missing' })
    expect(activeWorkbookKey(wps.application)).toBeNull()
  })
})

describe('the workbook in front', () => {
  it('is told when it is another, until stopped', async () => {
    const keys: (string | null)[] = []
    const stop = watchActiveWorkbook(wps.application, (key) => keys.push(key))
    wps.openBook('D:\\甲.xlsx')
    wps.openBook('D:\\乙\\甲.xlsx')
    wps.activateBook('工作簿1')
    wps.activateBook('工作簿1')
    await soon()
    expect(keys).toEqual(['D:\\甲.xlsx', 'D:\\乙\\甲.xlsx', '工作簿1'])
    stop()
    wps.openBook('D:\\丙.xlsx')
    await soon()
    expect(keys).toHaveLength(3)
    expect(['WorkbookActivate', 'WorkbookOpen', 'WindowActivate', 'NewWorkbook'].map((event) => wps.listening(event))).toEqual([0, 0, 0, 0])
    expect(wps.mistakes).toEqual([])
  })
})

describe('what is selected', () => {
  it('is told with its sheet', async () => {
    expect(await selectedRange(wps.application)).toEqual({ sheet: 'Sheet1', area: at(0, 0) })
    await createWpsWorkbook(wps.application).apply({ sheets: [{ layout: plainSheet("O'Brien !2", { values: [['x']] }) }] })
    wps.select("O'Brien !2", 'C5:D9')
    expect(await selectedRange(wps.application)).toEqual({ sheet: "O'Brien !2", area: at(4, 2, 5, 2) })
  })

  it.each([
    ['several areas', 'C5:D9,A1', at(4, 2, 5, 2)],
    ['whole rows', '5:6', at(4, 0, 2, 16_384)],
    ['whole columns', 'B:C', at(0, 1, 1_048_576, 2)],
  ])('is the first area: %s', async (_, address, area) => {
    wps.select('Sheet1', address)
    expect(await selectedRange(wps.application)).toEqual({ sheet: 'Sheet1', area })
    expect(wps.mistakes).toEqual([])
  })

  it('is the active cell where WPS does not say', async () => {
    wps.select('Sheet1', 'C5:D9')
    wps.beforeCall = (_, member) => { if (member === 'RangeSelection') throw new Error('not known') }
    expect(await selectedRange(wps.application)).toEqual({ sheet: 'Sheet1', area: at(4, 2) })
  })
})

/** What work costs over the bridge, where each property and each method is a call of 0.2 ms. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import type { Area } from '../../../src/model'
import type { CellInput } from '../../../src/template/layout'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { createFakeWps } from './fake'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const T = '年度指标完成情况表'

/** The calls of each kind of work on a sheet of so many rows. */
async function costs(rows: number): Promise<Record<string, number>> {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const count = async (act: () => Promise<unknown>) => {
    const before = wps.bridgeCalls()
    await act()
    return wps.bridgeCalls() - before
  }
  const area = at(0, 0, rows, 3)
  const values: CellInput[][] = Array.from({ length: rows }, (_, row) => [`指标${row}`, row % 3 === 0 ? `≥${row}` : row, `=${row}`])
  const formulas: CellInput[][] = values.map((_, row) => [{ formula: `=B${row + 1}*2` }])
  const texts = values.slice(3).map(([value]) => [value!])
  const plain = plainSheet('数据', { values }, { styles: [{ format: '0.00' }], styleOf: values.map(() => [null, 0]) })
  const counted = {
    template: await count(() => workbook.apply({ sheets: [{ layout: { ...templateLike(T, rows), merges: [] } }] })),
    sheet: await count(() => workbook.apply({ sheets: [{ layout: plain }] })),
    replaced: await count(() => workbook.apply({ sheets: [{ layout: plain, replace: true }] })),
    write: await count(() => workbook.apply({ writes: [{ sheet: '数据', area, values }] })),
    formulas: await count(() => workbook.apply({ writes: [{ sheet: '数据', area: at(0, 3, rows, 1), values: formulas }] })),
    intoProtected: await count(() => workbook.apply({ writes: [{ sheet: T, area: at(3, 5, rows - 3, 1), values: texts }] })),
    read: await count(() => workbook.read([{ sheet: '数据' }])),
    readTwice: await count(() => workbook.read([{ sheet: '数据', area }, { sheet: '数据', area }])),
    outline: await count(() => workbook.outline()),
    mark: await count(() => workbook.apply({ marks: [{ sheet: '数据', marks: [{ id: 'error', areas: [at(0, 0, rows, 1)], style: { fill: 'FFC7CE' } }] }] })),
    clear: await count(() => workbook.apply({ marks: [{ sheet: '数据', marks: [] }] })),
    reveal: await count(() => workbook.reveal({ sheet: '数据', row: rows - 1, column: 0 })),
  }
  expect(wps.mistakes).toEqual([])
  return counted
}

test('values go in and out by one call a rectangle', async () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const [left, right] = [at(0, 0, 300, 4), at(0, 5, 300, 2)]
  const values = (area: Area, value: CellInput): CellInput[][] => Array.from({ length: area.rows }, () => Array<CellInput>(area.columns).fill(value))
  const calls: string[] = []
  wps.beforeCall = (_, member) => { if (['Value2', 'Formula', 'Text', 'Value'].includes(member)) calls.push(member) }
  await workbook.apply({ writes: [{ sheet: 'Sheet1', area: left, values: values(left, '007') }, { sheet: 'Sheet1', area: right, values: values(right, { formula: '=1+1' }) }] })
  await workbook.read([{ sheet: 'Sheet1', area: left }, { sheet: 'Sheet1', area: right }])
  expect(calls).toEqual(['Value2', 'Formula', 'Value2', 'Value2', 'Formula'])
})

test('does not depend on the number of rows', async () => {
  const few = await costs(20)
  expect(await costs(5_000)).toEqual(few)
  expect(Math.max(...Object.values({ ...few, template: 0, outline: 0 }))).toBeLessThan(90)
})

test('grows with the places where formats change, not with the rows between them', async () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const cost = async (rows: number, changes: number) => {
    const styleOf = Array.from({ length: rows }, (_, row) => [row >= rows / 2 && row < rows / 2 + changes ? 0 : null])
    const layout = plainSheet('数据', { values: styleOf.map((_, row) => [row]) }, { styles: [{ format: '0%' }], styleOf })
    await workbook.apply({ sheets: [{ layout, replace: true }] })
    const before = wps.bridgeCalls()
    const [block] = await workbook.read([{ sheet: '数据' }])
    expect(block!.cells.map(([cell]) => cell!.format)).toEqual(styleOf.map(([style]) => style === 0 ? '0%' : 'General'))
    return wps.bridgeCalls() - before
  }
  const few = await cost(64, 8)
  expect(await cost(4_096, 8) - few).toBeLessThanOrEqual(2 * 2 * Math.log2(64))
  expect(await cost(4_096, 512) - few).toBeLessThanOrEqual(2 * 2 * Math.log2(64))
})

/** Functions of ours in formulas of the embedded spreadsheet: computed, saved to a file, opened again. */
import { cellFunctions, namespace } from '../../../src/apps/functions/table'
import { provideLibrary } from '../../../src/apps/functions/plans'
import { createUniverWorkbook, recalculate, registerFunctions, type UniverWorkbook } from '../../../src/hosts/univer'
import { createXlsx, openXlsx } from '../../../src/hosts/xlsx'
import type { Cell } from '../../../src/model'
import type { CellInput } from '../../../src/template/layout'
import { expectedCell, plainSheet } from '../../contract/expected'
import { code, sampleLibrary, samplePlan } from '../../support/sample-plan'
import { startHeadless } from './headless'

/** Column A of the sheet that the formulas refer to. */
const data: CellInput[] = [95, '≥90', null, { error: '#DIV/0!' }, true, 0.93, '职工85；城乡居民68', '22.20']

const cases: [string, CellInput][] = [
  ['=DUIBIAO.STATUS(95,"≥90")', '达标'],
  ['=DUIBIAO.STATUS(A1,A2)', '达标'],
  ['=duibiao.status(A1,A2)', '达标'],
  ['=_xldudf_DUIBIAO_STATUS(A1,A2)', '达标'],
  ['=DUIBIAO.STATUS(A3,A2)', '未填报'],
  ['=DUIBIAO.STATUS(A4,A2)', '无法判定'],
  ['=DUIBIAO.STATUS(A5,A2)', '无法判定'],
  ['=DUIBIAO.STATUS(A6,"≥90%")', { error: '#VALUE!' }],
  ['=DUIBIAO.STATUS(A6*100,"≥90%")', '达标'],
  ['=DUIBIAO.STATUS(A1:A2,"≥90")', { error: '#VALUE!' }],
  ['=DUIBIAO.STATUS(A7,"职工85；城乡居民70")', '职工 达标；城乡居民 未达标'],
  ['=DUIBIAO.GAP(48,"≥60")', 12],
  ['=IFERROR(DUIBIAO.GAP(A3,60),"")', ''],
  ['=DUIBIAO.GAP(A3,60)', { error: '#N/A' }],
  ['=SUM(DUIBIAO.GAP(48,60),DUIBIAO.GAP(1,3))', 14],
  ['=DUIBIAO.READ(A2)', '不低于 90'],
  ['=DUIBIAO.READ("1.2万人","value")', 12000],
  // Texts that look like numbers stay texts, digits and all.
  ['=DUIBIAO.READ(A8,"规范写法")', '22.20'],
  [`=DUIBIAO.TARGET("${samplePlan}",1,2025)`, '93'],
  [`=DUIBIAO.TARGET("${samplePlan}","${code(4, 2)}",2025)`, '70'],
  [`=DUIBIAO.STATUS(A1,DUIBIAO.TARGET("${samplePlan}",1,2025))`, '达标'],
  ['=DUIBIAO.TARGET("没有这个规划",1,2025)', { error: '#N/A' }],
  ['=DUIBIAO.PACE(50,100,0,"上半年")', '达到序时进度'],
  ['=DUIBIAO.PACE(49.4,100,0,DATE(2025,6,30))', '未达序时进度'],
]

let univer: ReturnType<typeof startHeadless>
let workbook: UniverWorkbook
beforeAll(async () => {
  provideLibrary(sampleLibrary)
  univer = startHeadless()
  workbook = createUniverWorkbook(univer)
  registerFunctions(univer, cellFunctions.map(({ id, calculate }) => ({ name: `${namespace}.${id}`, calculate })))
  const values = cases.map(([formula], row): CellInput[] => [data[row] ?? null, null, { formula }])
  await workbook.apply({ sheets: [{ layout: plainSheet('算', { values, formats: { A6: '0%' } }) }] })
})
afterAll(() => univer.dispose())

async function computed(): Promise<Cell[]> {
  const [block] = await workbook.read([{ sheet: '算', area: { row: 0, column: 2, rows: cases.length, columns: 1 } }])
  return block!.cells.map((row) => row[0]!)
}

const expected = cases.map(([formula, value]): Cell => isErrorInput(value)
  ? { kind: 'error', value: value.error, format: 'General', formula }
  : expectedCell({ formula, value } as CellInput))

function isErrorInput(value: CellInput): value is { error: string } {
  return value !== null && typeof value === 'object' && 'error' in value
}

test('formulas compute', async () => {
  expect(await computed()).toEqual(expected)
})

test('formulas survive a file and compute again when something changes', async () => {
  const file = createXlsx()
  const { sheets } = await workbook.layout()
  await file.apply({ sheets: sheets.map((layout) => ({ layout })) })
  await workbook.load(openXlsx(file.save()).layout())
  expect(await computed()).toEqual(expected)
  await workbook.apply({ writes: [{ sheet: '算', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[89]] }] })
  expect((await computed())[1]).toMatchObject({ value: '未达标' })
})

test('functions that would answer otherwise now are asked again', async () => {
  let answer = '尚无'
  registerFunctions(univer, [{ name: 'DUIBIAO.LATER', calculate: () => answer }])
  await workbook.load({ sheets: [plainSheet('算', { values: [[{ formula: '=DUIBIAO.LATER()' }]] })], names: [] })
  const shown = async () => (await workbook.read([{ sheet: '算' }]))[0]!.cells[0]![0]
  expect(await shown()).toMatchObject({ value: '尚无' })
  answer = '已有'
  recalculate(univer)
  expect(await shown()).toMatchObject({ value: '已有' })
})

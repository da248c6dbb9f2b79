/** What WPS itself tells past the port, for the self-check. */
import { createWpsWorkbook, inspectSheet, removeSheets, toldProtection, toldRules } from '../../../src/hosts/wps'
import type { Area } from '../../../src/model'
import { markFormula } from '../../../src/workbook'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { createFakeWps, type FakeWps } from './fake'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const T = '年度指标完成情况表'
let wps: FakeWps

beforeEach(async () => {
  wps = createFakeWps()
  await createWpsWorkbook(wps.application).apply({ sheets: [{ layout: templateLike(T) }] })
})
afterEach(() => { expect(wps.mistakes).toEqual([]) })

test('rules are told as the host has them, the one that wins first, over all their areas', async () => {
  const areas = Array.from({ length: 300 }, (_, index) => at(index * 2, 6))
  const style = { fill: 'FFC7CE', font: { bold: true, italic: true, underline: true, color: '9C0006' } }
  await createWpsWorkbook(wps.application).apply({ marks: [{ sheet: T, marks: [{ id: 'error', areas, style }, { id: 'short', areas: [at(0, 0)], style: {} }] }] })
  const inputs = [at(3, 5, 24, 1)]
  expect(await toldRules(wps.application.ActiveWorkbook, T)).toEqual([
    { areas: inputs, formula: '=INDEX($H:$H,ROW())="未达标"', style: { fill: 'FFC7CE', font: { bold: true, color: '9C0006' } }, stopIfTrue: true },
    { areas: inputs, formula: '=AND(INDEX($F:$F,ROW())<>"",INDEX($E:$E,ROW())<90)', style: { fill: 'FFEB9C' } },
    { areas, formula: markFormula('error'), style },
    { areas: [at(0, 0)], formula: markFormula('short'), style: {} },
  ])
})

test('rules of other kinds are passed over', async () => {
  const { rules } = wps.book().sheet(T)
  const ours = await toldRules(wps.application.ActiveWorkbook, T)
  rules.unshift({ ...rules[0]!, type: 3 }, { ...rules[0]!, type: 1, formula: '=3' })
  expect(await toldRules(wps.application.ActiveWorkbook, T)).toEqual(ours)
  await createWpsWorkbook(wps.application).apply({ marks: [{ sheet: T, marks: [] }] })
  expect(rules).toHaveLength(ours.length + 2)
})

test('protection is told, and none where there is none', async () => {
  expect(await toldProtection(wps.application.ActiveWorkbook, T)).toEqual({ filter: true, formatColumns: true, formatRows: true })
  expect(await toldProtection(wps.application.ActiveWorkbook, 'Sheet1')).toBeNull()
})

test('sheets are removed, hidden ones too, without a question', async () => {
  const layout = plainSheet('深藏', { values: [[1]] }, { visibility: 'very-hidden', protection: {} })
  await createWpsWorkbook(wps.application).apply({ sheets: [{ layout }] })
  await removeSheets(wps.application, wps.application.ActiveWorkbook, [T, '深藏'])
  expect(wps.book().sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  expect(wps.switches.DisplayAlerts).toBe(true)
  await expect(removeSheets(wps.application, wps.application.ActiveWorkbook, ['没有'])).rejects.toThrow('没有')
})

test('a sheet is inspected question by question, as JSON', async () => {
  const told = await inspectSheet(wps.application.ActiveWorkbook, T)
  expect(told).toMatchObject({
    sheet: { visible: -1, tab: 0xC47244 },
    page: { Orientation: 2, PaperSize: 9, PrintTitleRows: '$3:$3' },
    breaks: 1,
    rules: [{ StopIfTrue: true, Priority: 1 }, { StopIfTrue: false, Priority: 2 }],
    validations: [{ Type: 0, ShowInput: true }, { Type: 3, AlertStyle: 2 }],
  })
  expect(JSON.parse(JSON.stringify(told))).toEqual(told)
  expect((told as { columns: unknown[] }).columns[0]).toEqual({ characters: 10.7, points: (10.7 * 8 + 5) * 0.75 })
})

/** What no host may be asked to do is refused before any host is asked. */
import { checkPatch, checkRanges, sameName } from '../../src/workbook'
import type { SheetLayout, Validation } from '../../src/template/layout'
import { plainSheet } from '../contract/expected'

const area = { row: 0, column: 0, rows: 1, columns: 1 }
const check = (more: Partial<SheetLayout>, name = '表') => () => checkPatch({ sheets: [{ layout: plainSheet(name, { values: [['x']] }, more) }] }, [])
const validation = (more: Partial<Validation>): Partial<SheetLayout> => ({ validations: [{ areas: [area], rule: { kind: 'any' }, ...more }] })

it.each<[string, Partial<SheetLayout>]>([
  ['a drop-down value with a comma', validation({ rule: { kind: 'list', values: ['甲,乙'] } })],
  ['a drop-down longer than a file holds', validation({ rule: { kind: 'list', values: Array<string>(65).fill('达标啊') } })],
  ['a prompt title too long', validation({ prompt: { title: '题'.repeat(33), text: '' } })],
  ['a warning too long', validation({ warning: { title: '', text: '长'.repeat(256) } })],
  ['a style that is not there', { styleOf: [[0]] }],
  ['a formula without =', { values: [[{ formula: 'SUM(A1)' }]] }],
  ['an error that is none', { values: [[{ error: 'N/A' }]] }],
])('%s is a mistake of the caller', (_, more) => {
  expect(check(more)).toThrow(TypeError)
})

it.each(['', 'a'.repeat(32), 'a/b', 'a\\b', 'a?', 'a*', '[a]', 'a:b', "'a", "a'", 'a\nb'])('%j is no sheet name', (name) => {
  expect(check({}, name)).toThrow(TypeError)
})

it.each(['a'.repeat(31), '年度指标完成情况表(2025)', "O'Brien", ' a ', '=1', '__proto__', '😀'])('%j is a sheet name', (name) => {
  expect(check({}, name)).not.toThrow()
})

it.each(['A1', 'xfd1048576', 'R1C1', 'r', 'C', '1a', 'a b', 'a-b', '', '名/称', 'a'.repeat(256)])('%j is no defined name', (name) => {
  expect(() => checkPatch({ names: [{ name, sheet: '表', area }] }, ['表'])).toThrow(TypeError)
})

it.each(['对表_输入', '_x', 'ABCD1', 'A1B', '目标.1', 'R1C1x'])('%j is a defined name', (name) => {
  expect(() => checkPatch({ names: [{ name, sheet: '表', area }] }, ['表'])).not.toThrow()
})

it('a merge beyond the sheet is refused', () => {
  expect(check({ merges: [{ row: 1_048_575, column: 0, rows: 2, columns: 1 }] })).toThrow(/^range-outside-sheet /)
})

it('capitals make no difference to names', () => {
  expect(sameName('Sheet1', 'sHEET1')).toBe(true)
  expect(() => checkRanges([{ sheet: 'sheet1' }], ['Sheet1'])).not.toThrow()
  expect(() => checkPatch({ sheets: [{ layout: plainSheet('SHEET1', { values: [] }) }] }, ['Sheet1']))
    .toThrow(/^sheet-exists .*SHEET1/)
})

it('a long sheet is checked without running out of arguments', () => {
  expect(check({ values: Array.from({ length: 200_000 }, () => [1]) })).not.toThrow()
})

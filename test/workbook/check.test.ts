/** What no host may be asked to do is refused before any host is asked. */
import { checkPatch, checkRanges, markFormula, markId, sameName, withMarks } from '../../src/workbook'
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

describe('marks', () => {
  const mark = (id: string, areas = [area]) => ({ id, areas, style: {} })
  const marks = (...list: ReturnType<typeof mark>[]) => () => checkPatch({ marks: [{ sheet: '表', marks: list }] }, ['表'])

  it.each(['error', 'below-pace', 'a'])('%j is an id, which its formula tells again', (id) => {
    expect(marks(mark(id))).not.toThrow()
    expect(markId(markFormula(id))).toBe(id)
    expect(markId(markFormula(id).slice(1).toUpperCase())).toBe(id)
  })

  it.each(['', 'Error', 'a_b', 'a-', '-a', 'a--b', 'a1', '误', '"'])('%j is no id', (id) => {
    expect(marks(mark(id))).toThrow(TypeError)
  })

  it('are told once each, and once for each sheet', () => {
    expect(marks(mark('error'), mark('short'))).not.toThrow()
    expect(marks(mark('error'), mark('error'))).toThrow(TypeError)
    const twice = [{ sheet: 'Sheet1', marks: [] }, { sheet: 'sHEET1', marks: [] }]
    expect(() => checkPatch({ marks: twice }, ['Sheet1'])).toThrow(TypeError)
  })

  it('lie within a sheet that is there', () => {
    expect(marks(mark('error', [{ ...area, rows: 1_048_577 }]))).toThrow(/^range-outside-sheet /)
    expect(() => checkPatch({ marks: [{ sheet: '没有', marks: [] }] }, ['表'])).toThrow(/^sheet-missing /)
  })

  it.each(['=LEN("duibiao:error")>1', '=LEN("other:error")>0', '=TRUE', '="LEN(""duibiao:error"")>0"', '=AND(LEN("duibiao:error")>0,A1=1)'])(
    '%s is a rule of somebody else', (formula) => { expect(markId(formula)).toBeNull() })

  it('take the place of ours alone, behind all others', () => {
    const rule = (formula: string) => ({ areas: [area], formula, style: {} })
    const formats = ['=A1=1', '=LEN("duibiao:error")>0', '=TRUE'].map(rule)
    expect(withMarks(formats, [mark('short'), mark('info', [])])).toEqual(['=A1=1', '=TRUE', '=LEN("duibiao:short")>0'].map(rule))
    expect(withMarks(formats, [])).toEqual(['=A1=1', '=TRUE'].map(rule))
  })
})

/** The rows of a plan: the same codes in every period, and what is due by a quarter. */
import { inputRows, print } from '../../src/notation'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const planOf = (id: string) => library.plans.find((plan) => plan.id === id)!
const yearly = planOf('331181-qiyouxiang-2023-2027')
const fiveYear = planOf('330700-gonggongfuwu-2021-2025')
const due = (plan: typeof yearly, no: number, period: string) =>
  inputRows(plan, period, library.measures).filter(({ indicator }) => indicator.no === no).map(({ target }) => print(target))

test.each(library.plans.map((plan) => [plan.id, plan] as const))('%s: every period has the same codes', (_id, plan) => {
  const codes = plan.periods.flatMap((period) => [period, ...[1, 2, 3, 4].map((quarter) => `${period}Q${quarter}`)])
    .map((period) => inputRows(plan, period, library.measures).map(({ code }) => code))
  for (const other of codes) expect(other).toEqual(codes[0])
  for (const list of codes) expect(new Set(list).size).toBe(list.length)
})

test.each(library.plans.flatMap((plan) => plan.periods.map((period) => [plan.id, period] as const)))('%s %s: the fourth quarter is the year', (id, period) => {
  const plan = planOf(id)
  const targets = (of: string) => inputRows(plan, of, library.measures).map(({ target }) => print(target))
  expect(targets(`${period}Q4`)).toEqual(targets(period))
})

test('a quarter lies on the way from the last milestone to the year\'s', () => {
  const [from, to] = [due(yearly, 1, '2024')[0]!, due(yearly, 1, '2025')[0]!].map((text) => Number(text.replace(/[^0-9.]/g, '')))
  const quarters = [1, 2, 3, 4].map((quarter) => Number(due(yearly, 1, `2025Q${quarter}`)[0]!.replace(/[^0-9.]/g, '')))
  quarters.forEach((value, index) => expect(value).toBeCloseTo(from! + (to! - from!) * (index + 1) / 4, 9))
})

test('where the last milestone lies years back, the way is as long', () => {
  // 2020 2.06, 2025 4.5: the first quarter of 2025 is the 17th of 20.
  expect(due(fiveYear, 2, '2025Q1')).toEqual(['4.134'])
})

test('without a way nothing is due before the year is over', () => {
  expect(due(fiveYear, 1, '2025Q3')).toEqual(['/'])
  expect(due(fiveYear, 1, '2025Q4')).toEqual(['50'])
})

test('a composite has a way for each component', () => {
  const plan = { ...yearly, indicators: yearly.indicators.filter(({ no }) => no === 12) }
  expect(inputRows(plan, '2024Q2', library.measures).map(({ component, target }) => [component, print(target)])).toEqual([['职工', '85'], ['城乡居民', '68.5']])
})

test("a year's own count begins at 0: each quarter owes its share", () => {
  expect([1, 2, 3, 4].map((quarter) => due(yearly, 5, `2025Q${quarter}`))).toEqual([['0.175'], ['0.35'], ['0.525'], ['0.7']])
})

test('where the plan prints what is due by a quarter, that is due', () => {
  const [base] = yearly.columns.filter(({ role }) => role === 'base')
  const [target] = yearly.columns.filter(({ role, period }) => role === 'target' && period === '2025')
  const quarter = { ...target!, key: '二季度', heading: '二季度', period: '2025Q2' }
  const indicators = yearly.indicators.filter(({ no }) => no === 1).map((indicator) => ({ ...indicator, cells: { ...indicator.cells, 二季度: '≥3' } }))
  const plan = { ...yearly, columns: [base!, target!, quarter], indicators }
  expect(['2025Q2', '2025Q4'].map((period) => due(plan, 1, period))).toEqual([['≥3'], due(yearly, 1, '2025')])
})

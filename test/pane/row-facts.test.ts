/** What the card of the selected row says, for a row of each kind and outside them. */
import { writeSample } from '../../src/apps/workbench/sample'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { rowFacts } from '../../src/pane/check/row-facts'
import { missInWords, statusWord, type CheckResult, type CheckedRow } from '../../src/report'
import { checkWorkbook } from '../../src/tasks'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plan = library.plans.find(({ periods }) => periods.length > 0)!
let result: CheckResult

beforeAll(async () => {
  const workbook = createMemoryWorkbook()
  await writeSample(workbook, library, { plan: plan.id, period: plan.periods[0]! })
  result = (await checkWorkbook(workbook, library))[0]!
})

const rowWith = (matches: (row: CheckedRow) => boolean) => result.rows.find(matches)!
const factsOf = (row: CheckedRow, column = row.at!.column) =>
  rowFacts([result], { sheet: result.sheet!, row: row.at!.row, column }, library, 'zh-CN')!

test('a target that is met says so', () => {
  const row = rowWith(({ assessments }) => assessments[0]!.status === 'met')
  const facts = factsOf(row)
  expect(facts.title).toContain(`${row.indicator.no}. `)
  expect(facts.target).not.toBe('')
  expect(facts.actual).toContain(row.assessments[0]!.actual)
  expect(facts.outcome).toBe(statusWord('met', 'zh-CN'))
})

test('a shortfall says by how much', () => {
  const row = rowWith(({ assessments }) => assessments[0]!.status === 'short')
  expect(factsOf(row).outcome).toBe(missInWords(row.assessments[0]!, 'zh-CN'))
})

test('what can’t be read is said once, with the place', () => {
  const row = rowWith(({ assessments }) => assessments[0]!.reason === 'actual-unreadable')
  const facts = factsOf(row)
  expect(facts.actual).toMatch(/第 \d+ 个字“O”/)
  expect(facts.outcome).toBeNull()
})

test('a missing actual has a target but no outcome', () => {
  const row = rowWith(({ assessments }) => assessments[0]!.status === 'missing')
  const facts = factsOf(row)
  expect(facts.target).not.toBe('')
  expect(facts.outcome).toBeNull()
})

test('any cell of the row will do', () => {
  const row = result.rows[0]!
  expect(factsOf(row, 0)).toEqual(factsOf(row))
})

test.each<[string, () => Parameters<typeof rowFacts>[1]]>([
  ['no cell', () => null],
  ['the title', () => ({ sheet: result.sheet!, row: 0, column: 0 })],
  ['below the table', () => ({ sheet: result.sheet!, row: Math.max(...result.rows.map(({ at }) => at!.row)) + 1, column: 0 })],
  ['another sheet', () => ({ sheet: `${result.sheet}2`, row: result.rows[0]!.at!.row, column: 0 })],
])('%s is in no row', (_, cell) => {
  expect(rowFacts([result], cell(), library, 'zh-CN')).toBeNull()
})

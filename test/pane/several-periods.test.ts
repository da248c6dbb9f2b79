/** A sheet with several periods: which result a cell belongs to, and how problems are walked through. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { keyOf } from '../../src/pane/check/issues'
import { problemAfter, problemsOf } from '../../src/pane/check/problems'
import { rowFacts } from '../../src/pane/check/row-facts'
import type { CheckResult } from '../../src/report'
import { checkWorkbook, writeTemplate } from '../../src/tasks'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plan = library.plans.find(({ periods }) => periods.length > 2)!
let results: CheckResult[]

beforeAll(async () => {
  const workbook = createMemoryWorkbook()
  const { sheet } = await writeTemplate(workbook, library, { plan: plan.id, period: plan.periods[0]!, kind: 'five-year' })
  // One actual brings the next year into view, too.
  for (let years = 0; years < 2; years++) {
    const last = (await checkWorkbook(workbook, library)).at(-1)!
    const next = last.rows[0]!.at!
    const column = years === 0 ? next.column : next.column + step(await headings(workbook, sheet), next.column)
    await workbook.apply({ writes: [{ sheet, area: { row: next.row, column, rows: 2, columns: 1 }, values: [['9O'], ['9O']] }] })
  }
  results = await checkWorkbook(workbook, library)
})

async function headings(workbook: ReturnType<typeof createMemoryWorkbook>, sheet: string): Promise<string[][]> {
  const [block] = await workbook.read([{ sheet }])
  return block!.cells.map((line) => line.map((cell) => cell.kind === 'text' ? cell.value : ''))
}

/** How far the actual of one year is from that of the next. */
function step(lines: string[][], column: number): number {
  const line = lines.find((each) => each[column]?.startsWith('实际'))!
  return line.findIndex((text, index) => index > column && text.startsWith('实际')) - column
}

test('each period of the sheet has a result with a key of its own', () => {
  expect(results.map(({ period }) => period)).toEqual(plan.periods.slice(0, 2))
  expect(new Set(results.map(({ sheet }) => sheet)).size).toBe(1)
  expect(new Set(results.map(keyOf)).size).toBe(2)
})

test('the selected cell tells the target of its own period', () => {
  for (const { period, rows } of results) {
    const row = rows.find(({ assessments }) => assessments[0]!.reason === 'actual-unreadable')!
    const facts = rowFacts(results, { sheet: results[0]!.sheet!, ...row.at! }, library, 'zh-CN')!
    const alone = rowFacts(results.filter((result) => result.period === period), { sheet: results[0]!.sheet!, ...row.at! }, library, 'zh-CN')!
    expect(facts).toEqual(alone)
  }
})

test('one walks through the problems of all periods from the top of the sheet to its foot, and reaches each', () => {
  const problems = problemsOf(results, 'zh-CN').filter(({ cell }) => cell !== null)
  expect(new Set(problems.map(({ result }) => result)).size).toBe(2)
  const rows = problems.map(({ cell }) => cell!.row)
  expect(rows).toEqual([...rows].sort((a, b) => a - b))
  const visited = new Set<string>()
  let cell = null as (typeof problems)[number]['cell']
  for (let count = 0; count < problems.length; count++) {
    const next = problemAfter(problems, cell)!
    visited.add(`${next.cell!.row} ${next.cell!.column}`)
    cell = next.cell
  }
  expect(visited).toEqual(new Set(problems.map((each) => `${each.cell!.row} ${each.cell!.column}`)))
})

/** What a check writes into 校验结果: one line a row, for several periods with their names, and never over what other people wrote. */
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import { acceptMapping, clearResults, proposeMappings, writeResults, writeTemplate } from '../../src/tasks'
import type { CellInput } from '../../src/template'
import { seedLibrary } from '../support/library'
import { sampleLibrary, samplePlan } from '../support/sample-plan'

const five = seedLibrary()
const severalYears = five.plans.find(({ periods }) => periods.length > 2)!

/** The columns with a heading, in order, wherever it stands. */
function columnsOf(workbook: MemoryWorkbook, heading: string): number[] {
  const values = workbook.layout().sheets[0]!.values
  const line = values.find((row) => row.some((cell) => typeof cell === 'string' && cell.includes(heading)))!
  return line.flatMap((cell, column) => typeof cell === 'string' && cell.includes(heading) ? [column] : [])
}

test('several periods share one line, each after its name; those with nothing entered at the end are left out', async () => {
  const workbook = createMemoryWorkbook()
  const [year, next] = severalYears.periods as [string, string]
  const { sheet } = await writeTemplate(workbook, five, { plan: severalYears.id, period: year, kind: 'five-year' })
  const before = workbook.layout()
  const row = before.sheets[0]!.values.findIndex((values) => values.includes(severalYears.indicators[0]!.code))
  const actuals = columnsOf(workbook, '实际')
  workbook.type({ sheet, row, column: actuals[0]! }, 9999)
  workbook.type({ sheet, row, column: actuals[1]! }, 0)
  const filled = workbook.layout()
  const results = await writeResults(workbook, five, {}, 'zh-CN')
  expect(results.map(({ period }) => period)).toEqual([year, next])
  const [column] = columnsOf(workbook, '校验结果') as [number]
  const said = workbook.layout().sheets[0]!.values[row]![column]
  expect(said).toMatch(new RegExp(`^${year}年?：.*；${next}年?：`))
  const once = workbook.layout()
  await writeResults(workbook, five, {}, 'zh-CN')
  expect(workbook.layout()).toEqual(once)
  await clearResults(workbook, five)
  expect(workbook.layout()).toEqual(filled)
})

describe('in a sheet that is not ours', () => {
  const library = sampleLibrary()
  const table = (results: boolean): CellInput[][] => [
    ['指标', '2025年目标', '2025年完成', ...results ? ['校验结果'] : []],
    ['入园率(%)', 93, 90, ...results ? [null] : []],
    ['登记失业率(%)', '<3', 2.5, ...results ? ['已与统计局核对'] : []],
    ['参保人数(万人)', 45.5, 46, ...results ? [null] : []],
  ]
  async function checked(results: boolean) {
    const workbook = createMemoryWorkbook({
      sheets: [{
        name: '表', visibility: 'visible', columns: [], rows: [], values: table(results), styles: [], styleOf: [], merges: [], validations: [],
        conditionalFormats: [],
      }],
      names: [],
    })
    const [proposal] = await proposeMappings(workbook, library, { plan: samplePlan })
    await acceptMapping(workbook, proposal!)
    await writeResults(workbook, library, {}, 'zh-CN')
    return workbook
  }

  test('a line is written where the sheet has a column for it; what others wrote stays', async () => {
    const workbook = await checked(true)
    const values = workbook.layout().sheets[0]!.values
    expect(values[1]![3]).toMatch(/^未达标：/)
    expect(values[2]![3]).toBe('已与统计局核对')
    expect(values[3]![3]).toBe('通过')
    await clearResults(workbook, library)
    expect(workbook.layout().sheets[0]!.values).toEqual(table(true))
  })

  test('no column is invented', async () => {
    const workbook = await checked(false)
    expect(workbook.layout().sheets[0]!.values).toEqual(table(false))
    expect(workbook.layout().sheets[0]!.conditionalFormats).not.toEqual([])
  })
})

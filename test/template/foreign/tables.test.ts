/** Tables of particular forms: several years, no headings, columns that compete, titles that contradict, sheets without end. */
import { cellsOf } from '../../../src/hosts/memory/cells'
import type { Area, Library } from '../../../src/model'
import { propose, withColumn, withPeriod, type Proposal } from '../../../src/template/foreign'
import type { CellInput, SheetLayout } from '../../../src/template'
import { cpuTime } from '../../support/cpu-time'
import { seedLibrary } from '../../support/library'
import { sampleLibrary, samplePlan } from '../../support/sample-plan'

function proposed(values: CellInput[][], library: Library, plan?: string, merges: Area[] = [], sheet = '表'): Proposal | null {
  const layout: SheetLayout = {
    name: sheet, visibility: 'visible', columns: [], rows: [], values, styles: [], styleOf: [], merges, validations: [], conditionalFormats: [],
  }
  const area = { row: 0, column: 0, rows: values.length, columns: Math.max(...values.map((row) => row.length)) }
  return propose({ sheet, cells: cellsOf(layout, area), merges }, library, { plan })
}

const columnsOf = (proposal: Proposal | null) =>
  Object.fromEntries(Object.entries(proposal?.columns ?? {}).map(([role, { column }]) => [role, column]))

const sample = (values: CellInput[][], sheet?: string) => proposed(values, sampleLibrary(), samplePlan, [], sheet)

const names = ['入园率(%)', '登记失业率(%)', '参保人数(万人)', '新增学位数(个)']
const targets: CellInput[] = [93, '<3', 45.5, '/']
const actuals: CellInput[] = [94, 2.5, 46, 2000]
const rowsOf = (...columns: CellInput[][]) => names.map((name, index) => [name, ...columns.map((column) => column[index]!)])

test('a sheet with a target and an actual for each year is for the last year with actuals, and can be taken for another', () => {
  const library = seedLibrary()
  const plan = library.plans.find(({ periods }) => periods.length > 2)!
  const [one, two, three] = plan.periods as [string, string, string]
  const indicators = plan.indicators.filter((indicator) => plan.periods.every((period) => /^[0-9.]+$/.test(indicator.cells[period]!)))
  // Headings over two lines that nobody merged.
  const values: CellInput[][] = [
    ['指标', `${one}年`, null, `${two}年`, null, `${three}年`, null],
    [null, '目标', '完成', '目标', '完成', '目标', '完成'],
    ...indicators.map(({ name, cells }, index) => [name, ...[one, two, three].flatMap((period) =>
      [Number(cells[period]), period === three ? null : Number(cells[period]) + index / 10 + 0.1])]),
  ]
  const proposal = proposed(values, library)
  expect(proposal!.plan).toBe(plan.id)
  expect(proposal!.periodCandidates.map(({ value }) => value).slice(0, 2).sort()).toEqual([one, two])
  expect(columnsOf(withPeriod(proposal!, one, library))).toMatchObject({ indicator: 0, target: 1, actual: 2 })
  expect(columnsOf(withPeriod(proposal!, two, library))).toMatchObject({ indicator: 0, target: 3, actual: 4 })
})

test('a column headed as actuals that holds the plan’s targets is its targets, unless the other column is headed so', () => {
  const alone = sample([['指标', '完成值'], ...rowsOf(targets)])
  expect(columnsOf(alone)).toEqual({ indicator: 0, target: 1 })
  expect(alone).toMatchObject({ sure: false, doubts: ['actual-holds-targets', 'actual'] })
  const copied = sample([['指标', '完成值', '目标值'], ...rowsOf(targets, targets)])
  expect(columnsOf(copied)).toEqual({ indicator: 0, target: 2, actual: 1 })
  const odd = sample([['指标', '完成值', '年底实绩'], ...rowsOf(targets, actuals)])
  expect(columnsOf(odd)).toEqual({ indicator: 0, target: 1, actual: 2 })
  expect(odd!.sure).toBe(true)
})

test('two columns that may both hold the actuals are left to a person', () => {
  const proposal = sample([['指标', '目标', '7月完成', '8月完成'], ...rowsOf(targets, actuals, actuals)])
  expect(proposal).toMatchObject({ sure: false, doubts: ['actual'] })
  expect(withColumn(proposal!, 'actual', 3, sampleLibrary())).toMatchObject({ sure: true, columns: { actual: { column: 3, heading: '8月完成' } } })
})

test.each(['1-12月完成', '完成值'])('beside a part of the year, %s is taken; alone, the part is in doubt', (whole) => {
  const both = sample([['指标', '1-6月完成', '目标', whole], ...rowsOf(actuals, targets, actuals)])
  expect(columnsOf(both)).toMatchObject({ target: 2, actual: 3 })
  expect(both!.sure).toBe(true)
  expect(sample([['指标', '1-6月完成', '目标'], ...rowsOf(actuals, targets)])).toMatchObject({ doubts: ['actual'], columns: { actual: { column: 1 } } })
})

test('a misprinted name with its label beside it is the part', () => {
  const values = [['指标', '分项', '目标', '完成'], ['报销的比例(含大病保)(%)', '职工', 85, 86], ['入园率(%)', null, 93, 94], ['登记失业率(%)', null, '<3', 2]]
  const codes = sample(values)!.rows.map(({ code }) => code?.slice(-4) ?? null)
  expect(codes.slice(1)).toEqual(['5-01', '5-02'])
  expect([null, '04.1']).toContain(codes[0])
})

test('last year’s actuals and completion rates are not this year’s actuals', () => {
  const headings = ['项目', '2024年完成', '完成率(%)', '目标', '完成情况', '上年同期']
  const proposal = sample([headings, ...rowsOf(actuals, [101, 99, 98, 97], targets, actuals, actuals)])
  expect(columnsOf(proposal)).toMatchObject({ target: 3, actual: 4 })
})

test('without headings the numbers may be anything', () => {
  const proposal = sample(rowsOf(targets, actuals))
  expect(proposal).toMatchObject({ headingRow: -1, headingRows: 0, sure: false, doubts: ['actual'] })
  expect(columnsOf(proposal)).toMatchObject({ indicator: 0, target: 1, actual: 2 })
})

test('a title that speaks of another year leaves the period in doubt', () => {
  const values = [['甲市2023年公共服务指标完成情况'], ['指标', '目标', '完成'], ...rowsOf([80, '<4', 30, 1000], actuals)]
  expect(sample(values)).toMatchObject({ sure: false, doubts: expect.arrayContaining(['period']) as string[] })
  expect(sample([['甲市2025年公共服务指标完成情况'], ...values.slice(1)])!.doubts).not.toContain('period')
})

test('a column 单位 may hold units of measure or offices', () => {
  expect(columnsOf(sample([['指标', '单位', '目标', '完成'], ...rowsOf(['%', '%', '万人', '个'], targets, actuals)]))).toMatchObject({ unitOfMeasure: 1 })
  expect(columnsOf(sample([['指标', '单位', '目标', '完成'], ...rowsOf(['教育局', '人社局', '医保局', '教育局'], targets, actuals)])))
    .toMatchObject({ responsibleUnit: 1 })
})

test('parts stand in a column of their own, below their indicator, or in one cell', () => {
  const head = ['指标', '分项', '目标', '完成']
  const merged: Area[] = [{ row: 1, column: 0, rows: 2, columns: 1 }]
  const codes = (proposal: Proposal | null) => proposal!.rows.map(({ line, code }) => [line, code?.slice(-4)])
  const beside = proposed([head, ['报销比例(含大病)(%)', '职工', 85, 86], [null, '城乡居民', 70, 71]], sampleLibrary(), samplePlan, merged)
  expect(codes(beside)).toEqual([[1, '04.1'], [2, '04.2']])
  const below = sample([['指标', '目标', '完成'], ['报销比例(含大病)(%)', null, null], ['其中：职工', 85, 86], ['城乡居民', 70, 71]])
  expect(codes(below)).toEqual([[2, '04.1'], [3, '04.2']])
  expect(codes(sample([['指标', '目标', '完成'], ['报销比例(含大病)', '职工85、城乡居民70', '职工86、城乡居民71']]))).toEqual([[1, '5-04']])
})

test('a sheet of one unit misses only that unit’s rows', () => {
  const library = seedLibrary()
  const plan = library.plans.find(({ indicators }) => new Set(indicators.flatMap(({ responsibleUnits }) => responsibleUnits)).size > 4)!
  const unit = plan.indicators[0]!.responsibleUnits[0]!
  const own = plan.indicators.filter(({ responsibleUnits }) => responsibleUnits.includes(unit))
  const year = plan.periods[0]!
  const rows = own.slice(1).map(({ name }, index) => [name, index + 1.5])
  const values: CellInput[][] = [[`${plan.region.name}${year}年指标`], ['指标', '完成情况'], ...rows]
  expect(proposed(values, library)).toMatchObject({ plan: plan.id, unit, missing: [{ code: own[0]!.code }] })
})

test('a row that stands twice is taken once, and offered for the other line', () => {
  const { rows } = sample([['指标', '目标', '完成'], ...rowsOf(targets, actuals), [names[0]!, 93, 95]])!
  expect(rows.filter(({ code }) => code === '110000-S25-01').map(({ line }) => line)).toEqual([1])
  expect(rows.at(-1)).toMatchObject({ line: 5, code: null, alternatives: [{ code: '110000-S25-01', score: 1 }] })
})

test('large sheets take bounded time', () => {
  const words = ['公共', '服务', '指标', '完成', '年度', '城镇', '登记', '失业', '率', '数', '人口', '医疗']
  const text = (seed: number) => Array.from({ length: 6 }, (_, at) => words[(seed * 7 + at * at * 13) % words.length]).join('')
  const others = Array.from({ length: 6000 }, (_, row) => Array.from({ length: 40 }, (_cell, column) => text(row * 41 + column)))
  const values = [['指标', '目标', '完成'], ...rowsOf(targets, actuals), ...others]
  const began = cpuTime()
  expect(sample(values)!.rows.filter(({ code }) => code !== null)).toHaveLength(names.length)
  expect(cpuTime() - began).toBeLessThan(15_000)
})

/** Lines of a CSV file that were pasted are a table; sentences with commas are none. */
import { readPlans } from '../../src/reading'
import { fromText, library } from './published'
import { rowsOf } from './invented'

const rows = (lines: readonly string[]) => readPlans(fromText(lines.join('\n')), library).tables.map(({ plan }) => rowsOf(plan))

test('cells in quotes keep their commas and quotes', () => {
  expect(rows(['某县规划', '序号,指标名称,单位,2020年,2025年,责任单位', '1,普惠托位占比,%,50,60,县卫健局', '2,"""助联体""覆盖率",%,80,95,"县民政局,县残联"'])).toEqual([[
    [1, '', '普惠托位占比（%）', null, '县卫健局', '50', '60'],
    [2, '', '"助联体"覆盖率（%）', null, '县民政局,县残联', '80', '95'],
  ]])
})

test.each([
  ['another number of cells', ['序号,指标,2025年', '1,托位数', '2,床位数']],
  ['a sentence', ['指标,任务,2025年的工作', '各镇要重视,压实责任,抓好落实。']],
  ['a quote that does not close', ['序号,指标,2025年', '1,"托位数,5', '2,"床位数,6']],
])('%s: no table', (_, lines) => {
  expect(rows(lines)).toEqual([])
})

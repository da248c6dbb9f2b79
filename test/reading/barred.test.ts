/** Pages saved as text with one cell a line and a bar behind each: rows, empty cells, lines across, a domain over several rows, a cut end. */
import { readPlans } from '../../src/reading'
import { fromText, library } from './published'

const rowsOf = (lines: readonly string[]) => readPlans(fromText(lines.join('\n')), library).tables.map(({ plan }) => (
  plan.indicators.map(({ domain, name, attribute, cells }) => [domain, name, attribute, ...Object.values(cells)])
))
const heading = ['专栏2 生态环境主要指标 |', '指标 |', '2025年 |', '2030年 |', '属性 |']

test('an empty cell keeps its place, and a line across is the domain of the rows below', () => {
  expect(rowsOf([
    '到2030年，生态环境明显好转。', ...heading,
    '水环境 |', '水质优良比例（%） |', '80 |', '85 |', '约束性 |', '劣Ⅴ类比例（%） |', '|', '0 |', '约束性 |',
    '土壤 |', '安全利用率（%） |', '93 |', '95 |', '|', '治理面积（亩） |', '—|', '1200 |', '预期性|',
    '注：劣Ⅴ类比例2025年未作规定。 |',
  ])).toEqual([[
    ['水环境', '水质优良比例（%）', 'binding', '80', '85'],
    ['水环境', '劣Ⅴ类比例（%）', 'binding', '', '0'],
    ['土壤', '安全利用率（%）', null, '93', '95'],
    ['土壤', '治理面积（亩）', 'anticipatory', '—', '1200'],
  ]])
})

test('a domain in a column of its own holds for the rows that begin without one', () => {
  expect(rowsOf([
    '领域 |', '序号 |', '指标名称 |', '2025年目标 |',
    '养老 |', '1 |', '护理型床位占比（%） |', '60 |', '2 |', '持证护理员（人） |', '300 |', '就业 |', '3 |', '新增就业（人） |', '900 |', '4 |', '登记失业率（%） |', '≤3.5 |',
  ])).toEqual([[
    ['养老', '护理型床位占比（%）', null, '60'], ['养老', '持证护理员（人）', null, '300'],
    ['就业', '新增就业（人）', null, '900'], ['就业', '登记失业率（%）', null, '≤3.5'],
  ]])
})

test('a page that was cut off keeps the rows before', () => {
  const rows = ['水质优良比例（%） |', '80 |', '85 |', '约束性 |', '安全利用率（%） |', '93 |', '95 |', '约束性 |', '治理面积（亩） |', '900 |']
  expect(rowsOf([...heading, ...rows])[0]!.slice(0, 2)).toEqual([
    ['', '水质优良比例（%）', 'binding', '80', '85'], ['', '安全利用率（%）', 'binding', '93', '95'],
  ])
})

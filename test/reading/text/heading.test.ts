/** What the headings of indicator tables say, and whether a row is one. */
import { isHeadingRow, meaningOf } from '../../../src/reading/text/heading'

test.each<[row: string[]]>([
  [['序号', '指标', '2025年目标']], [['指标名称', '', '2025年']], [['领域', '指标', '基期', '目标', '责任单位', '属性']], [['2023年', '2024年', '2025年']],
  [['2022年', '目标']], [['序 号', '指 标', '数据出处', '目 标 值']], [['', '', '现状值', '目标值']],
])('%j is a heading', (row) => {
  expect(isHeadingRow(row)).toBe(true)
})

test.each<[row: string[]]>([
  [[]], [['']], [['指标']], [['', '目标']], [['1', '托位数（个）', '4.5', '县卫健局']], [['1', '重点项目', '完成', '建成投用', '县发改局']],
  [['创新驱动', '研发投入强度（%）', '2025年', '目标', '2.5', '预期性', '县科技局']],
])('%j is none', (row) => {
  expect(isHeadingRow(row)).toBe(false)
})

test.each<[heading: string, meaning: string | null]>([
  ['2020年（基期）', 'base'], ['2025年（目标）', 'target'], ['2024年（实际）', 'actual'], ['2025年（%）', 'year'], ['2025年末', 'year'], ['年份', 'other'],
  ['项目', 'name'], ['类目', 'domain'], ['一级指标', 'domain'], ['牵头单位', 'office'], ['截至6月底完成', 'actual'], ['年均增速〔累计〕', 'other'],
])('%s says %s', (heading, meaning) => {
  expect(meaningOf(heading)).toBe(meaning)
})

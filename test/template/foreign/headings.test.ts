/** What the headings of other people's tables say. */
import { readHeading } from '../../../src/template/foreign/headings'

test.each<[string[], string | null, string[]]>([
  [['指标'], 'indicator', []], [['指标名称'], 'indicator', []], [['主要指标'], 'indicator', []], [['项目'], 'indicator', []], [['考核指标'], 'indicator', []],
  [['单位'], 'unitOfMeasure', []], [['计量单位'], 'unitOfMeasure', []], [['单 位'], 'unitOfMeasure', []],
  [['目标'], 'target', []], [['目标值'], 'target', []], [['2025年目标'], 'target', ['2025']], [['年度目标'], 'target', []], [['规划目标'], 'target', []],
  [['任务数'], 'target', []], [['2025年\n目标值'], 'target', ['2025']],
  [['完成'], 'actual', []], [['完成值'], 'actual', []], [['实际'], 'actual', []], [['实际完成'], 'actual', []], [['完成情况'], 'actual', []],
  [['实绩'], 'actual', []], [['累计完成'], 'actual', []], [['1-12月完成数'], 'actual', []], [['进展'], 'actual', []], [['2020\n完成情况'], 'actual', ['2020']],
  [['责任单位'], 'responsibleUnit', []], [['牵头单位'], 'responsibleUnit', []], [['填报单位'], 'responsibleUnit', []],
  [['备注'], 'reasons', []], [['说明'], 'reasons', []], [['未完成原因'], 'reasons', []],
  [['完成率（%）'], 'other', []], [['完成时限'], 'other', []], [['是否完成'], 'other', []], [['同比'], 'other', []],
  [['领域'], 'domain', []], [['序号'], 'no', []], [['指标代码'], 'code', []], [['校验结果'], 'result', []], [['基期值'], 'base', []],
  [['2025年', '目标'], 'target', ['2025']], [['2025年完成情况', '目标值'], 'target', ['2025']], [['完成情况', '2025年'], 'actual', ['2025']],
  [['2025年'], null, ['2025']], [['随便什么'], null, []],
])('%j', (lines, role, years) => {
  expect(readHeading(lines)).toMatchObject({ role, years })
})

test.each([
  ['1-12月完成数', 'whole'], ['累计完成', 'whole'], ['截至12月底完成', 'whole'], ['1-6月累计完成', 'part'], ['上半年完成', 'part'], ['一季度完成', 'part'], ['完成', null],
])('%s is of the year: %s', (heading, span) => {
  expect(readHeading([heading]).span).toBe(span)
})

test.each([['上年完成', true], ['上年同期', true], ['本年完成', false]])('%s speaks of an earlier period: %s', (heading, earlier) => {
  expect(readHeading([heading]).earlier).toBe(earlier)
})

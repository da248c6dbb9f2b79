/** Rule: an actual equals a bound that it has to pass: 3 under `<3`. */
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { actual: string; target: string }

export const strictBoundMetExactly = defineRule<Data>({
  id: 'strict-bound-met-exactly',
  severity: 'info',
  basis: {
    'zh-CN': '判定条件“>”“<”不含界限值本身：目标 <3，填 3 不达标。',
    en: 'The comparators > and < leave the bound itself out: 3 does not meet a target of <3.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 正好等于界限值，目标 ${d.target} 不含界限值，按未达标计。请核对数值的小数位；规划本意含界限值的，由规划发布单位更正目标。`,
      brief: (d) => `正好等于界限值，${d.target} 不含`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, is exactly the bound, which the target ${d.target} leaves out; it counts as short. Check its decimals; if the plan means to include the bound, its publisher corrects the target.`,
      brief: (d) => `the bound itself, not ${d.target}`,
    },
  },
  example: { name: '登记失业率', component: null, actual: '3', target: '<3' },
  check: ({ rows }) => rows.flatMap((row) => row.assessments.filter(({ status, gap }) => status === 'short' && gap === '0')
    .map(({ component, actual, target }) => ({ at: row.actual.at, code: row.code, data: { ...rowName(row), component, actual, target } }))),
})

/** Rule: an actual meets its target only when it is rounded to the target's printed decimals. */
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { actual: string; target: string }

export const withinRounding = defineRule<Data>({
  id: 'within-rounding',
  severity: 'info',
  basis: {
    'zh-CN': '按未修约的数值判定；四舍五入到目标的小数位才达标的，判为未达标并提示。',
    en: 'The unrounded value counts; one that meets its target only when rounded to the printed decimals is short, and said to be so.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 四舍五入后才达到目标 ${d.target}，按未达标计。请核对数值和修约口径。`,
      brief: () => '四舍五入后才达标',
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, meets the target ${d.target} only when rounded, and counts as short. Check the value and how it was rounded.`,
      brief: () => 'met only when rounded',
    },
  },
  example: { name: '入园率', component: null, actual: '92.6', target: '93' },
  check: ({ rows }) => rows.flatMap((row) => row.assessments.filter((assessment) => assessment.withinRounding).map((assessment) => ({
    at: row.actual.at, code: row.code,
    data: { ...rowName(row), component: assessment.component, actual: assessment.actual, target: assessment.target },
  }))),
})

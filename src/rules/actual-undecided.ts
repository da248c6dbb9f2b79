/** Rule: an actual is readable, but in a form that can't be held against its target: words, another year, a range that allows both. */
import type { Reason } from '../assess'
import { reasonWords } from '../messages'
import { entered, print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import type { Draft } from './finding'

/** Reasons that lie in the actual's form: what lies in the target is not the reporter's to mend, and five-year totals have a rule of their own. */
const ofForm = [
  'actual-qualitative', 'actual-approximate', 'actual-bound', 'actual-other-year', 'actual-incomparable', 'unit-unknown',
] as const satisfies readonly Reason[]

/** 无, 暂无 and `/` are answers; but where a value is due, they need a word of explanation. */
const withoutValue = ['actual-none', 'actual-not-available', 'actual-not-applicable'] as const satisfies readonly Reason[]

type Data = RowName & { actual: string; target: string; reason: (typeof ofForm | typeof withoutValue)[number] }

export const actualUndecided = defineRule<Data>({
  id: 'actual-undecided',
  severity: 'warning',
  basis: {
    'zh-CN': '无法判定的要说明原因：填报的形式与目标不能比较，既不算达标，也不算未达标。',
    en: 'What can’t be judged needs its reason: an actual of another form than its target is neither a pass nor a fail.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}填的“${d.actual}”不能与目标 ${d.target} 比较：${reasonWords['zh-CN'][d.reason]}。请改填本期的数值；确实只能这样填的，在原因说明栏说明。`,
      brief: (d) => `无法判定：${reasonWords['zh-CN'][d.reason]}`,
    },
    en: {
      message: (d) => `“${d.actual}” for ${label(d, 'en')} can't be held against the target ${d.target}: ${reasonWords.en[d.reason]}. Enter this period's value; if it can only be put this way, say so in the reasons column.`,
      brief: (d) => `cannot tell: ${reasonWords.en[d.reason]}`,
    },
  },
  example: { name: '入园率', component: null, actual: '约95', target: '≥95', reason: 'actual-approximate' },
  check: ({ rows }) => rows.flatMap((row): Draft<Data>[] => {
    const { actual: { at, reading }, assessments, code, note, target: whole } = row
    const unexplained = note?.text === '' && withoutValue.find((candidate) => assessments.some(({ reason }) => reason === candidate))
    // Such a word stands for all components.
    if (unexplained) return [{ at, code, data: { ...rowName(row), actual: entered(reading), target: print(whole), reason: unexplained } }]
    return assessments.flatMap(({ reason, component, entered: actual, target }) => {
      const known = ofForm.find((candidate) => candidate === reason)
      return known ? [{ at, code, data: { ...rowName(row), component, actual, target, reason: known } }] : []
    })
  }),
})

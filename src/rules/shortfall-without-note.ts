/** Rule: an actual falls short of its target, and nothing says why. */
import type { Assessment } from '../assess'
import { reportWords, type Language } from '../messages'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & Pick<Assessment, 'actual' | 'target' | 'gap' | 'side' | 'unitOfMeasure'>

export const shortfallWithoutNote = defineRule<Data>({
  id: 'shortfall-without-note',
  severity: 'warning',
  basis: {
    'zh-CN': '填报要求：未达标的指标要说明原因和措施。',
    en: 'Reporting duty: an indicator that falls short needs its reasons and measures.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}未达标（实际 ${d.actual}，目标 ${d.target}），没有说明原因。请在原因说明栏填写原因和下一步措施。`,
      brief: (d) => `未达标${d.gap === null || d.gap === '0' ? '' : `：${miss(d, d.gap, 'zh-CN')}`}，未说明原因`,
    },
    en: {
      message: (d) => `${label(d, 'en')} is short (actual ${d.actual}, target ${d.target}) without a reason. Give the reason and the next measures in the reasons column.`,
      brief: (d) => `${d.gap === null || d.gap === '0' ? 'short' : miss(d, d.gap, 'en')}, without a reason`,
    },
  },
  example: { name: '入园率', component: null, actual: '91', target: '≥93', gap: '2', side: 'below', unitOfMeasure: '%' },
  check: ({ rows }) => rows.flatMap((row) => {
    const short = row.note?.text === '' && row.assessments.find(({ status }) => status === 'short')
    if (!short) return []
    const { component, entered: actual, target, gap, side, unitOfMeasure } = short
    return [{ at: row.note!.at, code: row.code, data: { ...rowName(row), component, actual, target, gap, side, unitOfMeasure } }]
  }),
})

/** How far the value is off, which the finding would otherwise push out of its cell. */
function miss({ side, unitOfMeasure }: Data, gap: string, language: Language): string {
  const words = reportWords[language]
  const amount = words.amount(gap, unitOfMeasure)
  return side === 'above' ? words.above(amount) : words.below(amount)
}

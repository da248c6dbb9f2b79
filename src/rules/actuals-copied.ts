/** Rule: most actuals of a sheet are those of the period before. */
import type { SubmissionRow } from '../assess'
import { defineRule } from './define'
import { exactOf, isAtLimit, isTotal } from './numbers'

type Data = { copied: number; rows: number; period: string }

export const actualsCopied = defineRule<Data, 'share' | 'minimum'>({
  id: 'actuals-copied',
  severity: 'warning',
  basis: {
    'zh-CN': '真实性核对：大部分指标与上期一字不差，多为沿用了上期的表。',
    en: 'Plausibility: where most values are those of the period before, last period’s sheet was sent again.',
  },
  parameters: {
    share: {
      default: 0.8, least: 0.1, most: 1,
      means: { 'zh-CN': '与上期相同的行达到这个比例才提示', en: 'share of the rows that are as in the period before' },
    },
    minimum: {
      default: 5, least: 2, most: 1000,
      means: {
        'zh-CN': '可比的行至少这么多才提示（一直为 0 或 100% 的行不计）',
        en: 'rows to be compared at least (those that stay at 0 or 100 % do not count)',
      },
    },
  },
  words: {
    'zh-CN': {
      message: (d) => `${d.rows} 个可比指标中有 ${d.copied} 个的实际完成值与上期（${d.period}）完全相同，疑似沿用了上期数据。请逐项更新；确实没有变化的，向汇总单位说明。`,
      brief: (d) => `${d.copied}/${d.rows} 项与上期相同`,
    },
    en: {
      message: (d) => `${d.copied} of ${d.rows} comparable actuals are those of ${d.period}, as if last period's sheet had been used again. Update each; if they have not changed, tell the office that collects the sheets.`,
      brief: (d) => `${d.copied} of ${d.rows} as in ${d.period}`,
    },
  },
  example: { copied: 22, rows: 24, period: '2001' },
  check: ({ rows }, _, { share, minimum }) => {
    let first: SubmissionRow | undefined
    let [copied, compared] = [0, 0]
    for (const row of rows) {
      const { unitOfMeasure, actual: { reading }, previous } = row
      const actual = previous && exactOf(reading, unitOfMeasure)
      const before = actual && exactOf(previous.reading, unitOfMeasure, isTotal(reading))
      if (!before) continue
      const same = actual.eq(before)
      if (same && isAtLimit(actual, unitOfMeasure)) continue
      compared++
      if (!same) continue
      first ??= row
      copied++
    }
    if (!first || compared < minimum || copied < compared * share) return []
    return [{ at: first.actual.at, code: null, data: { copied, rows: compared, period: first.previous!.period } }]
  },
})

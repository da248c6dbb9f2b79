/** Rule: every actual of a sheet is exactly its target. */
import type { SubmissionRow } from '../assess'
import { defineRule } from './define'
import { exactOf, isAtLimit, isTotal, pointOf } from './numbers'

type Data = { rows: number }

export const actualsEqualTargets = defineRule<Data, 'minimum'>({
  id: 'actuals-equal-targets',
  severity: 'warning',
  basis: {
    'zh-CN': '真实性核对：每个指标都不多不少正好等于目标，多为照抄目标。',
    en: 'Plausibility: where every indicator comes out at its target exactly, the targets were copied.',
  },
  parameters: {
    minimum: {
      default: 8, least: 2, most: 1000,
      means: {
        'zh-CN': '可比的行至少这么多才提示（目标为 0 或 100% 的行不计）',
        en: 'rows to be compared at least (those whose target is 0 or 100 % do not count)',
      },
    },
  },
  words: {
    'zh-CN': {
      message: (d) => `${d.rows} 个可比指标的实际完成值全部与目标值完全相同，疑似照抄目标。请按统计数据逐项核对；确实如此的，向汇总单位说明。`,
      brief: (d) => `${d.rows} 项全部等于目标`,
    },
    en: {
      message: (d) => `All ${d.rows} comparable actuals are exactly their targets, as if the targets had been copied. Check each against its source; if they are right, tell the office that collects the sheets.`,
      brief: (d) => `all ${d.rows} equal their targets`,
    },
  },
  example: { rows: 26 },
  check: ({ rows }, _, { minimum }) => {
    let first: SubmissionRow | undefined
    let count = 0
    for (const row of rows) {
      const { unitOfMeasure, actual: { reading }, target } = row
      const actual = exactOf(reading, unitOfMeasure)
      const aimed = actual && pointOf(target, unitOfMeasure, isTotal(reading))
      if (!aimed) continue
      if (!actual.eq(aimed)) return []
      if (isAtLimit(aimed, unitOfMeasure)) continue
      first ??= row
      count++
    }
    return first && count >= minimum ? [{ at: first.actual.at, code: null, data: { rows: count } }] : []
  },
})

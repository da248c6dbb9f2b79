/** Rule: a running total (累计数) is less than it was before. */
import { baseColumn } from '../model'
import { print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { exactOf, isTotal } from './numbers'

type Data = RowName & { actual: string; before: string; period: string | null; against: 'previous' | 'base' }

export const runningTotalFalls = defineRule<Data>({
  id: 'running-total-falls',
  severity: 'warning',
  basis: {
    'zh-CN': '累计数逐期相加，只增不减；变小的，不是填成了当期数，就是前期数有误。',
    en: 'A running total only grows; one that falls is a single period’s count, or what was reported before was wrong.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}是累计数，本期 ${d.actual} 小于${before(d)}的 ${d.before}。请核对是否填成了当期数；前期数有误或重新起算的，在原因说明栏说明。`,
      brief: (d) => `累计数比${d.against === 'base' ? '基期' : '上期'} ${d.before} 少`,
    },
    en: {
      message: (d) => `${label(d, 'en')} is a running total, but ${d.actual} is less than ${d.before}, the ${d.against === 'base' ? 'base' : 'actual'}${d.period === null ? '' : ` of ${d.period}`}. See whether one period's count was entered; if the earlier value was wrong or counting began anew, say so in the reasons column.`,
      brief: (d) => `running total falls from ${d.before}`,
    },
  },
  example: { name: '累计培训人次', component: null, actual: '0.6', before: '1.5', period: '2001', against: 'previous' },
  check: ({ plan, period, rows }) => rows.flatMap((row) => {
    const { measure, unitOfMeasure, actual: { at, reading }, previous, base } = row
    const total = isTotal(reading)
    if (measure.kind !== 'running-total' && !total) return []
    const actual = exactOf(reading, unitOfMeasure)
    if (!actual) return []
    const earlier = [
      { against: 'previous' as const, reading: previous?.reading ?? null, period: previous?.period ?? null },
      { against: 'base' as const, reading: base, period: baseColumn(plan, period)?.period ?? null },
    ].find((candidate) => exactOf(candidate.reading, unitOfMeasure, total))
    if (!earlier?.reading || !actual.lt(exactOf(earlier.reading, unitOfMeasure, total)!)) return []
    const data = { ...rowName(row), actual: print(reading), before: print(earlier.reading), period: earlier.period, against: earlier.against }
    return [{ at, code: row.code, data }]
  }),
})

function before({ period, against }: Data): string {
  return `${against === 'base' ? '基期' : '上期'}${period === null ? '' : `（${period}）`}`
}

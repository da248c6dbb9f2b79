/** Rule: a value is below zero although there can't be less than nothing. */
import { printQuantity, type Reading } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { numbersOf, type Stated } from './numbers'

type Data = RowName & { actual: string }

export const negativeValue = defineRule<Data>({
  id: 'negative-value',
  severity: 'error',
  basis: {
    'zh-CN': '数量、比率和金额不会小于零；可以为负的（增长、降低幅度等）在标准指标库中注明。',
    en: 'Counts, shares and amounts are never below zero; measures that can be (growth, reduction) are marked in the list of measures.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 是负数，这个指标不可能为负。请核对后改正；“-”只是连接号的请删去。`,
      brief: (d) => `${d.actual} 不应为负数`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, is below zero, which this indicator can't be. Check and correct it; if “-” is only a dash, remove it.`,
      brief: (d) => `${d.actual} can't be negative`,
    },
  },
  example: { name: '参保人数', component: null, actual: '-3' },
  check: ({ rows }) => rows.flatMap((row) => {
    const { measure, actual, target, base } = row
    const negatives = measure.mayBeNegative ? [] : numbersBelowZero(actual.reading)
    // Where the plan itself prints such a value, it is possible after all.
    if (negatives.length === 0 || [target, base].some((reading) => reading && numbersBelowZero(reading).length > 0)) return []
    return negatives.map(({ component, quantity }) => ({
      at: actual.at, code: row.code, data: { ...rowName(row), component: component ?? row.component, actual: printQuantity(quantity) },
    }))
  }),
})

function numbersBelowZero(reading: Reading): Stated[] {
  return numbersOf(reading).filter(({ quantity: { digits } }) => Number(digits) < 0)
}

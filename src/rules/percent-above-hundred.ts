/** Rule: a percentage is above 100 although no more than all can be. */
import { printQuantity, type Reading } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { hundredPercent, numbersOf, valueOf, type Stated } from './numbers'

type Data = RowName & { actual: string }

export const percentAboveHundred = defineRule<Data>({
  id: 'percent-above-hundred',
  severity: 'error',
  basis: {
    'zh-CN': '比率的分子是分母的一部分，不会超过 100%；可以超过的（毛入学率、增长率等）在标准指标库中注明。',
    en: 'What a rate counts is a part of its whole and can’t be more than 100 %; measures that can (gross enrolment, growth) are marked in the list of measures.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 超过 100%，这个指标不可能超过。请核对分子、分母和小数点后改正。`,
      brief: (d) => `${d.actual} 超过 100%`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, is above 100 %, which this indicator can't be. Check what was divided by what and the decimal point, and correct it.`,
      brief: (d) => `${d.actual} is above 100 %`,
    },
  },
  example: { name: '入园率', component: null, actual: '109.5' },
  check: ({ rows }) => rows.flatMap((row) => {
    const { measure, unitOfMeasure, actual, target, base } = row
    if (measure.kind !== 'rate' || measure.mayExceedHundred) return []
    const above = numbersAbove(actual.reading, unitOfMeasure)
    // Where the plan itself prints such a value, it is possible after all.
    if (above.length === 0 || [target, base].some((reading) => reading && numbersAbove(reading, unitOfMeasure).length > 0)) return []
    return above.map(({ component, quantity }) => ({
      at: actual.at, code: row.code, data: { ...rowName(row), component: component ?? row.component, actual: printQuantity(quantity) },
    }))
  }),
})

/** The numbers that say more than 100 %. */
function numbersAbove(reading: Reading, unitOfMeasure: string | null): Stated[] {
  return numbersOf(reading).filter(({ comparator, quantity }) => {
    if (comparator === 'le' || comparator === 'lt' || (quantity.scale === null && Number(quantity.digits) <= 100)) return false
    const [value, all] = [valueOf(quantity, unitOfMeasure), hundredPercent(unitOfMeasure)]
    return value !== null && all !== null && value.gt(all)
  })
}

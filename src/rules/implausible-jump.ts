/** Rule: an actual is many times its base value, or a small part of it, and the target asks for nothing of the kind. */
import type Big from 'big.js'
import { print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { exactOf, isTotal, pointOf, roughOf } from './numbers'
import { suspectedScale } from './scale-suspected'

type Data = RowName & {
  actual: string
  base: string
  ratio: number
  side: 'above' | 'below'
  /** The target that the actual was held against where the base is 0, of which everything is many times. */
  target: string | null
}

const leastRatio = 1.5

export const implausibleJump = defineRule<Data, 'ratio'>({
  id: 'implausible-jump',
  severity: 'warning',
  basis: {
    'zh-CN': '趋势核对：与基期值相比成倍变化，而目标并不要求这样的变化，多为口径、单位或行填错。',
    en: 'Trend: a change by many times since the base year that the target does not ask for is mostly another definition, another unit or the wrong row.',
  },
  parameters: {
    ratio: {
      default: 5, least: leastRatio, most: 1000,
      means: {
        'zh-CN': '实际值达到基期值（和目标值）的这个倍数，或只有其几分之一，才提示',
        en: 'how many times the base (and the target), or what part of it, the actual has to be',
      },
    },
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual}，基期值 ${d.base}，${d.target !== null ? `是目标 ${d.target} 的 ${d.ratio} 倍以上` : d.side === 'above' ? `增至 ${d.ratio} 倍以上` : `降到 1/${d.ratio} 以下`}。请核对口径、计量单位和所填的行；确实如此的在原因说明栏说明。`,
      brief: (d) => d.side === 'above' ? `超过${d.target === null ? '基期' : '目标'}的 ${d.ratio} 倍` : `不到基期的 1/${d.ratio}`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')} is ${d.actual}, its base ${d.base}: ${d.target !== null ? `${d.ratio} times the target ${d.target} or more` : d.side === 'above' ? `${d.ratio} times as much or more` : `1/${d.ratio} of it or less`}. Check the definition, the unit and the row; if it is right, say why in the reasons column.`,
      brief: (d) => d.side === 'above' ? `${d.ratio} times the ${d.target === null ? 'base' : 'target'} or more` : `1/${d.ratio} of the base or less`,
    },
  },
  example: { name: '参保人数', component: null, actual: '320', base: '40', ratio: 5, side: 'above', target: null },
  check: ({ period, rows }, _, { ratio }) => rows.flatMap((row) => {
    const { unitOfMeasure, actual: { at, reading }, target, base } = row
    // A quarter's count against a year's says nothing.
    if (!base || period.length > 4 || isNear(roughOf(reading, unitOfMeasure), roughOf(base, unitOfMeasure))) return []
    const [actual, known] = [exactOf(reading, unitOfMeasure), exactOf(base, unitOfMeasure, isTotal(reading))]
    if (!actual?.gt(0) || !known?.gte(0)) return []
    const fromNothing = known.eq(0)
    const side = fromNothing ? 'above' : jump(actual, known, ratio)
    if (!side) return []
    const aimed = pointOf(target, unitOfMeasure, isTotal(reading))
    // From nothing, anything is a jump: only the target says how much was to be expected.
    if (fromNothing && !aimed?.gt(0)) return []
    if ((aimed?.gt(0) && jump(actual, aimed, ratio) !== side) || suspectedScale(row)) return []
    return [{
      at, code: row.code,
      data: { ...rowName(row), actual: print(reading), base: print(base), ratio, side, target: fromNothing ? print(target) : null },
    }]
  }),
})

/** So near that no ratio that a plan may set lies between. */
function isNear(actual: number | null, base: number | null): boolean {
  return actual !== null && base !== null && actual < base * leastRatio && base < actual * leastRatio
}

function jump(actual: Big, from: Big, ratio: number): Data['side'] | null {
  if (actual.gte(from.times(ratio))) return 'above'
  return actual.times(ratio).lte(from) ? 'below' : null
}

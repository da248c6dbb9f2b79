/** How an indicator's unit of measure (计量单位) stands to a measure's. */
import Big from 'big.js'
import type { Measure } from '../../model'
import { conversionBetween, formatDecimal, isPlain, type UnitConversion } from '../../notation'

/** A conversion that is proposed; `assumes` is what a person has to confirm before it may be used. */
export interface ProposedConversion extends UnitConversion {
  assumes: 'twelve-months' | null
}

export type UnitStanding =
  | { is: 'unstated' | 'same' | 'other'; conversion: null }
  | { is: 'converted' | 'by-month'; conversion: ProposedConversion }

/** Words by which a measure counts by the year although its unit does not say so. */
const yearly = /年人均|每年|年均|全年/u

export function unitStanding(unit: string | null, { unitOfMeasure, name }: Measure): UnitStanding {
  if (unit === null || unitOfMeasure === null) return { is: unit === unitOfMeasure ? 'same' : 'unstated', conversion: null }
  const conversion = conversionBetween(unit, unitOfMeasure)
  if (conversion) return isPlain(conversion) ? { is: 'same', conversion: null } : { is: 'converted', conversion: { ...conversion, assumes: null } }
  const byYear = unitOfMeasure.endsWith('/年') || yearly.test(name['zh-CN'])
  const twelve = byYear ? twelveMonths(unit, unitOfMeasure) : null
  return twelve ? { is: 'by-month', conversion: twelve } : { is: 'other', conversion: null }
}

/** 元/月 in 元/年: never certain, because what holds for a month need not hold for twelve. */
function twelveMonths(unit: string, wanted: string): ProposedConversion | null {
  const [amount, month] = unit.normalize('NFKC').replace(/\s+/gu, '').split('/')
  const scale = month === '月' ? conversionBetween(amount!, wanted) : null
  return scale && { from: unit, to: wanted, factor: formatDecimal(new Big(scale.factor).times(12)), assumes: 'twelve-months' }
}

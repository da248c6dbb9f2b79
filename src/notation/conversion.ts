/** Conversion between units of measure (单位换算) as a value that can be shown: nothing is converted by it silently. */
import Big from 'big.js'
import { normalise, withoutSpace } from './characters'
import { formatDecimal, shift } from './quantity'
import { powerBetween } from './units'

/** A value in unit `from` times `factor` is the value in unit `to`. */
export interface UnitConversion {
  from: string
  to: string
  /** A decimal without exponent: `10000` from 万元 to 元. */
  factor: string
}

/** How values in one unit are given in another: 万套 ↔ 套, ‰ ↔ %, 万元/年 ↔ 元; null where the units are of different nature. */
export function conversionBetween(from: string, to: string): UnitConversion | null {
  const power = powerBetween(from, to)
  return power === null ? null : { from, to, factor: formatDecimal(shift(new Big(1), power)) }
}

/** Whether a conversion leaves every value and its unit as printed, up to the name of the counter (个, 家): nothing to tell. */
export function isPlain({ from, to, factor }: UnitConversion): boolean {
  const divisor = (unit: string) => withoutSpace(normalise(unit)).split('/').slice(1).join('/')
  return factor === '1' && divisor(from) === divisor(to)
}

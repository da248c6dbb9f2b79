/** Conversion between units of measure (单位换算) as a value that can be shown: nothing is converted by it silently. */
import { normalise, withoutSpace } from './characters'
import { factorBetween } from './factors'
import { formatDecimal } from './quantity'

/** A value in unit `from` times `factor` is the value in unit `to`. */
export interface UnitConversion {
  from: string
  to: string
  /** A decimal without exponent: `10000` from 万元 to 元. */
  factor: string
}

/** How values in one unit are given in another: 万套 ↔ 套, ‰ ↔ %, 万元/年 ↔ 元, 公顷 → 亩; null where no exact factor leads from one to the other. */
export function conversionBetween(from: string, to: string): UnitConversion | null {
  const factor = factorBetween(from, to)
  return factor && { from, to, factor: formatDecimal(factor) }
}

/** Whether a conversion leaves every value and its unit as printed, up to the name of the counter (个, 家): nothing to tell. */
export function isPlain({ from, to, factor }: UnitConversion): boolean {
  const divisor = (unit: string) => withoutSpace(normalise(unit)).split('/').slice(1).join('/')
  return factor === '1' && divisor(from) === divisor(to)
}

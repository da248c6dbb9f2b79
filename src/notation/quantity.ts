/** Quantities as decimals: scale words applied, units of measure converted, never through binary floating point. */
import Big from 'big.js'
import { factorBetween } from './factors'
import { remembered } from './memo'
import type { Quantity } from './reading'
import { parseUnit, scalePowers } from './units'

/** The number with its scale word applied, in the printed unit: 0.5万人次 is 5000, 93% is 93. */
export function toDecimal({ digits, scale }: Quantity): Big {
  return shift(bigOf(digits), scale ? scalePowers[scale] : 0)
}

const bigOf = remembered((digits) => new Big(digits))

/** How many decimals are printed: 2 for 22.20. */
export function decimals({ digits }: Quantity): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}

/**
 * The value in a unit of measure, which may carry a scale word itself: 500人 in 万人 is 0.05. A quantity without scale word and
 * unit is in that unit already; one with a scale word only counts in the unit without its own (500万 in 万人 is 500).
 * `mismatch` is the printed unit where it is of another nature.
 */
export function convert(quantity: Quantity, unitOfMeasure: string | null): { value: Big } | { mismatch: string } {
  const { scale, unit } = quantity
  if (unitOfMeasure === null || (scale === null && unit === null)) return { value: toDecimal(quantity) }
  const wanted = parseUnit(unitOfMeasure)
  const base = wanted?.scale ? scalePowers[wanted.scale] : 0
  if (unit === null) return { value: shift(toDecimal(quantity), -base) }
  const factor = factorBetween(unit, unitOfMeasure)
  return factor === null ? { mismatch: unit } : { value: toDecimal(quantity).times(factor) }
}

/** A decimal without exponent and without trailing zeros. */
export function formatDecimal(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed()
}

/** Moves the decimal point, exactly. */
export function shift(value: Big, power: number): Big {
  return power === 0 ? value : value.times(`1e${power}`)
}

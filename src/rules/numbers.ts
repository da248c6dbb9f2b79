/** What rules ask of readings: the numbers in them, as decimals in the row's unit of measure. */
import type Big from 'big.js'
import { convert, type Comparator, type Quantity, type Reading } from '../notation'

/** A number that a reading states. */
export interface Stated {
  /** Label of the component (分项) that it is for, or null. */
  component: string | null
  comparator: Comparator
  quantity: Quantity
}

/** Every number that a reading states. */
export function numbersOf(reading: Reading): Stated[] {
  switch (reading.kind) {
    case 'quantity': return [{ component: null, comparator: reading.comparator, quantity: reading.quantity }]
    case 'components': return reading.components.map(({ label, comparator, quantity }) => ({ component: label, comparator, quantity }))
    case 'range': return [{ component: null, comparator: 'ge', quantity: reading.low }, { component: null, comparator: 'le', quantity: reading.high }]
    default: return []
  }
}

/** The value of a quantity, whatever its comparator; five-year totals (五年累计) only where `total` asks for them. Null where there is none. */
export function pointOf(reading: Reading | null, unitOfMeasure: string | null, total = isTotal(reading)): Big | null {
  return reading?.kind === 'quantity' && reading.cumulative === total ? valueOf(reading.quantity, unitOfMeasure) : null
}

/** As `pointOf`, where the value is stated for certain: no bound, and not about so much. */
export function exactOf(reading: Reading | null, unitOfMeasure: string | null, total = isTotal(reading)): Big | null {
  const certain = reading?.kind === 'quantity' && (reading.comparator === 'none' || reading.comparator === 'eq') && !reading.approximate
  return certain ? pointOf(reading, unitOfMeasure, total) : null
}

/** As `pointOf`, as a number of JavaScript: to find out quickly what needs no closer look. */
export function roughOf(reading: Reading | null, unitOfMeasure: string | null, total = isTotal(reading)): number | null {
  if (reading?.kind !== 'quantity' || reading.cumulative !== total) return null
  const { digits, scale, unit } = reading.quantity
  if (scale === null && unit === null) return Number(digits)
  return valueOf(reading.quantity, unitOfMeasure)?.toNumber() ?? null
}

/** A total over the plan's five years: `[400]`. */
export function isTotal(reading: Reading | null): boolean {
  return reading?.kind === 'quantity' && reading.cumulative
}

/** What 100 % is in a unit of measure: 1000 in ‰; null where the unit is no share. */
export function hundredPercent(unitOfMeasure: string | null): Big | null {
  return unitOfMeasure === null ? null : valueOf({ digits: '100', scale: null, unit: '%' }, unitOfMeasure)
}

/** Nothing, or all of a share: values at which rows stay for years. */
export function isAtLimit(value: Big, unitOfMeasure: string | null): boolean {
  return value.eq(0) || (value.gte(100) && (hundredPercent(unitOfMeasure)?.eq(value) ?? false))
}

/** The value of a quantity in the row's unit of measure; null where it is in one of another nature. */
export function valueOf(quantity: Quantity, unitOfMeasure: string | null): Big | null {
  const converted = convert(quantity, unitOfMeasure)
  return 'value' in converted ? converted.value : null
}

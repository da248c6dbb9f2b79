/** What rules ask of readings: the numbers in them, as decimals in the row's unit of measure. */
import type Big from 'big.js'
import { convert, printQuantity, type Comparator, type Quantity, type Reading } from '../notation'

/** A number that a reading states. */
export interface Stated {
  /** Label of the component (分项) that it is for, or null. */
  component: string | null
  comparator: Comparator
  value: Big
  /** As written, without comparator. */
  text: string
}

/** Every number that a reading states; those in a unit of another nature are left out. */
export function numbersOf(reading: Reading, unitOfMeasure: string | null): Stated[] {
  const stated = (component: string | null, comparator: Comparator, quantity: Quantity): Stated[] => {
    const value = valueOf(quantity, unitOfMeasure)
    return value ? [{ component, comparator, value, text: printQuantity(quantity) }] : []
  }
  switch (reading.kind) {
    case 'quantity': return stated(null, reading.comparator, reading.quantity)
    case 'components': return reading.components.flatMap(({ label, comparator, quantity }) => stated(label, comparator, quantity))
    case 'range': return [...stated(null, 'ge', reading.low), ...stated(null, 'le', reading.high)]
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
  return value.eq(0) || (hundredPercent(unitOfMeasure)?.eq(value) ?? false)
}

function valueOf(quantity: Quantity, unitOfMeasure: string | null): Big | null {
  const converted = convert(quantity, unitOfMeasure)
  return 'value' in converted ? converted.value : null
}

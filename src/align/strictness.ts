/** Which of two targets asks for more: pure arithmetic on what they say, in a common unit. */
import type Big from 'big.js'
import type { Direction } from '../model'
import { convert, equivalent, formatDecimal, type Comparator, type Quantity, type Reading, type ReadingOf } from '../notation'
import type { Comparison, IncomparableReason } from './alignment'

export type Strictness = Pick<Comparison, 'outcome' | 'difference' | 'reason'>

/** A target that is one bound. */
interface Bound {
  side: 'least' | 'most'
  value: Big
  /** The value itself does not do: > and <. */
  open: boolean
}

/** How target `a` stands to target `b`; bare numbers follow the direction, and quantities without a unit are in `unit`. */
export function strictness(a: Reading, b: Reading, unit: string | null, direction: Direction): Strictness {
  if (a.kind === 'qualitative' && b.kind === 'qualitative' && equivalent(a, b, unit)) return same
  const left = boundOf(a, unit, direction)
  if ('reason' in left) return cannot(left.reason)
  const right = boundOf(b, unit, direction)
  if ('reason' in right) return cannot(right.reason)
  if (isTotal(a) !== isTotal(b)) return cannot('five-year-total')
  if (left.side !== right.side) return cannot('sides-differ')
  const order = left.value.cmp(right.value) * (left.side === 'least' ? 1 : -1) || Number(left.open) - Number(right.open)
  if (order === 0) return same
  return { outcome: order > 0 ? 'stricter' : 'weaker', difference: formatDecimal(left.value.minus(right.value).abs()), reason: null }
}

const same: Strictness = { outcome: 'same', difference: null, reason: null }

export function cannot(reason: IncomparableReason): Strictness {
  return { outcome: 'cannot-compare', difference: null, reason }
}

function isTotal(reading: Reading): boolean {
  return reading.kind === 'quantity' && reading.cumulative
}

function boundOf(reading: Reading, unit: string | null, direction: Direction): Bound | { reason: IncomparableReason } {
  switch (reading.kind) {
    case 'quantity': return reading.approximate ? { reason: 'approximate' } : quantityBound(reading, unit, direction)
    case 'qualitative': return fullCoverage(reading, unit) ?? { reason: 'words' }
    case 'components': return { reason: 'components-differ' }
    case 'range':
    case 'ratio': return { reason: 'form' }
    default: return { reason: 'unreadable' }
  }
}

function quantityBound({ comparator, quantity }: ReadingOf<'quantity'>, unit: string | null, direction: Direction): Bound | { reason: IncomparableReason } {
  const value = inUnit(quantity, unit)
  if (value === null) return { reason: 'unit-other' }
  return { side: sideOf(comparator) ?? (direction === 'higher' ? 'least' : 'most'), value, open: comparator === 'gt' || comparator === 'lt' }
}

/** 全覆盖 is 100 % where the unit is a rate. */
function fullCoverage({ term }: ReadingOf<'qualitative'>, unit: string | null): Bound | null {
  const all = term === 'full-coverage' && unit !== null ? inUnit({ digits: '100', scale: null, unit: '%' }, unit) : null
  return all && { side: 'least', value: all, open: false }
}

/** The value of a quantity in a unit; null where it can't be given in it. */
export function inUnit(quantity: Quantity, unit: string | null): Big | null {
  const converted = convert(quantity, unit)
  return 'value' in converted ? converted.value : null
}

function sideOf(comparator: Comparator): Bound['side'] | null {
  switch (comparator) {
    case 'ge':
    case 'gt': return 'least'
    case 'le':
    case 'lt': return 'most'
    default: return null
  }
}

/** Pace (序时进度): what the published path, from the last milestone to the next, asks for by a point in time. */
import type { Direction } from '../model'
import { componentOf } from './component'
import { convert, decimals, formatDecimal } from './quantity'
import type { Quantity, Reading } from './reading'

/** The share of the way that is gone, `gone` of `of`: 181 of 365 days, 2 of 4 quarters. */
export interface TimeGone {
  gone: number
  of: number
}

/**
 * What is due by now: the point on the straight way from the base (last year's milestone) to the target (this year's), with the
 * target's comparator, to be judged as a target is; each component on its own way. At the end it is the target itself, and so it
 * is all the time where the base already meets the target: then the promise is to keep it. A bare target follows the direction.
 * Null where no way can be drawn: the target or the base is no single number, or their units of measure differ in nature.
 */
export function dueByNow(target: Reading, base: Reading, time: TimeGone, direction: Direction): Reading | null {
  if (time.gone >= time.of) return target
  if (target.kind === 'components') {
    const components = target.components.flatMap(({ label, ...bound }) => {
      const quantity = due(bound, componentOf(base, label), time, direction)
      return quantity ? [{ label, comparator: bound.comparator, quantity }] : []
    })
    return components.length === target.components.length ? { ...target, components } : null
  }
  // Without a target there is nothing to be late for; judging says so.
  if (target.kind === 'not-applicable' || target.kind === 'none' || target.kind === 'not-available' || target.kind === 'empty') return target
  if (target.kind !== 'quantity' || target.cumulative || target.approximate) return null
  const quantity = due(target, base, time, direction)
  return quantity && { ...target, quantity }
}

/** A point on the way has at most so many decimals more than what is printed. */
const extraPlaces = 6

type Bounded = Pick<Extract<Reading, { kind: 'quantity' }>, 'comparator' | 'quantity'>

function due({ comparator, quantity }: Bounded, base: Reading, { gone, of }: TimeGone, direction: Direction): Quantity | null {
  if (base.kind !== 'quantity' || base.comparator !== 'none' || base.cumulative || base.approximate || comparator === 'eq') return null
  const { unit } = quantity
  const [from, to] = [convert(base.quantity, unit), convert(quantity, unit)]
  if ('mismatch' in from || 'mismatch' in to) return null
  const upwards = comparator === 'none' ? direction === 'higher' : comparator === 'ge' || comparator === 'gt'
  const way = to.value.minus(from.value)
  if (upwards ? way.lte(0) : way.gte(0)) return quantity
  const places = Math.max(decimals(quantity), decimals(base.quantity)) + extraPlaces
  return { digits: formatDecimal(from.value.plus(way.times(gone).div(of)).round(places)), scale: null, unit }
}

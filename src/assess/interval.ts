/** Intervals of decimals: what a target allows, and what an actual that is itself a bound may be. */
import type Big from 'big.js'
import type { Comparator } from '../notation'

/** One end of an interval; null stands for no limit on that side. */
export interface End {
  value: Big
  /** The value itself does not belong to the interval. */
  open: boolean
}

export interface Interval {
  low: End | null
  high: End | null
}

/** The interval of a comparator with a value; `none` and `eq` are the value itself. */
export function intervalOf(comparator: Comparator, value: Big): Interval {
  const closed = { value, open: false }
  const open = { value, open: true }
  switch (comparator) {
    case 'ge': return { low: closed, high: null }
    case 'gt': return { low: open, high: null }
    case 'le': return { low: null, high: closed }
    case 'lt': return { low: null, high: open }
    case 'eq':
    case 'none': return { low: closed, high: closed }
  }
}

/** Every value of `inner` belongs to `outer`. */
export function within(inner: Interval, outer: Interval): boolean {
  const low = !outer.low || (inner.low !== null && (inner.low.value.gt(outer.low.value)
    || (inner.low.value.eq(outer.low.value) && (inner.low.open || !outer.low.open))))
  const high = !outer.high || (inner.high !== null && (inner.high.value.lt(outer.high.value)
    || (inner.high.value.eq(outer.high.value) && (inner.high.open || !outer.high.open))))
  return low && high
}

/** How far all of `inner` lies outside `outer`, and on which side; null where they have a value in common. */
export function distance(inner: Interval, outer: Interval): { side: 'below' | 'above'; gap: Big } | null {
  if (apart(inner.high, outer.low)) return { side: 'below', gap: outer.low!.value.minus(inner.high!.value) }
  if (apart(outer.high, inner.low)) return { side: 'above', gap: inner.low!.value.minus(outer.high!.value) }
  return null
}

function apart(lower: End | null, upper: End | null): boolean {
  if (!lower || !upper) return false
  return lower.value.lt(upper.value) || (lower.value.eq(upper.value) && (lower.open || upper.open))
}

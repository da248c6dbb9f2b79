/**
 * Judges an actual against its target, in decimal arithmetic. Missing data is never a pass and never a fail.
 */
import Big from 'big.js'
import { yearOf, type Direction, type Period } from '../model'
import { componentOf, convert, decimals, entered, formatDecimal, print, type Quantity, type Reading, type ReadingOf } from '../notation'
import type { Assessment, Reason } from './assessment'
import { distance, intervalOf, within, type Interval } from './interval'

export interface JudgeContext {
  code: string
  no: number
  sub: string | null
  period: Period
  direction: Direction
  unitOfMeasure: string | null
  /** Label of the component that has this row for itself, or null. */
  component: string | null
}

/** Decimals that divide to one place, rounding half up, and no further. */
const Percent = Big()
Percent.DP = 1
Percent.RM = Big.roundHalfUp

type Verdict = Pick<Assessment, 'status' | 'gap' | 'relativeGap' | 'side' | 'reason' | 'withinRounding'>

/** One assessment for each component of the target, otherwise a single one. */
export function judge(target: Reading, actual: Reading, context: JudgeContext): Assessment[] {
  const { code, no, sub, period, unitOfMeasure } = context
  // A row for a part may name it in the cell.
  const own = context.component ?? sub
  const parts = target.kind === 'components'
    ? target.components.map(({ label }) => ({ component: label, target: componentOf(target, label), actual: partOf(actual, label) }))
    : [{ component: context.component, target, actual: own === null ? actual : ownPart(actual, own) }]
  return parts.map((part) => {
    const { status, gap, relativeGap, side, reason, withinRounding } = verdict(part.target, part.actual, context)
    return {
      code, no, sub, component: part.component, period,
      target: print(part.target),
      actual: part.actual === 'component-missing' ? '' : print(part.actual),
      entered: part.actual === 'component-missing' ? '' : entered(part.actual),
      unitOfMeasure: unitOfMeasure ?? unitIn(part.target),
      status, gap, relativeGap, side, reason, withinRounding,
    }
  })
}

/** What a whole cell says about one component of its target. */
function partOf(actual: Reading, label: string): Reading | 'component-missing' {
  if (actual.kind === 'quantity' || actual.kind === 'range' || actual.kind === 'ratio') return 'component-missing'
  return ownPart(actual, label)
}

/** What the cell of a component's own row says; it may still name the components. */
function ownPart(actual: Reading, label: string): Reading | 'component-missing' {
  const part = componentOf(actual, label)
  return part.kind === 'empty' && actual.kind === 'components' ? 'component-missing' : part
}

function verdict(target: Reading, actual: Reading | 'component-missing', context: JudgeContext): Verdict {
  if (target.kind === 'not-applicable' || target.kind === 'none' || target.kind === 'not-available') return plain('not-due')
  if (actual === 'component-missing') return cannotTell('component-missing')
  if (actual.kind === 'empty') return plain('missing')
  const silent = reasonWithoutValue(actual)
  if (silent) return cannotTell(silent)
  if (target.kind === 'qualitative' && (target.term === 'done' || target.term === 'not-done')) return milestone(actual)
  const unit = context.unitOfMeasure ?? unitIn(target) ?? unitIn(actual)
  const wanted = targetInterval(target, unit, context.direction)
  if ('reason' in wanted) return cannotTell(wanted.reason)
  const given = actualInterval(actual, target, unit, context.period)
  if ('reason' in given) return cannotTell(given.reason)
  if (within(given, wanted)) return plain('met')
  const miss = distance(given, wanted)
  if (!miss) return cannotTell('actual-bound')
  const bound = (miss.side === 'below' ? wanted.low : wanted.high)!.value
  return {
    status: 'short',
    gap: formatDecimal(miss.gap),
    relativeGap: bound.eq(0) ? null : formatDecimal(new Percent(miss.gap).times(100).div(bound.abs())),
    side: miss.side,
    reason: null,
    withinRounding: isWithinRounding(target, given, wanted, bound),
  }
}

function reasonWithoutValue(actual: Reading): Reason | null {
  switch (actual.kind) {
    case 'none': return 'actual-none'
    case 'not-available': return 'actual-not-available'
    case 'not-applicable': return 'actual-not-applicable'
    case 'unreadable': return 'actual-unreadable'
    case 'broken-formula': return 'actual-broken-formula'
    default: return null
  }
}

function milestone(actual: Reading): Verdict {
  if (actual.kind !== 'qualitative') return cannotTell('actual-incomparable')
  if (actual.term === 'done') return plain('met')
  return actual.term === 'not-done' ? plain('short') : cannotTell('actual-qualitative')
}

/** What the target allows; a bare number follows the direction. */
function targetInterval(target: Reading, unit: string | null, direction: Direction): Interval | { reason: Reason } {
  switch (target.kind) {
    case 'quantity': {
      if (target.approximate) return { reason: 'target-approximate' }
      const bare = direction === 'higher' ? 'ge' : 'le'
      return bounded(target.comparator === 'none' ? bare : target.comparator, target.quantity, unit)
    }
    case 'range': return between(target, unit)
    case 'ratio': return intervalOf(direction === 'higher' ? 'ge' : 'le', ratioValue(target))
    case 'qualitative': return fullCoverage(target, unit) ?? { reason: 'target-qualitative' }
    case 'empty': return { reason: 'target-empty' }
    default: return { reason: 'target-unreadable' }
  }
}

/** What the actual may be: a point, or all that its own bound allows. */
function actualInterval(actual: Reading, target: Reading, unit: string | null, period: Period): Interval | { reason: Reason } {
  const targetIsTotal = target.kind === 'quantity' && target.cumulative
  if (targetIsTotal && !(actual.kind === 'quantity' && actual.cumulative)) return { reason: 'target-five-year-total' }
  if ((target.kind === 'ratio') !== (actual.kind === 'ratio')) return { reason: 'actual-incomparable' }
  switch (actual.kind) {
    case 'quantity':
      if (actual.cumulative && !targetIsTotal) return { reason: 'actual-five-year-total' }
      if (actual.approximate) return { reason: 'actual-approximate' }
      if (actual.year !== null && actual.year !== yearOf(period)) return { reason: 'actual-other-year' }
      return bounded(actual.comparator, actual.quantity, unit)
    case 'range': return between(actual, unit)
    case 'ratio': return intervalOf('none', ratioValue(actual))
    case 'qualitative': return fullCoverage(actual, unit) ?? { reason: 'actual-qualitative' }
    default: return { reason: 'actual-incomparable' }
  }
}

function bounded(comparator: ReadingOf<'quantity'>['comparator'], quantity: Quantity, unit: string | null): Interval | { reason: Reason } {
  const converted = convert(quantity, unit)
  return 'mismatch' in converted ? { reason: 'unit-unknown' } : intervalOf(comparator, converted.value)
}

function between(range: ReadingOf<'range'>, unit: string | null): Interval | { reason: Reason } {
  const low = bounded('ge', range.low, unit)
  const high = bounded('le', range.high, unit)
  if ('reason' in low) return low
  return 'reason' in high ? high : { low: low.low, high: high.high }
}

/** 全覆盖 is 100 % where the unit is a rate. */
function fullCoverage(reading: ReadingOf<'qualitative'>, unit: string | null): Interval | null {
  if (reading.term !== 'full-coverage' || unit === null) return null
  const converted = convert({ digits: '100', scale: null, unit: '%' }, unit)
  return 'mismatch' in converted ? null : intervalOf('ge', converted.value)
}

function ratioValue({ left, right }: ReadingOf<'ratio'>): Big {
  const divisor = new Big(right.digits)
  return divisor.eq(0) ? new Big(0) : new Big(left.digits).div(divisor)
}

function isWithinRounding(target: Reading, given: Interval, wanted: Interval, bound: Big): boolean {
  if (target.kind !== 'quantity' || !given.low || !given.high || !given.low.value.eq(given.high.value)) return false
  const printed = new Big(target.quantity.digits)
  if (printed.eq(0)) return false
  const places = decimals(target.quantity)
  // Where the unit is the printed one there is nothing to scale, and dividing is what costs most in judging.
  if (bound.eq(printed)) return within(intervalOf('none', given.low.value.round(places, Big.roundHalfUp)), wanted)
  const factor = bound.div(printed)
  return within(intervalOf('none', given.low.value.div(factor).round(places, Big.roundHalfUp).times(factor)), wanted)
}

function unitIn(reading: Reading): string | null {
  return reading.kind === 'quantity' ? reading.quantity.unit : null
}

function plain(status: Assessment['status']): Verdict {
  return { status, gap: null, relativeGap: null, side: null, reason: null, withinRounding: false }
}

function cannotTell(reason: Reason): Verdict {
  return { ...plain('cannot-tell'), reason }
}

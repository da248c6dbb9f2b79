/** What checks ask of cells and rows: values as decimals, which of two is easier, and what kind of number a row counts. */
import type Big from 'big.js'
import type { Direction } from '../model'
import { convert, formatDecimal, parseUnit, type Comparator, type Quantity } from '../notation'
import type { LintCell, LintRow } from './subject'

/** A number that a cell states for certain, in the row's unit of measure. */
export interface Value {
  /** Label of the component (分项) that it is for, or null. */
  component: string | null
  comparator: Comparator
  value: Big
}

/** The numbers of a cell; none where it is approximate, a range or words. */
export function valuesOf({ reading }: Pick<LintCell, 'reading'>, unitOfMeasure: string | null): Value[] {
  const value = (component: string | null, comparator: Comparator, quantity: Quantity): Value[] => {
    const converted = convert(quantity, unitOfMeasure)
    return 'value' in converted ? [{ component, comparator, value: converted.value }] : []
  }
  if (reading.kind === 'components') return reading.components.flatMap(({ label, comparator, quantity }) => value(label, comparator, quantity))
  return reading.kind === 'quantity' && !reading.approximate ? value(null, reading.comparator, reading.quantity) : []
}

/** The one number of a cell without components, or null. */
export function valueOf(cell: Pick<LintCell, 'reading'>, unitOfMeasure: string | null): Big | null {
  const [only] = valuesOf(cell, unitOfMeasure)
  return only?.component === null ? only.value : null
}

/** A cell of a row with its one number. */
export interface Point {
  cell: LintCell
  value: Big
}

/** The cells that state one number. */
export function pointsOf(cells: readonly LintCell[], unitOfMeasure: string | null): Point[] {
  return cells.flatMap((cell) => {
    const value = valueOf(cell, unitOfMeasure)
    return value ? [{ cell, value }] : []
  })
}

/** Labels of the components (null for a whole) of which `target` asks less than `than` has. */
export function easierParts(target: LintCell, than: LintCell, { measure, unitOfMeasure }: LintRow): (string | null)[] {
  if (!measure) return []
  const before = valuesOf(than, unitOfMeasure)
  return valuesOf(target, unitOfMeasure).flatMap(({ component, comparator, value }) => {
    const known = before.find((other) => other.component === component)
    return known && !opposes(comparator, measure.direction) && isEasier(value, known.value, measure.direction) ? [component] : []
  })
}

/** Whether a value asks less than another one. */
export function isEasier(value: Big, than: Big, direction: Direction): boolean {
  return direction === 'higher' ? value.lt(than) : value.gt(than)
}

/** A bound on the wrong side: it limits what the direction wants more of, so its size says nothing about how hard it is. */
function opposes(comparator: Comparator, direction: Direction): boolean {
  return direction === 'higher' ? comparator === 'le' || comparator === 'lt' : comparator === 'ge' || comparator === 'gt'
}

/** A value in another unit of the same nature; null where there is no way between the two. */
export function inUnit(value: Big, from: string | null, to: string | null): Big | null {
  if (from === to) return value
  const parsed = from === null ? null : parseUnit(from)
  if (!parsed || to === null) return null
  const converted = convert({ digits: formatDecimal(value), scale: parsed.scale, unit: parsed.unit }, to)
  return 'value' in converted ? converted.value : null
}

/** A running total (累计数): each year's value holds the years before. */
export function isRunningTotal({ measure, name }: LintRow): boolean {
  return measure?.kind === 'running-total' || /累计/u.test(name.bareName)
}

/** Words of names that say that a row counts what is done, not what there is. */
const doing = /新增|新建|年度|当年|每年|开展|开工|改造|培训|体检|筹集|建设|发放|投资|帮扶|完成/u

/** A count or an amount of what is done in a year (当年数), which need not be more than that of the year before. */
export function isYearsCount(row: LintRow): boolean {
  const { measure, name, unitOfMeasure } = row
  if (isRunningTotal(row) || (measure && measure.kind !== 'count' && measure.kind !== 'amount')) return false
  return measure?.startsAnew === true || doing.test(name.bareName) || /人次|场次|项次/u.test(unitOfMeasure ?? '')
}

/**
 * Whether targets and base go against the direction of the row's measure more often than along it, and no sign speaks for the direction:
 * then the direction is doubtful, not each target.
 */
export function goesAgainst(row: LintRow): boolean {
  const { measure, bases, targets, unitOfMeasure } = row
  if (!measure || isRunningTotal(row) || isYearsCount(row)) return false
  const points = pointsOf([...bases, ...targets], unitOfMeasure)
  const signed = targets.some((cell) => valuesOf(cell, unitOfMeasure).some(({ comparator }) => comparator !== 'none' && comparator !== 'eq'))
  const steps = points.slice(1).map(({ value }, at) => value.cmp(points[at]!.value) * (measure.direction === 'higher' ? 1 : -1))
  const against = steps.filter((step) => step < 0).length
  return !signed && against > 1 && against > steps.filter((step) => step > 0).length
}

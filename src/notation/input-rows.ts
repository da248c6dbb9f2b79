/** The rows of a plan for one period, as its cells read: an indicator each, or one row a component of a composite (分项). */
import { baseColumn, columnOf, measureOf, quarterOf, yearOf, type Column, type Indicator, type Measure, type Period, type Plan } from '../model'
import { componentOf } from './component'
import { readName, type IndicatorName } from './name'
import { dueByNow } from './pace'
import { readText } from './read'
import type { Reading } from './reading'

/** One row in which an actual is entered. */
export interface InputRow {
  indicator: Indicator
  measure: Measure
  name: IndicatorName
  /** Label of the component that the row is for, or null. */
  component: string | null
  /** The indicator's code, with `.n` behind it for a component (指标代码). */
  code: string
  /** The unit of measure the name prints, otherwise the measure's own (计量单位). */
  unitOfMeasure: string | null
  target: Reading
  base: Reading | null
}

/**
 * The rows of a plan for a period, the same codes for every period: an indicator that is a composite anywhere, in its base or in a
 * target of any period, has a row for each component.
 */
export function inputRows(plan: Plan, period: Period, measures: ReadonlyMap<string, Measure>): InputRow[] {
  return plan.indicators.flatMap((indicator) => {
    const row = wholeRow(plan, indicator, period, measures)
    const labels = componentsOf(plan, indicator, row.unitOfMeasure)
    if (labels.length === 0) return [row]
    return labels.map((label, index) => ({
      ...row,
      component: label,
      code: `${indicator.code}.${index + 1}`,
      target: componentOf(row.target, label),
      base: row.base && componentOf(row.base, label),
    }))
  })
}

/** One indicator for a period, its components left together as the plan prints them. */
export function wholeRow(plan: Plan, indicator: Indicator, period: Period, measures: ReadonlyMap<string, Measure>): InputRow {
  const measure = measureOf({ measures }, indicator)
  const name = readName(indicator.name)
  const unitOfMeasure = name.unitOfMeasure ?? measure.unitOfMeasure
  const read = (column: Column) => readText(indicator.cells[column.key]!, { unitOfMeasure })
  const targetOf = (column: Column): Reading => {
    const target = read(column)
    // A milestone prints no target: that its task is done is the target.
    return target.kind === 'empty' && measure.kind === 'milestone' ? readText('完成') : target
  }
  const year = String(yearOf(period))
  const base = baseColumn(plan, year)
  const own = columnOf(plan, 'target', period)
  const ofYear = columnOf(plan, 'target', year)
  const target = own ? targetOf(own)
    : ofYear ? dueByQuarter(plan, period, targetOf(ofYear), measure, targetOf)
      : noTarget
  return { indicator, measure, name, component: null, code: indicator.code, unitOfMeasure, target, base: base ? read(base) : null }
}

const noTarget = readText('/')
const zero = readText('0')

/**
 * What is due by the end of a quarter on the published path: on the way from the latest earlier milestone, a target or a base, to
 * the year's target; of a year's own count (当年数), on the way from 0. Without such a way nothing is due before the year is over.
 */
function dueByQuarter(
  plan: Plan, period: Period, target: Reading, { direction, startsAnew = false }: Measure, read: (column: Column) => Reading,
): Reading {
  const year = yearOf(period)
  const quarter = quarterOf(period)!
  if (startsAnew) return dueByNow(target, zero, { gone: quarter, of: 4 }, direction) ?? (quarter === 4 ? target : noTarget)
  const milestones = plan.columns.filter((column) => column.role !== 'actual' && yearOf(column.period) < year)
    .sort((a, b) => b.period.localeCompare(a.period))
  for (const milestone of milestones) {
    const before = yearOf(milestone.period)
    const time = { gone: (year - before - 1) * 4 + quarter, of: (year - before) * 4 }
    const due = dueByNow(target, bare(read(milestone)), time, direction)
    if (due) return due
  }
  return quarter === 4 ? target : noTarget
}

/** A milestone as the value from which the way goes on: without its comparators. */
function bare(reading: Reading): Reading {
  if (reading.kind === 'quantity') return { ...reading, comparator: 'none' }
  if (reading.kind !== 'components') return reading
  return { ...reading, components: reading.components.map((component) => ({ ...component, comparator: 'none' as const })) }
}

/** The labels of an indicator's components in the order in which the plan's targets, then its bases, first name them. */
function componentsOf(plan: Plan, indicator: Indicator, unitOfMeasure: string | null): string[] {
  const columns = plan.columns.filter(({ role }) => role !== 'actual').sort((a, b) => Number(b.role === 'target') - Number(a.role === 'target'))
  return [...new Set(columns.flatMap(({ key }) => {
    const reading = readText(indicator.cells[key]!, { unitOfMeasure })
    return reading.kind === 'components' ? reading.components.map(({ label }) => label) : []
  }))]
}

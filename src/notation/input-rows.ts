/** The rows of a plan for one period, as its cells read: an indicator each, or one row a component of a composite (分项). */
import { baseColumn, columnOf, measureOf, type Indicator, type Measure, type Period, type Plan } from '../model'
import { readName, type IndicatorName } from './name'
import { readText } from './read'
import type { Reading, ReadingOf } from './reading'

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

/** The rows of a plan for a period; a composite has a row for each component of its target, else of its base. */
export function inputRows(plan: Plan, period: Period, measures: ReadonlyMap<string, Measure>): InputRow[] {
  return plan.indicators.flatMap((indicator) => {
    const row = wholeRow(plan, indicator, period, measures)
    const composite = [row.target, row.base].find((reading): reading is ReadingOf<'components'> => reading?.kind === 'components')
    if (!composite) return [row]
    return composite.components.map(({ label }, index) => ({
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
  const column = columnOf(plan, 'target', period)
  const base = baseColumn(plan, period)
  const read = (key: string) => readText(indicator.cells[key]!, { unitOfMeasure })
  // A milestone prints no target: that its task is done is the target.
  const target = column ? read(column.key) : readText('/')
  return {
    indicator, measure, name, component: null, code: indicator.code, unitOfMeasure,
    target: target.kind === 'empty' && measure.kind === 'milestone' ? readText('完成') : target,
    base: base ? read(base.key) : null,
  }
}

/** The part of a reading that is about one component; a reading without components is about each of them. */
export function componentOf(reading: Reading, label: string): Reading {
  if (reading.kind !== 'components') return reading
  const part = reading.components.find((component) => component.label === label)
  if (!part) return { kind: 'empty', text: '' }
  return { kind: 'quantity', text: reading.text, comparator: part.comparator, quantity: part.quantity, cumulative: false, year: null, approximate: false }
}

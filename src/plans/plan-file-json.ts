/** A plan file (`.json`) as text. */
import { columnKey, planFileSchema, type PlanFile } from '../model'

/** Readable JSON that is the same for the same plan: fields in the schema's order, cells in the columns', a newline at the end. */
export function planFileJson(file: PlanFile): string {
  const keys = file.columns.map(({ heading }) => columnKey(heading))
  const indicators = file.indicators.map((indicator) => ({ ...ordered(indicator, fields.indicator), cells: ordered(indicator.cells, keys) }))
  const { measures } = file
  const whole = { ...file, indicators, ...measures ? { measures: measures.map((measure) => ordered(measure, fields.measure)) } : {} }
  return `${JSON.stringify(ordered(whole, fields.plan), null, 2)}\n`
}

const fields = {
  plan: Object.keys(planFileSchema.shape),
  indicator: Object.keys(planFileSchema.shape.indicators.element.shape),
  measure: Object.keys(planFileSchema.shape.measures.unwrap().element.shape),
}

/** The record with these keys first, and what else it has behind them. */
function ordered<T extends object>(record: T, keys: readonly string[]): T {
  const place = new Map(keys.map((key, at) => [key, at]))
  const entries = Object.entries(record) as [string, unknown][]
  return Object.fromEntries(entries.sort(([a], [b]) => (place.get(a) ?? keys.length) - (place.get(b) ?? keys.length))) as T
}

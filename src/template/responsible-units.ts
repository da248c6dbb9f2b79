/** The responsible units (责任单位) of a plan, for sheets that go to one of them each. */
import type { Indicator, Plan } from '../model'

/** Stands for the unit of rows that name none. */
export const unnamedUnit = '—'

/** The offices answerable for an indicator; those of its domain where the row names none. */
export function unitsOf({ responsibleUnits, leadUnits }: Indicator): string[] {
  return responsibleUnits.length > 0 ? responsibleUnits : leadUnits
}

/** The unit on whose sheet an indicator stands: the one named first. */
export function unitOf(indicator: Indicator): string {
  return unitsOf(indicator)[0] ?? unnamedUnit
}

/** Every unit that leads an indicator, in the order of the plan; none where no row names one. */
export function leadingUnits(plan: Plan): string[] {
  const units = [...new Set(plan.indicators.map(unitOf))]
  return units.every((unit) => unit === unnamedUnit) ? [] : units
}

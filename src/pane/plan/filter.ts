/** Which indicators of a plan are shown. */
import type { Indicator } from '../../model'
import { matches } from '../shared/matches'

export interface IndicatorFilter {
  query: string
  domain: string | null
  /** Responsible or lead unit (责任单位, 牵头单位). */
  unit: string | null
  coreOnly: boolean
}

export const noFilter: IndicatorFilter = { query: '', domain: null, unit: null, coreOnly: false }

/** The indicators that pass every part of the filter, in the plan's order. */
export function filterIndicators(indicators: readonly Indicator[], { query, domain, unit, coreOnly }: IndicatorFilter): Indicator[] {
  return indicators.filter((indicator) =>
    (domain === null || indicator.domain === domain)
    && (unit === null || unitsOf(indicator).includes(unit))
    && (!coreOnly || indicator.core)
    && matches(query, indicator.name, indicator.code, indicator.domain, ...unitsOf(indicator)))
}

/** Units answerable for an indicator: those of its row, then those of its domain; each once. */
export function unitsOf({ responsibleUnits, leadUnits }: Pick<Indicator, 'responsibleUnits' | 'leadUnits'>): string[] {
  return [...new Set([...responsibleUnits, ...leadUnits])]
}

/** All units of the indicators, each once, in the order in which they first stand. */
export function allUnits(indicators: readonly Indicator[]): string[] {
  return [...new Set(indicators.flatMap(unitsOf))]
}

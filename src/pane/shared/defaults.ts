/** What is chosen before the user chooses. */
import { yearOf, type Library, type Period, type Plan } from '../../model'

/** The first plan that sets targets, else the first one; null in an empty library. */
export function defaultPlan({ plans }: Library): Plan | null {
  return plans.find((plan) => plan.periods.length > 0) ?? plans[0] ?? null
}

/** The last period that has begun by `year`, else the plan's first; null where it sets no targets. */
export function defaultPeriod({ periods }: Plan, year: number): Period | null {
  return periods.findLast((period) => yearOf(period) <= year) ?? periods[0] ?? null
}

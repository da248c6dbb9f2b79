/** What is selected before the user chooses. */
import { yearOf, type Library, type Period, type Plan } from '../../model'

/** The first plan that sets targets, else the first one; null in an empty library. */
export function defaultPlan({ plans }: Library): Plan | null {
  return plans.find((plan) => plan.periods.length > 0) ?? plans[0] ?? null
}

/** The last period that has begun by `year`, else the plan's first; null where it sets no targets. */
export function defaultPeriod({ periods }: Plan, year: number): Period | null {
  return periods.findLast((period) => yearOf(period) <= year) ?? periods[0] ?? null
}

/** The plan and the period of an earlier visit as long as the library has them, as chosen; otherwise the defaults, as a proposal. */
export function beginning(
  library: Library, earlier: { plan?: string; period?: string }, year: number,
): { plan: Plan | null; period: Period | null; chosen: boolean } {
  const known = library.plans.find(({ id }) => id === earlier.plan)
  const plan = known ?? defaultPlan(library)
  const period = known?.periods.find((each) => each === earlier.period) ?? (plan && defaultPeriod(plan, year))
  return { plan, period, chosen: known !== undefined }
}

/** The plan and the period that the user works with. */
import { useCallback, useMemo, useState } from 'react'
import type { Library, Period, Plan } from '../../model'
import { defaultPeriod, defaultPlan } from '../shared/defaults'

export interface Selection {
  /** Null only in a library without plans. */
  plan: Plan | null
  /** Null where the plan sets no targets. */
  period: Period | null
  selectPlan: (plan: Plan) => void
  selectPeriod: (period: Period) => void
}

/** Begins with the first plan that can be used and the period of today. */
export function useSelection(library: Library): Selection {
  const [thisYear] = useState(() => new Date().getFullYear())
  const [chosen, setChosen] = useState<{ plan: Plan | null; period: Period | null }>(() => {
    const plan = defaultPlan(library)
    return { plan, period: plan && defaultPeriod(plan, thisYear) }
  })
  const selectPlan = useCallback((plan: Plan) => {
    setChosen(({ period }) => ({ plan, period: period && plan.periods.includes(period) ? period : defaultPeriod(plan, thisYear) }))
  }, [thisYear])
  const selectPeriod = useCallback((period: Period) => setChosen(({ plan }) => ({ plan, period })), [])
  return useMemo(() => ({ ...chosen, selectPlan, selectPeriod }), [chosen, selectPlan, selectPeriod])
}

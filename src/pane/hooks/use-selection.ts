/** The plan and the period that the user works with, remembered from one visit to the next. */
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { Library, Period, Plan } from '../../model'
import { beginning, defaultPeriod } from '../shared/defaults'
import { recall, remember } from '../shared/storage'

export interface Selection {
  /** Null only in a library without plans. */
  plan: Plan | null
  /** Null where the plan sets no targets. */
  period: Period | null
  /** The user has chosen it, now or in an earlier visit; otherwise it is a proposal. */
  chosen: boolean
  selectPlan: (plan: Plan) => void
  selectPeriod: (period: Period) => void
  /** For when the user has worked with what was proposed. */
  keep: () => void
}

/** Begins with what was chosen last time, otherwise with the first plan that can be used and the period of today. */
export function useSelection(library: Library): Selection {
  const [thisYear] = useState(() => new Date().getFullYear())
  const [selected, setSelected] = useState(() => beginning(library, { plan: recall('plan'), period: recall('period') }, thisYear))
  // At once: the page may be gone before an ordinary effect runs.
  useLayoutEffect(() => {
    if (!selected.chosen) return
    if (selected.plan) remember('plan', selected.plan.id)
    if (selected.period !== null) remember('period', selected.period)
  }, [selected])
  const selectPlan = useCallback((plan: Plan) => {
    setSelected(({ period }) =>
      ({ plan, period: period && plan.periods.includes(period) ? period : defaultPeriod(plan, thisYear), chosen: true }))
  }, [thisYear])
  const selectPeriod = useCallback((period: Period) => setSelected(({ plan }) => ({ plan, period, chosen: true })), [])
  const keep = useCallback(() => setSelected((last) => last.chosen ? last : { ...last, chosen: true }), [])
  return useMemo(() => ({ ...selected, selectPlan, selectPeriod, keep }), [selected, selectPlan, selectPeriod, keep])
}

/** The plan and the period that the user works with, remembered from one visit to the next. */
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { Library, Period, Plan } from '../../model'
import { beginning } from '../shared/defaults'
import { recall, remember } from '../shared/storage'

export interface Selection {
  /** Null only in a library without plans. */
  plan: Plan | null
  /** Null where the plan sets no targets. */
  period: Period | null
  /** The user has chosen it, now or in an earlier visit; otherwise it is a proposal. */
  chosen: boolean
  /** Chooses a plan by its id, also one that is about to be added. */
  selectPlan: (plan: Pick<Plan, 'id'>) => void
  selectPeriod: (period: Period) => void
  /** For when the user has worked with what was proposed. */
  keep: () => void
}

/** What the user has chosen, as it is remembered. */
interface Choice { plan?: string; period?: string }

/**
 * Begins with what was chosen last time, otherwise with the first plan that can be used and the period of today. Plans may come and go: a
 * choice counts for as long as the library has its plan.
 */
export function useSelection(library: Library): Selection {
  const [thisYear] = useState(() => new Date().getFullYear())
  const [choice, setChoice] = useState<Choice>(() => ({ plan: recall('plan'), period: recall('period') }))
  const selected = useMemo(() => beginning(library, choice, thisYear), [library, choice, thisYear])
  // At once: the page may be gone before an ordinary effect runs.
  useLayoutEffect(() => {
    if (!selected.chosen) return
    if (selected.plan) remember('plan', selected.plan.id)
    if (selected.period !== null) remember('period', selected.period)
  }, [selected])
  const { plan, period } = selected
  const selectPlan = useCallback(({ id }: Pick<Plan, 'id'>) => setChoice({ plan: id, period: period ?? undefined }), [period])
  const selectPeriod = useCallback((next: Period) => setChoice({ plan: plan?.id, period: next }), [plan])
  const keep = useCallback(() => setChoice({ plan: plan?.id, period: period ?? undefined }), [plan, period])
  return useMemo(() => ({ ...selected, selectPlan, selectPeriod, keep }), [selected, selectPlan, selectPeriod, keep])
}

/** Keeps WPS still while we write. */
import type { WpsApplication } from './application'
import { attempt } from './attempt'
import { calculation } from './constants'

/** No flicker, no reports of our own changes, no questions, and formulas are computed once, at the end. */
const still: Readonly<Record<string, unknown>> = {
  ScreenUpdating: false, EnableEvents: false, DisplayAlerts: false, Calculation: calculation.manual,
}

/** Acts while WPS is still; all is as before after it, also after a failure. What WPS does not tell is left alone. */
export function quietly<T>(application: WpsApplication, act: () => T): T {
  const state = application as unknown as Record<string, unknown>
  const before = Object.entries(still).flatMap(([name, quiet]): [string, unknown][] => {
    const now = attempt(() => state[name])
    if (now === undefined || now === null || now === quiet) return []
    attempt(() => { state[name] = quiet })
    return [[name, now]]
  })
  try {
    return act()
  } finally {
    for (const [name, value] of before.reverse()) attempt(() => { state[name] = value })
  }
}

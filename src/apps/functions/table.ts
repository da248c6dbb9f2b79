/** The functions by their names in formulas, ready for a host. */
import { gap, pace, readNotation, status, target } from './functions'
import { notAvailable, type Outcome } from './outcome'
import { remembered } from './remember'

/** In front of every name: `=DUIBIAO.STATUS(…)`. */
export const namespace = 'DUIBIAO'

/** A function as a host calls it. */
export interface CellFunction {
  /** As in functions.json, without the namespace. */
  id: string
  /** Never throws. */
  calculate: (...args: unknown[]) => Outcome
}

/** A target is looked up in plans that may change, and remembered there. */
const computes: Readonly<Record<string, (...args: unknown[]) => Outcome>> = {
  TARGET: target, STATUS: remembered(status), GAP: remembered(gap), READ: remembered(readNotation), PACE: remembered(pace),
}

/**
 * Every function. A defect of ours becomes an error value, because one exception may end a whole
 * recalculation.
 */
export const cellFunctions: readonly CellFunction[] = Object.entries(computes).map(([id, compute]) => ({
  id,
  calculate: (...args) => {
    try {
      return compute(...args)
    } catch (error) {
      return notAvailable(error instanceof Error ? error.message : String(error))
    }
  },
}))

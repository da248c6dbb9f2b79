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

const computes: Readonly<Record<string, (...args: unknown[]) => Outcome>> = {
  TARGET: target, STATUS: status, GAP: gap, READ: readNotation, PACE: pace,
}

/**
 * Every function, each remembering its answers. A defect of ours becomes an error value, because one exception may end a whole
 * recalculation.
 */
export const cellFunctions: readonly CellFunction[] = Object.entries(computes).map(([id, compute]) => {
  const answer = remembered(compute)
  return {
    id,
    calculate: (...args) => {
      try {
        return answer(...args)
      } catch (error) {
        return notAvailable(error instanceof Error ? error.message : String(error))
      }
    },
  }
})

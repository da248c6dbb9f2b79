/** Corrections (更正) one after the other, to be taken back and made again. */
import type { Correction } from '../../plans'

/** What one action corrected; an action may correct several things at once. */
export type Step = readonly Correction[]

export interface History {
  done: readonly Step[]
  /** What was taken back, the last first to be made again. */
  undone: readonly Step[]
}

export const noHistory: History = { done: [], undone: [] }

/** What was taken back before is forgotten. An action that corrects nothing is none. */
export function corrected(history: History, step: Step): History {
  return step.length === 0 ? history : { done: [...history.done, step], undone: [] }
}

/** Without the last action; the same history where there is none. */
export function undone({ done, undone: later }: History): History {
  const last = done.at(-1)
  return last ? { done: done.slice(0, -1), undone: [...later, last] } : { done, undone: later }
}

/** With the action that was taken back last; the same history where there is none. */
export function redone({ done, undone: later }: History): History {
  const next = later.at(-1)
  return next ? { done: [...done, next], undone: later.slice(0, -1) } : { done, undone: later }
}

/** Everything that is corrected, in order. */
export function correctionsIn({ done }: History): Correction[] {
  return done.flat()
}

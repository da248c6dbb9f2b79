/** What a failure takes back. */
import { attempt } from './attempt'

/** Steps that undo what was done, in the order in which it was done. */
export type Steps = (() => void)[]

/** Takes all steps back, the last first, also where some can't be. */
export function takeBack(steps: Steps): void {
  while (steps.length > 0) attempt(steps.pop()!)
}

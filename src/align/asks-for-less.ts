/** Whether a plan's target falls behind another's. */
import type { Period } from '../model'
import type { AlignedLine } from './alignment'

/** Whether a plan's target of a period asks for less than another plan's of the same. */
export function asksForLess({ comparisons }: Pick<AlignedLine, 'comparisons'>, plan: number, period: Period): boolean {
  return comparisons.some(({ plans: [first, second], periods, outcome }) => periods.every((each) => each === period)
    && ((outcome === 'weaker' && first === plan) || (outcome === 'stricter' && second === plan)))
}

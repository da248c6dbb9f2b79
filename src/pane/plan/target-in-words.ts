/** A target (目标值) in words, the side that counts included. */
import type { Language } from '../../messages'
import { echo, type InputRow } from '../../notation'

/** The target of a row: 不低于 86; a bare number follows the measure's direction, as it does when it is judged. */
export function targetInWords({ target, measure }: Pick<InputRow, 'target' | 'measure'>, language: Language): string {
  const bare = target.kind === 'quantity' && target.comparator === 'none'
  return echo(bare ? { ...target, comparator: measure.direction === 'higher' ? 'ge' : 'le' } : target, language)
}

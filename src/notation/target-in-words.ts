/** A target (目标值) in words, the side that counts included. */
import { notationMessages } from '../messages/notation'
import type { Comparator, Reading } from './reading'
import { echo } from './echo'
import type { InputRow } from './input-rows'

/**
 * The target of a row: 不低于 86; a bare number follows the measure's direction, as it does when it is judged. A task's target is that
 * it be done, which says nothing of whether it is.
 */
export function targetInWords({ target, measure }: Pick<InputRow, 'target' | 'measure'>, language: 'zh-CN' | 'en'): string {
  if (target.kind === 'qualitative' && target.term === 'done') return notationMessages[language].toBeDone
  const sided = (comparator: Comparator) => comparator === 'none' ? measure.direction === 'higher' ? 'ge' : 'le' : comparator
  // 左右 is met on either side, however near that has to be.
  const withSide: Reading = target.kind === 'quantity' && !target.approximate ? { ...target, comparator: sided(target.comparator) }
    : target.kind === 'components' ? { ...target, components: target.components.map((part) => ({ ...part, comparator: sided(part.comparator) })) }
      : target
  return echo(withSide, language)
}

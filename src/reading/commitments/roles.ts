/** What a figure is for the next one in its clause: which things that is about, by whom it is reached, or where. */
import type { Span } from '../../notation'
import type { Figure } from './figures'
import { pureAction } from './phrase'
import type { Texts } from './sentences'
import { stripped } from './subject'
import { isShare } from './units'
import { actionAnywhere, actionAtEnd, changeAtEnd, countable, levelBefore, rateNoun } from './words'

/** 为6500名60周岁以上老年人: an age directly behind a figure describes what is counted. */
export function isAge({ at, unitOfMeasure }: Figure, previous: Figure | undefined, plain: string): boolean {
  return /岁$/u.test(unitOfMeasure ?? '') && previous !== undefined && plain.slice(previous.at.to, at.from).trim() === ''
}

/**
 * What a figure is for the next one: `attribute` where it tells which things that is about (一次死亡10人以上特大事故起数下降20%), `share`
 * where the next one tells what the bearers of the share reach (20%的村集体年收入超30万元), `own` for all others.
 */
export function roleOf({ plain, printed }: Texts, figure: Figure, front: Span, behind: Span): 'attribute' | 'share' | 'own' {
  const before = plain.slice(front.from, front.to)
  const between = plain.slice(behind.from, behind.to)
  if (between.includes('、') || stripped(between.replace(levelBefore, '').replace(changeAtEnd, '')) === '') return 'own'
  const own = stripped(printed.slice(front.from, front.to))
  const level = levelBefore.test(before)
  if (isShare(figure)) return levelBefore.test(between) && !level && (own === '' || pureAction(own)) ? 'share' : 'own'
  const governed = level || actionAtEnd.test(before) || changeAtEnd.test(before) || actionAnywhere.exec(own)?.index === 0
  return !governed && own !== '' && (levelBefore.test(between) || changeAtEnd.test(between) || rateNoun.test(between)) ? 'attribute' : 'own'
}

/** Where the words of the task begin behind a figure that says in how many places it is done (在39个村改造线路16公里); null for any other figure. */
export function tasksBehind(plain: string, figure: Figure, front: Span, behind: Span): number | null {
  if (!/(?:在|于)(?:[全我][市县区省州旗])?\s*$/u.test(plain.slice(front.from, front.to)) || !countable.test(figure.unitOfMeasure ?? '')) return null
  const action = actionAnywhere.exec(plain.slice(behind.from, behind.to))
  return action ? behind.from + action.index : null
}

/** The words that say how a figure compares (达到, 不少于), and what a cell would say. */
import { readText, type Reading } from '../../notation'
import type { Figure } from './figures'
import { levelApart, levelBefore } from './words'

export interface Level {
  /** The level word as printed (达到, 不少于). */
  word: string
  /** Where the level words begin, adverbs included. */
  from: number
}

/** The level words before a figure, or null. */
export function levelOf(before: string, offset: number): Level | null {
  const match = levelBefore.exec(before)
  if (!match) return apart(before, offset)
  const from = offset + match.index
  // 力争达到不少于…: level words may stand in a row.
  const earlier = levelOf(before.slice(0, match.index), offset)
  return { word: (earlier?.word ?? '') + match[1]!, from: earlier?.from ?? from }
}

/** 扩大…病组至100组: the verb of the level stands apart from it. */
function apart(before: string, offset: number): Level | null {
  const word = levelApart.test(before) ? /(?:到|至)\s*$/u.exec(before)! : null
  return word && { word: '', from: offset + word.index }
}

/** Level words that the notation reads as well. */
const known =
  /(?:不[得应能]?(?:低于|少于|小于|高于|超过|多于|大于)|至少|超过|大于|突破|高于|多于|至多|低于|小于|少于|控制在|达到|达|[≥≤<>=]+)$/u

/** What a cell would say: comparator words, number, unit and 以上 without what stands between them, and how the notation reads it. */
export function written(figure: Figure, level: Level | null): { written: string; reading: Reading } {
  const tail = `${figure.value}${figure.unitOfMeasure ?? ''}${figure.bound}`
  const context = { unitOfMeasure: figure.unitOfMeasure }
  const word = known.exec(level?.word.replace(/(?<=至少).+$/u, '') ?? '')?.[0] ?? ''
  const bound = word === '' && level?.word.endsWith('超') ? '超过' : word
  for (const text of [...figure.more ? [`超过${tail}`] : [], ...figure.about ? [`约${tail}`] : [], bound + tail, tail]) {
    const reading = readText(text, context)
    if (reading.kind !== 'unreadable') return { written: text, reading }
  }
  return { written: tail, reading: readText(tail, context) }
}

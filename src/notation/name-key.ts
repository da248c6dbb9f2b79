/** Names as they are compared: keys that forget how a text is written, and how alike two keys are. */
import { readName } from './name'

/** Counters behind a number that belongs to the name (3岁以下, 15分钟), so that it is no numbering. */
const counted = '岁|周岁|年|个|日|天|周|级|类|种|项|大|分钟|小时|公里|米|元|届|条'
/** Numbering in front of a name: 1. 1、 （一） ① 3) */
const numbering = new RegExp('^(?:[(（]?[0-9]{1,2}(?:[.．、)）]|(?=\\p{Script=Han}{4})'
  + `(?!${counted}))(?![0-9])|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\\s*`, 'u')
const decoration = /[\s\p{P}\p{S}\p{Cf}]/gu

/** Text without width, punctuation and white space, in lower case. */
export function textKey(text: string): string {
  return text.normalize('NFKC').replace(decoration, '').toLowerCase()
}

/** An indicator's name (指标名称) as it is compared: a `textKey` without mark, 其中, unit of measure and numbering. */
export function nameKey(printed: string): string {
  const { bareName } = readName(printed.trim())
  const plain = textKey(bareName)
  // 0-3岁 begins with a number that belongs to the name.
  return /^[0-9]+[-—~]/.test(bareName.normalize('NFKC')) ? plain : textKey(bareName.replace(numbering, ''))
}

/** The pairs of neighbouring characters of a key with how often they stand in it. */
export function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const characters = [...key]
  for (let at = 1; at < characters.length; at++) {
    const pair = characters[at - 1]! + characters[at]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Likeness of two keys by the pairs of characters that they share (Dice): 1 for the same, 0 for nothing in common. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : 2 * shared(a, b) / all
}

/** How much of the shorter key stands in the longer one, pair by pair: 1 where nothing of it is missing. */
export function containment(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const least = Math.min(sum(a), sum(b))
  return least === 0 ? 0 : shared(a, b) / least
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return common
}

/** How many pairs there are. */
export function sum(pairs: ReadonlyMap<string, number>): number {
  let all = 0
  for (const count of pairs.values()) all += count
  return all
}

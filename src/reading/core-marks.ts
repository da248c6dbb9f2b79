/** Marks of core indicators (核心指标 ★ *), in a name or in a column of their own. */
import { readName } from '../notation'

const marks = /^[★☆▲△◆●＊*※√✓✔]+$/u

/** Whether a text is nothing but such a mark. */
export function isMark(text: string): boolean {
  return marks.test(text.trim())
}

/** Whether a name has a mark at either end, or before its unit of measure. */
export function isMarked(name: string): boolean {
  return readName(name).core || readName(name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')).core
}

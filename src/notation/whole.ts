/** Cells that are read as a whole: nothing, one term, an error value, words without a number. */
import { isHan, withoutSpace } from './characters'
import type { Cursor } from './cursor'
import type { Reading, Span } from './reading'
import { parseUnit } from './units'
import { errorOf, longestPrefix, prefixAtEnd, suffixAt, termOf } from './words'

/** A reading before its text is put beside it. */
export type Said<R = Reading> = R extends unknown ? Omit<R, 'text'> : never

/** The reading of a cell without a number in it; null where the cell must be parsed. */
export function readWhole(cursor: Cursor): Said | null {
  const { text } = cursor
  const bare = withoutSpace(text)
  if (bare === '') return { kind: 'empty' }
  const error = errorOf(bare)
  if (error) return { kind: 'broken-formula', error }
  const word = withoutEnd(bare)
  const term = termOf(word)
  if (term) return term
  if (isDate(bare)) throw cursor.refuse('date', trimmed(text))
  if (!isWords(bare)) return null
  if (isOnlyNotation(word)) throw cursor.refuse('no-value', trimmed(text))
  return { kind: 'qualitative', term: 'other' }
}

const year = '(?:19|20)[0-9]{2}'
const datePattern = new RegExp(
  `^${year}(?:[-/年][0-9]{1,2}(?:[-/月][0-9]{1,2}日?|月)?|[.][0-9]{1,2}[.][0-9]{1,2}|[.][0-9]{2}[-—~]${year}[.][0-9]{2})$`,
)

/** A date, or a span of months, typed as text. A single 2023.07 may be a number and is none. */
function isDate(bare: string): boolean {
  return bare.length <= 16 && datePattern.test(bare)
}

/** Han words, with their punctuation. */
function isWords(bare: string): boolean {
  let han = false
  for (const character of bare) {
    if (isHan(character)) han = true
    else if (!'“”‘’"\'()、,。;!·'.includes(character)) return false
  }
  return han
}

/** A comparator word or a unit with nothing to compare. */
function isOnlyNotation(word: string): boolean {
  if (parseUnit(word) || suffixAt(word, 0)?.word === word) return true
  let to = word.length
  for (let found = prefixAtEnd(word); found; found = prefixAtEnd(word.slice(Math.max(0, to - longestPrefix), to))) to -= found.word.length
  return to === 0
}

function withoutEnd(bare: string): string {
  let to = bare.length
  while ('。;'.includes(bare[to - 1] ?? '!')) to--
  return bare.slice(0, to)
}

function trimmed(text: string): Span {
  const to = text.trimEnd().length
  return { from: text.length - text.trimStart().length, to }
}

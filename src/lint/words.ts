/** Lint findings and their places in words (zh-CN, en). */
import { lintWords, type Language } from '../messages'
import { placeInWords } from '../reading/place-in-words'
import type { LintFinding, LintPlace } from './finding'
import { checkOf } from './lint-plan'

/** What is wrong, where, and what to do about it. */
export function lintMessage({ check, data }: Pick<LintFinding, 'check' | 'data'>, language: Language): string {
  return checkOf(check).message[language](data)
}

/** A place and what stands there, in one line: `<code> “2003”栏：90`. */
export function lintPlaceInWords(place: LintPlace, language: Language): string {
  const words = lintWords[language]
  const text = place.text.replace(/\s+/gu, ' ').trim()
  switch (place.kind) {
    case 'cell': return place.column === null ? words.name(place.code, text) : words.cell(place.code, place.column, text)
    case 'column': return words.column(text)
    case 'note': return words.note(place.note, text)
    case 'date': return words.date(text)
    case 'document': return words.text(placeInWords(place.place, language), text)
  }
}

/** Where something stands in a document, in words (zh-CN, en). */
import { placeWords, type Language } from '../messages'
import { a1 } from '../model'
import type { Place } from './document'

/** As a person would look for it: `第 12 行`, `工作表“表1” B5`. */
export function placeInWords(place: Place, language: Language): string {
  const words = placeWords[language]
  switch (place.kind) {
    case 'line': return words.line(place.line)
    case 'paragraph': return words.paragraph(place.paragraph)
    case 'table': return words.table(place.table, place.row, place.column)
    case 'cell': return words.cell(place.sheet, a1(place.row, place.column))
  }
}

/** What is doubtful, in words, with the places that are meant. */
import { readingFindingWords, type Language } from '../../messages'
import { placeInWords, type ReadingFinding } from '../../reading'

/** Places beyond which a list of them helps nobody. */
const most = 3

/** The sentence, and the first places in parentheses. */
export function doubtText({ id, parameters, places }: ReadingFinding, language: Language): string {
  const named = [...new Set(places.map((place) => placeInWords(place, language)))].slice(0, most)
  const sentence = readingFindingWords[language][id](parameters)
  if (named.length === 0) return sentence
  return language === 'zh-CN' ? `${sentence}（${named.join('、')}）` : `${sentence} (${named.join(', ')})`
}

/** Spaces that a page or a typist set between figures and words (到 2027 年, 60 %) mean nothing; every position leads back. */
import type { Span } from '../../notation'
import { simplify } from '../text/script'
import { textsOf, type Texts } from './sentences'

/** A stretch of text without such spaces, in simplified characters. */
export interface Close {
  texts: Texts
  /** Where a span of it stands in the text as printed. */
  printedAt: (span: Span) => Span
  /** Words of it in the characters in which they are printed; words that do not stand in it stay. */
  asPrinted: (words: string) => string
}

const figure = /[0-9０-９%％‰]/u
const word = /[\p{Script=Han}，、；：（）“”《》%％‰°℃≥≤＞＜/／]/u
const space = /[^\S\t\r\n]/u

/** The number of an item with only a space behind it: 13 推动…. */
const itemNumber = /^\s*[0-9]{1,2}\s+(?=\p{Script=Han})(?![年月日个家所项条万亿])/u

/** The stretch with every space taken out that stands between a figure and a word, and without a number that only a space keeps apart. */
export function close({ printed: text }: Texts, { from, to }: Span): Close {
  const kept: number[] = []
  const begin = from + (itemNumber.exec(text.slice(from, to))?.[0].length ?? 0)
  for (let at = begin; at < to; at++) if (!isBetween(text, at, { from, to })) kept.push(at)
  const printed = kept.map((at) => text[at]!).join('')
  const simple = simplify(printed)
  return {
    texts: textsOf(simple),
    printedAt: (span) => ({ from: kept[span.from]!, to: kept[span.to - 1]! + 1 }),
    asPrinted: (words) => {
      let result = ''
      for (let at = 0; at < words.length && simple !== printed;) {
        // A name may be put together of two parts.
        let length = words.length - at
        while (length > 1 && !simple.includes(words.slice(at, at + length))) length--
        const from = simple.indexOf(words.slice(at, at + length))
        result += from < 0 ? words[at]! : printed.slice(from, from + length)
        at += length
      }
      return simple === printed ? words : result
    },
  }
}

function isBetween(text: string, at: number, { from, to }: Span): boolean {
  if (!space.test(text[at]!)) return false
  let [before, behind] = [at - 1, at + 1]
  while (before >= from && space.test(text[before]!)) before--
  while (behind < to && space.test(text[behind]!)) behind++
  if (before < from || behind >= to) return false
  const [left, right] = [text[before]!, text[behind]!]
  return (figure.test(left) && word.test(right)) || (word.test(left) && figure.test(right))
}

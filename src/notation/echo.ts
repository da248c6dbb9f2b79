/** Says in words how a cell was read. */
import { notationMessages } from '../messages/notation'
import { withoutSpace } from './characters'
import { printQuantity } from './print'
import type { Bound, Reading } from './reading'

type Messages = (typeof notationMessages)['zh-CN']

const longestExcerpt = 12

/** How a reading was understood, for the person who typed it: 不低于 86%; for an unreadable cell, what is wrong, where, and what to do. */
export function echo(reading: Reading, language: 'zh-CN' | 'en'): string {
  const words = notationMessages[language]
  switch (reading.kind) {
    case 'quantity': {
      const bound = (reading.approximate ? words.approximate : '') + echoBound(reading, words)
      return (reading.cumulative ? words.cumulative(bound) : bound) + (reading.year === null ? '' : words.year(reading.year))
    }
    case 'components': return reading.components.map((part) => words.component(part.label, echoBound(part, words))).join(words.between)
    case 'range': return words.range(printQuantity(reading.low), printQuantity(reading.high))
    case 'ratio': return words.ratio(printQuantity(reading.left), printQuantity(reading.right))
    case 'qualitative': return reading.term === 'other' ? words.other(withoutSpace(reading.text)) : words.term[reading.term]
    case 'broken-formula': return words['broken-formula'](reading.error)
    case 'unreadable': return words.unreadable[reading.reason](place(reading, words), excerpt(reading.text))
    default: return words[reading.kind]
  }
}

function echoBound({ comparator, quantity }: Bound, words: Messages): string {
  return words.comparator[comparator] + printQuantity(quantity)
}

/** People count characters from 1, and an astral character once. */
function place({ text, at }: Extract<Reading, { kind: 'unreadable' }>, words: Messages): string {
  return words.place([...text.slice(0, at.from)].length + 1, excerpt(text.slice(at.from, at.to)))
}

function excerpt(text: string): string {
  const characters = [...text]
  return characters.length > longestExcerpt ? `${characters.slice(0, longestExcerpt).join('')}…` : text
}

/** Reads a paragraph of an OpenDocument cell: white space in it counts once, but for the spaces that are spelt out. */
import type { XmlScanner } from '../../archive'
import { cellTextLength } from '../../workbook'

/** Behind what is read for the eye and not for the text: readings of characters, footnotes, comments. */
const aside = new Set(['text:ruby-text', 'text:note', 'office:annotation', 'draw:frame'])

/** The text of the paragraph just opened, rich-text runs as one; reads on behind its close. */
export function readParagraph(scanner: XmlScanner): string {
  const outside = scanner.depth - 1
  let text = ''
  // Whether a space of the XML here would follow another, or begin the paragraph.
  let follows = true
  const spell = (spelt: string) => {
    text += spelt
    follows = false
  }
  while (scanner.depth > outside) {
    const token = scanner.next()
    if (token === 'text') {
      const once = scanner.text().replace(/[ \t\r\n]+/g, ' ')
      const added: string = follows && once.startsWith(' ') ? once.slice(1) : once
      text += added
      if (added !== '') follows = added.endsWith(' ')
    } else if (token === 'open') {
      if (scanner.name === 'text:s') spell(' '.repeat(Math.min(cellTextLength + 1, Math.max(1, Number(scanner.attribute('text:c') ?? 1) || 1))))
      else if (scanner.name === 'text:tab') spell('\t')
      else if (scanner.name === 'text:line-break') spell('\n')
      else if (aside.has(scanner.name)) scanner.skip()
    }
    if (text.length > cellTextLength * 2) throw scanner.broken('has a text longer than a cell holds')
  }
  return text !== '' && follows && text.endsWith(' ') ? text.slice(0, -1) : text
}

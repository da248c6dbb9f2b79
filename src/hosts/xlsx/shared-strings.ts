/** The texts that cells share; runs of rich text become one text. */
import { decodeXml, defaultLimits, tooLarge, XmlScanner, type Place } from '../../archive'
import { decodeString } from './cell-text'

/** A text in one piece, as most are. */
const plainText = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y

/** All shared texts, by index. */
export function readSharedStrings(source: string, place: Place): string[] {
  const scanner = new XmlScanner(source, place)
  const texts: string[] = []
  for (;;) {
    if (texts.length > defaultLimits.cells) throw tooLarge(place.file, defaultLimits.cells, 'elements', place.part)
    const plain = scanner.depth === 1 ? scanner.take(plainText) : null
    if (plain) {
      texts.push(decodeString(decodeXml(plain[1]!, place)))
      continue
    }
    const token = scanner.next()
    if (token === 'end') return texts
    if (token === 'open' && scanner.name === 'si') texts.push(readRichText(scanner))
  }
}

/** The text of a string item just opened, without its phonetic readings; reads on behind its close. */
export function readRichText(scanner: XmlScanner): string {
  const outside = scanner.depth - 1
  let text = ''
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue
    if (scanner.name === 't') text += scanner.textWithin()
    else if (scanner.name !== 'r') scanner.skip()
  }
  return decodeString(text)
}

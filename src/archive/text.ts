/** Bytes to text, by what they are and not by what they are called. */
import { damaged, type Place } from './limits'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text by its mark, else as UTF-8, else as GB18030, of which GBK and GB2312 are parts. @throws Fault `file-damaged`. */
export function decodeText(bytes: Uint8Array, place: Place): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding may fit.
    }
  }
  throw damaged(place, `is not text in ${marked ?? 'UTF-8 or GB18030'}`)
}

/** Text in UTF-8, without its mark. @throws Fault `file-damaged`. */
export function decodeUtf8(bytes: Uint8Array, place: Place): string {
  try {
    return utf8.decode(bytes)
  } catch (error) {
    throw damaged(place, 'is not text in utf-8', error)
  }
}

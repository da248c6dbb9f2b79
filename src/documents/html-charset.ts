/** The characters of a page: by its mark, by what its bytes are, and only then by what it says. */
import { decodeText, type Place } from '../archive'

/** How far into a page its character set may be stated. */
const head = 4096

/**
 * The text of a page. One that is UTF-8 is read as UTF-8 whatever it says, since pages are often saved by programs that leave the old
 * statement in; else what it states (GB2312, GBK, Big5 …), or what was stated with it (`charset`), is believed, with a `\ufffd` for what
 * does not fit.
 * @throws Fault `file-damaged` where nothing is stated and it is neither UTF-8 nor GB18030.
 */
export function decodeHtml(bytes: Uint8Array, place: Place, charset?: string): string {
  const stated = decoderOf(charset ?? /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(latin(bytes.subarray(0, head)))?.[1])
  if (!stated || isUtf8(bytes) || isMarked(bytes)) return decodeText(bytes, place)
  return stated.decode(bytes)
}

function decoderOf(label: string | undefined): TextDecoder | null {
  try {
    // A page that can be read for its statement is not in UTF-16.
    return label === undefined ? null : new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label)
  } catch {
    return null
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isMarked(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

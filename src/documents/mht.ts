/** Takes the page out of a file in which a page was saved with its pictures (.mht, multipart/related). */
import { damaged, type Place } from '../archive'

/** Bytes as characters, one each: what is not text is decoded later. */
type Latin = string

/** The page's own bytes with the character set that its part states. */
export interface SavedPage {
  bytes: Uint8Array
  charset: string | null
}

/** How deep parts may hold parts. */
const deepest = 4
/** Heads are short: what is longer is no head. */
const longestHead = 16_384

/** Whether a text begins as such files do. */
export function isSavedPage(beginning: string): boolean {
  return /^\s*(?:From: ?[<"]|MIME-Version:|Content-Type: ?multipart\/)/i.test(beginning) && /^content-type:/im.test(beginning)
}

/** The first page in a saved file. @throws Fault `file-damaged` where there is none. */
export function pageOf(bytes: Uint8Array, place: Place): SavedPage {
  const page = pageIn(latin(bytes), 0)
  if (!page) throw damaged(place, 'is a saved page without a page')
  return page
}

function pageIn(part: Latin, depth: number): SavedPage | null {
  const { head, body } = headAndBody(part)
  const type = field(head, 'content-type') ?? 'text/plain'
  if (/^multipart\//i.test(type)) {
    const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
    const mark = boundary?.[1] ?? boundary?.[2]
    if (mark === undefined || depth >= deepest) return null
    for (const inner of partsOf(body, mark)) {
      const page = pageIn(inner, depth + 1)
      if (page) return page
    }
    return null
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null
  const decoded = decode(body, field(head, 'content-transfer-encoding')?.trim().toLowerCase() ?? '')
  return { bytes: decoded, charset: /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? null }
}

function headAndBody(part: Latin): { head: string; body: Latin } {
  const end = /\r?\n\r?\n/.exec(part.slice(0, longestHead))
  if (!end) return { head: part.slice(0, longestHead), body: '' }
  return { head: part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '), body: part.slice(end.index + end[0].length) }
}

function field(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]
}

/** What stands between the lines that begin with the boundary. */
function partsOf(body: Latin, boundary: string): Latin[] {
  const mark = `--${boundary}`
  const parts: Latin[] = []
  let from = body.indexOf(mark)
  while (from >= 0 && !body.startsWith('--', from + mark.length)) {
    const begin = body.indexOf('\n', from + mark.length) + 1
    const end = begin === 0 ? -1 : body.indexOf(`\n${mark}`, begin - 1)
    if (begin > 0) parts.push(body.slice(begin, end < 0 ? body.length : end).replace(/\r$/, ''))
    from = end < 0 ? -1 : end + 1
  }
  return parts
}

function decode(body: Latin, encoding: string): Uint8Array {
  if (encoding === 'base64') {
    const digits = body.replace(/[^A-Za-z0-9+/]/g, '')
    return fromLatin(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits))
  }
  if (encoding !== 'quoted-printable') return fromLatin(body)
  const joined = body.replace(/=[ \t]{0,9}\r?\n/g, '')
  return fromLatin(joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
}

function latin(bytes: Uint8Array): Latin {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join('')
}

function fromLatin(text: Latin): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

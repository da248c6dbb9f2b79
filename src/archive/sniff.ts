/** Says what a file is from its first bytes. */

const signatures: [prefix: string, name: string][] = [
  ['%PDF', 'pdf'], ['{\\rtf', 'rtf'], ['\x89PNG', 'image'], ['\xff\xd8\xff', 'image'], ['GIF8', 'image'],
  ['Rar!', 'archive'], ['7z\xbc\xaf', 'archive'], ['\x1f\x8b', 'archive'], ['SQLite', 'database'],
]

/**
 * What the bytes look like: `empty`, `xls`, `doc`, `ppt`, `encrypted` (an encrypted .xlsx), `zip`, `pdf`, `rtf`, `image`,
 * `archive`, `database`, `html`, `xml`, `csv`, `text` or `unknown`.
 */
export function looksLike(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'empty'
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip'
  const head = latin(bytes.subarray(0, 4096))
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundKind(bytes)
  const known = signatures.find(([prefix]) => head.startsWith(prefix))
  if (known) return known[1]
  if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return 'csv'
  const text = head.replace(/^\xef\xbb\xbf/, '').trimStart().toLowerCase()
  if (/^<(!doctype html|html|head|body|meta|table|div)\b/.test(text) || (text.startsWith('<?xml') && text.includes('<html'))) return 'html'
  if (text.startsWith('<?xml')) return 'xml'
  if (/(?![\t-\r\x7f-\x9f])\p{Cc}/u.test(head)) return 'unknown'
  return /[,;\t]/.test(text) ? 'csv' : 'text'
}

/** A compound file (the container of old Office): its streams' names stand in it as UTF-16. */
function compoundKind(bytes: Uint8Array): string {
  const streams: [stream: string, name: string][] = [
    ['EncryptedPackage', 'encrypted'], ['WordDocument', 'doc'], ['PowerPoint Document', 'ppt'],
  ]
  const wide = (stream: string) => Uint8Array.from([...stream].flatMap((letter) => [letter.charCodeAt(0), 0]))
  return streams.find(([stream]) => contains(bytes, wide(stream)))?.[1] ?? 'xls'
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Text in and out of XML. */
import { damaged, type Place } from './limits'

const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

/** The longest reference that is looked at, without `&` and `;`. */
const longestReference = 12

/** Decodes the references in XML text; line ends become `\n`. @throws Fault `file-damaged` for an entity XML does not define itself. */
export function decodeXml(raw: string, place: Place): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  let decoded = ''
  let from = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    const name = end - at - 1 > longestReference ? '' : text.slice(at + 1, end)
    const known = entities.get(name) ?? numbered(name)
    if (end < 0 || known === undefined) throw damaged(place, `the reference ${/^&[^;&\s]{0,12};?/.exec(text.slice(at, at + 14))![0]} is not allowed`)
    decoded += text.slice(from, at) + known
    from = end + 1
  }
  return from === 0 ? text : decoded + text.slice(from)
}

function numbered(name: string): string | undefined {
  const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#[0-9]+$/.test(name) ? Number(name.slice(1)) : -1
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const forXml = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ['\n', '&#10;'], ['\t', '&#9;'], ['\r', '&#13;']])

/** Text for an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => forXml.get(character)!)
}

/** Text for an attribute in double quotes; tabs and line ends are kept. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\t\r]/g, (character) => forXml.get(character)!)
}

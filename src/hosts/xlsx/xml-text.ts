/** Text in and out of XML, and in and out of spreadsheet strings. */
import { damaged, type Place } from './limits'

const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

/** Decodes the references in XML text; line ends become `\n`. @throws Fault `file-damaged` for an entity XML does not define itself. */
export function decodeXml(raw: string, place: Place): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replace(/&([^;&\s]{0,12};?)/g, (whole, body: string) => {
    const name = body.slice(0, -1)
    const known = body.endsWith(';') ? entities.get(name) ?? numbered(name) : undefined
    if (known === undefined) throw damaged(place, `the reference ${whole} is not allowed`)
    return known
  })
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

/**
 * A cell's text as a spreadsheet file spells it: what XML can't hold becomes `_xHHHH_`, and what would be read as that
 * is escaped itself.
 */
export function encodeString(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

/** Undoes `encodeString`. */
export function decodeString(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text
}

/** Characters that Word keeps as places in a font of symbols, as text. */

/** By the lower byte of their place. */
const fonts: Record<string, ReadonlyMap<number, string>> = {
  symbol: new Map([
    [0xa3, '≤'], [0xb3, '≥'], [0xb9, '≠'], [0xbb, '≈'], [0xb1, '±'], [0xb4, '×'], [0xb8, '÷'], [0xb0, '°'], [0xb7, '•'], [0xa5, '∞'], [0xae, '→'],
  ]),
  wingdings: new Map([[0xab, '★'], [0xb6, '☆'], [0x6c, '●'], [0x6e, '■'], [0x6f, '□'], [0xa8, '□'], [0xfc, '✓'], [0xfe, '☑'], [0xe0, '→']]),
}

/** The character at a place (four hexadecimal digits) of a font; empty where we don't know what it looks like. */
export function symbolOf(font = '', place = ''): string {
  const code = Number.parseInt(place, 16)
  if (!Number.isInteger(code) || code > 0xffff) return ''
  // Fonts of symbols lie in the private area; elsewhere the place is a character.
  if (code > 0xff && (code < 0xf000 || code > 0xf0ff)) return /[\ud800-\udfff]/.test(String.fromCharCode(code)) ? '' : String.fromCharCode(code)
  const byte = code & 0xff
  const name = font.toLowerCase()
  const known = Object.hasOwn(fonts, name) ? fonts[name]!.get(byte) : undefined
  // Figures and marks stand in Symbol where they stand in ASCII.
  return known ?? (name === 'symbol' && byte >= 0x20 && byte < 0x40 ? String.fromCharCode(byte) : '')
}

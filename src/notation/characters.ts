/** Makes the width and style variants of a character one, keeping every position: the result is as long as the text. */

const variants = new Map<string, string>()
function same(canonical: string, others: string): void {
  for (const other of others) variants.set(other, canonical)
}
same('<', '〈《⟨‹﹤')
same('>', '〉》⟩›﹥')
same('[', '〔【')
same(']', '〕】')
same('≥', '≧⩾≮')
same('≤', '≦⩽≯')
same('=', '﹦')
same('%', '﹪')
same(':', '∶︰﹕')
same('-', '−﹣‐‑')
same('—', '–―─‒')
same('~', '〜∼')

/** Full-width forms U+FF01–U+FF5E stand this far behind their ASCII characters. */
const fullWidthOffset = 0xfee0

/** The text with every character in its canonical form: ASCII for full width, `<` for 〈, a plain space for any white space. Same length. */
export function normalise(text: string): string {
  let result = ''
  for (let index = 0; index < text.length; index++) result += normaliseUnit(text[index]!)
  return result
}

/** The text without any white space, of whatever width. */
export function withoutSpace(text: string): string {
  let result = ''
  for (const unit of text) if (!isSpace(unit)) result += unit
  return result
}

export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0)
  // Printed ASCII and the common Han, which most of every text is.
  if ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)) return false
  return /^[\s\u200b-\u200f\u2060\ufeff]$/u.test(character)
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

export function isLatin(character: string): boolean {
  return /^[A-Za-z]$/.test(character)
}

export function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character)
}

function normaliseUnit(unit: string): string {
  if (isSpace(unit)) return ' '
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - fullWidthOffset)
  return variants.get(unit) ?? unit
}

/** Makes the width, style and script variants of a character one, keeping every position: the result is as long as the text. */

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
// Units, scale words and the words of the notation in traditional characters (繁体), each behind its simplified one.
const traditional = '万萬 亿億 个個箇 户戶 亩畝 吨噸 顷頃 处處 项項 条條 只隻 种種 类類 栋棟 对對 场場 间間 张張 床牀 册冊 台臺檯 辆輛 岁歲嵗 周週 时時 钟鐘鍾 里裡裏 克剋 贝貝 点點 '
  + '币幣 于於 过過 应應 达達 制製 争爭 约約 计計 总總 为爲為 内內 满滿 仅僅 现現 实實 盖蓋 无無 没沒 适適 暂暫 据據 数數 统統 布佈 长長 减減 升昇陞 后後'
for (const [canonical, ...others] of traditional.split(' ')) same(canonical!, others.join(''))

/** Full-width forms U+FF01–U+FF5E stand this far behind their ASCII characters. */
const fullWidthOffset = 0xfee0

/** The text with every character in its canonical form: ASCII for full width, `<` for 〈, 万 for 萬, a plain space for any white space. Same length. */
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

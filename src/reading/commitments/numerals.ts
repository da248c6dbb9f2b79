/** Numbers spelled in Chinese (三千, 七成, 百分之六十五, 一半) in running text. */

const ones = '零一二三四五六七八九'
const numeral = '[零〇一二两三四五六七八九十百千]+'

/** What a spelled number says, in digits, with the unit that its wording includes. */
export interface Spelled {
  value: string
  /** `%` and `‰` of 百分之…, …成, 一半; null where the unit stands behind. */
  unit: '%' | '‰' | null
}

/** Every way in which a number may be spelled; `spelledNumber` tells which of the matches are one. */
export const spelledPattern = [
  `[百千]分之(?:百|${numeral}(?:点[零〇一二三四五六七八九]+)?)`,
  '(?<![一二三四五六七八九十第])[一二两三四五六七八九]成[一二三四五六七八九]?(?![立功果效员年为熟本都长就套型品交])',
  '一半|半数',
  `${numeral}(?:万${numeral})?`,
].join('|')

/** The number that a match of `spelledPattern` spells, or null: 十四五, 二〇二五 and 一二三产 spell none. */
export function spelledNumber(text: string): Spelled | null {
  const share = /^([百千])分之(.+)$/u.exec(text)
  if (share) {
    const [whole, part] = share[2]!.split('点') as [string, string?]
    const value = whole === '百' ? 100 : countOf(whole)
    const decimals = part === undefined ? '' : `.${[...part].map(digitOf).join('')}`
    return value === null ? null : { value: `${value}${decimals}`, unit: share[1] === '百' ? '%' : '‰' }
  }
  if (text === '一半' || text === '半数') return { value: '50', unit: '%' }
  const [tenths, hundredths] = text.split('成') as [string, string?]
  if (hundredths !== undefined) return { value: `${digitOf(tenths)}${hundredths === '' ? 0 : digitOf(hundredths)}`, unit: '%' }
  const [high, low] = text.split('万') as [string, string?]
  const value = low === undefined ? countOf(high) : sum(countOf(high), 10000, countOf(low.replace(/^[零〇]/u, '')))
  return value === null ? null : { value: String(value), unit: null }
}

function sum(high: number | null, scale: number, low: number | null): number | null {
  return high === null || low === null ? null : high * scale + low
}

function digitOf(character: string): number {
  return character === '两' ? 2 : character === '〇' ? 0 : ones.indexOf(character)
}

const countPattern =
  /^(?:([一二两三四五六七八九])千)?(?:零?([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十))?(?:零?([一二两三四五六七八九]))?$/u

/** A number below ten thousand, or null where the characters don't spell one. */
function countOf(text: string): number | null {
  const found = countPattern.exec(text.replaceAll('〇', '零'))
  if (!found || text === '') return null
  const [, thousands, hundreds, tens, ten, units] = found
  const part = (digit: string | undefined, place: number) => digit === undefined ? 0 : digitOf(digit) * place
  return part(thousands, 1000) + part(hundreds, 100) + (ten === undefined ? 0 : part(tens ?? '一', 10)) + part(units, 1)
}

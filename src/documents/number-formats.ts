/** How Word writes the numbers of lists (w:numFmt): 1, 一, 壹, 甲, ①, i, A. */

const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth, decimalFullWidth2: fullWidth,
  chineseCounting: counting, chineseCountingThousand: counting, japaneseCounting: counting, taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting, ideographDigital: byDigit, japaneseDigitalTenThousand: byDigit, taiwaneseDigital: byDigit,
  chineseLegalSimplified: (number) => inChinese(number, legalDigits, '拾佰仟'), ideographLegalTraditional: (number) => inChinese(number, legalDigits, '拾佰仟'),
  ideographTraditional: (number) => cyclic(number, '甲乙丙丁戊己庚辛壬癸'), ideographZodiac: (number) => cyclic(number, '子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: (number) => enclosed(number, 0x2460), decimalEnclosedCircleChinese: (number) => enclosed(number, 0x2460),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474), decimalEnclosedFullstop: (number) => enclosed(number, 0x2488),
  ideographEnclosedCircle: (number) => number <= 10 ? String.fromCharCode(0x327f + number) : String(number),
  upperRoman: roman, lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number), lowerLetter: (number) => letters(number).toLowerCase(),
  none: () => '',
}

/** A number from 1 in a format of Word's; in digits where the format is not known. */
export function formatNumber(number: number, format: string): string {
  return Object.hasOwn(formats, format) && number > 0 ? formats[format]!(number) : String(number)
}

function fullWidth(number: number): string {
  return String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function byDigit(number: number): string {
  return [...String(number)].map((digit) => digits[Number(digit)]!).join('')
}

/** 一 … 十, 十一 … 九十九, 一百零一. */
function counting(number: number): string {
  return inChinese(number, digits.replace('〇', '零'), '十百千').replace(/^一十/, '十')
}

function inChinese(number: number, numerals: string, units: string): string {
  if (number >= 10_000) return String(number)
  const text = [...String(number)].map((digit, at, all) => {
    const place = all.length - 1 - at
    return digit === '0' ? numerals[0]! : numerals[Number(digit)]! + (place > 0 ? units[place - 1]! : '')
  }).join('')
  const zero = numerals[0]!
  return text.replace(new RegExp(`${zero}+`, 'g'), zero).replace(new RegExp(`${zero}$`), '')
}

function cyclic(number: number, signs: string): string {
  return signs[(number - 1) % signs.length]!
}

function enclosed(number: number, first: number): string {
  return number <= 20 ? String.fromCharCode(first + number - 1) : String(number)
}

function roman(number: number): string {
  const signs: [value: number, sign: string][] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]
  if (number >= 5000) return String(number)
  let [left, text] = [number, '']
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) text += sign
  }
  return text
}

/** A … Z, then AA, BB …, as Word counts. */
function letters(number: number): string {
  const times = Math.ceil(number / 26)
  return times > 10 ? String(number) : String.fromCharCode(65 + (number - 1) % 26).repeat(times)
}

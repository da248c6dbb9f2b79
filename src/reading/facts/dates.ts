/** Days as documents write them: 2023年5月16日, 2023-05-16, 二〇二三年五月十六日. */

const day = /((?:19|20)[0-9]{2})\s*[-年./]\s*([0-9]{1,2})\s*[-月./]\s*([0-9]{1,2})\s*日?/u
const numerals = '〇一二三四五六七八九'

/** The date that a text begins with, ISO; also 二〇二三年五月十六日. */
export function dateOf(text: string): string | null {
  const arabic = text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map(digitOf).join(''))
    .replace(/([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=[月日])/gu, (spelled) => spelled === '' ? '' : String(smallNumber(spelled)))
  const found = day.exec(arabic)
  if (found?.index !== 0) return null
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function digitOf(character: string): number {
  return Math.max(0, numerals.indexOf(character))
}

function smallNumber(spelled: string): number {
  const [tens, ones] = spelled.includes('十') ? spelled.split('十') as [string, string] : ['', spelled]
  return (spelled.includes('十') ? 10 * (tens === '' ? 1 : digitOf(tens)) : 0) + (ones === '' ? 0 : digitOf(ones))
}

/** A month (2023年8月) or a day as a line of its own. */
export function isDateLine(text: string): boolean {
  return text.length <= 16 && (dateOf(text) !== null || /^(?:(?:19|20)[0-9]{2}|[〇○零一二三四五六七八九]{4})年(?:[0-9]{1,2}|十?[一二三四五六七八九十])月$/u.test(text))
}

/** A day and nothing else. */
export function isDay(text: string): boolean {
  return text.length <= 16 && /[日0-9]$/u.test(text) && dateOf(text) !== null
}

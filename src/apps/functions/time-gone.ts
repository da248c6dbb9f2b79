/** How much of the year is gone at a point in time, as planners write one: a date, a month, a quarter, a share. */
import type { TimeGone } from '../../notation'
import { readText } from '../../notation'
import { cellOf } from './argument'
import { invalid, isError, words, type FunctionError } from './outcome'

const day = 86_400_000
/** Days of the 1900 date system count from here, for every date after February 1900. */
const epoch = Date.UTC(1899, 11, 30)
/** Numbers that are dates: the days of 2000 to 2099. A number from 0 to 1 is a share, and any other is refused. */
const [firstDay, lastDay] = [36_526, 73_050]

const terms: Readonly<Record<string, number>> = { 年初: 0, 上半年: 2, 半年: 2, 前三季度: 3, 全年: 4, 年底: 4, 年末: 4 }
const quarters: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 }

/**
 * The share of its year that is gone at the end of the day, month or quarter that an argument names: 2025-06-30, 6月, 二季度, Q2,
 * 上半年, 0.5, 50%. A date cell arrives as its number of days (1900 date system).
 */
export function timeGone(argument: unknown): TimeGone | FunctionError {
  const cell = cellOf(argument)
  if (isError(cell)) return cell
  if (cell.kind === 'number') return ofNumber(cell.value) ?? invalid(words.asOf(String(cell.value)))
  const text = cell.kind === 'text' ? cell.value.normalize('NFKC').replace(/\s+/g, '') : ''
  return ofText(text) ?? invalid(words.asOf(cell.kind === 'empty' ? '' : String(cell.value)))
}

function ofNumber(value: number): TimeGone | null {
  if (value >= 0 && value <= 1) return { gone: value, of: 1 }
  return value >= firstDay && value < lastDay + 1 ? ofDate(new Date(epoch + Math.floor(value) * day)) : null
}

function ofText(text: string): TimeGone | null {
  if (Object.hasOwn(terms, text)) return { gone: terms[text]!, of: 4 }
  const quarter = /^(?:[0-9]{4}年?)?(?:第?([1-4一二三四])季度?|[qQ]([1-4]))$/.exec(text)
  if (quarter) {
    const name = quarter[1] ?? quarter[2]!
    return { gone: quarters[name] ?? Number(name), of: 4 }
  }
  const month = /^(?:(?:[0-9]{4}年)?([0-9]{1,2})月[底末]?|[0-9]{4}[-/.]([0-9]{1,2}))$/.exec(text)
  if (month) return ofMonth(Number(month[1] ?? month[2]))
  const date = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$/.exec(text)
  return date ? ofDay(Number(date[1]), Number(date[2]), Number(date[3])) : ofShare(text)
}

function ofMonth(month: number): TimeGone | null {
  return month >= 1 && month <= 12 ? { gone: month, of: 12 } : null
}

function ofDay(year: number, month: number, date: number): TimeGone | null {
  const given = new Date(Date.UTC(year, month - 1, date))
  return given.getUTCMonth() === month - 1 && given.getUTCDate() === date ? ofDate(given) : null
}

function ofDate(date: Date): TimeGone {
  const year = date.getUTCFullYear()
  const first = Date.UTC(year, 0, 1)
  return { gone: (date.getTime() - first) / day + 1, of: (Date.UTC(year + 1, 0, 1) - first) / day }
}

function ofShare(text: string): TimeGone | null {
  const reading = readText(text)
  if (reading.kind !== 'quantity' || reading.comparator !== 'none' || reading.quantity.scale !== null) return null
  const { digits, unit } = reading.quantity
  const of = unit === '%' ? 100 : unit === null ? 1 : 0
  const gone = Number(digits)
  return gone >= 0 && gone <= of ? { gone, of } : null
}

/** Cells as a sheet shows them. */
import Big from 'big.js'
import type { Cell } from '../model'
import { formatDecimal, formatOf } from '../notation'
import { shownDate } from './shown-date'

/** Characters in which a number without a format of its own is shown. */
const generalWidth = 11

/** The text of a cell, its number in its number format: 0.93 in `0%` is `93%`. */
export function shown(cell: Cell, dateSystem: 1900 | 1904): string {
  switch (cell.kind) {
    case 'empty': return ''
    case 'text': return cell.value.replace(/\r\n?/g, '\n')
    case 'error': return cell.value
    case 'boolean': return cell.value ? 'TRUE' : 'FALSE'
    case 'number': return shownNumber(cell.value, cell.format, dateSystem)
  }
}

function shownNumber(value: number, code: string, dateSystem: 1900 | 1904): string {
  if (!Number.isFinite(value)) return String(value)
  const format = formatOf(code, value)
  const date = format.date && shownDate(value, code, dateSystem)
  if (date) return date
  const exact = new Big(value.toPrecision(15))
  const scaled = format.power === 0 ? exact : exact.times(new Big(10).pow(format.power))
  const digits = digitsOf(code, value)
  return format.before + (digits === null ? general(scaled) : fixed(scaled, digits)) + format.after
}

/** A number of any size in full; decimals as far as there is room for them. */
function general(value: Big): string {
  const room = generalWidth - 1 - value.abs().round(0, Big.roundDown).toFixed().length
  return formatDecimal(value.round(Math.max(0, room), Big.roundHalfUp))
}

/** How a section of a format writes the digits. */
interface Digits {
  /** Digits in front of the point, at least. */
  whole: number
  /** Digits behind the point: at least and at most. */
  least: number
  most: number
  grouped: boolean
}

/** Null where the format says nothing of the digits, or writes them as a fraction or a power. */
function digitsOf(code: string, value: number): Digits | null {
  const bare = code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\!_*][^]?/g, '')
  const sections = bare.split(';')
  const section = (value < 0 && sections.length > 1 ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0])!
  if (/general|通用格式|[@/eE]/i.test(section) || !/[0#?]/.test(section)) return null
  const [whole = '', decimals = ''] = section.split('.')
  return {
    whole: count(whole, /0/g), least: count(decimals, /0/g), most: count(decimals, /[0#?]/g), grouped: /[0#?],[0#?]/.test(whole),
  }
}

function fixed(value: Big, { whole, least, most, grouped }: Digits): string {
  const [front = '', decimals = ''] = value.abs().toFixed(most, Big.roundHalfUp).split('.')
  const padded = front.padStart(whole, '0')
  const kept = decimals.slice(0, Math.max(least, decimals.replace(/0+$/, '').length))
  const sign = value.lt(0) && /[1-9]/.test(front + kept) ? '-' : ''
  return sign + (grouped ? padded.replace(/\B(?=(?:[0-9]{3})+$)/g, ',') : padded) + (kept === '' ? '' : `.${kept}`)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

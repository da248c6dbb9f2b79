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
  const section = sectionOf(code, value)
  if (!format.date && !section.some((piece) => /^[0#?@/]$/.test(piece)) && !/general|通用格式/i.test(section.join(''))) return literalsOf(section)
  const exact = new Big(value.toPrecision(15))
  const scaled = format.power === 0 ? exact : exact.times(new Big(10).pow(format.power))
  const digits = digitsOf(section)
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

/** The section of a format that shows this number, in pieces: a literal, a directive, or a single character. */
function sectionOf(code: string, value: number): string[] {
  const sections: string[][] = [[]]
  for (const piece of code.match(/"[^"]*"?|\[[^\]]*\]?|[\\!_*][^]?|[^]/g) ?? []) {
    if (piece === ';') sections.push([])
    else sections.at(-1)!.push(piece)
  }
  if (sections.some((section) => section.some(isCondition))) {
    return sections.find((section) => section.filter(isCondition).every((condition) => holds(condition, value))) ?? []
  }
  return sections[value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0]!
}

/** A directive such as `[>=10000]`. */
const conditionPattern = /^\[(<>|[<>]=?|=)(-?[0-9.]+)\]$/

function isCondition(piece: string): boolean {
  return conditionPattern.test(piece)
}

function holds(condition: string, value: number): boolean {
  const [, sign = '', limit] = conditionPattern.exec(condition)!
  // The signs name the orders that they allow: `<>` is below or above.
  return sign.includes(value < Number(limit) ? '<' : value > Number(limit) ? '>' : '=')
}

/** What a section without a digit shows. */
function literalsOf(section: readonly string[]): string {
  return section.filter((piece) => !/^[[_*]/.test(piece)).map((piece) => piece.replace(/^[\\!]|^"|"$/g, '')).join('').trim()
}

/** Null where the section says nothing of the digits, or writes them as a fraction or a power. */
function digitsOf(section: readonly string[]): Digits | null {
  const bare = section.filter((piece) => piece.length === 1).join('')
  if (/general|通用格式|[@/e]/i.test(bare)) return null
  const [whole = '', decimals = ''] = bare.split('.')
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

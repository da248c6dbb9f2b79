/** Running text for the checks: its sentences, and the figures in them. */
import Big from 'big.js'
import { convert, parseUnit, type Span } from '../notation'
import { normalise } from '../notation/characters'

/** A sentence as published, and in canonical characters of the same length. */
export interface Sentence {
  text: string
  plain: string
}

/** The sentences of a paragraph, without the mark behind them. */
export function sentences(paragraph: string): Sentence[] {
  return paragraph.split(/[。！？!?\n]/u).map((part) => part.trim()).filter((part) => part !== '').map((text) => ({ text, plain: normalise(text) }))
}

/** A number with its unit of measure in a sentence. */
export interface Figure {
  at: Span
  digits: string
  /** With scale word: 万人; null where no known unit stands behind it. */
  unit: string
  /** The words of its own clause before it. */
  before: string
  /** What stands between it and the figure before, or the sentence's beginning. */
  between: string
  /** 约, 左右, 余: not meant exactly. */
  vague: boolean
}

const number = /[0-9](?:[0-9]|,(?=[0-9]{3}(?![0-9])))*(?:\.[0-9]+)?/gu
const longestUnit = 9

/** The figures of a sentence that have a unit, in order; years, ordinals and numbers within names are none. */
export function figuresIn({ plain }: Sentence): Figure[] {
  const found: Figure[] = []
  for (const match of plain.matchAll(number)) {
    const from = match.index
    const end = from + match[0].length
    if (/[A-Za-z0-9.第—~-]$/u.test(plain.slice(0, from)) || /^\s*(?:[—~:-]\s*[0-9]|[A-Za-z])/u.test(plain.slice(end))) continue
    const unit = unitAt(plain, end)
    if (unit === null || (unit.text === '年' && /^20[0-9]{2}$/u.test(match[0]))) continue
    const to = end + unit.length
    const before = /[^,;:、]*$/u.exec(plain.slice(found.at(-1)?.at.to ?? 0, from))![0]
    found.push({
      at: { from, to }, digits: match[0].replaceAll(',', ''), unit: unit.text, before, between: plain.slice(found.at(-1)?.at.to ?? 0, from),
      vague: /(?:约(?:占|为|达)?|近|超|超过)\s*$/u.test(before) || /^(?:左右|余|多)/u.test(plain.slice(to)),
    })
  }
  return found
}

function unitAt(plain: string, at: number): { text: string; length: number } | null {
  const space = /^ */u.exec(plain.slice(at))![0].length
  const rest = plain.slice(at + space, at + space + longestUnit)
  for (let length = rest.length; length > 0; length--) {
    const text = rest.slice(0, length)
    if (text === text.trim() && parseUnit(text)?.unit) return { text, length: space + length }
  }
  return null
}

/** What a figure may be before rounding to its printed digits, in `unit`; null where its own is of another nature. */
export function rangeOf({ digits, unit }: Figure, target: string): { low: Big; high: Big } | null {
  const parsed = parseUnit(unit)!
  const value = convert({ digits, scale: parsed.scale, unit: parsed.unit }, target)
  const point = digits.indexOf('.')
  const half = new Big(5).times(`1e${point < 0 ? -1 : -(digits.length - point)}`)
  const step = convert({ digits: half.toFixed(), scale: parsed.scale, unit: parsed.unit }, target)
  if (!('value' in value) || !('value' in step)) return null
  return { low: value.value.minus(step.value), high: value.value.plus(step.value) }
}

/** The value of a figure in `unit`, as printed; null where its own is of another nature. */
export function amountOf({ digits, unit }: Figure, target: string): Big | null {
  const parsed = parseUnit(unit)!
  const value = convert({ digits, scale: parsed.scale, unit: parsed.unit }, target)
  return 'value' in value ? value.value : null
}

/** Whether a figure is a share: %, ‰. */
export function isShare({ unit }: Figure): boolean {
  return 'value' in convert({ digits: '1', scale: null, unit: '%' }, unit)
}

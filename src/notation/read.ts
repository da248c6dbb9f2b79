/** Reads text by the grammar of the README: one recursive descent without backtracking. */
import { isDigit, normalise } from './characters'
import { Cursor } from './cursor'
import { factorBetween } from './factors'
import { Front } from './front'
import { remembered } from './memo'
import { isNumber, isZero } from './number'
import { shift, toDecimal } from './quantity'
import type { Bound, Comparator, Quantity, Reading, ReadingContext, Span } from './reading'
import { parseUnit, powerBetween, unitAt } from './units'
import { readWhole, type Said } from './whole'
import { suffixAt } from './words'

/** Longer texts are refused: no cell of a plan comes near. */
export const longestText = 500

/**
 * Reads what a cell says. Never throws and takes time in proportion to the text; positions count UTF-16 code units of `text`.
 * @example readText('不低于 95%') is the bound ≥ 95 %; readText('≥86以下') is unreadable: two-comparators at 3–5.
 */
export function readText(text: string, context: ReadingContext = {}): Reading {
  if (plainNumber.test(text) && text.length <= 15) return numberReading(text)
  return readingsIn(context.unitOfMeasure ?? '')(text)
}

/** A number and nothing else, as most cells hold it. */
const plainNumber = /^(?:0|-?[1-9][0-9]*)(?:\.[0-9]+)?$/

function numberReading(text: string): Reading {
  const quantity = { digits: text, scale: null, unit: null }
  return { text, kind: 'quantity', comparator: 'none', quantity, cumulative: false, approximate: false, year: null }
}

/** Sheets repeat their texts: the readings of one unit of measure, `''` for none. */
const readingsIn = remembered((unit) => remembered((text) => readAnew(text, unit === '' ? null : unit)), { most: 64 })

function readAnew(text: string, unitOfMeasure: string | null): Reading {
  if (text.length > longestText) return { text, kind: 'unreadable', reason: 'too-long', at: { from: longestText, to: text.length } }
  return parse(text, new Cursor(normalise(text)), unitOfMeasure)
}

/** Reads the text that the cursor stands before. */
export function parse(text: string, cursor: Cursor, unitOfMeasure: string | null): Reading {
  try {
    return { text, ...readWhole(cursor) ?? new Parser(cursor, unitOfMeasure).read() }
  } catch (error) {
    if (!cursor.refused) throw error
    return { text, kind: 'unreadable', ...cursor.refused }
  }
}

/** One value with everything around it, before it is known whether it stands alone. */
interface Part {
  label: string | null
  /** From the label or sign to the last character. */
  at: Span
  comparator: Comparator
  quantity: Quantity
  cumulative: boolean
  approximate: boolean
  year: number | null
  /** The other end of a range or ratio. */
  other: { kind: 'range' | 'ratio'; quantity: Quantity } | null
}

class Parser {
  constructor(private readonly cursor: Cursor, private readonly unitOfMeasure: string | null) {}

  read(): Said {
    const { cursor } = this
    const first = this.part(false)
    let separated = this.separator()
    if (cursor.ended && first.label === null) return single(first)
    const components = new Map<string, Bound>()
    let unlabelled: Span | null = null
    for (let part = first; ; part = this.part(separated), separated = this.separator()) {
      const { label, comparator, quantity } = part
      if (label !== null && components.has(label)) throw cursor.refuse('label-twice', part.at)
      if (label === null && unlabelled && components.size === 0) throw cursor.refuse('two-values', part.at)
      if (label === null) unlabelled ??= part.at
      else components.set(label, { comparator, quantity })
      if (cursor.ended) break
    }
    if (unlabelled) throw cursor.refuse('label-missing', unlabelled)
    return { kind: 'components', components: [...components].map(([label, bound]) => ({ label, ...bound })) }
  }

  /** `; , 、` or nothing between parts; `;` and `。` may also end the text. Says whether a mark stood there. */
  private separator(): boolean {
    const { cursor } = this
    cursor.skipSpace()
    const at = cursor.at
    const mark = cursor.here
    if (mark === '' || !';,、。'.includes(mark)) return false
    cursor.at++
    cursor.skipSpace()
    if (cursor.ended && (mark === ',' || mark === '、')) throw cursor.refuse('no-value', { from: at, to: at + 1 })
    if (!cursor.ended && mark === '。') throw cursor.refuse('unexpected', { from: at, to: at + 1 })
    return true
  }

  private part(separated: boolean): Part {
    const { cursor } = this
    cursor.skipSpace()
    const from = cursor.at
    const front = new Front(cursor)
    front.read()
    if (!this.atNumber()) this.refuseWithoutNumber(from, front, separated)
    if (front.label !== null && !front.closed && !isDigit(cursor.here)) throw cursor.refuse('unexpected', cursor.thing)
    if (front.endsLatin && cursor.at === front.labelAt!.to) throw cursor.refuse('unexpected', front.labelAt!)
    const numberAt = cursor.at
    const quantity = this.quantity()
    const back = this.back(front, quantity)
    const other = this.other(front, back, numberAt, quantity)
    const year = this.year(front.label !== null || other !== null)
    return {
      label: front.label, at: { from, to: cursor.at }, comparator: front.comparator ?? 'none', quantity, cumulative: front.cumulative,
      approximate: front.approximate, year, other,
    }
  }

  private refuseWithoutNumber(from: number, front: Front, separated: boolean): never {
    const { cursor } = this
    const to = cursor.at
    const { here } = cursor
    if (to === from) {
      const unit = unitAt(cursor.text, from)
      throw unit ? cursor.refuse('no-value', { from, to: from + unit.length }) : cursor.refuse('unexpected', cursor.thing)
    }
    if (cursor.ended || ';,、。]'.includes(here)) {
      throw cursor.refuse(front.label !== null && !front.closed && !separated ? 'unexpected' : 'no-value', {
        from, to: from + cursor.slice({ from, to }).trimEnd().length,
      })
    }
    const unit = unitAt(cursor.text, to)
    throw unit ? cursor.refuse('no-value', { from, to: to + unit.length }) : cursor.refuse('unexpected', cursor.thing)
  }

  private atNumber(): boolean {
    const { here, next } = this.cursor
    return isDigit(here) || (here !== '' && '+-.'.includes(here) && isDigit(next)) || ('+-'.includes(here) && next === '.')
  }

  private quantity(): Quantity {
    const digits = this.digits()
    return { digits, ...this.unit() }
  }

  private digits(): string {
    const { cursor } = this
    const from = cursor.at
    const minus = cursor.take('-') ? '-' : ''
    if (!minus) cursor.take('+')
    const unsigned = cursor.at
    while (isDigit(cursor.here) || cursor.here === '.' || (cursor.here === ',' && isDigit(cursor.next))) cursor.at++
    const printed = cursor.slice({ from: unsigned, to: cursor.at })
    const plain = printed.replaceAll(',', '')
    if (!isNumber(printed)) throw cursor.refuse('bad-number', { from, to: cursor.at })
    return isZero(plain) ? plain : minus + plain
  }

  /** Scale word and unit of measure, if any stand here; spaces before them do not matter. */
  private unit(): Omit<Quantity, 'digits'> {
    const { cursor, unitOfMeasure } = this
    const before = cursor.at
    cursor.skipSpace()
    const at = cursor.at
    cursor.looks++
    const found = unitAt(cursor.text, at, unitOfMeasure === null || parseUnit(unitOfMeasure) ? null : normalise(unitOfMeasure))
    if (!found) {
      cursor.at = before
      return { scale: null, unit: null }
    }
    cursor.at += found.length
    if (unitOfMeasure !== null && found.unit !== null && factorBetween(found.unit, unitOfMeasure) === null) {
      throw cursor.refuse('unit-mismatch', { from: at, to: cursor.at })
    }
    return { scale: found.scale, unit: found.unit }
  }

  /** What follows a number: 以上, 左右, the closing bracket with a unit behind it. Says whether anything stood there. */
  private back(front: Front, quantity: Quantity): boolean {
    const { cursor } = this
    const from = cursor.at
    for (;;) {
      const before = cursor.at
      cursor.skipSpace()
      const suffix = suffixAt(cursor.text, cursor.at)
      if (suffix) {
        const at = { from: cursor.at, to: cursor.at + suffix.word.length }
        cursor.at = at.to
        if (suffix.says === 'approximate') front.setApproximate(at)
        else front.setComparator(suffix.says, at)
      } else if (front.bracket && cursor.take(']')) {
        front.bracket = null
        if (quantity.unit === null && quantity.scale === null) Object.assign(quantity, this.unit())
      } else {
        cursor.at = before
        break
      }
    }
    if (front.bracket) throw cursor.refuse('unexpected', cursor.ended ? front.bracket : cursor.thing)
    if (front.ceiling) throw cursor.refuse('unexpected', front.ceiling)
    return cursor.at > from
  }

  /** The second half of a range or ratio. Only two plain numbers make one. */
  private other(front: Front, back: boolean, numberAt: number, first: Quantity): Part['other'] {
    const { cursor } = this
    const before = cursor.at
    cursor.skipSpace()
    const at = cursor.at
    const connector = this.connector()
    if (!connector) {
      cursor.at = before
      return null
    }
    const sign = { from: at, to: cursor.at }
    cursor.skipSpace()
    const plain = front.plain && !back
    if (!plain || !this.atNumber()) throw cursor.refuse('unexpected', sign)
    const otherAt = cursor.at
    const quantity = this.quantity()
    if (connector === 'range') this.orderRange(first, quantity, { from: otherAt, to: cursor.at }, { from: numberAt, to: cursor.at })
    return { kind: connector, quantity }
  }

  private connector(): 'range' | 'ratio' | null {
    const { cursor } = this
    if (cursor.take(':')) return 'ratio'
    if (cursor.take('~') || cursor.take('-')) return 'range'
    if (cursor.take('—')) {
      cursor.take('—')
      return 'range'
    }
    if ('少多'.includes(cursor.next || ' ')) return null
    return cursor.take('至') || cursor.take('到') ? 'range' : null
  }

  /** A range prints its unit behind both numbers or behind the last; the smaller number comes first. */
  private orderRange(low: Quantity, high: Quantity, highAt: Span, at: Span): void {
    if (low.unit === null) {
      if (low.scale === null) low.scale = high.scale
      low.unit = high.unit
    }
    const power = low.unit === high.unit ? 0 : high.unit === null ? null : powerBetween(low.unit!, high.unit)
    if (power === null) throw this.cursor.refuse('unit-mismatch', highAt)
    if (shift(toDecimal(low), power).gt(toDecimal(high))) throw this.cursor.refuse('unexpected', at)
  }

  private year(composite: boolean): number | null {
    const { cursor } = this
    const before = cursor.at
    cursor.skipSpace()
    const from = cursor.at
    if (composite || !cursor.take('(')) {
      cursor.at = before
      return null
    }
    cursor.skipSpace()
    const digits = cursor.text.slice(cursor.at, cursor.at + 4)
    if (!/^(19|20)[0-9]{2}$/.test(digits)) throw cursor.refuse('unexpected', { from, to: from + 1 })
    cursor.at += 4
    cursor.skipSpace()
    cursor.take('年')
    cursor.skipSpace()
    if (!cursor.take(')')) throw cursor.refuse('unexpected', cursor.ended ? { from, to: from + 1 } : cursor.thing)
    return Number(digits)
  }
}

function single({ comparator, quantity, cumulative, approximate, year, other }: Part): Said {
  if (other?.kind === 'range') return { kind: 'range', low: quantity, high: other.quantity }
  if (other?.kind === 'ratio') return { kind: 'ratio', left: quantity, right: other.quantity }
  return { kind: 'quantity', comparator, quantity, cumulative, approximate, year }
}

/** What a piece of text looks like, whatever column it stands in: row number, figure, unit, attribute, office, words. */
import type { Attribute } from '../../model'
import { parseUnit, readName, readText } from '../../notation'
import { meaningOf, type HeadingMeaning } from './heading'
import { bare, simplify } from './script'

type Known = { -readonly [Part in 'number' | 'value' | 'unit' | 'office' | 'heading' | 'unitStated']?: Look[Part] }

/** What a text looks like; each part is worked out when it is first asked for. */
export class Look {
  /** Simplified, half width, without white space. */
  readonly bare: string
  private readonly known: Known = {}

  constructor(private readonly text: string) {
    this.bare = bare(text)
  }

  /** The row number (序号) that it may be, or null. */
  get number(): number | null {
    return this.known.number === undefined ? this.known.number = numberOf(this.bare) : this.known.number
  }

  /** `figure` reads as a number or several, `term` as a word of the notation (`/`, 全覆盖), `near` begins like a figure, `words` is anything else. */
  get value(): 'figure' | 'term' | 'near' | 'words' {
    // 1/10万 is no figure.
    return this.known.value ??= this.unit && this.bare.includes('/') ? 'words' : valueOf(simplify(this.text), this.bare)
  }

  get unit(): boolean {
    return this.known.unit ??= isUnit(this.bare)
  }

  get attribute(): Attribute | 'other' | null {
    return Object.hasOwn(attributes, this.bare) ? attributes[this.bare]! : null
  }

  /** 2: surely an office (市教育局), 1: ends as offices do, 0: no. */
  get office(): 0 | 1 | 2 {
    return this.known.office ??= officeOf(this.text)
  }

  get heading(): HeadingMeaning | null {
    return this.known.heading === undefined ? this.known.heading = meaningOf(this.text) : this.known.heading
  }

  /** Its last parentheses hold a unit of measure, closed or not. */
  get unitStated(): boolean {
    return this.known.unitStated ??= /[(（]/u.test(this.text) && readName(simplify(this.text)).unitOfMeasure !== null
  }

  /** Running text: long, or with a full stop. */
  get sentence(): boolean {
    return this.bare.length > 70 || this.bare.includes('。')
  }
}

const attributes: Readonly<Record<string, Attribute | 'other'>> = {
  约束性: 'binding', 约束: 'binding', 约束性指标: 'binding', 预期性: 'anticipatory', 预期: 'anticipatory', 预期性指标: 'anticipatory',
  指导性: 'other', 引导性: 'other', 激励性: 'other', 倡导性: 'other', 特色性: 'other',
}

const surelyOffice = /^(?:[省市县区州旗镇乡各].{0,12})(?:局|委|办|厅|院|会|部|联|处|中心|公司|政府|队|社|馆|校|所|站)$|(?:局|委员会|管委会|办公室|残联|妇联|总工会|检察院|法院|团[省市县区]委)$/u
const maybeOffice = /(?:局|委|办|厅|院|会|部|联|处|中心|公司|政府|队|社|街道|乡镇|集团|银行|学校|大学|医院|开发区|等|各有关(?:单位|部门)|成员单位|[^学]科|[^各]科室|股室|处室)$/u

/** Pieces of a list of offices. */
export const officeSeparator = /[、,，;；/／]|\s{2,}/u

const cache = new Map<string, Look>()
const mostKnown = 20_000

/** Looks at a text; line breaks inside count as spaces. */
export function lookAt(text: string): Look {
  const known = cache.get(text)
  if (known) return known
  if (cache.size > mostKnown) cache.clear()
  const look = new Look(text)
  cache.set(text, look)
  return look
}

/** Whether a text is nothing but the mark of a core indicator, as it stands in a column of its own. */
export function isMark(text: string): boolean {
  return /^[★☆▲△◆●＊*※√✓✔]+$/u.test(text.trim())
}

function isUnit(plain: string): boolean {
  return plain !== '' && plain.length <= 10 && !/[0-9]/.test(plain.replace(/1?\/1?0*(?=[十百千万])/u, '')) && parseUnit(plain) !== null
}

function numberOf(plain: string): number | null {
  const found = /^[(]?([0-9]{1,3})[).、]?$/u.exec(plain)
  const value = found ? Number(found[1]) : 0
  return value > 0 ? value : null
}

function valueOf(text: string, plain: string): Look['value'] {
  const reading = readText(text.trim())
  switch (reading.kind) {
    case 'quantity': case 'range': case 'ratio': return 'figure'
    // 15分钟圈 has the form of a label with a number; a name is longer than a label.
    case 'components': return reading.components.every(({ label }) => label.length <= 8) ? 'figure' : 'near'
    case 'qualitative': return reading.term === 'other' ? 'words' : 'term'
    case 'empty': case 'unreadable': return plain.length <= 16 && /^[.0-9<>≥≤〈〉[〔(]/u.test(plain) && /[0-9]/u.test(plain) ? 'near' : 'words'
    default: return 'term'
  }
}

function officeOf(text: string): Look['office'] {
  if (/[0-9(（%]/u.test(text.replace(/[(（](?:牵头|配合|市|县|区)[^()（）]*[)）]/gu, ''))) return 0
  const pieces = simplify(text).replace(/\n/gu, '').trim().split(officeSeparator).map((piece) => bare(piece)).filter((piece) => piece !== '')
  if (pieces.length === 0 || pieces.some((piece) => piece.length > 20)) return 0
  if (pieces.every((piece) => surelyOffice.test(piece))) return 2
  return pieces.every((piece) => surelyOffice.test(piece) || maybeOffice.test(piece)) ? 1 : 0
}

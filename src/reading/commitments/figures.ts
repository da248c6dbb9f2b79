/** The figures of a clause: number, unit of measure (计量单位) and the words around them that say how it compares. */
import { parseUnit, readText, type Reading, type Span } from '../../notation'
import { describing, levelApart, levelBefore, otherCounters } from './words'

/** A number with its unit, before it is known whether anything promises it. */
export interface Figure {
  /** From the first digit to the end of unit and 以上. */
  at: Span
  /** `65`, `2—3`, as printed. */
  value: string
  unitOfMeasure: string | null
  /** 以上, 以下 … behind the unit, or ''. */
  bound: string
}

const digits = '[0-9](?:[0-9]|,(?=[0-9]{3}(?![0-9])))*(?:\\.[0-9]+)?'
const numberPattern = new RegExp(`${digits}(?:\\s*%?\\s*(?:[-—–~:]|至|到)\\s*${digits})?`, 'gu')
const boundPattern = /^\s*及?(以上|以下|以内|之内|左右)/u
const longestUnit = 9

/** The figures of a clause in order; dates, numbers within names, ordinals and numbers of parts are none. `plain` has names hidden. */
export function figuresIn(plain: string, clause: Span, canonical: string): Figure[] {
  return [...plain.slice(clause.from, clause.to).matchAll(numberPattern)].flatMap((match) => {
    const from = clause.from + match.index
    const to = from + match[0].length
    const before = plain.slice(clause.from, from)
    const after = plain.slice(to, clause.to)
    if (/(?:[A-Za-z0-9.+]|第|每|前|近|(?<!至少)有|共计|数字)\s*$/u.test(before) && !/计划[^,;]*共有\s*$/u.test(before)) return []
    if (/^\s*(?:[A-Za-z+]|多[^媒边]|余|号|级|版|年级|学年)/u.test(after) || /^\s*[A-Za-z]/u.test(after.replace('%', ''))) return []
    if (/^20[0-9]{2}$/.test(match[0]) && /^\s*年/u.test(after)) return []
    const unit = unitAfter(canonical, to, clause.to)
    const unitEnd = to + (unit?.length ?? 0)
    // 等6个专业 describes, 等100个 at the end counts.
    if (/等\s*$/u.test(before) && !/^\s*(?:以上)?\s*(?:、|$)/u.test(plain.slice(unitEnd, clause.to))) return []
    const bound = boundPattern.exec(plain.slice(unitEnd, clause.to))
    return [{ at: { from, to: unitEnd + (bound?.[0].length ?? 0) }, value: match[0], unitOfMeasure: unit?.unit ?? null, bound: bound?.[1] ?? '' }]
  })
}

/** The unit at a place: the longest that the notation knows, in parentheses where its own first part was lost, or another counter. */
function unitAfter(canonical: string, at: number, end: number): { unit: string; length: number } | null {
  const rest = canonical.slice(at, Math.min(end, at + longestUnit + 2))
  const space = /^\s*/u.exec(rest)![0].length
  for (let length = Math.min(longestUnit, rest.length - space); length > 0; length--) {
    const unit = rest.slice(space, space + length)
    if (unit === unit.trim() && parseUnit(unit)) return parseUnit(unit)!.unit === null ? scaled(rest, unit, space) : { unit, length: space + length }
  }
  const [whole, inside] = /^\s*\(([^()]{1,4})\)/u.exec(rest) ?? []
  if (whole !== undefined && parseUnit(inside!)) return { unit: inside!, length: whole.length }
  const counter = otherCounters.find((word) => rest.startsWith(word, space))
  return counter === undefined ? null : { unit: counter, length: space + counter.length }
}

/** A scale word with a counter that the table does not have (万株), or alone. */
function scaled(rest: string, scale: string, space: number): { unit: string; length: number } | null {
  const counter = otherCounters.find((word) => rest.startsWith(word, space + scale.length))
  return counter === undefined ? null : { unit: scale + counter, length: space + scale.length + counter.length }
}

/** Whether a figure of this unit needs a level word: time, age, multiples, no unit at all. */
export function describes({ unitOfMeasure }: Pick<Figure, 'unitOfMeasure'>): boolean {
  return unitOfMeasure === null || describing.test(unitOfMeasure)
}

export interface Level {
  /** The level word as printed (达到, 不少于). */
  word: string
  /** Where the level words begin, adverbs included. */
  from: number
}

/** The level words before a figure, or null. */
export function levelOf(before: string, offset: number): Level | null {
  const match = levelBefore.exec(before)
  if (!match) return apart(before, offset)
  const from = offset + match.index
  // 力争达到不少于…: level words may stand in a row.
  const earlier = levelOf(before.slice(0, match.index), offset)
  return { word: (earlier?.word ?? '') + match[1]!, from: earlier?.from ?? from }
}

/** 扩大…病组至100组: the verb of the level stands apart from it. */
function apart(before: string, offset: number): Level | null {
  const word = levelApart.test(before) ? /(?:到|至)\s*$/u.exec(before)! : null
  return word && { word: '', from: offset + word.index }
}

/** Level words that the notation reads as well. */
const known = /(?:不低于|不少于|不小于|至少|超过|大于|突破|高于|多于|不超过|不高于|不多于|不大于|至多|低于|小于|少于|控制在|达到|达|[≥≤<>=]+)$/u

/** What a cell would say: comparator words, number, unit and 以上 without what stands between them, and how the notation reads it. */
export function written(figure: Figure, level: Level | null): { written: string; reading: Reading } {
  const tail = `${figure.value}${figure.unitOfMeasure ?? ''}${figure.bound}`
  const context = { unitOfMeasure: figure.unitOfMeasure }
  const word = known.exec(level?.word.replace(/(?<=至少).+$/u, '') ?? '')?.[0] ?? ''
  for (const text of [word + tail, tail]) {
    const reading = readText(text, context)
    if (reading.kind !== 'unreadable') return { written: text, reading }
  }
  return { written: tail, reading: readText(tail, context) }
}

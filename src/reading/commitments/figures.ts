/** The figures of a clause: number, unit of measure (计量单位) and the words around them that say how it compares. */
import { parseUnit, readText, type Reading, type Span } from '../../notation'
import { spelledNumber, spelledPattern } from './numerals'
import { actionAtEnd, buildingAtEnd, countable, describing, levelApart, levelBefore, otherCounters } from './words'

/** A number with its unit, before it is known whether anything promises it. */
export interface Figure {
  /** From the first digit to the end of unit and 以上. */
  at: Span
  /** `65`, `2—3`, as printed; in digits where it is spelled (三千). */
  value: string
  unitOfMeasure: string | null
  /** 以上, 以下 … behind the unit, or ''. */
  bound: string
  /** 约: about the number. */
  about: boolean
  /** 十余家: somewhat more than the number. */
  more: boolean
  /** The number is spelled with its unit apart (两所), as numbers in names and phrases are. */
  spelled: boolean
  /** 翻一番: the figure is a growth by itself. */
  doubling: boolean
}

const digits = '[0-9](?:[0-9]|,(?=[0-9]{3}(?![0-9])))*(?:\\.[0-9]+)?'
const numberPattern = new RegExp([
  `(${digits}(?:\\s*%?\\s*(?:[-—–~:]|至|到)\\s*${digits})?)`, '翻([一两二三]?)番', `(${spelledPattern})`,
].join('|'), 'gu')
const boundPattern = /^\s*及?(以上|以下|以内|之内|左右)/u
const longestUnit = 9
/** ug/m³ and the like. */
const latinUnit = /^\s*([a-zA-Zμµ]{1,2}\s*\/\s*(?:m[³3]|[Ll]|立方米))/u

interface Numeral {
  value: string
  /** The unit that is part of the wording, or null. */
  unit: string | null
  spelled: boolean
  doubling: boolean
}

function numeralOf([text, inDigits, times]: RegExpMatchArray): Numeral | null {
  if (inDigits !== undefined) return { value: text, unit: null, spelled: false, doubling: false }
  if (times !== undefined) return { value: String(100 * (2 ** ' 一两三'.indexOf(times.replace('二', '两') || '一') - 1)), unit: '%', spelled: false, doubling: true }
  const number = spelledNumber(text)
  return number && { ...number, spelled: number.unit === null, doubling: false }
}

/** The figures of a clause in order; dates, numbers within names, ordinals and numbers of parts are none. `plain` has names hidden. */
export function figuresIn(plain: string, clause: Span, canonical: string): Figure[] {
  let read = clause.from
  return [...plain.slice(clause.from, clause.to).matchAll(numberPattern)].flatMap((match) => {
    const numeral = numeralOf(match)
    if (!numeral) return []
    const from = clause.from + match.index
    // 12/10万: the 10 belongs to the unit.
    if (from < read) return []
    const more = /^(?:余|多(?![媒边样元种方]))/u.test(plain.slice(from + match[0].length, clause.to))
    const to = from + match[0].length + (more ? 1 : 0)
    const before = plain.slice(clause.from, from)
    const after = plain.slice(to, clause.to)
    if (/(?:[A-Za-z0-9.+]|第|每|前|近|(?<!至少[建设拥]?)有|共计|数字)\s*$/u.test(before) && !/计划[^,;]*共有\s*$/u.test(before)) return []
    if ((/^\s*(?:[A-Za-z+]|号|级|版|年级|学年)/u.test(after) && !latinUnit.test(after)) || /^\s*%\s*[A-Za-z]/u.test(after)) return []
    if (/^20[0-9]{2}$/.test(match[0]) && /^\s*年/u.test(after)) return []
    const unit = numeral.unit === null ? unitAfter(canonical, to, clause.to) : { unit: numeral.unit, length: 0 }
    if (numeral.spelled && !counts(numeral.value, unit?.unit ?? null, before)) return []
    const unitEnd = to + (unit?.length ?? 0)
    // 等6个专业 describes, 等100个 at the end counts.
    if (/等\s*$/u.test(before) && !/^\s*(?:以上)?\s*(?:、|$)/u.test(plain.slice(unitEnd, clause.to))) return []
    const bound = boundPattern.exec(plain.slice(unitEnd, clause.to))
    read = unitEnd
    return [{
      at: { from, to: unitEnd + (bound?.[0].length ?? 0) }, value: numeral.value, unitOfMeasure: unit?.unit ?? null, bound: bound?.[1] ?? '',
      about: /约\s*$/u.test(before), more, spelled: numeral.spelled, doubling: numeral.doubling,
    }]
  })
}

/** Whether a spelled number counts things (新增床位三百张, 建成两所): most are figures of speech (一批, 三类, 建设八个高地). */
function counts(value: string, unit: string | null, before: string): boolean {
  if (unit === null || !countable.test(unit)) return false
  if (value === '1') return buildingAtEnd.test(before) && /^[所家座处栋幢]$/u.test(unit)
  return unit !== '个' || value.length > 1 || buildingAtEnd.test(before) || !actionAtEnd.test(before)
}

/** The unit at a place: the longest that the notation knows, in parentheses where its own first part was lost, or another counter. */
function unitAfter(canonical: string, at: number, end: number): { unit: string; length: number } | null {
  const rest = canonical.slice(at, Math.min(end, at + longestUnit + 2))
  const [large] = /^\s*万(?=亿)/u.exec(rest) ?? []
  if (large !== undefined) {
    const behind = unitAfter(canonical, at + large.length, end)
    return behind && { unit: `万${behind.unit}`, length: large.length + behind.length }
  }
  const [latin, symbol] = latinUnit.exec(rest) ?? []
  if (latin !== undefined) return { unit: symbol!.replace(/\s/gu, ''), length: latin.length }
  const space = /^\s*/u.exec(rest)![0].length
  for (let length = Math.min(longestUnit, rest.length - space); length > 0; length--) {
    const unit = rest.slice(space, space + length)
    if (unit === unit.trim() && parseUnit(unit)) return parseUnit(unit)!.unit === null ? scaled(rest, unit, space) : { unit, length: space + length }
  }
  const [whole, inside] = /^\s*\(([^()]{1,4})\)/u.exec(rest) ?? []
  if (whole !== undefined && parseUnit(inside!)) return { unit: inside!, length: whole.length }
  const counter = otherCounters.find((word) => rest.startsWith(word, space))
  if (counter !== undefined) return { unit: counter, length: space + counter.length }
  // 8.5/10万, 800根以上: what stands between a number and 以上 or the end counts it.
  const other = /^\s*(\/10*[十百千万]+|(?![级层及期届号位以之左十百千万亿])\p{Script=Han}{1,2}(?<!及)(?=以上|以下|以内|之内|左右|$))/u.exec(rest)
  return other && { unit: other[1]!, length: other[0].length }
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
const known =
  /(?:不[得应能]?(?:低于|少于|小于|高于|超过|多于|大于)|至少|超过|大于|突破|高于|多于|至多|低于|小于|少于|控制在|达到|达|[≥≤<>=]+)$/u

/** What a cell would say: comparator words, number, unit and 以上 without what stands between them, and how the notation reads it. */
export function written(figure: Figure, level: Level | null): { written: string; reading: Reading } {
  const tail = `${figure.value}${figure.unitOfMeasure ?? ''}${figure.bound}`
  const context = { unitOfMeasure: figure.unitOfMeasure }
  const word = known.exec(level?.word.replace(/(?<=至少).+$/u, '') ?? '')?.[0] ?? ''
  const bound = word === '' && level?.word.endsWith('超') ? '超过' : word
  for (const text of [...figure.more ? [`超过${tail}`] : [], ...figure.about ? [`约${tail}`] : [], bound + tail, tail]) {
    const reading = readText(text, context)
    if (reading.kind !== 'unreadable') return { written: text, reading }
  }
  return { written: tail, reading: readText(tail, context) }
}

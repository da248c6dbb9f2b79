/** The figures of a clause: numbers with their units of measure (计量单位). */
import type { Span } from '../../notation'
import { spelledNumber, spelledPattern } from './numerals'
import { stripped } from './subject'
import { latinUnit, unitAfter } from './units'
import { actionAtEnd, buildingAtEnd, countable } from './words'

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
    if (/等\s*$/u.test(before) && !countsListed(before, plain.slice(unitEnd, clause.to))) return []
    const bound = boundPattern.exec(plain.slice(unitEnd, clause.to))
    read = unitEnd
    return [{
      at: { from, to: unitEnd + (bound?.[0].length ?? 0) }, value: numeral.value, unitOfMeasure: unit?.unit ?? null, bound: bound?.[1] ?? '',
      about: /约\s*$/u.test(before), more, spelled: numeral.spelled, doubling: numeral.doubling,
    }]
  })
}

/** 等6个专业 describes, unless nothing else is told of what is listed: 新增…等100个, 拆除…等5个收费站. */
function countsListed(before: string, after: string): boolean {
  const task = stripped(before)
  return /^\s*(?:以上)?\s*(?:、|$)/u.test(after) || (!/[0-9]/u.test(after) && doneToAll.test(task))
}

const doneToAll = /^(?:对|针对|完成|实施|开工|建成|建设|新建|改建|扩建|改造|拆除|打造|创建|整治|治理|修缮|修复|开通|开发|提升)/u

/** Whether a spelled number counts things (新增床位三百张, 建成两所): most are figures of speech (一批, 三类, 建设八个高地). */
function counts(value: string, unit: string | null, before: string): boolean {
  if (unit === null || !countable.test(unit)) return false
  if (value === '1') return buildingAtEnd.test(before) && /^[所家座处栋幢]$/u.test(unit)
  return unit !== '个' || value.length > 1 || buildingAtEnd.test(before) || !actionAtEnd.test(before)
}

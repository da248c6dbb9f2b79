/** The units of measure (计量单位) behind the numbers of running text. */
import { parseUnit } from '../../notation'
import { describing, otherCounters } from './words'

/** A unit as printed, and how many characters it takes with the space before it. */
export interface UnitHere {
  unit: string
  length: number
}

const longestUnit = 9
/** ug/m³ and the like. */
export const latinUnit = /^\s*([a-zA-Zμµ]{1,2}\s*\/\s*(?:m[³3]|[Ll]|立方米))/u

/** The unit at a place: the longest that the notation knows, in parentheses where its own first part was lost, or another counter. */
export function unitAfter(canonical: string, at: number, end: number): UnitHere | null {
  const rest = canonical.slice(at, Math.min(end, at + longestUnit + 2))
  const [large] = /^\s*万(?=亿)/u.exec(rest) ?? []
  if (large !== undefined) {
    const behind = unitAfter(canonical, at + large.length, end)
    return behind && { unit: `万${behind.unit}`, length: large.length + behind.length }
  }
  const [latin, symbol] = latinUnit.exec(rest) ?? []
  if (latin !== undefined) return { unit: symbol!.replace(/\s/gu, ''), length: latin.length }
  const space = /^\s*/u.exec(rest)![0].length
  const counter = otherCounters.find((word) => rest.startsWith(word, space))
  for (let length = Math.min(longestUnit, rest.length - space); length > 0; length--) {
    const unit = rest.slice(space, space + length)
    if (unit !== unit.trim() || !parseUnit(unit) || splitsWord(unit, rest[space + length]) || (counter?.length ?? 0) > length) continue
    return parseUnit(unit)!.unit === null ? scaled(rest, unit, space) : perHead(rest, { unit, length: space + length })
  }
  const [whole, inside] = /^\s*\(([^()]{1,4})\)/u.exec(rest) ?? []
  if (whole !== undefined && parseUnit(inside!)) return { unit: inside!, length: whole.length }
  if (counter !== undefined) return perHead(rest, { unit: counter, length: space + counter.length })
  // 8.5/10万, 800根以上: what stands between a number and 以上 or the end counts it.
  const other = /^\s*(\/10*[十百千万]+|(?![级层及期届号位以之左十百千万亿])\p{Script=Han}{1,2}(?<!及)(?=以上|以下|以内|之内|左右|$))/u.exec(rest)
  return other && { unit: other[1]!, length: other[0].length }
}

/** A scale word with a counter that the table does not have (万株), or alone. */
function scaled(rest: string, scale: string, space: number): UnitHere | null {
  const counter = otherCounters.find((word) => rest.startsWith(word, space + scale.length))
  if (counter !== undefined) return { unit: scale + counter, length: space + scale.length + counter.length }
  return people.test(rest.slice(space + scale.length)) ? { unit: scale, length: space + scale.length } : null
}

/** 200万中小学生, 9万人口: people are counted without a counter. */
const people = /^\p{Script=Han}{0,4}(?:人口|群众|居民|市民|农民|学生|学子|职工|老年?人|妇女|儿童|青年|游客|劳动力|农户|残疾人)/u

/** 9万人口: the 人 belongs to the noun behind. */
function splitsWord(unit: string, next: string | undefined): boolean {
  return unit.endsWith('人') && next !== undefined && '口均才'.includes(next)
}

/** 4批次/千人: for how many. */
function perHead(rest: string, { unit, length }: UnitHere): UnitHere {
  const [per] = /^\/[十百千万]+(?:人口|人|户)/u.exec(rest.slice(length)) ?? []
  return per === undefined ? { unit, length } : { unit: unit + per, length: length + per.length }
}

/** What has a unit; null for none. */
export interface Measured {
  unitOfMeasure: string | null
}

/** A percentage or per mille. */
export function isShare({ unitOfMeasure }: Measured): boolean {
  return unitOfMeasure === '%' || unitOfMeasure === '‰'
}

/** Whether a figure of this unit needs a level word: time, age, multiples, no unit at all. */
export function describes({ unitOfMeasure }: Measured): boolean {
  return unitOfMeasure === null || describing.test(unitOfMeasure)
}

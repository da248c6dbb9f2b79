/** Units of measure (计量单位): their spellings, which of them measure the same thing, and the power of ten between them. */
import { normalise, withoutSpace } from './characters'
import { remembered } from './memo'
import type { Quantity } from './reading'

export type Scale = NonNullable<Quantity['scale']>

/** Scale words and their power of ten. */
export const scalePowers: Readonly<Record<Scale, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 }

/** A unit of measure taken apart: 万元/年 is 万 and 元/年. `unit` is null where only a scale word is printed. */
export interface ParsedUnit {
  scale: Scale | null
  unit: string | null
}

/**
 * One line a nature: units on one line measure the same thing and differ by the power of ten beside them. 人 and 人次 are
 * two natures, because a person can be counted more than once; the counters of things (个, 家, 所 …) are one, because
 * offices exchange them freely.
 */
const natures: readonly Readonly<Record<string, number>>[] = [
  { '%': -2, '‰': -3, 百分点: -2, 个百分点: -2, '/千': -3, '/万': -4, '/10万': -5, '/100万': -6 },
  { 人: 0, 名: 0, 位: 0 },
  { 人次: 0 },
  {
    个: 0, 家: 0, 所: 0, 处: 0, 项: 0, 座: 0, 件: 0, 条: 0, 支: 0, 只: 0, 种: 0, 类: 0, 批: 0, 篇: 0, 宗: 0, 起: 0, 例: 0,
    幢: 0, 栋: 0, 对: 0, 班: 0, 份: 0,
  },
  { 次: 0, 项次: 0, 场次: 0, 场: 0 },
  { 户: 0 },
  { 套: 0, '套(间)': 0, 间: 0 },
  { 张: 0, 床: 0 },
  { 册: 0, 本: 0 },
  { 台: 0, 辆: 0, 部: 0 },
  { 分: 0 },
  { 倍: 0 },
  { 岁: 0 },
  { 年: 0 },
  { 季: 0, 季度: 0 },
  { 月: 0, 个月: 0 },
  { 周: 0 },
  { 日: 0, 天: 0 },
  { 小时: 0 },
  { 分钟: 0 },
  { 元: 0 },
  { 平方米: 0, 公顷: 4, 平方公里: 6, 平方千米: 6 },
  { 亩: 0 },
  { 米: 0, 公里: 3, 千米: 3 },
  { 克: 0, 千克: 3, 公斤: 3, 吨: 6, 毫克: -3, 微克: -6 },
  { 立方米: 0, 升: -3 },
  { 度: 0, 千瓦时: 0 },
  { 分贝: 0 },
]

/** Other spellings, as they read after normalising. */
const spellings: Readonly<Record<string, string>> = {
  '套[间]': '套(间)', '㎡': '平方米', 'm²': '平方米', m2: '平方米', '㎞': '公里', km: '公里', kg: '千克', 'm³': '立方米',
  人民币元: '元', 周岁: '岁',
  // So many of a hundred thousand: 1/10万 in a name, 9.6/10万 in a cell, where a 1 would run into the number.
  '1/千': '/千', '1/万': '/万', '1/10万': '/10万', '1/十万': '/10万', '/十万': '/10万', '1/100万': '/100万', '1/百万': '/100万', '/百万': '/100万',
}

interface Known {
  unit: string
  nature: number
  power: number
}

const known = new Map<string, Known>()
natures.forEach((units, nature) => {
  for (const [unit, power] of Object.entries(units)) known.set(unit, { unit, nature, power })
})
for (const [spelling, unit] of Object.entries(spellings)) known.set(spelling, known.get(unit)!)

const longestUnit = Math.max(...[...known.keys()].map((unit) => unit.length))
const longestScale = 2

/**
 * The unit of measure at a place in normalised text, with its scale word, spaces between the two: the longest that stands there, or null.
 * `alsoKnown` is a unit that the cell's name states although the table does not know it.
 */
export function unitAt(text: string, at: number, alsoKnown?: string | null): (ParsedUnit & { length: number }) | null {
  const plain = compoundAt(text, at, alsoKnown)
  if (plain) return { scale: null, ...plain }
  const scale = scaleAt(text, at)
  if (!scale) return null
  let from = at + scale.length
  while (text[from] === ' ') from++
  const unit = compoundAt(text, from, alsoKnown)
  return unit ? { scale, unit: unit.unit, length: from - at + unit.length } : { scale, unit: null, length: scale.length }
}

/** Takes a unit of measure apart (`万套〔间〕` is 万 and 套(间)); null where the text is no unit. */
export function parseUnit(text: string): ParsedUnit | null {
  return parsedUnit(text)
}

const parsedUnit = remembered((text): ParsedUnit | null => {
  const plain = withoutSpace(normalise(text))
  const found = unitAt(plain, 0)
  return found && found.length === plain.length ? { scale: found.scale, unit: found.unit } : null
})

/**
 * Whether two units measure the same thing, so that a value in one can be given in the other: 人 and 万人, % and ‰, 个 and
 * 家, 套 and 套〔间〕, 元 and 元/年 (a yearly amount is often printed without its year). Units that the table does not know are
 * the same only if they are spelled the same.
 */
export function sameNature(a: string, b: string): boolean {
  return powerBetween(a, b) !== null
}

/** The power of ten that turns a value in unit `from` into unit `to`; null where they are of different nature. */
export function powerBetween(from: string, to: string): number | null {
  const [left, right] = [measured(from), measured(to)]
  if (left && right) return left.key === right.key ? left.power - right.power : null
  return withoutSpace(normalise(from)) === withoutSpace(normalise(to)) ? 0 : null
}

const measured = remembered((text): { key: string; power: number } | null => {
  const parsed = parseUnit(text)
  if (!parsed) return null
  const scale = parsed.scale ? scalePowers[parsed.scale] : 0
  if (parsed.unit === null) return { key: '', power: scale }
  const counted = baseAt(parsed.unit, 0)!
  const { nature, power } = known.get(counted.unit)!
  const divisors = parsed.unit.slice(counted.length).split('/').filter((part) => part !== '' && part !== '年')
  return { key: [nature, ...divisors].join('/'), power: scale + power }
})

function compoundAt(text: string, at: number, alsoKnown?: string | null): { unit: string; length: number } | null {
  const base = baseAt(text, at)
  if (alsoKnown && alsoKnown.length > (base?.length ?? 0) && text.startsWith(alsoKnown, at)) {
    return { unit: alsoKnown, length: alsoKnown.length }
  }
  if (!base) return null
  let { unit, length } = base
  while (text[at + length] === '/') {
    const from = at + length + 1
    const divisor = divisorAt(text, from)
    if (!divisor) break
    unit += `/${divisor.unit}`
    length += 1 + divisor.length
  }
  return { unit, length }
}

/** What a unit is counted for: 年, 万人, 10万人, 10万. */
function divisorAt(text: string, at: number): { unit: string; length: number } | null {
  const base = baseAt(text, at)
  if (base) return base
  const hundredThousand = text.startsWith('10万', at)
  const scale = hundredThousand ? '十万' : scaleAt(text, at)
  if (!scale) return null
  const length = hundredThousand ? 3 : scale.length
  const of = baseAt(text, at + length)
  return { unit: scale + (of?.unit ?? ''), length: length + (of?.length ?? 0) }
}

function baseAt(text: string, at: number): { unit: string; length: number } | null {
  for (let length = Math.min(longestUnit, text.length - at); length > 0; length--) {
    const found = known.get(text.slice(at, at + length))
    if (found) return { unit: found.unit, length }
  }
  return null
}

function scaleAt(text: string, at: number): Scale | null {
  for (let length = longestScale; length > 0; length--) {
    const word = text.slice(at, at + length)
    if (Object.hasOwn(scalePowers, word)) return word as Scale
  }
  return null
}

/** The parts of what a cell says, by the names under which people ask for them. */
import { echo, print, toDecimal, type Bound, type Comparator, type Quantity, type Reading } from '../../notation'
import { invalid, language, notAvailable, words, type Outcome } from './outcome'

type Part = 'value' | 'comparator' | 'unit' | 'year' | 'low' | 'high' | 'kind' | 'canonical'

const parts: Readonly<Record<string, Part>> = {
  数值: 'value', 值: 'value', value: 'value',
  判定条件: 'comparator', 比较符: 'comparator', comparator: 'comparator',
  单位: 'unit', 计量单位: 'unit', unit: 'unit',
  年份: 'year', 年: 'year', year: 'year',
  下限: 'low', low: 'low', 上限: 'high', high: 'high',
  类型: 'kind', kind: 'kind',
  规范写法: 'canonical', canonical: 'canonical',
}

const signs: Readonly<Record<Comparator, string>> = { ge: '≥', gt: '>', le: '≤', lt: '<', eq: '=', none: '' }

/** A part of a reading; the value of a component by its label. An empty cell has empty parts; a cell that can't be read has none. */
export function partOf(reading: Reading, name: string): Outcome {
  const key = name.toLowerCase()
  const part = Object.hasOwn(parts, key) ? parts[key]! : null
  if (part === 'kind') return words.kind[reading.kind]
  if (part === null) return componentPart(reading, name)
  if (reading.kind === 'empty') return ''
  if (reading.kind === 'unreadable') return invalid(echo(reading, language))
  if (part === 'canonical') return print(reading)
  return boundPart(reading, part) ?? notAvailable(words.noPart(print(reading), name))
}

function componentPart(reading: Reading, name: string): Outcome {
  if (reading.kind === 'empty') return ''
  if (reading.kind === 'unreadable') return invalid(echo(reading, language))
  const components = reading.kind === 'components' ? reading.components : []
  const found = components.find(({ label }) => label === name)
  return found ? number(found.quantity) : invalid(words.unknownPart(name, components.map(({ label }) => label)))
}

/** Null where the reading has no such part. */
function boundPart(reading: Reading, part: Exclude<Part, 'kind' | 'canonical'>): Outcome | null {
  if (reading.kind === 'range') {
    if (part === 'low' || part === 'high') return number(reading[part])
    return part === 'unit' ? reading.high.unit ?? '' : null
  }
  if (reading.kind !== 'quantity') return null
  const { comparator, quantity, year }: Bound & { year: number | null } = reading
  switch (part) {
    case 'value': return number(quantity)
    case 'comparator': return signs[comparator]
    case 'unit': return quantity.unit ?? ''
    case 'year': return year ?? ''
    case 'low': return comparator === 'le' || comparator === 'lt' ? null : number(quantity)
    case 'high': return comparator === 'ge' || comparator === 'gt' ? null : number(quantity)
  }
}

/** With its scale word counted in: 1.2万人 is 12000. */
function number(quantity: Quantity): number {
  return Number(toDecimal(quantity))
}

/** Rule: a count is finer than its unit of measure allows: 12.5 persons. */
import type Big from 'big.js'
import type { Measure } from '../model'
import { convert, formatDecimal, parseUnit, print, sameNature } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { exactOf } from './numbers'

type Data = RowName & { actual: string; counted: string; unit: string }

const kinds: readonly Measure['kind'][] = ['count', 'running-total', 'five-year-total']
/** One unit of each nature that is counted whole; those of the same nature go with it. */
const countedWhole = ['人', '人次', '个', '次', '户', '套', '张', '册', '台']

export const precisionTooFine = defineRule<Data>({
  id: 'precision-too-fine',
  severity: 'warning',
  basis: {
    'zh-CN': '人、户、个、套等按整数计；以“万”计的数折算后也应是整数。',
    en: 'Persons, households, institutions and homes are counted whole, also where they are given in ten thousands.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 合 ${d.counted} ${d.unit}，不是整数。请核对是否为估算数、平均数，或者单位、小数点填错。`,
      brief: (d) => `合 ${d.counted} ${d.unit}，不是整数`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, is ${d.counted} ${d.unit}, which is not whole. See whether it is an estimate or an average, or its unit or decimal point is wrong.`,
      brief: (d) => `${d.counted} ${d.unit} is not whole`,
    },
  },
  example: { name: '参保人数', component: null, actual: '1.23456', counted: '12345.6', unit: '人' },
  check: ({ rows }) => {
    const units = new Map<string, string | null>()
    return rows.flatMap((row) => {
      const { measure, unitOfMeasure, actual: { at, reading } } = row
      if (unitOfMeasure === null || !kinds.includes(measure.kind)) return []
      if (reading.kind !== 'quantity' || !reading.quantity.digits.includes('.')) return []
      const value = exactOf(reading, unitOfMeasure)
      if (!value || isWhole(value)) return []
      if (!units.has(unitOfMeasure)) units.set(unitOfMeasure, wholeUnit(unitOfMeasure))
      const unit = units.get(unitOfMeasure)!
      const counted = unit === null ? null : convert({ digits: formatDecimal(value), scale: null, unit: unitOfMeasure }, unit)
      if (unit === null || !counted || 'mismatch' in counted || isWhole(counted.value)) return []
      return [{ at, code: row.code, data: { ...rowName(row), actual: print(reading), counted: formatDecimal(counted.value), unit } }]
    })
  },
})

function isWhole(value: Big): boolean {
  return !formatDecimal(value).includes('.')
}

/** The unit without its scale word, where it is counted whole; otherwise null. */
function wholeUnit(unitOfMeasure: string): string | null {
  const unit = parseUnit(unitOfMeasure)?.unit ?? null
  return unit !== null && countedWhole.some((whole) => sameNature(unit, whole)) ? unit : null
}

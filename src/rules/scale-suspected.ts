/** Rule: an actual is near the target or base times a power of ten, and near neither itself: 0.93 for 93 %, 人 for 万人. */
import type Big from 'big.js'
import { convert, formatDecimal, print, type Reading } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { actual: string; reference: string; against: 'target' | 'base'; power: number }

/** Within half a power of ten of the target or base a value is plausible as it stands. */
const plausible = 0.5
/** How near to a power of ten a ratio must be, in powers of ten. */
const near = 0.15
/** A tenth of a target is an ordinary shortfall; a slip by one place is only suspected when it is this exact. */
const nearOnePlace = 0.01

export const scaleSuspected = defineRule<Data>({
  id: 'scale-suspected',
  severity: 'warning',
  basis: {
    'zh-CN': '数量级核对：实际值与目标值或基期值相差约 10 的整数次幂（如 93% 填成 0.93，“万人”按“人”填）。',
    en: 'Order of magnitude: the actual differs from target or base by about a power of ten (0.93 for 93 %, persons for 10,000 persons).',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 约为${d.against === 'target' ? '目标' : '基期值'} ${d.reference} 的${times(d.power)}，疑似计量单位或小数点填错。请核对；确实如此的在“未达标原因及措施”栏说明。`,
      brief: (d) => `疑似填错单位（约为${d.against === 'target' ? '目标' : '基期'}的${times(d.power)}）`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, is about ${timesEn(d.power)} the ${d.against} ${d.reference}: the unit of measure or the decimal point looks wrong. Check it; if it is right, say why in the reasons column.`,
      brief: (d) => `unit looks wrong (${timesEn(d.power)} the ${d.against})`,
    },
  },
  check: ({ rows }) => rows.flatMap((row) => {
    const actual = point(row.actual.reading, row.unitOfMeasure)
    if (!actual || actual.lte(0)) return []
    const references = ([['target', row.target], ['base', row.base]] as const).flatMap(([against, reading]) => {
      const value = reading && point(reading, row.unitOfMeasure, isTotal(row.actual.reading))
      return reading && value && value.gt(0) ? [{ against, reading, log: Math.log10(Number(formatDecimal(actual.div(value)))) }] : []
    })
    if (references.some(({ log }) => Math.abs(log) < plausible)) return []
    const suspect = references.find(({ log }) => {
      const power = Math.round(log)
      return Math.abs(log - power) <= (Math.abs(power) === 1 ? nearOnePlace : near)
    })
    if (!suspect) return []
    const data = {
      ...rowName(row), actual: print(row.actual.reading), reference: print(suspect.reading), against: suspect.against, power: Math.round(suspect.log),
    }
    return [{ at: row.actual.at, code: row.code, data }]
  }),
})

/** The value of a quantity in the row's unit, whatever its comparator; five-year totals compare only with their kind. */
function point(reading: Reading, unitOfMeasure: string | null, total = isTotal(reading)): Big | null {
  if (reading.kind !== 'quantity' || isTotal(reading) !== total) return null
  const converted = convert(reading.quantity, unitOfMeasure)
  return 'value' in converted ? converted.value : null
}

function isTotal(reading: Reading): boolean {
  return reading.kind === 'quantity' && reading.cumulative
}

function times(power: number): string {
  const words: Record<number, string> = { 1: '10', 2: '100', 3: '1000', 4: '1 万', 8: '1 亿' }
  const size = words[Math.abs(power)] ?? `10 的 ${Math.abs(power)} 次方`
  return power > 0 ? ` ${size} 倍` : ` 1/${size}`
}

function timesEn(power: number): string {
  return power > 0 ? `${(10 ** power).toLocaleString('en-US')} times` : `1/${(10 ** -power).toLocaleString('en-US')} of`
}

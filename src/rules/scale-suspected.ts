/** Rule: an actual is near the target or base times a power of ten, and near neither itself: 0.93 for 93 %, 人 for 万人. */
import type { SubmissionRow } from '../assess'
import { print, sameNature, type Reading } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { isTotal, roughOf } from './numbers'

type Data = RowName & { actual: string; reference: string; against: 'target' | 'base'; power: number }

/** Within half a power of ten of the target or base a value is plausible as it stands. */
const plausible = 0.5
/** How near to a power of ten a ratio must be, in powers of ten. */
const near = 0.15
/** Where only a wrong unit explains the value, any shortfall or surplus within half a power counts as near. */
const wide = 0.5

export const scaleSuspected = defineRule<Data>({
  id: 'scale-suspected',
  severity: 'warning',
  basis: {
    'zh-CN': '数量级核对：实际值与目标值或基期值相差约 10 的整数次幂（如 93% 填成 0.93，“万人”按“人”填）。',
    en: 'Order of magnitude: the actual differs from target or base by about a power of ten (0.93 for 93 %, persons for 10,000 persons).',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}的实际完成值 ${d.actual} 约为${d.against === 'target' ? '目标' : '基期值'} ${d.reference} 的${times(d.power)}，疑似计量单位或小数点填错。请核对；确实如此的在原因说明栏说明。`,
      brief: (d) => `疑似填错单位（约为${d.against === 'target' ? '目标' : '基期'}的${times(d.power)}）`,
    },
    en: {
      message: (d) => `The actual of ${label(d, 'en')}, ${d.actual}, is about ${timesEn(d.power)} the ${d.against} ${d.reference}: the unit of measure or the decimal point looks wrong. Check it; if it is right, say why in the reasons column.`,
      brief: (d) => `unit looks wrong (${timesEn(d.power)} the ${d.against})`,
    },
  },
  example: { name: '入园率', component: null, actual: '0.93', reference: '≥93', against: 'target', power: -2 },
  check: ({ rows }) => rows.flatMap((row) => {
    const suspect = suspectedScale(row)
    if (!suspect) return []
    const { reading, against, power } = suspect
    const data = { ...rowName(row), actual: print(row.actual.reading), reference: print(reading), against, power }
    return [{ at: row.actual.at, code: row.code, data }]
  }),
})

/** The target or base of which a row's actual is a power of ten away, or null. */
export function suspectedScale(
  { actual: { reading: given }, target, base, unitOfMeasure }: SubmissionRow,
): { against: 'target' | 'base'; reading: Reading; power: number } | null {
  const actual = roughOf(given, unitOfMeasure)
  if (actual === null || actual <= 0) return null
  const references = ([['target', target], ['base', base]] as const).flatMap(([against, reading]) => {
    const value = roughOf(reading, unitOfMeasure, isTotal(given))
    return reading && value !== null && value > 0 ? [{ against, reading, value, log: Math.log10(actual / value) }] : []
  })
  if (references.some(({ log }) => Math.abs(log) < plausible)) return null
  const suspect = references.find(({ log, reading, value }) => {
    const power = Math.round(log)
    if (Math.abs(power) === 1) return lostPoint(given, reading)
    return Math.abs(log - power) <= (unitMistaken(actual, value, power, unitOfMeasure) ? wide : near)
  })
  return suspect ? { against: suspect.against, reading: suspect.reading, power: Math.round(suspect.log) } : null
}

/** A share of one for a percentage, or units for ten thousands of them. */
function unitMistaken(actual: number, reference: number, power: number, unitOfMeasure: string | null): boolean {
  if (sameNature(unitOfMeasure ?? '', '%')) return power === -2 && actual <= 1 && reference >= 10
  return Math.abs(power) >= 4
}

/** One place off is an ordinary shortfall or surplus, unless the figures are the very same and more than two. */
function lostPoint(actual: Reading, reference: Reading): boolean {
  const figures = (reading: Reading) => reading.kind === 'quantity' ? reading.quantity.digits.replace(/[^0-9]/g, '').replace(/^0+|0+$/g, '') : ''
  return figures(actual).length > 2 && figures(actual) === figures(reference)
}

function times(power: number): string {
  const words: Record<number, string> = { 1: '10', 2: '100', 3: '1000', 4: '1万', 8: '1亿' }
  const size = words[Math.abs(power)] ?? `10 的 ${Math.abs(power)} 次方`
  return power > 0 ? ` ${size}倍` : ` 1/${size}`
}

function timesEn(power: number): string {
  return power > 0 ? `${(10 ** power).toLocaleString('en-US')} times` : `1/${(10 ** -power).toLocaleString('en-US')} of`
}

/** Prints readings in canonical notation, which reads as itself. */
import { withoutSpace } from './characters'
import type { Bound, Comparator, Quantity, Reading } from './reading'

const termText = { 'full-coverage': '全覆盖', done: '完成', 'not-done': '未完成' } as const
const signOf: Readonly<Record<Comparator, string>> = { ge: '≥', gt: '>', le: '≤', lt: '<', eq: '=', none: '' }

/**
 * The canonical text of a reading: `≥86`, `≥[400万人]`, `81.35(2021)`, `职工87；城乡居民71`, `2—3%`. An unreadable cell prints its own
 * text. Reading what this prints gives the same reading, up to text and positions.
 */
export function print(reading: Reading): string {
  switch (reading.kind) {
    case 'empty': return ''
    case 'quantity': {
      const { comparator, quantity, cumulative, approximate, year } = reading
      const value = cumulative ? `[${printQuantity(quantity)}]` : printQuantity(quantity)
      return `${approximate ? '约' : ''}${signOf[comparator]}${value}${year === null ? '' : `(${year})`}`
    }
    case 'components': return reading.components.map(printComponent).join('；')
    case 'range': return `${printQuantity(shortened(reading.low, reading.high))}—${printQuantity(reading.high)}`
    case 'ratio': return `${printQuantity(reading.left)}:${printQuantity(reading.right)}`
    case 'qualitative': return reading.term === 'other' ? withoutSpace(reading.text) : termText[reading.term]
    case 'not-applicable': return '/'
    case 'none': return '—'
    case 'not-available': return '暂无'
    case 'broken-formula': return reading.error
    case 'unreadable': return reading.text
  }
}

/** Number, scale word and unit, as printed: `0.5万人次`. */
export function printQuantity({ digits, scale, unit }: Quantity): string {
  return `${digits}${scale ?? ''}${unit ?? ''}`
}

/** A label needs a colon before a minus, and where its last letter would swallow the number. */
function printComponent({ label, comparator, quantity }: { label: string } & Bound): string {
  const joint = comparator === 'none' && (quantity.digits.startsWith('-') || /[A-Za-z]$/.test(label)) ? '：' : ''
  return label + joint + signOf[comparator] + printQuantity(quantity)
}

/** The lower end without what it shares with the upper end. */
function shortened(low: Quantity, high: Quantity): Quantity {
  if (low.unit !== high.unit) return low
  if (low.scale === high.scale) return { digits: low.digits, scale: null, unit: null }
  return low.scale === null ? low : { ...low, unit: null }
}

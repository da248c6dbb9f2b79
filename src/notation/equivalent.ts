/** Whether two readings say the same, however they are written: 22.2 and 22.20, >=86 and ≥86, 1.2万人 and 12000人. */
import { convert } from './quantity'
import type { Quantity, Reading } from './reading'

/** Compares by meaning; quantities without a unit are in `unitOfMeasure`. */
export function equivalent(a: Reading, b: Reading, unitOfMeasure: string | null): boolean {
  return JSON.stringify(meaning(a, unitOfMeasure)) === JSON.stringify(meaning(b, unitOfMeasure))
}

function meaning(reading: Reading, unit: string | null): unknown {
  const value = (quantity: Quantity) => {
    const converted = convert(quantity, unit)
    return 'value' in converted ? converted.value.toFixed() : [quantity.digits, quantity.scale, quantity.unit]
  }
  switch (reading.kind) {
    case 'quantity': {
      const { comparator, quantity, cumulative, year, approximate } = reading
      return [reading.kind, comparator, value(quantity), cumulative, year, approximate]
    }
    case 'components': return [reading.kind, ...reading.components.map(({ label, comparator, quantity }) => [label, comparator, value(quantity)]).sort()]
    case 'range': return [reading.kind, value(reading.low), value(reading.high)]
    case 'ratio': return [reading.kind, value(reading.left), value(reading.right)]
    case 'qualitative': return reading.term === 'other' ? [reading.kind, reading.text.replace(/\s+/gu, '')] : [reading.kind, reading.term]
    case 'broken-formula': return [reading.kind, reading.error]
    case 'unreadable': return [reading.kind, reading.text]
    default: return [reading.kind]
  }
}

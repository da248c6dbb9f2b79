/** The parts (分项) of readings. */
import type { Reading } from './reading'

/** The part of a reading that is about one component; a reading without components is about each of them. */
export function componentOf(reading: Reading, label: string): Reading {
  if (reading.kind !== 'components') return reading
  const part = reading.components.find((component) => component.label === label)
  if (!part) return { kind: 'empty', text: '' }
  return { kind: 'quantity', text: reading.text, comparator: part.comparator, quantity: part.quantity, cumulative: false, year: null, approximate: false }
}

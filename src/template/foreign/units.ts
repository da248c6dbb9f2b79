/** Reads a cell in the unit of measure that its own sheet states, so that 12,000 人 are not taken for 12,000 万人. */
import type { Cell } from '../../model'
import { convert, parseUnit, readCell, readName, type Quantity, type Reading } from '../../notation'

/** The unit of measure that a sheet states for a line: its unit column's, otherwise the one in the name; null for none. */
export function statedUnit(name: string, unitText: string | null): string | null {
  const own = unitText === null || !parseUnit(unitText) ? null : unitText.normalize('NFKC').replace(/\s+/gu, '')
  return own ?? readName(name).unitOfMeasure
}

/**
 * Reads a cell whose sheet states a unit, for a row whose plan has another: what is printed without a unit gets the
 * sheet's. Where both are the same, or none is stated, this is `readCell`.
 */
export function readStated(cell: Cell, stated: string | null, unitOfMeasure: string | null, dateSystem: 1900 | 1904): Reading {
  if (stated === null || unitOfMeasure === null || sameUnit(stated, unitOfMeasure)) {
    return readCell(cell, { unitOfMeasure: unitOfMeasure ?? stated, dateSystem })
  }
  return inUnit(readCell(cell, { unitOfMeasure: stated, dateSystem }), stated)
}

/** A value needs no other number in the other unit: %, and ％, 个 and 家. */
function sameUnit(stated: string, unitOfMeasure: string): boolean {
  const one = convert({ digits: '1', ...printedUnit(stated) }, unitOfMeasure)
  return 'value' in one && one.value.eq(1)
}

function inUnit(reading: Reading, stated: string): Reading {
  const unit = printedUnit(stated)
  const state = (quantity: Quantity): Quantity => {
    if (quantity.unit !== null) return quantity
    return quantity.scale === null ? { ...quantity, ...unit } : { ...quantity, unit: unit.unit }
  }
  switch (reading.kind) {
    case 'quantity': return { ...reading, quantity: state(reading.quantity) }
    case 'components': return { ...reading, components: reading.components.map((part) => ({ ...part, quantity: state(part.quantity) })) }
    case 'range': return { ...reading, low: state(reading.low), high: state(reading.high) }
    default: return reading
  }
}

function printedUnit(text: string): Pick<Quantity, 'scale' | 'unit'> {
  return parseUnit(text) ?? { scale: null, unit: text }
}

/** Reads a cell in the unit of measure that its own sheet states, so that 12,000 人 are not taken for 12,000 万人. */
import type { Cell } from '../../model'
import { convert, parseUnit, readCell, readName, type Quantity, type Reading } from '../../notation'

/** The unit of measure that a sheet states for a line: its unit column's, otherwise the one in the name; null for none. */
export function statedUnit(name: string, unitText: string | null): string | null {
  const own = unitText === null || !parseUnit(unitText) ? null : unitText.normalize('NFKC').replace(/\s+/gu, '')
  return own ?? readName(name).unitOfMeasure
}

/** How the unit that a sheet states stands to the plan's: a value may have to be converted, or can't be. */
export function compareUnits(stated: string | null, unitOfMeasure: string | null): 'same' | 'convertible' | 'other' {
  if (stated === null || unitOfMeasure === null) return 'same'
  const one = convert({ digits: '1', ...printedUnit(stated) }, unitOfMeasure)
  if ('mismatch' in one) return 'other'
  return one.value.eq(1) ? 'same' : 'convertible'
}

/**
 * Reads a cell whose sheet states a unit, for a row whose plan may have another: what is printed without a unit gets the sheet's
 * where the one can be converted into the other. A unit of another nature is not believed; that it stands there is a rule's to say.
 */
export function readStated(cell: Cell, stated: string | null, unitOfMeasure: string | null, dateSystem: 1900 | 1904): Reading {
  if (compareUnits(stated, unitOfMeasure) !== 'convertible') return readCell(cell, { unitOfMeasure: unitOfMeasure ?? stated, dateSystem })
  return inUnit(readCell(cell, { unitOfMeasure: stated, dateSystem }), stated!)
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

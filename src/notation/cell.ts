/** Reads spreadsheet cells: numbers with their number format, text, error values. */
import Big from 'big.js'
import type { Cell } from '../model'
import { formatOf } from './format'
import { readText } from './read'
import { formatDecimal, shift } from './quantity'
import type { Reading, ReadingContext, UnreadableReason } from './reading'

/** What is known beforehand about a cell and its workbook. */
export interface CellContext extends ReadingContext {
  /** First year of the workbook's date system; 1900 where it is not stated. */
  dateSystem?: 1900 | 1904
}

/**
 * Reads a cell as a person sees it. A number becomes a decimal from its 15-significant-digit form, then takes what its number
 * format shows: percent, scaling commas, and literal text that belongs to the notation (`"≥"0`, `0"个"`); other literals are
 * decoration. A number shown as a date is unreadable, with the ISO date as its text. Never throws.
 */
export function readCell(cell: Cell, context: CellContext = {}): Reading {
  switch (cell.kind) {
    case 'empty': return { text: '', kind: 'empty' }
    case 'text': return readText(cell.value, context)
    case 'error': return { text: cell.value, kind: 'broken-formula', error: cell.value }
    case 'boolean': return unreadable(cell.value ? 'TRUE' : 'FALSE', 'boolean')
    case 'number': return readNumber(cell.value, cell.format, context)
  }
}

function readNumber(value: number, code: string, context: CellContext): Reading {
  if (!Number.isFinite(value)) return unreadable(String(value), 'bad-number')
  const format = formatOf(code, value)
  const date = format.date && dateText(value, format.date, context.dateSystem ?? 1900)
  if (date) return unreadable(date, 'date')
  const digits = decimalOf(value, format.power)
  const shown = readText(format.before + digits + format.after, context)
  if (shown.kind !== 'unreadable' || shown.reason === 'unit-mismatch') return shown
  return readText(digits, context)
}

/** The number in its 15-significant-digit form, times a power of ten, as a plain decimal. */
function decimalOf(value: number, power: number): string {
  const shortest = String(value)
  // Up to 15 characters there is nothing to round, and no digit that the number does not show.
  if (power === 0 && shortest.length <= 15 && !shortest.includes('e')) return shortest
  return formatDecimal(shift(new Big(value.toPrecision(15)), power))
}

/** ISO date, or the time where only that is shown; null where the number is no day of the date system. */
function dateText(serial: number, shown: 'date' | 'time', system: 1900 | 1904): string | null {
  const day = 86_400_000
  // Day 60 of the 1900 system is 29 February 1900, which never was: only days after it count from 30 December.
  const epoch = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  if (serial < 0 || serial >= 2_958_466) return null
  const iso = new Date(epoch + Math.round(serial * day / 1000) * 1000).toISOString()
  return shown === 'time' && serial < 1 ? iso.slice(11, 19) : iso.slice(0, 10)
}

function unreadable(text: string, reason: UnreadableReason): Reading {
  return { text, kind: 'unreadable', reason, at: { from: 0, to: text.length } }
}

/**
 * Formulas of rules without relative references: WPS counts those from the cell that is selected, not from the rule's first, so they are
 * worded by the row and the column of the cell that is looked at.
 */
import { columnLetters, parseA1, type Area } from '../../model'
import { sheetSize } from '../../workbook'

const [cell, columns, rows] = ['\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}', '\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}', '\\$?[0-9]{1,7}:\\$?[0-9]{1,7}']

/** Texts, references behind the sheet they name, and all other words and numbers: a word is no reference where it goes on, or is called. */
const tokens = new RegExp([
  '"(?:[^"]|"")*"',
  `((?:'(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(${cell}(?::${cell})?|${columns}|${rows})(?![\\p{L}\\p{N}_.(!])`,
  "'(?:[^']|'')*'",
  '[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?',
  '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*',
].join('|'), 'gu')

/**
 * The same formula for a rule over these areas, saying the same of each cell wherever the selection is. A formula counts from the top left
 * cell of the first area.
 */
export function standing(formula: string, areas: readonly [Area, ...Area[]]): string {
  const [first] = areas
  const fixed = {
    column: areas.every(({ column, columns: wide }) => column === first.column && wide === 1),
    row: areas.every(({ row, rows: high }) => row === first.row && high === 1),
  }
  return formula.replace(tokens, (token, name?: string, reference?: string) => {
    if (reference === undefined) return token
    const sheet = name ?? ''
    const ends = reference.split(':').map((end) => endOf(end, first, fixed))
    const whole = ends.some(({ row, column }) => row.told === undefined || column.told === undefined)
    // Whole rows and columns are told by both ends at once.
    if (ends.every(({ row, column }) => row.stands && column.stands)) return sheet + ends.map(absolute).join(':')
    return ends.map((end) => !whole && end.row.stands && end.column.stands ? sheet + absolute(end) : indexed(sheet, end)).join(':')
  })
}

/** A row or column of a reference: as it is told, and by which formula it is found; without a place it means all. */
interface Line {
  told: string | undefined
  stands: boolean
  place: string
}

function endOf(end: string, first: Area, fixed: { column: boolean; row: boolean }): { column: Line; row: Line } {
  const [, columnSign, letters = '', rowSign, digits = ''] = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(end) as unknown as string[]
  const { column, row } = parseA1(`${letters || 'A'}${digits || '1'}`)!
  // The sign before a row alone stands first.
  const rowStands = rowSign === '$' || (letters === '' && columnSign === '$') || fixed.row
  return {
    column: lineOf(letters && columnLetters(column), column, first.column, columnSign === '$' || fixed.column, 'COLUMN()'),
    row: lineOf(digits && String(row + 1), row, first.row, rowStands, 'ROW()'),
  }
}

function lineOf(told: string, at: number, first: number, stands: boolean, here: string): Line {
  if (told === '') return { told: undefined, stands: true, place: '0' }
  return { told, stands, place: stands ? String(at + 1) : here + (at === first ? '' : at > first ? `+${at - first}` : String(at - first)) }
}

function absolute({ column, row }: { column: Line; row: Line }): string {
  return [column, row].map(({ told }) => told === undefined ? '' : `$${told}`).join('')
}

/** The place found in its column or row where that is known, otherwise in the whole sheet. */
function indexed(sheet: string, { column, row }: { column: Line; row: Line }): string {
  if (column.told !== undefined && column.stands) return `INDEX(${sheet}$${column.told}:$${column.told},${row.place})`
  if (row.told !== undefined && row.stands) return `INDEX(${sheet}$${row.told}:$${row.told},1,${column.place})`
  return `INDEX(${sheet}$1:$${sheetSize.rows},${row.place},${column.place})`
}

/** What a spreadsheet cell holds, the same in every host, and how cells are addressed. */

/**
 * The value of a cell. Numbers stay numbers (a date is a number with a date format), text that begins with `=` stays
 * text, `007` stays `007`. `error` is the code a spreadsheet shows, such as `#N/A`.
 */
export type CellValue =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; value: string }

/** A cell as read: its value, its number format code (`General` where none is set) and, where it computes, its formula (with `=`). */
export type Cell = CellValue & { format: string; formula?: string }

/** A rectangle of cells. Row and column count from 0. */
export interface Area {
  row: number
  column: number
  rows: number
  columns: number
}

/** One cell of one sheet. Row and column count from 0. */
export interface CellAddress {
  sheet: string
  row: number
  column: number
}

export const emptyCell: Cell = Object.freeze({ kind: 'empty', format: 'General' })

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The A1 name of a cell: row 4, column 7 is `H5`. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** The A1 name of an area: `H5:H44`, or `H5` for a single cell. */
export function a1Area({ row, column, rows, columns }: Area): string {
  const first = a1(row, column)
  return rows === 1 && columns === 1 ? first : `${first}:${a1(row + rows - 1, column + columns - 1)}`
}

/** The area an A1 reference names (`$` signs allowed, no sheet name); null where it is none. */
export function parseA1(reference: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/i.exec(reference)
  if (!match) return null
  const [, c1, r1, c2 = c1, r2 = r1] = match as unknown as [string, string, string, string?, string?]
  const [left, right] = [columnIndex(c1), columnIndex(c2)].sort((a, b) => a - b) as [number, number]
  const [top, bottom] = [Number(r1) - 1, Number(r2) - 1].sort((a, b) => a - b) as [number, number]
  if (top < 0) return null
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

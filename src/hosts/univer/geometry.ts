/** Places and sizes: our areas, characters and points; Univer's ranges and pixels. */
import type { IRange } from '@univerjs/core'
import { a1, parseA1, type Area } from '../../model'

/** Univer's range of an area. */
export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }
}

/** The area of a range; a range of whole rows or columns, which Univer writes as NaN, ends with the sheet. */
export function toArea({ startRow, endRow, startColumn, endColumn }: IRange, sheet: { rows: number; columns: number }): Area {
  const row = startRow || 0
  const column = startColumn || 0
  return {
    row, column,
    rows: (Number.isNaN(endRow) ? sheet.rows - 1 : endRow) - row + 1,
    columns: (Number.isNaN(endColumn) ? sheet.columns - 1 : endColumn) - column + 1,
  }
}

/** `'2025 表'!$A$1:$B$4`, as defined names refer to an area. */
export function reference(sheet: string, { row, column, rows, columns }: Area): string {
  const absolute = (name: string) => name.replace(/^([A-Z]+)/, '$$$1$$')
  const [first, last] = [absolute(a1(row, column)), absolute(a1(row + rows - 1, column + columns - 1))]
  return `'${sheet.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`
}

/** What a defined name refers to, if it is one area of one sheet. */
export function parseReference(text: string): { sheet: string; area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(text.trim())
  const area = match && parseA1(match[3]!)
  return area ? { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, area } : null
}

/** Pixels of a row so many points high. */
export function rowPixels(points: number): number {
  return Math.round(points * 4 / 3)
}

/** Points of a row so many pixels high. */
export function rowPoints(pixels: number): number {
  return Math.round(pixels * 3 / 4 * 100) / 100
}

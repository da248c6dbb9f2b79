/** Cells of a sheet that is held as a layout: what they hold, their formats, the part in use. */
import { emptyCell, type Area, type Cell } from '../../model'
import type { CellInput, SheetLayout } from '../../template/layout'

/** The cell at a place of a sheet; empty beyond what the sheet holds. */
export function cellAt(sheet: SheetLayout, row: number, column: number): Cell {
  const style = sheet.styleOf[row]?.[column]
  const format = (style === null || style === undefined ? undefined : sheet.styles[style]?.format) ?? emptyCell.format
  const input = sheet.values[row]?.[column] ?? null
  if (input !== null && typeof input === 'object') {
    if ('error' in input) return { kind: 'error', value: input.error, format }
    return { ...plainCell(input.value ?? null, format, true), formula: input.formula }
  }
  return plainCell(input, format, false)
}

/** An empty text is an empty cell, save as the result of a formula. */
function plainCell(value: null | number | string | boolean, format: string, computed: boolean): Cell {
  if (value === null || (value === '' && !computed)) return { kind: 'empty', format }
  if (typeof value === 'number') return { kind: 'number', value, format }
  if (typeof value === 'boolean') return { kind: 'boolean', value, format }
  return { kind: 'text', value, format }
}

/** All cells of an area, row by row. */
export function cellsOf(sheet: SheetLayout, area: Area): Cell[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => cellAt(sheet, area.row + row, area.column + column)))
}

/** Rows and columns from A1 to the last cell that holds something. */
export function usedSize(sheet: SheetLayout): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  sheet.values.forEach((values, row) => values.forEach((value, column) => {
    if (value === null || value === '') return
    rows = row + 1
    columns = Math.max(columns, column + 1)
  }))
  return { rows, columns }
}

/** Those of the first rows of a sheet that are hidden, in order. */
export function hiddenRows(sheet: SheetLayout, rows: number): number[] {
  return sheet.rows.slice(0, rows).flatMap((row, index) => row?.hidden ? [index] : [])
}

/** Puts values into a sheet from the top-left cell of an area; styles stay. */
export function putValues(sheet: SheetLayout, area: Area, values: CellInput[][]): void {
  while (sheet.values.length < area.row + area.rows) sheet.values.push([])
  values.forEach((inputs, row) => {
    const target = sheet.values[area.row + row]!
    while (target.length < area.column + area.columns) target.push(null)
    inputs.forEach((value, column) => { target[area.column + column] = structuredClone(value) })
  })
}

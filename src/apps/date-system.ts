/** Moves a workbook from the 1904 date system (of old Macs) to that of 1900, which everything else counts in. */
import { formatOf } from '../notation'
import type { CellInput, SheetLayout, WorkbookLayout } from '../template'

/** Days between the first days of the two systems. */
const between = 1462

/** The same workbook with the same dates, counted from 1900; numbers that are not shown as dates stay. */
export function in1900(layout: WorkbookLayout): WorkbookLayout {
  return { ...layout, sheets: layout.sheets.map(moved) }
}

function moved(sheet: SheetLayout): SheetLayout {
  const isDate = (row: number, column: number, value: number) => {
    const style = sheet.styleOf[row]?.[column] ?? null
    return style !== null && formatOf(sheet.styles[style]?.format ?? 'General', value).date === 'date'
  }
  const move = (input: CellInput, row: number, column: number): CellInput => {
    if (typeof input === 'number') return isDate(row, column, input) ? input + between : input
    if (input === null || typeof input !== 'object' || 'error' in input || typeof input.value !== 'number') return input
    return isDate(row, column, input.value) ? { ...input, value: input.value + between } : input
  }
  return { ...sheet, values: sheet.values.map((line, row) => line.map((input, column) => move(input, row, column))) }
}

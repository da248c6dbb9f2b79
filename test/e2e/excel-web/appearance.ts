/** How a cell of the fake workbook looks: its text, and what formats and conditional formats make of it. */
import { compute, shifted } from '../../support/formulas'
import { each, type RuleState, type SheetState } from '../../hosts/excel/fake/book'
import type { FakeExcel } from '../../hosts/excel/fake/excel'

export interface Appearance {
  fill?: string
  color?: string
  bold: boolean
}

/** What a cell shows. */
export function textOf(sheet: SheetState, row: number, column: number): string {
  const value = sheet.value(row, column)
  if (value === null) return ''
  if (typeof value === 'object') return value.error
  if (typeof value !== 'number') return String(value)
  const percent = /%$/.test(sheet.format(row, column))
  return `${Number((percent ? value * 100 : value).toPrecision(12))}${percent ? '%' : ''}`
}

/** The colours of a cell: the first conditional format that holds wins over the cell's own. */
export function appearance(excel: FakeExcel, sheet: SheetState, row: number, column: number): Appearance {
  const marks = sheet.rules.filter((rule) => holds(excel, sheet, rule, row, column)).map(({ painted }) => painted)
  const look = (property: string) => marks.find((mark) => property in mark)?.[property] ?? sheet.paintedAt(row, column, property)
  return { fill: look('fill.color') as string | undefined, color: look('font.color') as string | undefined, bold: look('font.bold') === true }
}

function holds(excel: FakeExcel, sheet: SheetState, { areas, formula }: RuleState, row: number, column: number): boolean {
  const inside = areas.some((area) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
  if (!inside) return false
  // A rule is written as for its first cell.
  const [rows, columns] = [row - areas[0]!.row, column - areas[0]!.column]
  const from = (name: string | null) => name === null ? sheet : excel.sheet(name)
  const value = compute(shifted(formula, rows, columns), {
    cell: { row, column },
    values: (name, area) => each(area, (r, c) => from(name).value(r, c)).flat(),
    format: (name, area) => from(name).format(area.row, area.column),
  })
  return value === true || (typeof value === 'number' && value !== 0)
}

/** 0 is `A`. */
export function columnName(number: number): string {
  return number < 0 ? '' : columnName(Math.floor(number / 26) - 1) + String.fromCharCode(65 + number % 26)
}

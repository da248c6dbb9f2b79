/** The fake workbook of Excel as the page draws it: first what conditional formats make of a cell, then its own formats. */
import { parseA1 } from '../../../src/model'
import { each, type RuleState, type SheetState } from '../../hosts/excel/fake/book'
import type { FakeExcel } from '../../hosts/excel/fake/excel'
import { compute, shifted } from '../../support/formulas'
import { textOf, type Look, type View } from '../host-page/view'

/** Points to pixels. */
const scale = 96 / 72

export function excelView(excel: FakeExcel): View {
  return {
    sheets: () => excel.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name),
    front: () => {
      const sheet = excel.book.active
      return {
        name: sheet.name,
        used: sheet.used(),
        merges: sheet.merges,
        at: selected(excel),
        columnWidth: (column) => sheet.paintedAt(0, column, 'columnHidden') === true
          ? null
          : Number(sheet.paintedAt(0, column, 'columnWidth') ?? 48) * scale,
        look: (row, column) => look(excel, sheet, row, column),
      }
    },
    select: (sheet, address) => excel.select(sheet, address),
    type: (cell, text) => excel.type(cell, text),
    setEditing: (editing) => { excel.editing = editing },
  }
}

function selected(excel: FakeExcel): { row: number; column: number } {
  const { sheet, address } = excel.book.selected ?? { sheet: '', address: 'A1' }
  const cell = parseA1(address.replace(/^.*!/, '').split(',')[0]!)
  return sheet === excel.book.active.name && cell ? cell : { row: 0, column: 0 }
}

/** The first conditional format that holds wins over the cell's own. */
function look(excel: FakeExcel, sheet: SheetState, row: number, column: number): Look {
  const marks = sheet.rules.filter((rule) => holds(excel, sheet, rule, row, column)).map(({ painted }) => painted)
  const find = (property: string) => marks.find((mark) => property in mark)?.[property] ?? sheet.paintedAt(row, column, property)
  return {
    text: textOf(sheet.value(row, column), sheet.format(row, column)),
    fill: find('fill.color') as string | undefined,
    color: find('font.color') as string | undefined,
    bold: find('font.bold') === true,
  }
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

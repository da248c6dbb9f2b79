/**
 * Formulas of rules without relative references: WPS counts those from the cell that is selected, not from the rule's first, so they are
 * worded by the row and the column of the cell that is looked at.
 */
import { columnLetters, parseA1, type Area } from '../../model'
import { sheetSize } from '../../workbook'

/** Texts, numbers, references with the sheet they name, and all other words: a word is no reference where it goes on, or is called. */
const tokens = new RegExp([
  '"(?:[^"]|"")*"',
  "((?:'(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})(?![\\p{L}\\p{N}_.(!])",
  "'(?:[^']|'')*'",
  '[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?',
  '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*',
].join('|'), 'gu')

/**
 * The same formula for a rule over these areas, saying the same of each cell wherever the selection is. A formula counts from the top left
 * cell of the first area. Whole rows and columns have to be absolute already.
 */
export function standing(formula: string, areas: readonly [Area, ...Area[]]): string {
  const [first] = areas
  const oneColumn = areas.every(({ column, columns }) => column === first.column && columns === 1)
  const oneRow = areas.every(({ row, rows }) => row === first.row && rows === 1)
  return formula.replace(tokens, (token, sheet = '', columnSign?: string, letters?: string, rowSign?: string, digits?: string) => {
    const cell = parseA1(`${letters}${digits}`)
    if (digits === undefined || !cell) return token
    const [column, row] = [columnLetters(cell.column), cell.row + 1]
    const [columnStands, rowStands] = [columnSign === '$' || oneColumn, rowSign === '$' || oneRow]
    const [across, down] = [`COLUMN()${distance(cell.column - first.column)}`, `ROW()${distance(cell.row - first.row)}`]
    if (columnStands && rowStands) return `${sheet}$${column}$${row}`
    if (columnStands) return `INDEX(${sheet}$${column}:$${column},${down})`
    if (rowStands) return `INDEX(${sheet}$${row}:$${row},${across})`
    return `INDEX(${sheet}$1:$${sheetSize.rows},${down},${across})`
  })
}

function distance(cells: number): string {
  return cells === 0 ? '' : cells > 0 ? `+${cells}` : String(cells)
}

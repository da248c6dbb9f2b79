/** Row numbers that stand in the cells of the names (1.地区生产总值增长) get a column of their own. */
import type { SourceCell, SourceTable } from '../document'
import { Grid } from './grid'
import { meaningOf } from '../text/heading'

const numbered = /^[(（]?([0-9]{1,3})(?:[)）.．、,，]\s*|\s+)(?=\D|[0-9]+\s*岁|[0-9]{1,3}\s*分钟)/u

/** The table with a column of numbers before the names; as it is where there is one already, or names don't count. */
export function withNumbersApart(table: SourceTable): SourceTable {
  const grid = new Grid(table)
  for (let column = 0; column < grid.columns; column++) {
    const all = Array.from({ length: grid.rows }, (_, row) => grid.at(row, column))
    const cells = all.filter((cell, row) => cell?.row === row && cell.column === column)
    const counted = cells.filter((cell) => numbered.test(cell?.text ?? ''))
    // Numbers of domains are fewer than rows.
    if (counted.length < 2 || counted.length < (grid.rows - 1) / 2 || !counts(counted.map((cell) => Number(numbered.exec(cell!.text)![1])))) continue
    const filled = cells.filter((cell) => (cell?.text ?? '') !== '')
    const enough = counted.length >= 0.6 * (filled.length - filled.filter((cell) => meaningOf(cell!.text) !== null).length)
    return enough && !hasNumbers(grid) ? split(table, grid, column) : table
  }
  return table
}

/** Whether each number follows the one before, from 1. */
function counts(numbers: readonly number[]): boolean {
  return numbers[0] === 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1 || number === 1)
}

function hasNumbers(grid: Grid): boolean {
  for (let row = 0; row < grid.rows; row++) if (grid.filled(row).some(({ text }) => meaningOf(text) === 'no')) return true
  return false
}

function split(table: SourceTable, grid: Grid, column: number): SourceTable {
  const rows = table.rows.map((own, row) => {
    const result: SourceCell[] = []
    let position = 0
    for (const cell of own) {
      while (grid.at(row, position)?.row !== undefined && grid.at(row, position)!.row < row) position++
      const begins = position
      position += cell.columns ?? 1
      if (begins < column && position > column) result.push({ ...cell, columns: (cell.columns ?? 1) + 1 })
      else if (begins === column) result.push(...cut(cell))
      else result.push(cell)
    }
    return result
  })
  return { ...table, rows }
}

/** The number and the name; a heading over both, and a line over all columns, reach over one column more. */
function cut(cell: SourceCell): SourceCell[] {
  const found = numbered.exec(cell.text.trim())
  const { columns = 1, ...rest } = cell
  if (found) return [{ ...rest, text: found[1]! }, { ...cell, text: cell.text.trim().slice(found[0].length) }]
  if (columns > 1) return [{ ...cell, columns: columns + 1 }]
  return meaningOf(cell.text) === null ? [{ ...rest, text: '' }, cell] : [{ ...rest, text: '序号' }, cell]
}

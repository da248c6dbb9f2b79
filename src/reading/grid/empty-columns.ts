/** Columns that hold nothing, as between two tables side by side: a table is read without them. */
import type { SourceCell, SourceTable } from '../document'
import { Grid } from './grid'

/** The table without the columns in which no cell of their own holds anything; as it is where positions prove nothing. */
export function withoutEmptyColumns(table: SourceTable): SourceTable {
  const grid = new Grid(table)
  const empty = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => isEmpty(grid, column))
  if (grid.ragged || empty.length === 0) return table
  const rows = table.rows.map((row, at) => row.flatMap((cell, index): SourceCell[] => {
    const [first, size] = [grid.starts[at]![index]!, cell.columns ?? 1]
    const left = size - empty.filter((column) => column >= first && column < first + size).length
    return left === size ? [cell] : left > 0 ? [{ ...cell, columns: left }] : []
  }))
  return { ...table, rows }
}

function isEmpty(grid: Grid, column: number): boolean {
  for (let row = 0; row < grid.rows; row++) {
    const cell = grid.at(row, column)
    if (cell && cell.columns === 1 && cell.text !== '') return false
  }
  return true
}

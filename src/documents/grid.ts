/** Where the cells of a table stand: spans made real, none of them overlapping or reaching out of the table. */

import { tooLarge } from '../archive'

/** What a span is taken for at most, and the columns of a table, whatever a file claims. */
const limits = { span: 1000, columns: 16_384 } as const
/** Positions that are looked at to place the cells of one table. */
const mostSteps = 20_000_000

/** A cell with its first row and column (from 0) and the rows and columns that it covers. */
export interface Placed<T> {
  cell: T
  row: number
  column: number
  rows: number
  columns: number
}

/**
 * Places each cell in the first free column of its row, as browsers do. Spans end at the last row, at the last column in which a cell
 * begins, and before what is taken already.
 * @throws Fault `file-too-large`.
 */
export function placeCells<T extends { rows: number; columns: number }>(rows: readonly (readonly T[])[], file: string): Placed<T>[][] {
  /** By column, the first row that is free again. */
  const freeFrom: number[] = []
  let steps = 0
  const free = (row: number, column: number) => {
    if (column >= limits.columns || ++steps > mostSteps) throw tooLarge(file, mostSteps, 'cells')
    return (freeFrom[column] ?? 0) <= row
  }
  const placed = rows.map((cells, row) => {
    let column = 0
    return cells.map((cell): Placed<T> => {
      while (!free(row, column)) column++
      const at = column
      const height = Math.min(span(cell.rows), rows.length - row)
      const wanted = Math.min(at + Math.min(span(cell.columns), limits.span), limits.columns)
      for (; column < wanted && free(row, column); column++) freeFrom[column] = row + height
      return { cell, row, column: at, rows: height, columns: column - at }
    })
  })
  const width = placed.flat().reduce((most, { column }) => Math.max(most, column + 1), 0)
  return placed.map((cells) => cells.map((cell) => ({ ...cell, columns: Math.min(cell.columns, width - cell.column) })))
}

function span(claimed: number): number {
  return Number.isInteger(claimed) && claimed > 0 ? claimed : 1
}

/** Tables with a row for each year and a column for each indicator (转置) are turned, so that every row is an indicator. */
import type { SourceCell, SourceTable } from '../document'
import { fit } from '../text/fit'
import { isFigureHeading, isHeadingRow, meaningOf } from '../text/heading'
import { lookAt } from '../text/look'
import { Grid } from './grid'

/** Years in the first column, and indicators in the heading, at least. */
const least = { years: 2, names: 2 } as const
/** From this cost on a text is no name. */
const unfit = 2.5

/** The table with rows and columns changed about; null where it is not one with years for rows. */
export function turned(table: SourceTable): SourceTable | null {
  const grid = new Grid(table)
  let top = 0
  while (top < grid.rows && grid.filled(top).length <= 1) top++
  let end = grid.rows
  while (end > top && grid.filled(end - 1).length <= 1) end--
  if (grid.ragged || !hasYearsForRows(grid, top, end)) return null
  const body = table.rows.slice(top, end)
  // What is merged stands for more than one year or indicator.
  if (body.flat().some(({ rows = 1, columns = 1 }) => rows > 1 || columns > 1)) return null
  const width = end - top
  const across = (row: SourceCell[]) => row.map((cell) => (cell.columns ?? 1) > 1 ? { ...cell, columns: width } : cell)
  const columns = body[0]!.map((corner, column) => body.map((row): SourceCell => row[column] ?? { text: '', place: corner.place }))
  const [heading, ...rows] = columns as [SourceCell[], ...SourceCell[][]]
  const [corner, ...years] = heading as [SourceCell, ...SourceCell[]]
  return {
    ...table,
    rows: [...table.rows.slice(0, top).map(across), [{ ...corner, text: '指标' }, ...years], ...rows, ...table.rows.slice(end).map(across)],
  }
}

/** Whether the first column is a heading, of years and perhaps a unit of measure or an attribute, and the first row has names. */
function hasYearsForRows(grid: Grid, top: number, end: number): boolean {
  const column = Array.from({ length: Math.max(0, end - top - 1) }, (_, down) => grid.text(top + 1 + down, 0))
  const names = grid.filled(top).filter(({ column: at }) => at > 0).map(({ text }) => text)
  return column.filter((text) => isFigureHeading(meaningOf(text))).length >= least.years && column.every((text) => meaningOf(text) !== null)
    && names.length >= least.names && !isHeadingRow(names) && names.every((text) => lookAt(text).heading === null && fit('name', [text]) < unfit)
}

/** The rows and columns of a range that the sheet shows. */
import { emptyCell, type Area, type Cell } from '../model'
import type { Place } from '../reading/document'

/** Cells of one rectangle as the port reads them, with the merged areas of their sheet. */
export interface CellRange {
  sheet: string
  area: Area
  cells: readonly (readonly Cell[])[]
  merges: readonly Area[]
  /** First year in which the workbook counts days; 1900 where it is not stated. */
  dateSystem?: 1900 | 1904
  /** Rows and columns of the sheet that are not shown, from 0. */
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
}

/** A range without what is hidden; merged areas count its own rows and columns from 0. */
export interface ShownPart extends Required<Pick<CellRange, 'sheet' | 'area' | 'merges' | 'dateSystem'>> {
  cells: Cell[][]
  /** Rows and columns of the sheet, by those of the part. */
  rowsAt: number[]
  columnsAt: number[]
  /** What is hidden and holds something, each at its first text. */
  hidden: { rows: Place[]; columns: Place[] }
}

/** Leaves out hidden rows and columns; what is merged over them and further keeps its text. */
export function shownPart({ sheet, area, cells, merges, dateSystem = 1900, hiddenRows = [], hiddenColumns = [] }: CellRange): ShownPart {
  const [noRows, noColumns] = [new Set(hiddenRows), new Set(hiddenColumns)]
  const rowsAt = stretch(area.row, cells.length).filter((row) => !noRows.has(row))
  const columnsAt = stretch(area.column, cells[0]?.length ?? 0).filter((column) => !noColumns.has(column))
  const at = (row: number, column: number): Cell => cells[row - area.row]?.[column - area.column] ?? emptyCell
  const [keptRows, keptColumns] = [keeper(area.row, cells.length, noRows), keeper(area.column, cells[0]?.length ?? 0, noColumns)]
  const part = rowsAt.map((row) => columnsAt.map((column) => at(row, column)))
  const moved = merges.map((merge): Area => {
    const [row, rows] = keptRows(merge.row, merge.rows)
    const [column, columns] = keptColumns(merge.column, merge.columns)
    // A merged area may begin outside of the range: then its text does, too.
    if (rows > 0 && columns > 0 && (noRows.has(merge.row) || noColumns.has(merge.column))) part[row]![column] = at(merge.row, merge.column)
    return { row, column, rows, columns }
  })
  const firstIn = (places: readonly [row: number, column: number][]): Place[] => {
    const first = places.find(([row, column]) => at(row, column).kind !== 'empty')
    return first ? [{ kind: 'cell', sheet, row: first[0], column: first[1] }] : []
  }
  return {
    sheet, area, dateSystem, cells: part, merges: moved, rowsAt, columnsAt,
    hidden: {
      rows: hiddenRows.flatMap((row) => firstIn(stretch(area.column, cells[0]?.length ?? 0).map((column) => [row, column]))),
      columns: hiddenColumns.flatMap((column) => firstIn(rowsAt.map((row) => [row, column]))),
    },
  }
}

function stretch(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index)
}

/** For a stretch of the sheet, the first position of those kept that lies in it, and how many do. */
function keeper(from: number, length: number, hidden: ReadonlySet<number>): (from: number, length: number) => [first: number, count: number] {
  const before = new Int32Array(length + 1)
  for (let at = 0; at < length; at++) before[at + 1] = before[at]! + (hidden.has(from + at) ? 0 : 1)
  const keptBefore = (position: number) => before[Math.min(Math.max(position - from, 0), length)]!
  return (start, size) => [keptBefore(start), keptBefore(start + size) - keptBefore(start)]
}

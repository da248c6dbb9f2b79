/** A sheet that we did not make, as recognition sees it: texts with merged cells spread out. */
import { emptyCell, type Area, type Cell } from '../../model'

/** The cells of a sheet from A1, and its merges. */
export interface SheetSource {
  sheet: string
  cells: readonly (readonly Cell[])[]
  merges: readonly Area[]
}

/** Recognition looks no further than this: what lies beyond is data of another kind. */
const looked = { rows: 5_000, columns: 120 } as const

/** The looked-at part of a sheet. */
export class Grid {
  readonly rows: number
  readonly columns: number
  /** Merges by the place of each of their cells but the first. */
  private readonly covered = new Map<number, Area>()
  private readonly begun = new Map<number, Area>()

  constructor(private readonly source: SheetSource) {
    this.rows = Math.min(source.cells.length, looked.rows)
    this.columns = Math.min(source.cells.reduce((most, row) => Math.max(most, row.length), 0), looked.columns)
    for (const merge of source.merges) {
      this.begun.set(merge.row * looked.columns + merge.column, merge)
      for (let row = merge.row; row < Math.min(merge.row + merge.rows, this.rows); row++) {
        for (let column = merge.column; column < Math.min(merge.column + merge.columns, this.columns); column++) {
          if (row !== merge.row || column !== merge.column) this.covered.set(row * looked.columns + column, merge)
        }
      }
    }
  }

  cell(row: number, column: number): Cell {
    return this.source.cells[row]?.[column] ?? emptyCell
  }

  /** What stands in the cell itself. */
  text(row: number, column: number): string {
    return textOf(this.cell(row, column))
  }

  /** What a person reads there: the text of the merge that the cell belongs to. */
  shown(row: number, column: number): string {
    const merge = this.mergeAt(row, column)
    return merge ? this.text(merge.row, merge.column) : this.text(row, column)
  }

  /** How many columns a cell is wide: more than one where a merge begins in it. */
  width(row: number, column: number): number {
    return this.begun.get(row * looked.columns + column)?.columns ?? 1
  }

  /** The merge that a cell other than its first belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.covered.get(row * looked.columns + column)
  }
}

/** The text of a cell without white space around it; `""` for an empty one. */
export function textOf(cell: Cell): string {
  return cell.kind === 'empty' ? '' : String(cell.value).trim()
}

/** A real table as a rectangle: merged cells stand in every position that they cover. */
import type { SourceTable } from '../document'
import type { Sourced } from '../table'

export interface GridCell extends Sourced {
  /** Where the cell begins; positions that it covers have the same cell. */
  row: number
  column: number
  rows: number
  columns: number
}

export class Grid {
  readonly rows: number
  readonly columns: number
  /** Whether rows differ in width without merged cells to say why: positions then prove nothing. */
  readonly ragged: boolean
  private readonly cells: (GridCell | null)[][]
  private readonly filledCells: GridCell[][] = []
  /** By row: the columns at which the source's cells begin, in their order. */
  readonly starts: readonly number[][]

  constructor(table: SourceTable) {
    const cells: (GridCell | null)[][] = table.rows.map(() => [])
    const starts: number[][] = table.rows.map(() => [])
    let merged = false
    for (const [row, own] of table.rows.entries()) {
      let column = 0
      for (const source of own) {
        while (cells[row]![column]) column++
        starts[row]!.push(column)
        const size = { rows: Math.min(source.rows ?? 1, table.rows.length - row), columns: source.columns ?? 1 }
        merged ||= size.rows > 1 || size.columns > 1
        const cell: GridCell = { text: source.text.trim(), places: [source.place], row, column, ...size }
        for (let down = 0; down < size.rows; down++) for (let right = 0; right < size.columns; right++) cells[row + down]![column + right] = cell
        column += size.columns
      }
    }
    this.cells = cells
    this.starts = starts
    this.rows = cells.length
    this.columns = Math.max(0, ...cells.map((row) => row.length))
    const widths = new Set(cells.map((row) => row.length).filter((width) => width > 1))
    this.ragged = !merged && widths.size > 1
  }

  at(row: number, column: number): GridCell | null {
    return this.cells[row]?.[column] ?? null
  }

  text(row: number, column: number): string {
    return this.at(row, column)?.text ?? ''
  }

  /** The different cells of a row that hold something, from left to right. */
  filled(row: number): readonly GridCell[] {
    return this.filledCells[row] ??= [...new Set(this.cells[row] ?? [])].filter((cell): cell is GridCell => (cell?.text ?? '') !== '')
  }

  /** The cells of a row as they stand, covered positions left out. */
  own(row: number): (GridCell | null)[] {
    return [...this.cells[row] ?? []]
  }

  width(row: number): number {
    return this.cells[row]?.length ?? 0
  }
}

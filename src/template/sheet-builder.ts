/** Collects the cells and styles of a sheet layout (版式) while it is drawn. */
import type { Area } from '../model'
import type { CellInput, CellStyle, SheetLayout } from './layout'

export class SheetBuilder {
  private readonly values: CellInput[][] = []
  private readonly styleOf: (number | null)[][] = []
  private readonly styles: CellStyle[] = []
  private readonly styleIndex = new Map<string, number>()
  private readonly merges: Area[] = []

  /** Puts a value and a style into a cell. */
  set(row: number, column: number, value: CellInput, style: CellStyle | null): void {
    this.rowOf(this.values, row)[column] = value
    this.rowOf(this.styleOf, row)[column] = style && this.indexOf(style)
  }

  /** Puts a value into the first cell of an area and merges it; every cell has the style, so that borders close. */
  merge(area: Area, value: CellInput, style: CellStyle): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.set(row, column, row === area.row && column === area.column ? value : null, style)
      }
    }
    if (area.rows > 1 || area.columns > 1) this.merges.push(area)
  }

  /** The sheet, with every row of cells equally long. */
  build(rest: Omit<SheetLayout, 'values' | 'styles' | 'styleOf' | 'merges'>): SheetLayout {
    const width = Math.max(0, ...this.values.map((row) => row.length))
    const even = <T>(rows: T[][]) => Array.from({ length: this.values.length }, (_, row) =>
      Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? null))
    return { ...rest, values: even(this.values), styles: this.styles, styleOf: even(this.styleOf), merges: this.merges }
  }

  private rowOf<T>(rows: T[][], row: number): T[] {
    while (rows.length <= row) rows.push([])
    return rows[row]!
  }

  private indexOf(style: CellStyle): number {
    const key = JSON.stringify(style)
    const known = this.styleIndex.get(key)
    if (known !== undefined) return known
    this.styleIndex.set(key, this.styles.length)
    this.styles.push(style)
    return this.styles.length - 1
  }
}

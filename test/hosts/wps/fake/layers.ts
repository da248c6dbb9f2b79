/** What stands on the cells of a sheet, in rectangles: formats, colours, widths. */
import type { Area } from '../../../../src/model'

export const maxRows = 1_048_576
export const maxColumns = 16_384
/** All cells of a sheet. */
export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns }

/** Whether two areas have nothing in common; asked millions of times, and mostly answered by their rows. */
function apart(a: Area, b: Area): boolean {
  return a.row >= b.row + b.rows || b.row >= a.row + a.rows || a.column >= b.column + b.columns || b.column >= a.column + a.columns
}

/** What two areas have in common. */
export function overlap(a: Area, b: Area): Area | null {
  if (apart(a, b)) return null
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return { row, column, rows, columns }
}

/** Whether a cell lies in an area. */
export function contains({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns
}

/** What is left of areas without another one, in rectangles. */
export function without(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const cut = overlap(area, hole)
    if (!cut) return [area]
    const { row, column, rows, columns } = area
    return [
      { row, column, rows: cut.row - row, columns },
      { row: cut.row + cut.rows, column, rows: row + rows - cut.row - cut.rows, columns },
      { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
      { row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: column + columns - cut.column - cut.columns },
    ].filter((part) => part.rows > 0 && part.columns > 0)
  })
}

/** How many cells lie in rectangles that do not overlap. */
export function cellsIn(areas: readonly Area[]): number {
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
}

/** One property of all cells of a sheet. */
export class Layer<T> {
  private painted: { area: Area; value: T }[] = []

  constructor(readonly usual: T) {}

  paint(areas: readonly Area[], value: T): void {
    for (const hole of areas) {
      const kept: typeof this.painted = []
      for (const it of this.painted) {
        if (apart(it.area, hole)) kept.push(it)
        else for (const area of without([it.area], hole)) kept.push({ ...it, area })
      }
      if (value !== this.usual) kept.push({ area: hole, value })
      this.painted = kept
    }
  }

  at(row: number, column: number): T {
    return this.painted.find(({ area }) => contains(area, row, column))?.value ?? this.usual
  }

  /** The different values that stand in areas. */
  among(areas: readonly Area[]): T[] {
    const found = new Set<T>()
    for (const area of areas) {
      let rest = area.rows * area.columns
      for (const it of this.painted) {
        if (apart(it.area, area)) continue
        const common = overlap(it.area, area)!
        found.add(it.value)
        rest -= common.rows * common.columns
      }
      if (rest > 0) found.add(this.usual)
    }
    return [...found]
  }

  /** Rectangles of anything but the usual value. */
  get areas(): readonly { area: Area; value: T }[] {
    return this.painted
  }
}

/** Finds where a property of cells changes: WPS tells one value for a whole range, and none where it is mixed. */
import type { Area } from '../../model'

/** An area whose cells are all alike. */
export interface Part<T> {
  area: Area
  value: T
}

/**
 * The parts of an area that are alike, found by asking of ever smaller ones, columns before rows; `ask` gives null for what is mixed. How
 * often it asks depends on where the cells change, not on how many there are. A single cell that is said to be mixed is left out.
 */
export function uniformParts<T>(area: Area, ask: (area: Area) => T | null): Part<T>[] {
  const value = ask(area)
  return value === null ? halves(area).flatMap((half) => uniformParts(half, ask)) : [{ area, value }]
}

function halves(area: Area): Area[] {
  const { row, column, rows, columns } = area
  const [upper, left] = [Math.ceil(rows / 2), Math.ceil(columns / 2)]
  if (columns > 1) return [{ ...area, columns: left }, { ...area, column: column + left, columns: columns - left }]
  return rows > 1 ? [{ ...area, rows: upper }, { ...area, row: row + upper, rows: rows - upper }] : []
}

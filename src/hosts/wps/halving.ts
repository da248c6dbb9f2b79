/** Finds where a property of cells changes: WPS tells one value for a whole range, and none where it is mixed. */
import type { Area } from '../../model'

/** An area whose cells are all alike. */
export interface Part<T> {
  area: Area
  value: T
}

/**
 * The parts of an area that are alike, found by asking of ever smaller ones; `ask` gives null for what is mixed. How often it asks depends
 * on where the cells change, not on how many there are. A single cell that is said to be mixed is left out.
 */
export function uniformParts<T>(area: Area, ask: (area: Area) => T | null): Part<T>[] {
  const value = ask(area)
  return value === null ? partsOfMixed(area, ask) : [{ area, value }]
}

function partsOfMixed<T>(area: Area, ask: (area: Area) => T | null): Part<T>[] {
  const asked = (areas: Area[]) => areas.map((half) => ({ area: half, value: ask(half) }))
  let halves = asked(upperAndLower(area))
  // Columns that differ from each other are mixed in each row.
  if (area.columns > 1 && halves.every(({ value }) => value === null)) halves = asked(leftAndRight(area))
  return halves.flatMap(({ area: half, value }) => value === null ? partsOfMixed(half, ask) : [{ area: half, value }])
}

function upperAndLower({ row, rows, ...rest }: Area): Area[] {
  if (rows === 1) return []
  const upper = Math.ceil(rows / 2)
  return [{ row, rows: upper, ...rest }, { row: row + upper, rows: rows - upper, ...rest }]
}

function leftAndRight({ column, columns, ...rest }: Area): Area[] {
  const left = Math.ceil(columns / 2)
  return [{ column, columns: left, ...rest }, { column: column + left, columns: columns - left, ...rest }]
}

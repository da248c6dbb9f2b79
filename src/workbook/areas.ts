/** The order in which areas are told. */
import type { Area } from '../model'

/** Areas by row, then by column; the same ones, in a new list. */
export function inOrder(areas: readonly Area[]): Area[] {
  return [...areas].sort((a, b) => a.row - b.row || a.column - b.column)
}

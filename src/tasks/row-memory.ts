/** Remembers rows that were read and judged, by the cells they were read from: what nobody touched is not read again. */
import type { SubmissionRow } from '../assess'
import type { Cell } from '../model'
import type { InputRow } from '../notation'

/**
 * What `read` makes of the cells of a row, or made of them before. Cells are the same when their array is.
 * @param surroundings all else that the row depends on.
 */
export type RowMemory = (cells: readonly Cell[], row: InputRow, surroundings: string, read: () => SubmissionRow) => SubmissionRow

/** A memory that forgets a row when its cells are gone. */
export function rowMemory(): RowMemory {
  const known = new WeakMap<readonly Cell[], Map<InputRow, Remembered>>()
  return (cells, row, surroundings, read) => {
    const rows = known.get(cells) ?? new Map<InputRow, Remembered>()
    known.set(cells, rows)
    const before = rows.get(row)
    if (before?.surroundings === surroundings) return before.result
    const result = read()
    rows.set(row, { surroundings, result })
    return result
  }
}

interface Remembered {
  surroundings: string
  result: SubmissionRow
}

/** Reads every row anew. */
export const noMemory: RowMemory = (_cells, _row, _surroundings, read) => read()

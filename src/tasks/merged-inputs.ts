/** Finds input cells that were merged into one, in templates and in mapped sheets. */
import type { MergedInput } from '../assess'
import type { Area } from '../model'
import type { Recognised } from '../template'

/** Merges that take in several input cells of the actual column. */
export function mergedInputs({ columns, headingRow, lastRow }: Recognised, merges: readonly Area[]): MergedInput[] {
  return merges.filter(({ row, column, rows, columns: width }) =>
    rows > 1 && row > headingRow && row <= lastRow && column <= columns.actual! && column + width > columns.actual!)
    .map(({ row, rows }) => ({ row, column: columns.actual!, rows }))
}

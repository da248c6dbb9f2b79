/** Where the pages of a printed plan sheet end, and which headings are repeated on them. */
import type { PrintSetup } from '../template'
import type { KeepTogether } from '../template/pages'

/** The lines of a plan sheet: facts and headings, the table, and behind it parts with headings of their own. */
export interface SheetLines {
  /** One for each line; the first line of a part starts a group. */
  runs: readonly KeepTogether[]
  /** The first line of the table's headings, below the table's title. */
  headingRow: number
  /** The first line of the table itself. */
  headLines: number
  /** The line behind its last. */
  tableEnd: number
}

/**
 * Where pages end, and what is repeated on each. The table's headings must not stand above the parts below it, which have headings of their
 * own: they are repeated only where the table has no room on the first page or on one of its own. Those parts are not divided.
 */
export function pagesOf(
  { runs, headingRow, headLines, tableEnd }: SheetLines,
  breaksOf: (runs: readonly KeepTogether[], before: number, repeated: number) => number[],
): Pick<PrintSetup, 'repeatRows' | 'breaksBefore'> {
  const height = (from: number, to: number) => runs.slice(from, to).reduce((sum, run) => sum + run.height, 0)
  const table = runs.slice(headLines, tableEnd)
  const starts = runs.slice(tableEnd).filter(({ startsGroup }) => startsGroup).map(({ row }) => row)
  const parts = starts.map((row, at): KeepTogether => ({ row, height: height(row, starts[at + 1] ?? runs.length), startsGroup: true }))
  const rows = [...table, ...parts]
  if (breaksOf(table, height(0, headLines), 0).length === 0) return { breaksBefore: breaksOf(rows, height(0, headLines), 0) }
  const titleRow = headingRow - 1
  const own = height(titleRow, headLines)
  if (breaksOf(table, own, 0).length === 0) return { breaksBefore: [titleRow, ...breaksOf(rows, own, 0)] }
  return {
    repeatRows: { row: headingRow, rows: headLines - headingRow },
    breaksBefore: breaksOf(rows, height(0, headLines), height(headingRow, headLines)),
  }
}

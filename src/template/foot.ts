/** The foot of a template: the blanks that a person fills in before a sheet goes upward (填报单位, 填表人 …). */

/** Where a blank has its label and its value: line of the foot, first column and number of columns. */
export interface FootSlot {
  line: number
  label: readonly [first: number, count: number]
  value: readonly [first: number, count: number]
}

const lines = [['reportingUnit', 'unitHead', 'reviewer'], ['preparer', 'telephone', 'date']] as const
export type FootField = (typeof lines)[number][number]

/** Where labels and values begin, as shares of the sheet's width; the last ends there. */
const cuts = [0, 0.14, 0.29, 0.4, 0.565, 0.665, 0.8]

/** The blanks of a sheet with columns of these widths: three label and value pairs a line, begun at the nearest columns. */
export function footSlots(widths: readonly number[]): Record<FootField, FootSlot> {
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  const total = starts.at(-1)! + widths.at(-1)!
  const columns: number[] = []
  cuts.forEach((cut, index) => {
    // Each part has a column at least, and leaves one for each that follows.
    const earliest = index === 0 ? 0 : columns[index - 1]! + 1
    const latest = widths.length - (cuts.length - 1 - index)
    const candidates = starts.map((start, column) => ({ column, away: Math.abs(start - cut * total) })).slice(earliest, latest + 1)
    columns.push(candidates.sort((a, b) => a.away - b.away || a.column - b.column)[0]!.column)
  })
  const part = (index: number): readonly [number, number] => [columns[index]!, columns[index + 1]! - columns[index]!]
  return Object.fromEntries(lines.flatMap((fields, line) =>
    fields.map((field, pair) => [field, { line, label: part(pair * 2), value: part(pair * 2 + 1) }]))) as Record<FootField, FootSlot>
}

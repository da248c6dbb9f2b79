/** Tables that stand side by side in one (序号 指标 目标 | 序号 指标 目标) become one table, the right part below the left. */
import type { SourceCell, SourceTable } from '../document'
import { meaningOf } from '../text/heading'
import { bare } from '../text/script'

const most = 4

/** The table with its parts below each other; as it is where no heading repeats itself from left to right. */
export function unfolded(table: SourceTable): SourceTable {
  const heading = table.rows.findIndex((row) => partsOf(row) > 1)
  if (heading < 0) return table
  const parts = partsOf(table.rows[heading]!)
  const width = table.rows[heading]!.length / parts
  const body = table.rows.slice(heading + 1)
  // What reaches over the middle belongs to both sides: then there are no sides.
  if (body.some((row) => row.length > 1 && row.some(({ rows = 1, columns = 1 }) => rows > 1 || columns > 1))) return table
  const sides = Array.from({ length: parts }, (_, part) => body.flatMap((row) => {
    const own = row.length === 1 ? (part === parts - 1 ? row : []) : row.slice(part * width, (part + 1) * width)
    return own.some(({ text }) => text.trim() !== '') ? [own] : []
  }))
  const clipped = (cell: SourceCell) => cell.columns ? { ...cell, columns: Math.min(cell.columns, width) } : cell
  const above = table.rows.slice(0, heading).map((row) => row.slice(0, width).map(clipped))
  return { ...table, rows: [...above, table.rows[heading]!.slice(0, width), ...sides.flat()] }
}

/** How often the headings of a row repeat themselves: 2 for 序号 指标 目标 序号 指标 目标. */
function partsOf(row: readonly SourceCell[]): number {
  const texts = row.map(({ text }) => bare(text))
  const meanings = row.map(({ text }) => meaningOf(text))
  if (row.some(({ rows = 1, columns = 1 }) => rows > 1 || columns > 1) || !meanings.includes('name')) return 1
  for (let parts = most; parts > 1; parts--) {
    const width = texts.length / parts
    if (Number.isInteger(width) && width >= 2 && texts.every((text, at) => text === texts[at % width])) return parts
  }
  return 1
}

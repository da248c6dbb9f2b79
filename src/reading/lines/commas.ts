/** Lines with commas between their cells, as pasted from a CSV file: a table where they have as many cells as their heading. */
import type { SourceBlock, SourceCell, SourceTable } from '../document'
import { isHeadingRow, meaningOf } from '../text/heading'

/** Cells of a row, and rows below the heading, at least. */
const least = { cells: 3, rows: 2 } as const

/** A cell in quotes, in which two stand for one, or one without, and the comma behind it. */
const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/uy

/** The table whose heading stands at a block; null where there is none. */
export function commasFrom(blocks: readonly SourceBlock[], from: number): { block: SourceTable; from: number; to: number } | null {
  const heading = cellsAt(blocks, from)
  if (!heading || heading.length < least.cells) return null
  const texts = heading.map(({ text }) => text)
  if (!isHeadingRow(texts) || !texts.some((text) => meaningOf(text) === 'name')) return null
  const rows = [heading]
  let to = from + 1
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind === 'paragraph' && block.text.trim() === '') continue
    const row = cellsAt(blocks, at)
    if (row?.length !== heading.length) break
    rows.push(row)
    to = at + 1
  }
  return rows.length <= least.rows ? null : { block: { kind: 'table', rows, place: blocks[from]!.place }, from, to }
}

/** The cells of a line; null where it has no commas, or quotes that don't close. */
function cellsAt(blocks: readonly SourceBlock[], at: number): SourceCell[] | null {
  const block = blocks[at]!
  if (block.kind !== 'paragraph' || !block.text.includes(',')) return null
  const text = block.text.trim()
  const cells: SourceCell[] = []
  cell.lastIndex = 0
  for (;;) {
    const found = cell.exec(text)
    if (!found) return null
    cells.push({ text: (found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim(), place: block.place })
    if (found[3] === '') return cells
  }
}

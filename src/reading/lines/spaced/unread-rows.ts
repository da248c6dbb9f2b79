/** Finds rows whose cells spaces alone part and that no table took: they are told, since what stands in which column can't be. */
import type { Place, SourceBlock } from '../../document'
import type { FoundTable } from '../../table'
import { lookAt } from '../../text/look'

/** Pieces of a row, those of them that are surely cells, rows of a table, and lines between two of them. */
const least = { pieces: 4, cells: 2, rows: 3 } as const
const between = 3

/** The first line of each stretch of such rows outside of all tables, and how many there are. */
export function spacedRows(blocks: readonly SourceBlock[], tables: readonly FoundTable[]): { place: Place; rows: number }[] {
  const found: { place: Place; rows: number; last: number }[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || !isSpacedRow(block.text) || tables.some(({ from, to }) => at >= from && at < to)) continue
    const stretch = found.at(-1)
    if (stretch && at - stretch.last <= between + 1) Object.assign(stretch, { rows: stretch.rows + 1, last: at })
    else found.push({ place: block.place, rows: 1, last: at })
  }
  return found.filter(({ rows }) => rows >= least.rows).map(({ place, rows }) => ({ place, rows }))
}

function isSpacedRow(text: string): boolean {
  if (/[\t|｜]/u.test(text) || lookAt(text).sentence) return false
  const pieces = text.trim().split(/\s+/u)
  const cells = pieces.filter((piece) => {
    const { value, unit, attribute, heading } = lookAt(piece)
    return heading === null && (value === 'figure' || unit || attribute !== null)
  })
  return pieces.length >= least.pieces && cells.length >= least.cells
}

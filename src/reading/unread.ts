/** Finds what looks like rows of a flattened table and was not read as one, so that no table is passed over without a word. */
import type { Place, SourceBlock } from './document'
import { lookAt } from './text/look'
import type { FoundTable } from './table'

/** A stretch of paragraphs with so many rows, from its first name on. */
export interface UnreadRows {
  place: Place
  rows: number
}

/** Texts between a name and the first figure of its row: unit, attribute, office. */
const reach = 3

/** Stretches outside of all tables in which names with a unit of measure have a figure behind them; running text ends a stretch. */
export function unreadRows(blocks: readonly SourceBlock[], tables: readonly FoundTable[]): UnreadRows[] {
  const read = new Set(tables.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
  const found: UnreadRows[] = []
  let stretch: UnreadRows | null = null
  let name: { place: Place; left: number } | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && block.text.trim() === '') continue
    const look = block.kind === 'paragraph' && !read.has(index) ? lookAt(block.text.trim()) : null
    if (!look || look.sentence) {
      [stretch, name] = [null, null]
    } else if (look.unitStated && look.value !== 'figure') {
      name = { place: block.place, left: reach }
    } else if (name && look.value === 'figure') {
      if (!stretch) found.push(stretch = { place: name.place, rows: 0 })
      stretch.rows++
      name = null
    } else if (name && --name.left === 0) {
      name = null
    }
  }
  return found
}

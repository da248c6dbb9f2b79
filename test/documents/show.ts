/** Documents in few words, for cases as data. */
import type { SourceDocument } from '../../src/reading/document'

/**
 * A paragraph as its text, a table as its rows of cells; a cell that covers more than one position ends in `↓rows` and `→columns`.
 */
export function show({ blocks }: SourceDocument): (string | string[][])[] {
  return blocks.map((block) => block.kind === 'paragraph' ? block.text
    : block.rows.map((cells) => cells.map(({ text, rows, columns }) => text + (rows ? `↓${rows}` : '') + (columns ? `→${columns}` : ''))))
}

/** A table as blocks: lines that were put into it only to stand above or below it are paragraphs again. */
import type { Place, SourceBlock, SourceCell } from '../reading/document'

/**
 * The table of these rows without those at its top and bottom that hold one text alone, such as its title, the unit of its figures or a
 * note: they are paragraphs in front of it and behind it. Empty rows there are left out, and so is a table without two cells beside
 * each other. A text that stands alone further right is a heading, unless it has a colon.
 */
export function tableBlocks(rows: readonly SourceCell[][], place: Place): SourceBlock[] {
  const first = rows.findIndex((cells) => !isAlone(cells))
  if (first < 0 || !rows.some(isBeside)) return rows.flatMap(paragraphs)
  const last = rows.findLastIndex((cells) => !isAlone(cells))
  const from = lowest(rows, 0, first) > first ? 0 : first
  const end = lowest(rows, from, last + 1)
  return [
    ...rows.slice(0, from).flatMap(paragraphs),
    { kind: 'table', rows: rows.slice(from, end), place: rows[from]![0]?.place ?? place },
    ...rows.slice(end).flatMap(paragraphs),
  ]
}

/** The first row that none of the cells beginning in `from..to` reaches into. */
function lowest(rows: readonly SourceCell[][], from: number, to: number): number {
  let end = to
  for (let row = from; row < to; row++) for (const cell of rows[row]!) end = Math.max(end, row + (cell.rows ?? 1))
  return end
}

/** No text, or one that is no cell of a table. */
function isAlone(cells: readonly SourceCell[]): boolean {
  const at = cells.findIndex(hasText)
  return !isBeside(cells) && (at <= 0 || (at === cells.length - 1 && /[:：]/.test(cells[at]!.text)))
}

/** Two texts or more in one row. */
function isBeside(cells: readonly SourceCell[]): boolean {
  return cells.filter(hasText).length > 1
}

function hasText({ text }: SourceCell): boolean {
  return text.trim() !== ''
}

function paragraphs(cells: readonly SourceCell[]): SourceBlock[] {
  return cells.filter(hasText).flatMap(({ text, place }) => text.split('\n').map((line) => ({ kind: 'paragraph', text: line, place })))
}

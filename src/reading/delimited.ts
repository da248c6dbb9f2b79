/** Lines with `|` or tabs between their cells, as tables. */
import { barredFrom } from './barred'
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from './document'
import { withoutPadding } from './padded'

const ruled = /^[\s|｜:+-]+$/u
const least = 3

/** A block with the positions of the blocks that it was made of, `to` behind the last. */
export interface Standing<B extends SourceBlock = SourceBlock> {
  block: B
  from: number
  to: number
}

/** The blocks of a document, runs of delimited lines made tables; empty paragraphs within a run are dropped. */
export function withDelimited(blocks: readonly SourceBlock[]): Standing[] {
  const result: Standing[] = []
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(blocks, at)
    const standing = run ? [run] : barredFrom(blocks, at) ?? [{ block: blocks[at]!, from: at, to: at + 1 }]
    result.push(...standing)
    at = standing.at(-1)!.to
  }
  return result
}

function runFrom(blocks: readonly SourceBlock[], from: number): Standing<SourceTable> | null {
  const first = blocks[from]!
  const separator = first.kind === 'paragraph' ? separatorOf(first.text) : null
  if (!separator) return null
  const rows: SourceCell[][] = []
  let to = from
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'paragraph') break
    if (block.text.trim() === '') continue
    // Within a run a row may have lost all but one of its marks.
    if (separatorOf(block.text) !== separator && !(rows.length > 0 && block.text.includes(separator))) break
    if (!ruled.test(block.text)) rows.push(cellsOf(block, separator))
    to = at + 1
  }
  return rows.length < least ? null : { block: { kind: 'table', rows: withoutPadding(rows), place: first.place }, from, to }
}

function separatorOf(text: string): '|' | '\t' | null {
  if (/[|｜].*[|｜]/u.test(text)) return '|'
  return text.trim().includes('\t') || /\t.*\t/u.test(text) ? '\t' : null
}

function cellsOf({ text, place }: SourceParagraph, separator: '|' | '\t'): SourceCell[] {
  // A bar at either end frames the line; a tab at the end of one is an empty cell.
  const inner = separator === '|' ? text.trim().replace(/^[|｜]|[|｜]$/gu, '') : text.replace(/[\r\n]+$/u, '')
  return inner.split(separator === '|' ? /[|｜]/u : '\t').map((cell) => ({ text: cell.trim(), place }))
}

/** Lines with `|`, tabs, commas or spaces between their cells, as tables. */
import { barredFrom } from './barred'
import { commasFrom } from './commas'
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../document'
import { isHeadingRow } from '../text/heading'
import { lookAt } from '../text/look'
import { isPageMark } from '../text/page-mark'
import { isNote } from '../notes'
import { withoutPadding } from './padded'
import { spacedFrom, type SpacedDoubts } from './spaced/spaced'
import { withTaskLists } from './task-list'

const ruled = /^[\s|｜:+-]+$/u
const least = 3
/** Lines without marks that may stand together among the rows, and the letters of one. */
const mostPlain = 2
const longestPlain = 24

/** A block with the positions of the blocks that it was made of, `to` behind the last. */
export interface Standing<B extends SourceBlock = SourceBlock> {
  block: B
  from: number
  to: number
  /** Of a table whose columns spaces alone part: what is doubtful about its rows. */
  spaced?: SpacedDoubts
}

/** The blocks of a document, runs of delimited lines and flattened lists of tasks made tables; empty paragraphs within a run are dropped. */
export function withDelimited(blocks: readonly SourceBlock[]): Standing[] {
  const result: Standing[] = []
  for (let at = 0; at < blocks.length;) {
    const run = runFrom(blocks, at) ?? commasFrom(blocks, at) ?? spacedFrom(blocks, at)
    const standing = run ? [run] : barredFrom(blocks, at) ?? [{ block: blocks[at]!, from: at, to: at + 1 }]
    result.push(...standing)
    at = standing.at(-1)!.to
  }
  return withTaskLists(result)
}

function runFrom(blocks: readonly SourceBlock[], from: number): Standing<SourceTable> | null {
  const first = blocks[from]!
  const separator = first.kind === 'paragraph' ? separatorOf(first.text) : null
  if (!separator) return null
  const rows: SourceCell[][] = []
  let to = from
  let plain: SourceParagraph[] = []
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'paragraph') break
    if (block.text.trim() === '' || (rows.length > 0 && isPageMark(block.text))) continue
    // Within a run a row may have lost all but one of its marks.
    if (separatorOf(block.text) !== separator && !(rows.length > 0 && block.text.includes(separator))) {
      plain.push(block)
      if (plain.length > mostPlain || !staysInside(block.text)) break
      continue
    }
    const row = cellsOf(block, separator)
    if (plain.length > 0 && isHeadingRow(row.map((cell) => cell.text))) break
    for (const line of plain) addPlain(line, rows)
    plain = []
    if (!ruled.test(block.text)) rows.push(row)
    to = at + 1
  }
  return rows.length < least ? null : { block: { kind: 'table', rows: withoutPadding(rows), place: first.place }, from, to }
}

/** Whether a line without marks may stand among the rows: the second line of a cell, or a line across the table. */
function staysInside(text: string): boolean {
  const { sentence, bare } = lookAt(text)
  return !sentence && bare.length <= longestPlain && !isNote(text) && !/^(?:附?[表件图]|专栏)/u.test(bare)
}

/** A line without marks goes on in the last cell of the row above where that is of offices or open, else it stands across. */
function addPlain({ text, place }: SourceParagraph, rows: SourceCell[][]): void {
  const last = rows.at(-1)?.at(-1)
  const goesOn = last && last.text !== '' && (lookAt(text).office === 2 || /[、，,（(]$/u.test(last.text) || /^[、，,）)]/u.test(text.trim()))
  if (goesOn) rows.at(-1)!.splice(-1, 1, { ...last, text: `${last.text}\n${text.trim()}` })
  else rows.push([{ text: text.trim(), place }])
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

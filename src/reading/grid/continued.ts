/** A table that goes on in a second one (续表) is one table. */
import type { Standing } from '../lines/delimited'
import type { SourceCell, SourceTable } from '../document'
import { isHeadingRow } from '../text/heading'
import { lookAt } from '../text/look'
import { isPageMark, saysContinued } from '../text/page-mark'
import { bare } from '../text/script'

/** What may stand between the parts beside the marks of a new page: its number alone, and a unit of measure again. */
const between = /^(?:[0-9]{1,3}|[(]?(?:计量)?单位[:：].{1,12})$/u

/**
 * The blocks with each table that continues the one before joined to it: nothing stands between them but what a new page brings, and the
 * second repeats the heading of the first, or has as many columns and no heading; and its numbers go on, or a line says 续表.
 */
export function joinContinued(standing: readonly Standing[]): Standing[] {
  const result: Standing[] = []
  let known: AboutTable = { width: 0, first: null, last: null, texts: new Set() }
  let rows: SourceCell[][] = []
  for (const next of standing) {
    if (next.block.kind !== 'table' || next.spaced) {
      result.push(next)
      continue
    }
    const at = result.findLastIndex(({ block }) => block.kind === 'table')
    const before = result[at]
    const lines = result.slice(at + 1).flatMap(({ block }) => block.kind === 'paragraph' ? bare(block.text) : []).filter((text) => text !== '')
    const own = aboutTable(next.block)
    if (before?.block.kind !== 'table' || before.spaced || !lines.every((line) => between.test(line) || isPageMark(line))
      || !continues(known, own, next.block, lines.some(saysContinued))) {
      result.push(next)
      known = own
      rows = [...next.block.rows]
      continue
    }
    result.length = at
    for (const row of next.block.rows) rows.push(row)
    for (const row of own.texts) known.texts.add(row)
    known.last = own.last ?? known.last
    result.push({ block: { ...before.block, rows }, from: before.from, to: next.to })
  }
  return result
}

/** What decides whether a table goes on: of tables that were joined, what holds for the whole. */
interface AboutTable {
  width: number
  /** Row numbers. */
  first: number | null
  last: number | null
  texts: Set<string>
}

function aboutTable(table: SourceTable): AboutTable {
  const numbers = table.rows.map(numberOf)
  return {
    width: widthOf(table), texts: new Set(table.rows.map(textsOf)),
    first: numbers.find((number) => number !== null) ?? null, last: numbers.findLast((number) => number !== null) ?? null,
  }
}

function continues(before: AboutTable, own: AboutTable, next: SourceTable, said: boolean): boolean {
  if (before.width !== own.width) return false
  const heading = next.rows[0]!
  if (isHeadingRow(heading.map(({ text }) => text)) && !before.texts.has(textsOf(heading))) return false
  return said || (before.last !== null && own.first === before.last + 1)
}

/** The row number: a small whole number before a cell of words, among the first cells. */
function numberOf(row: readonly SourceCell[]): number | null {
  const at = row.findIndex(({ text }) => lookAt(text).number !== null)
  const behind = row[at + 1]
  return at >= 0 && at <= 2 && behind && /\p{Script=Han}/u.test(behind.text) ? lookAt(row[at]!.text).number : null
}

function textsOf(row: readonly SourceCell[]): string {
  return row.map(({ text }) => bare(text)).join('|')
}

/** Columns of the widest row, with what reaches into it from above. */
function widthOf({ rows }: SourceTable): number {
  const reach: number[] = []
  rows.forEach((row, at) => {
    reach[at] ??= 0
    for (const { rows: down = 1, columns = 1 } of row) {
      for (let below = at; below < Math.min(at + down, rows.length); below++) reach[below] = (reach[below] ?? 0) + columns
    }
  })
  return Math.max(0, ...reach)
}

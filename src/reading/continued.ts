/** A table that goes on in a second one (续表) is one table. */
import type { Standing } from './delimited'
import type { SourceCell, SourceTable } from './document'
import { meaningOf } from './heading'
import { lookAt } from './look'
import { bare } from './script'

/** What may stand between the parts: page numbers, 续表, a unit of measure again. */
const between = /^(?:[-—–]*[0-9]{1,3}[-—–]*|第[0-9]{1,3}页(?:共[0-9]{1,3}页)?|.{0,20}[(]?续表?[0-9一二三四五六七八九十]*[)]?|[(]?单位[:：].{1,12})$/u
const saysSo = /续/u

/**
 * The blocks with each table that continues the one before joined to it: nothing stands between them but what a new page brings, and the
 * second repeats the heading of the first, or has as many columns and no heading; and its numbers go on, or a line says 续表.
 */
export function joinContinued(standing: readonly Standing[]): Standing[] {
  const result: Standing[] = []
  for (const next of standing) {
    if (next.block.kind !== 'table') {
      result.push(next)
      continue
    }
    const at = result.findLastIndex(({ block }) => block.kind === 'table')
    const before = result[at]
    const lines = result.slice(at + 1).flatMap(({ block }) => block.kind === 'paragraph' ? bare(block.text) : []).filter((text) => text !== '')
    if (before?.block.kind !== 'table' || !lines.every((line) => between.test(line))
      || !continues(before.block, next.block, lines.some((line) => saysSo.test(line)))) {
      result.push(next)
      continue
    }
    result.length = at
    result.push({ block: { ...before.block, rows: [...before.block.rows, ...next.block.rows] }, from: before.from, to: next.to })
  }
  return result
}

function continues(before: SourceTable, next: SourceTable, said: boolean): boolean {
  if (widthOf(before) !== widthOf(next)) return false
  const heading = next.rows[0]!
  if (isHeading(heading)) {
    const own = textsOf(heading)
    return before.rows.some((row) => own === textsOf(row)) && (said || goesOn(before, next))
  }
  return said || goesOn(before, next)
}

/** Whether the first row number of the second table follows the last of the first. */
function goesOn(before: SourceTable, next: SourceTable): boolean {
  const last = before.rows.map(numberOf).findLast((number) => number !== null)
  const first = next.rows.map(numberOf).find((number) => number !== null)
  return typeof last === 'number' && typeof first === 'number' && first === last + 1
}

/** The row number: a small whole number before a cell of words, among the first cells. */
function numberOf(row: readonly SourceCell[]): number | null {
  const at = row.findIndex(({ text }) => lookAt(text).number !== null)
  const behind = row[at + 1]
  return at >= 0 && at <= 2 && behind && /\p{Script=Han}/u.test(behind.text) ? lookAt(row[at]!.text).number : null
}

function isHeading(row: readonly SourceCell[]): boolean {
  const filled = row.filter(({ text }) => text.trim() !== '')
  return filled.filter(({ text }) => meaningOf(text) !== null).length >= Math.max(2, filled.length / 2)
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

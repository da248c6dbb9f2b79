/** Tables saved from web pages with one cell a line and a bar behind each, a bar alone for an empty cell: the rows are found again. */
import type { Standing } from './delimited'
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../document'
import { fit, type ColumnKind } from '../text/fit'
import { kindOf } from '../grid/columns'
import { meaningOf } from '../text/heading'
import { lookAt } from '../text/look'

const barred = /^[^|｜]*[|｜]$/u
/** Cells of a run, of a row, and before the heading (captions). */
const bounds = { cells: 12, narrowest: 3, widest: 14, caption: 4 } as const
/** What a row may cost on the average, a line that reaches over the whole width, a note that does, and a heading that says nothing known. */
const price = { row: 3, across: 1, note: 2, unknown: 2 } as const
/** From this cost on a text is no number, no name and no domain. */
const unfit = 6

/** The run of such lines that begins at a block: one table where its rows are found, else one paragraph a cell; null where there is none. */
export function barredFrom(blocks: readonly SourceBlock[], from: number): Standing[] | null {
  const lines: { block: SourceParagraph; at: number }[] = []
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'paragraph') break
    const text = block.text.trim()
    if (text === '') continue
    if (!barred.test(text)) break
    lines.push({ block: { ...block, text: text.slice(0, -1).trim() }, at })
  }
  if (lines.length < bounds.cells) return null
  const cells = lines.map(({ block: { text, place } }): SourceCell => ({ text, place }))
  const rows = rowsOf(cells)
  const to = lines.at(-1)!.at + 1
  return rows
    ? [{ block: { kind: 'table', rows, place: cells[0]!.place }, from, to }]
    : lines.map(({ block, at }, index) => ({ block, from: at, to: lines[index + 1]?.at ?? to }))
}

/** The rows at the width at which they fit best below the heading; null where they fit at none. */
function rowsOf(cells: readonly SourceCell[]): SourceTable['rows'] | null {
  const heading = cells.slice(0, bounds.caption).findIndex(({ text }) => meaningOf(text) !== null)
  if (heading < 0) return null
  let best: { cost: number; rows: SourceTable['rows'] } | null = null
  for (let width = bounds.narrowest; width <= Math.min(bounds.widest, cells.length - heading - 1); width++) {
    const kinds = kindsOf(cells.slice(heading, heading + width))
    if (!kinds.includes('name') || !kinds.includes('value')) continue
    const body = cells.slice(heading + width)
    const lengths = lengthsOf(body, kinds)
    const unknown = kinds.filter((kind) => kind === 'other').length
    const cost = lengths ? lengths.cost + unknown * price.unknown * lengths.rows.length : Infinity
    if (!lengths || lengths.cost > price.row * lengths.rows.length || (best && cost >= best.cost)) continue
    const above = cells.slice(0, heading).map((cell) => [{ ...cell, columns: width }])
    best = { cost, rows: [...above, cells.slice(heading, heading + width), ...cut(body, lengths.rows, width)] }
  }
  return best?.rows ?? null
}

/** What stands below these headings; a second one of names (目标任务 beside 项目名称) is of figures. */
function kindsOf(headings: readonly SourceCell[]): ColumnKind[] {
  const meanings = headings.map(({ text }) => meaningOf(text))
  return meanings.map((meaning, at) => {
    if (meaning === 'name' && meanings.indexOf('name') < at) return 'value'
    return meaning === null ? 'other' : kindOf(meaning)
  })
}

/** How many cells each row has, at the least cost: all, all but a domain that goes on from the row above, or one that reaches across. */
function lengthsOf(cells: readonly SourceCell[], kinds: readonly ColumnKind[]): { cost: number; rows: number[] } | null {
  const ways: ({ cost: number; last: number; before: number } | null)[] = [{ cost: 0, last: 0, before: -1 }, ...cells.map(() => null)]
  for (let at = 0; at < cells.length; at++) {
    const way = ways[at]
    if (!way) continue
    for (const length of kinds[0] === 'domain' ? [kinds.length, kinds.length - 1, 1] : [kinds.length, 1]) {
      if (at + length > cells.length) continue
      const cost = way.cost + costOf(cells.slice(at, at + length), kinds)
      if (cost < (ways[at + length]?.cost ?? Infinity)) ways[at + length] = { cost, last: length, before: at }
    }
  }
  const rows: number[] = []
  // What is left of the last row where a page was cut off.
  let whole = cells.length
  while (!ways[whole]) whole--
  if (whole <= cells.length - kinds.length) return null
  if (whole < cells.length) rows.push(cells.length - whole)
  for (let way = ways[whole]!; way.before >= 0; way = ways[way.before]!) rows.unshift(way.last)
  return { cost: ways[whole]!.cost, rows }
}

/** What it costs that these cells are a row; infinite where they can't be. */
function costOf(row: readonly SourceCell[], kinds: readonly ColumnKind[]): number {
  if (row.length === 1) return price.across + (lookAt(row[0]!.text).sentence ? price.note : fitOrNot('domain', row[0]!.text))
  const own = kinds.slice(kinds.length - row.length)
  return row.reduce((sum, { text }, at) => sum + fitOrNot(own[at]!, text), 0)
}

function fitOrNot(kind: ColumnKind, text: string): number {
  const spine = kind === 'no' || kind === 'name' || kind === 'domain'
  if (text === '') return spine ? Infinity : 0
  const cost = fit(kind, [text])
  return spine && cost >= unfit ? Infinity : cost
}

/** The rows of these lengths; a domain holds for the rows behind it that have none. */
function cut(cells: readonly SourceCell[], lengths: readonly number[], width: number): SourceTable['rows'] {
  const rows: SourceTable['rows'] = []
  let at = 0
  let spanning: SourceCell | null = null
  for (const length of lengths) {
    const row = cells.slice(at, at += length).map((cell) => ({ ...cell }))
    if (length === 1) [row[0]!.columns, spanning] = [width, null]
    else if (length === width) spanning = row[0]!
    else if (spanning) spanning.rows = (spanning.rows ?? 1) + 1
    rows.push(row)
  }
  return rows
}

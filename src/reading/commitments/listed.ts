/** Lists of tasks (实事清单) in tables and delimited lines: which cells promise something. */
import type { Standing } from '../lines/delimited'
import type { SourceBlock, SourceTable } from '../document'
import { Grid } from '../grid/grid'
import { tableOf, type Unread } from '../grid/read-grid'
import { bare } from '../text/script'
import type { FoundTable } from '../table'
import { textsOf } from './sentences'
import { headedAs, kindOf, ofRow, withText, type Kind, type ListedCell } from './task-cells'
import { actionAnywhere } from './words'

/** Whether a table is a list at all: lines whose only mark stands behind their number are running text, a real table needs its heading. */
export function isListed({ block }: Standing<SourceTable>, inLines: boolean): boolean {
  return headingOf(new Grid(block)) !== null || (inLines && block.rows.every((row) => row.length >= 3))
}

/** The cells of a list that may promise something; none where the table is one of indicators, which is read as such. */
export function listedIn({ block, from, to }: Standing<SourceTable>, blocks: readonly SourceBlock[]): ListedCell[] {
  const grid = new Grid(block)
  const heading = headingOf(grid)
  if (heading !== null && isOfIndicators(tableOf(block, from, to, new Set()))) return []
  const lines = new Map(blocks.slice(from, to).flatMap((one) => one.kind === 'paragraph' ? [[one.place, textsOf(one.text)]] : []))
  const found: ListedCell[] = []
  let section: string | null = null
  for (let row = heading === null ? 0 : heading.row + 1; row < grid.rows; row++) {
    const cells = grid.own(row).map((cell) => cell ?? { text: '', places: [], row, column: 0, rows: 1, columns: 1 })
    if (grid.filled(row).length === 1 && grid.filled(row)[0]!.columns > 1) {
      section = grid.filled(row)[0]!.text.replace(/^[一二三四五六七八九十]{1,3}、|^[(（][一二三四五六七八九十]{1,3}[)）]/u, '')
      continue
    }
    const kinds = withText(cells.map(({ text }, at) => (heading?.kinds.length === cells.length ? heading.kinds[at] : null) ?? kindOf(text)))
    const rest = ofRow(cells.map(({ text }) => text), kinds, section)
    let read = 0
    for (const [at, cell] of cells.entries()) {
      const [place] = cell.places
      const line = place && lines.get(place)
      const begin = line ? line.printed.indexOf(cell.text, read) : 0
      read = begin + cell.text.length
      if (kinds[at] !== 'text' || !place || cell.text === '' || cell.row !== row || cell.column !== at) continue
      found.push({ place, texts: line ?? textsOf(cell.text), span: { from: begin, to: read }, ...rest })
    }
  }
  return found
}

/** Whether figures stand in the table's columns of values, not what is to be done (新建幼儿园3所，新增学位810个). */
function isOfIndicators(table: FoundTable | Unread): boolean {
  if (typeof table === 'string') return false
  const values = table.columns.flatMap(({ kind }, column) => kind === 'value' ? table.rows.flatMap(({ cells }) => cells[column] ?? []) : [])
  return 2 * values.filter(({ text }) => actionAnywhere.exec(bare(text))?.index === 0).length < values.length
}

/** The heading's row, below lines of one text, and what it says of the columns; null where there is none. */
function headingOf(grid: Grid): { row: number; kinds: Kind[] } | null {
  let row = 0
  while (row < grid.rows && grid.filled(row).length <= 1) row++
  const kinds = grid.own(row).map((cell) => headedAs(cell?.text ?? ''))
  return kinds.filter((kind) => kind !== null).length >= 2 ? { row, kinds: kinds.map((kind) => kind ?? 'text') } : null
}

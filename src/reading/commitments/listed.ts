/** Lists of tasks (实事清单) in tables and delimited lines: which cells promise, and which say by whom and by when. */
import type { Span } from '../../notation'
import type { Standing } from '../lines/delimited'
import type { Place, SourceBlock, SourceTable } from '../document'
import { Grid } from '../grid/grid'
import { tableOf, type Unread } from '../grid/read-grid'
import { meaningOf } from '../text/heading'
import { lookAt } from '../text/look'
import { officesIn } from '../offices'
import { bare } from '../text/script'
import type { FoundTable } from '../table'
import { textsOf, type Texts } from './sentences'
import { actionAnywhere } from './words'

/** A cell with running text. */
export interface ListedCell {
  place: Place
  /** The cell's text, or that of the line in which it stands. */
  texts: Texts
  /** Where in it the cell stands. */
  span: Span
  /** What the row is called (项目名称), or ''. */
  topic: string
  /** The row's deadline (完成时限), as printed, or ''. */
  due: string
  /** The row's own domain (领域), or null. */
  domain: string | null
  leadUnits: string[]
  responsibleUnits: string[]
}

type Kind = 'no' | 'domain' | 'name' | 'text' | 'lead' | 'office' | 'due' | 'other'

const dueHeading = /时限|期限|完成(?:时间|日期)|时间(?:节点|要求|进度)|截止/u
const dueCell = /^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:年?底|末|全年|年内|年底)?(?:之?前|以前|前完成)?$/u

/** 县教育局（县财政局）below 牵头单位（责任单位）: who leads, and who else answers. */
const others = /\s*[(（]([^()（）]+)[)）]\s*$/u

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
    const textsAs = (kind: Kind) => [...new Set(cells.filter(({ text }, at) => kinds[at] === kind && text !== ''))].map(({ text }) => text)
    const rest = {
      topic: textsAs('name')[0] ?? '', due: textsAs('due')[0] ?? '', domain: textsAs('domain')[0] ?? section,
      leadUnits: textsAs('lead').flatMap((text) => officesIn(text.replace(others, ''))),
      responsibleUnits: [...textsAs('lead').flatMap((text) => officesIn(others.exec(text)?.[1] ?? '')), ...textsAs('office').flatMap(officesIn)],
    }
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

function headedAs(text: string): Kind | null {
  const plain = bare(text)
  if (dueHeading.test(plain)) return 'due'
  const meaning = meaningOf(text)
  switch (meaning) {
    case 'office': return plain.startsWith('牵头') ? 'lead' : plain.startsWith('配合') ? 'other' : 'office'
    case null: case 'no': case 'domain': case 'name': return meaning
    case 'target': return 'text'
    default: return 'other'
  }
}

/** What a cell without a heading looks like. */
function kindOf(text: string): Kind {
  const { number, office } = lookAt(text)
  return number !== null ? 'no' : office > 0 ? 'office' : dueCell.test(bare(text)) ? 'due' : 'text'
}

/** Where no column holds text, the last that is called a task says what it is. */
function withText(kinds: readonly Kind[]): Kind[] {
  const last = kinds.includes('text') ? -1 : kinds.lastIndexOf('name')
  return kinds.map((kind, at) => at === last ? 'text' : kind)
}

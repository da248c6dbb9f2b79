/** Lists of tasks (实事清单) in delimited lines: which cells promise, and which say by whom and by when. */
import type { Span } from '../../notation'
import type { Standing } from '../delimited'
import type { SourceBlock, SourceCell, SourceTable } from '../document'
import { tableOf } from '../grid-table'
import { meaningOf } from '../heading'
import { lookAt } from '../look'
import { officesIn } from '../offices'
import { bare } from '../script'

/** A cell with running text, within its line. */
export interface ListedCell {
  cell: SourceCell
  /** The line's text. */
  line: string
  /** Where in the line the cell stands. */
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

/** Whether a run of delimited lines is a table at all: lines whose only mark stands behind their number are running text. */
export function isListed({ block }: Standing<SourceTable>): boolean {
  return headingOf(block) !== null || block.rows.every((row) => row.length >= 3)
}

/** The cells of a list that may promise something; none where the table is one of indicators, which is read as such. */
export function listedIn({ block, from, to }: Standing<SourceTable>, blocks: readonly SourceBlock[]): ListedCell[] {
  const heading = headingOf(block)
  if (heading !== null && typeof tableOf(block, from, to, new Set()) === 'object') return []
  return block.rows.slice(heading === null ? 0 : 1).flatMap((row) => {
    const said = row.map(({ text }, at) => (heading?.length === row.length ? heading[at] : null) ?? kindOf(text))
    const kinds = withText(said)
    const line = blocks.slice(from, to).find(({ place }) => place === row[0]?.place)
    if (line?.kind !== 'paragraph') return []
    const textsOf = (kind: Kind) => row.filter(({ text }, at) => kinds[at] === kind && text !== '').map(({ text }) => text)
    const rest = {
      line: line.text, topic: textsOf('name')[0] ?? '', due: textsOf('due')[0] ?? '', domain: textsOf('domain')[0] ?? null,
      leadUnits: textsOf('lead').flatMap(officesIn), responsibleUnits: textsOf('office').flatMap(officesIn),
    }
    return spansOf(row, line.text).flatMap((span, at): ListedCell[] => kinds[at] === 'text' ? [{ cell: row[at]!, span, ...rest }] : [])
  })
}

/** What the first row says of the columns, null for each that it says nothing known of; null where it is no heading. */
function headingOf({ rows: [first = []] }: SourceTable): (Kind | null)[] | null {
  const kinds = first.map(({ text }) => headedAs(text))
  return kinds.filter((kind) => kind !== null).length >= 2 ? kinds.map((kind) => kind ?? 'text') : null
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

function spansOf(row: readonly SourceCell[], line: string): Span[] {
  let read = 0
  return row.map(({ text }) => {
    const from = line.indexOf(text, read)
    read = from + text.length
    return { from, to: read }
  })
}

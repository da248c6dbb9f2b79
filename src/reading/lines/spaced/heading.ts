/** The heading of a table that spaces part: which of its pieces are one heading (2025 年, 指 标), and what columns it has. */
import type { Token } from '../../flow/cells'
import { placeHeadings } from '../../flow/headings'
import type { ColumnKind } from '../../text/fit'
import { isFigureHeading, meaningOf, type HeadingMeaning } from '../../text/heading'
import { kindOf } from '../../grid/columns'
import { wideGap, type Line, type Piece } from './pieces'

/** Pieces of a line that are one heading. */
export interface Group {
  text: string
  meaning: HeadingMeaning | null
  from: number
  to: number
}

/** One way to see the columns. */
export interface Column {
  kind: ColumnKind
  /** The lines of its heading, from top to bottom. */
  heading: string[]
}

const price = { unknown: 1.5, lost: 4, letters: 0.1, narrow: 0.3, spelledWide: 0.4, wide: 2 } as const
/** Ways that cost more than this beyond the likeliest are none. */
const likely = 1.5
const most = { pieces: 40, inGroup: 4, ways: 8, groupings: 4, values: 12 } as const

/** The ways to see a line as headings, the likeliest first. */
export function groupings({ pieces }: Pick<Line, 'pieces'>): Group[][] {
  if (pieces.length > most.pieces) return []
  const ways: { cost: number; groups: Group[] }[][] = [[{ cost: 0, groups: [] }], ...pieces.map(() => [])]
  for (let at = 0; at < pieces.length; at++) {
    const best = ways[at]!.sort((a, b) => a.cost - b.cost).slice(0, most.ways)
    for (let to = at + 1; to <= Math.min(pieces.length, at + most.inGroup); to++) {
      const { group, cost } = groupOf(pieces.slice(at, to))
      for (const way of best) ways[to]!.push({ cost: way.cost + cost, groups: [...way.groups, group] })
    }
  }
  const found = ways.at(-1)!.sort((a, b) => a.cost - b.cost)
  return found.filter(({ cost }, at) => at < most.groupings && cost <= found[0]!.cost + likely).map(({ groups }) => groups)
}

function groupOf(pieces: readonly Piece[]): { group: Group; cost: number } {
  const text = pieces.map((piece) => piece.text).join('')
  const meaning = meaningOf(text)
  // Two headings in one say no more than each.
  const lost = meaning === null && pieces.length > 1 && pieces.some((piece) => meaningOf(piece.text) !== null)
  let cost = lost ? price.lost : meaning === null ? price.unknown : 0
  for (const [at, piece] of pieces.slice(1).entries()) {
    const short = piece.text.length <= 2 && pieces[at]!.text.length <= 2
    cost += piece.gap >= wideGap ? (short && meaning !== null ? price.spelledWide : price.wide) : short ? price.letters : price.narrow
  }
  return { group: { text, meaning, from: pieces[0]!.from, to: pieces.at(-1)!.to }, cost }
}

/** Whether a line heads a table: it names indicators, and figures or another two columns, and not much else. */
export function isHeading(groups: readonly Group[]): boolean {
  const known = groups.filter(({ meaning }) => meaning !== null)
  const figures = known.filter(({ meaning }) => isFigureHeading(meaning))
  return known.some(({ meaning }) => meaning === 'name') && known.length >= 0.6 * groups.length
    && (figures.length > 0 || known.length >= 3) && known.length >= 2
}

/** Whether a line beside one of headings is a part of it: all of it says something, or it completes what stands on the other side. */
export function isHeadingToo(groups: readonly Group[]): boolean {
  return groups.length > 0 && groups.every(({ meaning }) => meaning === 'year' || isFigureHeading(meaning))
}

/** The headings that two lines with one text each make together, around the line between them: 指标属 / … / 性. */
export function brokenAround(above: Line | undefined, below: Line | undefined): string | null {
  if (!above || !below || above.pieces.length > 1 || below.pieces.length > 1) return null
  const text = above.pieces[0]!.text + below.pieces[0]!.text
  return meaningOf(text) === null || meaningOf(below.pieces[0]!.text) !== null ? null : text
}

/** The columns that a heading may have: of one line as it stands; of two, with so many columns of figures as the two may head together. */
export function columnsOf(main: readonly Group[], lines: readonly (readonly Group[])[], broken: string | null): Column[][] {
  const plain = main.map(({ text, meaning }): Column => ({ kind: meaning === null ? 'other' : kindOf(meaning), heading: [text] }))
  if (broken !== null) {
    const column: Column = { kind: kindOf(meaningOf(broken)!), heading: [broken] }
    return Array.from({ length: plain.length + 1 }, (_, at) => [...plain.slice(0, at), column, ...plain.slice(at)])
  }
  if (lines.length === 1) return [plain]
  const [above, below] = lines as [readonly Group[], readonly Group[]]
  // Fewer words below than columns of figures, and nothing tells which they stand below.
  if (below.length < above.filter(({ meaning }) => isFigureHeading(meaning)).length) return []
  const last = plain.findLastIndex(({ kind }) => kind === 'value')
  const tokens = lines.flat().map(({ text }): Token => ({ text, place: { kind: 'line', line: 0 }, block: 0 }))
  const figures = tokens.filter(({ text }) => isFigureHeading(meaningOf(text))).length
  const kinds = plain.map(({ kind }) => kind)
  const found: Column[][] = []
  for (let more = 0; last >= 0 && more <= Math.min(figures, most.values); more++) {
    const tried = [...kinds.slice(0, last + 1), ...Array<ColumnKind>(more).fill('value'), ...kinds.slice(last + 1)]
    const { columns, unplaced } = placeHeadings(tried, tokens)
    if (unplaced.some(({ text }) => meaningOf(text) !== null) || columns.some(({ kind, heading }) => kind === 'value' && heading.length === 0)) continue
    found.push(columns.map(({ kind, heading }) => ({ kind, heading: heading.map(({ text }) => text) })))
  }
  return found
}

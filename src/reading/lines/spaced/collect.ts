/** The lines that may be a table which spaces part: a heading, and what stands below it up to running text. */
import type { SourceBlock, SourceParagraph } from '../../document'
import { isNote } from '../../notes'
import { isPageMark } from '../../text/page-mark'
import { lookAt } from '../../text/look'
import { bare } from '../../text/script'
import { brokenAround, groupings, isHeading, isHeadingToo, type Group } from './heading'
import { lineOf, type Line } from './pieces'

/** Lines without figures in a row at most, and letters of a heading's line and of a cell. */
const most = { fragments: 6, heading: 160, cell: 60 } as const

export interface Collected {
  /** The line that heads the table, in the ways to see it, and all lines of the heading from top to bottom. */
  main: Group[][]
  headings: Line[]
  /** Which of them is the main one. */
  at: number
  /** A heading broken around the main line (指标属 / … / 性). */
  broken: string | null
  body: Line[]
  /** Position of the first block. */
  from: number
}

/** What stands below a heading at a block, or at the one behind it; null where there is none. */
export function collect(blocks: readonly SourceBlock[], from: number, ambiguousWidth: 1 | 2): Collected | null {
  const first = plainLine(blocks[from])
  if (!first || bare(first.text) === '') return null
  const own = headingAt(blocks, from, ambiguousWidth)
  // One line of the heading may stand above.
  const [at, main] = own ? [from, own] : [from + 1, first.text.length <= most.heading ? headingAt(blocks, from + 1, ambiguousWidth) : null]
  if (!main) return null
  const body = bodyFrom(blocks, at, main, ambiguousWidth)
  const line = lineOf(blocks[at] as SourceParagraph, at, ambiguousWidth)
  const below = body[0]
  if (own) {
    const second = below && isHeadingToo(groupings(below)[0] ?? []) ? [body.shift()!] : []
    return { main, headings: [line, ...second], at: 0, broken: null, body, from }
  }
  const above = lineOf(first, from, ambiguousWidth)
  const broken = brokenAround(above, below)
  if (broken !== null) body.shift()
  else if (!isHeadingToo(groupings(above)[0] ?? [])) return null
  return { main, headings: broken === null ? [above, line] : [line], at: broken === null ? 1 : 0, broken, body, from }
}

function headingAt(blocks: readonly SourceBlock[], at: number, ambiguousWidth: 1 | 2): Group[][] | null {
  const block = plainLine(blocks[at])
  if (!block || block.text.length > most.heading || !/\S\s+\S/u.test(block.text) || lookAt(block.text).sentence) return null
  const found = groupings(lineOf(block, at, ambiguousWidth)).filter(isHeading)
  return found.length > 0 ? found : null
}

function bodyFrom(blocks: readonly SourceBlock[], heading: number, main: readonly Group[][], ambiguousWidth: 1 | 2): Line[] {
  const headings = new Set([(blocks[heading] as SourceParagraph).text, ...main[0]!.map(({ text }) => text)].map(bare))
  const body: Line[] = []
  let fragments = 0
  for (let at = heading + 1; at < blocks.length && fragments <= most.fragments; at++) {
    const block = plainLine(blocks[at])
    if (!block || endsTable(block.text)) break
    const plain = bare(block.text)
    if (plain === '' || isPageMark(block.text) || headings.has(plain)) continue
    const line = lineOf(block, at, ambiguousWidth)
    fragments = hasCells(line) ? 0 : fragments + 1
    body.push(line)
  }
  return body
}

/** Whether a line has what is no word: a figure, an attribute, a row number. */
export function hasCells({ pieces }: Line): boolean {
  return pieces.length > 1 && pieces.some(({ text }) => {
    const { value, attribute, number, heading } = lookAt(text)
    return heading === null && (value === 'figure' || value === 'term' || attribute !== null || number !== null)
  })
}

/** A paragraph without marks between cells. */
function plainLine(block: SourceBlock | undefined): SourceParagraph | null {
  return block?.kind === 'paragraph' && !/[\t|｜]/u.test(block.text.trim()) ? block : null
}

/** Running text, a note, or the caption of another table. */
function endsTable(text: string): boolean {
  const plain = bare(text)
  const outside = text.replace(/[(（〔[][^()（）〔〕[\]]*[)）〕\]]/gu, '')
  return text.split(/\s+/u).some((piece) => piece.length > most.cell) || isNote(text) || /[，。！？]/u.test(outside)
    || /^(?:附?[表图][0-9一二三四五六七八九十]|附件|专栏|第[一二三四五六七八九十]+[章节])/u.test(plain)
}

/** Finds tables that arrive flattened, one cell a paragraph in reading order: row numbers are their spine. */
import type { Steps } from '../../model'
import type { SourceBlock } from '../document'
import type { ColumnKind } from '../text/fit'
import { cellsOf, type Token } from './cells'
import { continuation, headingBegin, leaving, longestHeading, longestTail, rowsBegin } from './ends'
import { placeHeadings } from './headings'
import { layoutsFromHeading, layoutsOf } from './layouts'
import { rowsOf } from './rows'
import { meaningOf } from '../text/heading'
import { layRows, type Laid } from '../laying/lay'
import { NameColumn } from '../laying/name-column'
import { lookAt } from '../text/look'
import { spineFrom, type Spine } from './row-numbers'
import type { FoundTable } from '../table'

/** Rows of a table at least, texts of its heading and behind its last number at most, and what a row without number may cost. */
const bounds = { rows: 3, heading: longestHeading, tail: longestTail, rowWithoutNumber: 5, oddRows: 0.25 } as const

const manyOffices = 3
const wordsAsOffice = 1

/** What it costs by row that a heading and a column do not meet: more than that a figure stands in a column of other things. */
const unheaded = 0.6

/** A way to lay a table, with its headings and what it costs with them. */
type Chosen = Laid & Pick<FoundTable, 'columns' | 'unplaced'> & { kinds: ColumnKind[]; doubt: number }

/** Finds every flattened table among the paragraphs, in order. */
export function* findingFlattened(blocks: readonly SourceBlock[], domains: ReadonlySet<string>): Steps<FoundTable[]> {
  const tokens = cellsOf(blocks.flatMap((block, index): Token[] => {
    return block.kind === 'paragraph' && block.text.trim() !== '' ? [{ text: block.text.trim(), place: block.place, block: index }] : []
  }))
  const tables: FoundTable[] = []
  for (let at = 0; at < tokens.length;) {
    const spine = spineFrom(tokens, at)
    const found = spine && tableOn(tokens, spine, at, domains)
    yield at / tokens.length
    const upTo = found ? found.begin : spine?.at[0] ?? tokens.length
    tables.push(...withoutNumbers(tokens.slice(at, upTo), domains), ...found ? [found.table] : [])
    at = found ? found.end : upTo + 1
    yield Math.min(1, at / tokens.length)
  }
  return tables
}

/** Tables without row numbers: their heading says what follows what, and the rows must keep to it. */
function withoutNumbers(tokens: readonly Token[], domains: ReadonlySet<string>): FoundTable[] {
  const tables: FoundTable[] = []
  for (let at = 0, floor = 0; at < tokens.length; at++) {
    if (meaningOf(tokens[at]!.text) !== 'name') continue
    const top = headingBegin(tokens, at + 1, floor)
    let begin = at + 1
    while (begin < tokens.length && meaningOf(tokens[begin]!.text) !== null) begin++
    at = begin - 1
    if (begin - top > bounds.heading) continue
    const headings = tokens.slice(top, begin)
    const known = new Set(headings.map(({ text }) => lookAt(text).bare))
    const rest = tokens.slice(begin)
    const texts = rest.map(({ text }) => text)
    const names = NameColumn.of(texts)
    const words = wordsAmongOffices(texts)
    let chosen: Chosen | null = null
    for (const layout of layoutsFromHeading(headings)) {
      const kinds: ColumnKind[] = ['domain', ...layout.split(' ').filter((kind) => kind !== 'sub') as ColumnKind[]]
      const result = layRows({
        texts, columns: kinds, headings: known, domains, before: 0, least: 0, leaving: (at) => leaving(rest, at, known), numberAt: () => null,
        unusual: (kind, lines) => names.cost(kind, lines) + words(kind, lines),
      })
      if (!result || result.rows.length < bounds.rows) continue
      if (result.rows.filter(({ cost }) => cost > bounds.rowWithoutNumber).length > result.rows.length * bounds.oddRows) continue
      chosen = cheaper(chosen, result, kinds, headings)
    }
    if (!chosen) continue
    const to = begin + chosen.end
    tables.push({
      columns: chosen.columns, unplaced: chosen.unplaced, rows: rowsOf(chosen.rows, chosen.kinds, rest, names),
      from: tokens[top]!.block, to: tokens[to - 1]!.block + 1, place: tokens[top]!.place,
    })
    floor = to
    at = to - 1
  }
  return tables
}

function tableOn(
  tokens: readonly Token[], spine: Spine, floor: number, domains: ReadonlySet<string>,
): { table: FoundTable; begin: number; end: number } | null {
  const first = spine.at[0]!
  const firstNo = spine.numberAt(first)!
  const begin = rowsBegin(tokens, first, firstNo, floor)
  const top = headingBegin(tokens, begin, floor)
  const headings = tokens.slice(top, begin)
  const known = new Set(headings.map(({ text }) => lookAt(text).bare).filter((text) => meaningOf(text) !== null))
  const last = spine.at.at(-1)!
  const texts = tokens.slice(begin, last + bounds.tail).map(({ text }) => text)
  const unusual = wordsAmongOffices(texts)
  const before = begin < first && firstNo > 1 ? 0 : firstNo - 1
  let chosen: Chosen | null = null
  for (const kinds of layoutsOf(tokens, spine.at, headings)) {
    const left = (at: number) => leaving(tokens, begin + at, known)
    const result = layRows({
      texts, columns: kinds, headings: known, domains, before, least: last + 1 - begin, leaving: left, unusual,
      numberAt: (at) => spine.numberAt(begin + at),
    })
    if (!result) continue
    chosen = cheaper(chosen, result, kinds, headings)
  }
  if (!chosen || !chosen.kinds.includes('value')) return null
  return {
    table: {
      columns: chosen.columns, unplaced: chosen.unplaced, restarts: spine.restarts,
      rows: rowsOf(chosen.rows, chosen.kinds, tokens.slice(begin)),
      from: tokens[top]!.block, to: tokens[begin + chosen.end - 1]!.block + 1, place: tokens[top]!.place,
      behind: continuation(tokens, begin + chosen.end, known),
    },
    begin: top, end: begin + chosen.end,
  }
}

/** Of two ways to lay a table the one that costs less, with what its headings leave open. */
function cheaper(chosen: Chosen | null, laid: Laid, kinds: ColumnKind[], headings: readonly Token[]): Chosen {
  const headed = placeHeadings(kinds, headings)
  const doubt = laid.cost + doubtOfHeadings(headed) * (1 + laid.rows.length) * unheaded
  return chosen && chosen.doubt <= doubt ? chosen : { ...headed, ...laid, kinds, doubt }
}

/** What it costs that words are an office where a table has many that are plainly offices: they may be the next domain, and the office merged. */
function wordsAmongOffices(texts: readonly string[]): (kind: ColumnKind, lines: readonly string[]) => number {
  const many = texts.filter((text) => lookAt(text).office === 2).length >= manyOffices
  return (kind, lines) => many && kind === 'office' && lookAt(lines.join('')).office === 0 ? wordsAsOffice : 0
}

/** Columns of figures without a heading, headings without a column, and columns of other words beyond the headings that say nothing known. */
function doubtOfHeadings({ columns, unplaced }: Pick<FoundTable, 'columns' | 'unplaced'>): number {
  if (columns.every(({ heading }) => heading.length === 0)) return 0
  const bare = (one: ColumnKind) => columns.filter(({ kind, heading }) => kind === one && heading.length === 0).length
  const known = unplaced.filter(({ text }) => meaningOf(text) !== null).length
  return bare('value') + known + Math.max(0, bare('other') - (unplaced.length - known))
}

/** Finds tables that arrive flattened, one cell a paragraph in reading order: row numbers are their spine. */
import type { Steps } from '../model'
import { gapPrices, layRows, type Laid, type LaidRow, type Step } from './lay'
import type { SourceBlock } from './document'
import { fit, joined, longestPlainDomain, type ColumnKind } from './fit'
import { isFigureHeading, meaningOf } from './heading'
import { cellsOf, type Token } from './flow-cells'
import { placeHeadings } from './flow-headings'
import { lookAt } from './look'
import { isNote } from './notes'
import { settle } from './open-cells'
import { spineFrom, type Spine } from './row-numbers'
import type { FoundTable, RowTrouble, Sourced, TableRow } from './table'

/** Bounds within which texts are taken for one table: cells of a row, rows of a spine, texts of a heading. */
const bounds = { row: 48, rows: 3, heading: 40, tail: 48, layouts: 6, rowWithoutNumber: 5 } as const

/** What it costs to leave a text behind the table: one that is surely a cell costs more than one left over inside. */
const behind = { sure: 3.1, likely: 1, most: 12 } as const

/** What it costs by row that a heading and a column do not meet: more than that a figure stands in a column of other things. */
const unheaded = 0.6

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
    const layout = layoutFromHeading(headings)
    if (!layout) continue
    const kinds = layout.split(' ').filter((kind) => kind !== 'sub') as ColumnKind[]
    const columns: ColumnKind[] = headings.some(({ text }) => meaningOf(text) === 'domain') ? ['domain', ...kinds] : kinds
    const known = new Set(headings.map(({ text }) => lookAt(text).bare))
    const rest = tokens.slice(begin)
    const texts = rest.map(({ text }) => text)
    const result = layRows({
      texts, columns, headings: known, domains, before: 0, least: 0, leaving: (at) => leaving(rest, at, known), numberAt: () => null,
    })
    if (!result || result.rows.length < bounds.rows || result.rows.some(({ cost }) => cost > bounds.rowWithoutNumber)) continue
    const { columns: headed, unplaced } = placeHeadings(columns, headings)
    const to = begin + result.end
    tables.push({
      columns: headed, unplaced, rows: rowsOf(result.rows, columns, rest),
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
  const before = begin < first && firstNo > 1 ? 0 : firstNo - 1
  let chosen: (Laid & Pick<FoundTable, 'columns' | 'unplaced'> & { kinds: ColumnKind[]; doubt: number }) | null = null
  for (const kinds of layoutsOf(tokens, spine.at, headings)) {
    const left = (at: number) => leaving(tokens, begin + at, known)
    const result = layRows({
      texts, columns: kinds, headings: known, domains, before, least: last + 1 - begin, leaving: left, numberAt: (at) => spine.numberAt(begin + at),
    })
    if (!result) continue
    const headed = placeHeadings(kinds, headings)
    const doubt = result.cost + doubtOfHeadings(headed) * (1 + result.rows.length) * unheaded
    if (doubt < (chosen?.doubt ?? Infinity)) chosen = { ...headed, ...result, kinds, doubt }
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

/** Columns of figures without a heading, and headings without a column. */
function doubtOfHeadings({ columns, unplaced }: Pick<FoundTable, 'columns' | 'unplaced'>): number {
  if (columns.every(({ heading }) => heading.length === 0)) return 0
  return columns.filter(({ kind, heading }) => kind === 'value' && heading.length === 0).length + unplaced.filter(({ text }) => meaningOf(text) !== null).length
}

/** The texts behind a position that look like cells still, up to running text, another table's heading or a note. */
function cellsBehind(tokens: readonly Token[], from: number, headings: ReadonlySet<string>): { run: Token[]; cost: number } {
  let to = from
  while (to < tokens.length && to < from + bounds.tail && !endsTable(tokens[to]!.text, headings)) to++
  const run = tokens.slice(from, to)
  const costs = run.map(({ text }) => {
    const { value, attribute, office, unitStated } = lookAt(text)
    return value === 'figure' || value === 'term' || attribute !== null ? behind.sure : value === 'near' || office === 2 || unitStated ? behind.likely : 0
  })
  return { run, cost: Math.min(costs.reduce((sum: number, cost) => sum + cost, 0), behind.most) }
}

function endsTable(text: string, headings: ReadonlySet<string>): boolean {
  const { bare, sentence } = lookAt(text)
  return sentence || (meaningOf(text) !== null && !headings.has(bare)) || isNote(text)
    || /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|附?[表件图])/u.test(text)
}

function leaving(tokens: readonly Token[], from: number, headings: ReadonlySet<string>): number {
  return cellsBehind(tokens, from, headings).cost
}

/** What stands behind a table and may belong to it. */
function continuation(tokens: readonly Token[], from: number, headings: ReadonlySet<string>): Sourced | null {
  const { run, cost } = cellsBehind(tokens, from, headings)
  return cost === 0 ? null : { text: run[0]!.text, places: run.map(({ place }) => place) }
}

/**
 * Where the rows begin: behind the heading, a domain before the first number belonging to the rows. Where the first number found is
 * not 1, rows without one may stand before it, and the heading is the first that stands there.
 */
function rowsBegin(tokens: readonly Token[], first: number, no: number, floor: number): number {
  const whole = no === 1
  let begin = first
  for (let at = first - 1; at >= Math.max(floor, first - (whole ? 6 : bounds.heading)); at--) {
    const { text } = tokens[at]!
    if (lookAt(text).sentence) break
    if (meaningOf(text) === null) continue
    const headed = begin < first && tokens.slice(at + 1, begin).every((token) => meaningOf(token.text) !== null)
    if (!headed) begin = at + 1
    if (whole) break
  }
  return begin
}

/** Where the heading begins: the first of the short texts before the rows, behind running text, a caption or a section's title. */
function headingBegin(tokens: readonly Token[], begin: number, floor: number): number {
  let top = begin
  for (let at = begin - 1; at >= Math.max(floor, begin - bounds.heading); at--) {
    const { text } = tokens[at]!
    const { bare, sentence } = lookAt(text)
    const meaning = meaningOf(text)
    if (sentence || bare.length > 24 || (meaning === null && (/^(?:附?[表件图]|专栏)|^[(]?[一二三四五六七八九十]+[)、]|.(?:指标|目标|任务)表?$/u.test(bare) || bare.length > 12))) break
    if (meaning !== null || bare.length <= 6) top = at
  }
  return top
}

/** The orders of columns that the rows or the heading speak for; laying decides between them. */
function layoutsOf(tokens: readonly Token[], spine: readonly number[], headings: readonly Token[]): ColumnKind[][] {
  const counts = new Map<string, number>()
  for (const [index, at] of spine.entries()) {
    const end = spine[index + 1]
    if (end === undefined) continue
    const layout = layoutOf(tokens.slice(at + 1, end).map(({ text }) => text))
    counts.set(layout, (counts.get(layout) ?? 0) + 1)
  }
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([layout]) => layout)
  const fromHeading = layoutFromHeading(headings)
  const all = new Set([...common.slice(0, bounds.layouts), ...fromHeading ? [fromHeading] : []])
  const meanings = headings.map(({ text }) => meaningOf(text))
  const [no, domain] = [meanings.indexOf('no'), meanings.indexOf('domain')]
  const front: ColumnKind[] = no >= 0 && domain > no ? ['no', 'domain'] : ['domain', 'no']
  return [...all].map((layout) => [...front, ...layout.split(' ') as ColumnKind[]])
}

/** The columns that a row's texts show: a name, then runs of each kind; words at the end are the next domain. */
function layoutOf(texts: readonly string[]): string {
  const kinds: ColumnKind[] = ['name', 'sub']
  let words = 0
  for (const text of texts.slice(1)) {
    const look = lookAt(text)
    const kind: ColumnKind = look.attribute ? 'attribute' : look.office === 2 ? 'office' : look.unit ? 'unit'
      : look.value === 'figure' || look.value === 'term' ? 'value' : 'other'
    if (kind === 'other') {
      words++
      continue
    }
    words = 0
    if (kind === 'value' || kinds.at(-1) !== kind) kinds.push(kind)
  }
  return [...kinds, ...words > 1 ? ['other'] : []].join(' ')
}

/** The columns in the order of a heading of one line; null where it names no figures. */
function layoutFromHeading(headings: readonly Token[]): string | null {
  const kinds = headings.flatMap(({ text }): ColumnKind[] => {
    const meaning = meaningOf(text)
    if (meaning === null || meaning === 'domain' || meaning === 'no' || meaning === 'sub') return []
    return isFigureHeading(meaning) ? ['value'] : [meaning as ColumnKind]
  })
  if (!kinds.includes('value')) return null
  const rest = kinds.filter((kind) => kind !== 'name')
  return ['name', 'sub', ...rest].join(' ')
}

function rowsOf(laid: readonly LaidRow[], columns: readonly ColumnKind[], tokens: readonly Token[]): TableRow[] {
  const [domainAt, nameAt, noAt] = [columns.indexOf('domain'), columns.indexOf('name'), columns.indexOf('no')]
  const first = Math.max(nameAt, columns.indexOf('sub')) + 1
  const read = laid.map(({ steps }) => textsOf(steps, columns, first, tokens))
  const settled = settle(read, columns, first, gapPrices)
  let above: TableRow | null = null
  // What was read as a name and may be the domain of the rows from there on.
  let doubtful: Sourced | null = null
  return laid.map((row, index) => {
    const { cells, open, told, undecided, leftOver } = settled[index]!
    const troubles: RowTrouble[] = [...read[index]!.leftOver, ...leftOver].map((text) => ({ kind: 'left-over', column: null, texts: [text] }))
    if (undecided.length > 0) troubles.push({ kind: 'undecided', column: null, texts: undecided })
    if (row.number === 'missing') troubles.push({ kind: 'number-missing', column: noAt, texts: [] })
    if (row.number === 'unexpected') troubles.push({ kind: 'number-unexpected', column: noAt, texts: [] })
    const domain = domainAt >= 0 ? cells[domainAt] : null
    if (domain) doubtful = null
    else if (doubtful) troubles.push({ kind: 'misfit', column: domainAt, texts: [doubtful] })
    const own = domainAt >= 0 && !domain ? domainAsName(row.steps, columns, tokens) : null
    if (own) {
      doubtful = own
      troubles.push({ kind: 'misfit', column: nameAt, texts: [own] })
    }
    // Directly before a name, a long domain may be the name's first line.
    if (domain && domainAt + 1 === nameAt && lookAt(domain.text).bare.length > longestPlainDomain) {
      troubles.push({ kind: 'misfit', column: domainAt, texts: [domain] })
    }
    if (domainAt >= 0) cells[domainAt] ??= above?.cells[domainAt] ?? null
    if (row.sub) cells[nameAt] ??= above?.cells[nameAt] ?? null
    above = { no: row.no, cells, sub: row.sub, troubles, open, told, cost: row.cost }
    return above
  })
}

/**
 * A text read as a name, or as the first line of one, that may be a domain behind its row's number: the only cell of its row, or a line
 * much shorter than the one that it would break into.
 */
function domainAsName(steps: readonly Step[], columns: readonly ColumnKind[], tokens: readonly Token[]): Sourced | null {
  const cells = steps.filter((step) => step.does === 'cell')
  const name = cells.find(({ column }) => columns[column] === 'name')
  if (!name) return null
  const [first, second] = tokens.slice(name.from, name.to).map(({ text }) => lookAt(text))
  if (fit('domain', [first!.bare]) > 0.5) return null
  const alone = name.to === name.from + 1 && cells.every(({ column }) => columns[column] === 'no' || columns[column] === 'name')
  const short = second !== undefined && second.unitStated && 2 * first!.bare.length < second.bare.length
  return alone || short ? { text: tokens[name.from]!.text, places: [tokens[name.from]!.place] } : null
}

/** The cells of a row as laid, with the texts behind its name, and those before that have no place. */
function textsOf(
  steps: readonly Step[], columns: readonly ColumnKind[], first: number, tokens: readonly Token[],
): { cells: (Sourced | null)[]; texts: Sourced[]; leftOver: Sourced[] } {
  const cells: (Sourced | null)[] = columns.map(() => null)
  const [texts, leftOver]: Sourced[][] = [[], []]
  let passed = 0
  for (const step of steps) {
    if ('column' in step) passed = step.column + 1
    if (step.does === 'missing' || step.does === 'heading') continue
    const own = tokens.slice(step.from, step.to).map(({ text, place }): Sourced => ({ text, places: [place] }))
    if (step.does === 'cell') {
      cells[step.column] = { text: joined(columns[step.column]!, own.map(({ text }) => text)), places: own.flatMap(({ places }) => places) }
    }
    if (passed > first || (step.does === 'left-over' && passed === first)) texts!.push(...own)
    else if (step.does === 'left-over') leftOver!.push(...own)
  }
  return { cells, texts: texts!, leftOver: leftOver! }
}

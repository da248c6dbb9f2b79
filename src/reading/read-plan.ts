/** Reads a published document into plans: its facts, every indicator table, and what is doubtful. */
import { atOnce, within, type Steps } from '../model'
import { unfolded } from './grid/beside'
import { joinContinued } from './grid/continued'
import { withDelimited } from './lines/delimited'
import type { Place, SourceBlock, SourceDocument } from './document'
import { draftOf, type ReadTable } from './draft/draft'
import { textDomains } from './domains'
import { withoutEmptyColumns } from './grid/empty-columns'
import { factsOf, type DocumentFacts } from './facts/facts'
import { finding, type ReadingFinding } from './finding'
import { findingFlattened } from './flow/flow'
import { tableOf } from './grid/read-grid'
import { turned } from './grid/turned'
import { captionBefore, notesAfter } from './notes'
import { withNumbersApart } from './grid/numbered-names'
import { unitAbove } from './stated-unit'
import { withSpacedDoubts } from './lines/spaced/doubts'
import { spacedRows } from './lines/spaced/unread-rows'
import type { FoundTable, Sourced } from './table'
import { unreadRows } from './unread'
import { yearsIn, type Years } from './text/years'

/** What the reader knows beforehand. */
export interface ReadingLibrary {
  /** GB/T 2260 code to the division's own name. */
  regions: Readonly<Record<string, string>>
}

export interface ReadResult {
  facts: DocumentFacts
  tables: ReadTable[]
  /** What is doubtful about the document as a whole. */
  doubts: ReadingFinding[]
}

/** Rows from which a table that is not read is worth a word. */
const worthNaming = 4

/** Reads every plan that a document holds. Never throws: what can't be read is a doubt with its place. */
export function readPlans(document: SourceDocument, library: ReadingLibrary): ReadResult {
  return atOnce(readingPlans(document, library))
}

/** `readPlans`, with rests. */
export function* readingPlans(document: SourceDocument, { regions }: ReadingLibrary): Steps<ReadResult> {
  const { blocks } = document
  const facts = factsOf(blocks, regions)
  const sections = textDomains(blocks)
  const known = new Set(sections.flatMap(({ name }) => name ?? []))
  const { found, ignored } = yield* within(findingTables(blocks, known), 0, 0.8)
  const doubts = [...doubtsOf(facts, regions), ...ignored]
  const tables: ReadTable[] = []
  for (const table of found) {
    const caption = table.caption ?? captionBefore(blocks, table.from)
    const { years, assumed } = yearsOf(table, caption, facts)
    const issued = facts.date ? Number(facts.date.value.slice(0, 4)) : null
    const notes = [...table.notes ?? [], ...notesAfter(blocks, table.to).notes]
    const read = draftOf(table, { facts, caption, notes, sections, source: document.file ?? '', years, issued })
    if (assumed) read.doubts.unshift(finding('period-assumed', [table.place], { from: years.from, to: years.to }))
    tables.push(read)
    yield 0.8 + 0.2 * tables.length / found.length
  }
  apart(tables)
  const { rows = [], columns = [] } = document.hidden ?? {}
  if (rows.length + columns.length > 0) doubts.push(finding('hidden-left-out', [...rows, ...columns], { rows: rows.length, columns: columns.length }))
  doubts.push(...spacedRows(blocks, found).map(({ place, rows: count }) => finding('columns-by-spaces', [place], { rows: count })))
  if (tables.length === 0) doubts.push(finding('no-table', []))
  return { facts, tables, doubts }
}

/** Every table with indicators, in order: real ones, delimited lines, and what stands flattened between them. */
function* findingTables(blocks: readonly SourceBlock[], domains: ReadonlySet<string>): Steps<{ found: FoundTable[]; ignored: ReadingFinding[] }> {
  const found: FoundTable[] = []
  const ignored: ReadingFinding[] = []
  const loose: SourceBlock[] = [...blocks]
  for (const { block, from, to, spaced } of joinContinued(withDelimited(blocks))) {
    if (block.kind !== 'table') {
      loose[from] = block
      continue
    }
    const whole = withoutEmptyColumns(block)
    const sides = turned(whole)
    const table = tableOf(withNumbersApart(unfolded(sides ?? whole)), from, to, domains)
    // Lines that are no table after all may still be one of one cell a line.
    if (spaced && typeof table === 'string') continue
    if (typeof table === 'object') found.push(withSpacedDoubts({ ...table, turned: sides !== null, unit: table.unit ?? unitAbove(blocks, from) }, spaced))
    else if (block.rows.length >= worthNaming) ignored.push(finding('table-ignored', [block.place], { rows: block.rows.length, why: table }))
    for (let at = from; at < to; at++) loose[at] = { kind: 'paragraph', text: '', place: block.place }
    yield to / blocks.length / 2
  }
  found.push(...yield* within(findingFlattened(loose, domains), 0.5, 1))
  const unread = unreadRows(loose, found).filter(({ rows }) => rows >= worthNaming)
  ignored.push(...unread.map(({ place, rows }) => finding('table-ignored', [place], { rows, why: 'no-rows' })))
  return { found: found.sort((a, b) => a.from - b.from), ignored }
}

/** The years of a table: its caption's, else the title's, else those that its headings name. */
function yearsOf(table: FoundTable, caption: Sourced | null, facts: DocumentFacts): { years: Years; assumed: boolean } {
  const stated = (caption && yearsIn(caption.text)) ?? facts.years?.value
  if (stated) return { years: stated, assumed: false }
  const headed = table.columns.flatMap(({ heading }) => heading.flatMap(({ text }) => yearsIn(text) ?? []))
  const issued = facts.date ? Number(facts.date.value.slice(0, 4)) : null
  const all = headed.flatMap(({ from, to }) => [from, to])
  const to = all.length > 0 ? Math.max(...all) : issued ?? 0
  const later = issued === null ? targetYears(table) : all.filter((year) => year >= issued)
  return { years: { from: later.length > 0 ? Math.min(...later) : afterFirst(all), to }, assumed: true }
}

/** Where nothing tells targets from base values, the years that lead up to the last one without a gap begin with the base value. */
function afterFirst(years: readonly number[]): number {
  const last = Math.max(0, ...years)
  let first = last
  while (years.includes(first - 1)) first--
  return Math.min(first + 1, last)
}

/** Years whose columns are headed as targets. */
function targetYears({ columns }: FoundTable): number[] {
  return columns.filter(({ meaning }) => meaning === 'target').flatMap(({ heading, group }) => (
    [...heading, ...group ? [group] : []].flatMap(({ text }) => yearsIn(text)?.to ?? [])
  ))
}

function doubtsOf({ title, issuer, date, regions }: DocumentFacts, names: Readonly<Record<string, string>>): ReadingFinding[] {
  const doubts: ReadingFinding[] = []
  if (!title) doubts.push(finding('title-missing', []))
  if (!issuer) doubts.push(finding('issuer-missing', []))
  if (!date) doubts.push(finding('date-missing', []))
  const [first, second] = regions
  if (!first) doubts.push(finding('region-unknown', []))
  else if (second && names[second.value.code] === names[first.value.code]) {
    const all = regions.filter(({ value }) => names[value.code] === names[first.value.code])
    const codes = all.map(({ value }) => `${value.name} ${value.code}`).join('、')
    doubts.push(finding('region-ambiguous', placesOf(first.place), { name: names[first.value.code]!, codes }))
  }
  return doubts
}

function placesOf(place: Place | null): Place[] {
  return place ? [place] : []
}

/** Plans of one document with the same id are told apart by their position. */
function apart(tables: readonly ReadTable[]): void {
  const seen = new Map<string, number>()
  for (const { plan } of tables) {
    const nth = (seen.get(plan.id) ?? 0) + 1
    seen.set(plan.id, nth)
    if (nth > 1) Object.assign(plan, { id: `${plan.id}-${nth}`, code: `${plan.code}T${nth}` })
  }
}

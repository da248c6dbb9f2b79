/** Puts the source (原文) of a row beside what was read of it: texts, marked where they became cells, and the parts of the row. */
import type { Span } from '../../notation'
import type { DraftColumn, DraftRow, PlanDraft, RowField } from '../../plans'
import type { Place } from '../../reading'
import { placeKey, type SourceText, type SourceTexts } from './source-texts'

/** A part of a row that can be corrected. */
export type Part =
  | { kind: 'text'; field: RowField }
  | { kind: 'cell'; column: DraftColumn }

/** A text of the source; `marks` are the stretches that became parts. */
export interface MarkedText extends SourceText {
  marks: Span[]
}

export interface Pair {
  /** None where the source has nothing for the parts. */
  texts: MarkedText[]
  /** None for texts that no part was made of. */
  parts: Part[]
  /** Something about it is doubtful. */
  doubtful: boolean
}

/** The parts of a row in the order in which they are shown; those that most plans do not have only where the row has them. */
export function partsOf({ indicator, evidence }: DraftRow, { file, columns }: Pick<PlanDraft, 'file' | 'columns'>): Part[] {
  const has = (field: 'sub' | 'attribute') => indicator[field] !== null || (evidence?.places[field] ?? []).length > 0
  const usual = file.indicators.some(({ attribute }) => attribute !== null)
  const texts: RowField[] = [
    'no', 'domain', 'name', ...has('sub') ? ['sub' as const] : [], ...usual || has('attribute') ? ['attribute' as const] : [],
  ]
  return [
    ...texts.map((field): Part => ({ kind: 'text', field })),
    ...columns.filter(({ role }) => role !== null).map((column): Part => ({ kind: 'cell', column })),
    { kind: 'text', field: 'responsibleUnits' },
  ]
}

/** The same for the same part of a row; by it the evidence tells places. */
export function partKey(part: Part): string {
  return part.kind === 'text' ? part.field : part.column.id
}

/** What the part says now, as one edits it. */
export function valueOf(indicator: DraftRow['indicator'], part: Part): string {
  if (part.kind === 'cell') return indicator.cells[part.column.key] ?? ''
  const value = indicator[part.field]
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}

/**
 * The pairs of a row. Parts that come from the same text follow each other in one pair; texts in between that became nothing, and those
 * that a doubt is about, stand at the end.
 */
export function pairsOf(row: DraftRow, draft: Pick<PlanDraft, 'file' | 'columns' | 'read'>, source: SourceTexts): Pair[] {
  const original = draft.read.plan.indicators[row.id]
  const readAs = (part: Part) => !original ? '' : part.kind === 'cell' ? original.cells[part.column.id] ?? '' : valueOf(original, part)
  const groups: { places: readonly Place[]; parts: Part[] }[] = []
  for (const part of partsOf(row, draft)) {
    const places = row.evidence?.places[partKey(part)] ?? []
    const last = groups.at(-1)
    if (last && places.length > 0 && sameKeys(last.places, places)) last.parts.push(part)
    else groups.push({ places, parts: [part] })
  }
  const pairs = groups.map(({ places, parts }): Pair => ({
    texts: textsAt(places, source).map((text) => ({ ...text, marks: marksIn(text.text, parts.map(readAs)) })),
    parts, doubtful: isDoubted(row, parts, places),
  }))
  return [...pairs, ...leftOver(row, draft, source)]
}

/** Texts in the row's stretch of the source that are no part of it, and those that its doubts are about. */
function leftOver(row: DraftRow, { read }: Pick<PlanDraft, 'read'>, source: SourceTexts): Pair[] {
  if (!row.evidence) return []
  // A domain, and the name of a part, may be carried down from a row above.
  const carried = (read.plan.indicators[row.id]?.sub ?? null) === null ? ['domain'] : ['domain', 'name']
  const own = Object.entries(row.evidence.places).flatMap(([part, places]) => carried.includes(part) ? [] : places)
  const used = new Set(read.evidence.flatMap(({ places }) => Object.values(places).flat().map(placeKey)))
  const doubted = [...row.doubts, ...row.settled].flatMap(({ places }) => textsAt(places, source))
  const texts = [...source.around(own), ...doubted].filter(({ place }) => {
    const key = placeKey(place)
    if (used.has(key)) return false
    used.add(key)
    return true
  })
  return texts.map((text): Pair => ({ texts: [{ ...text, marks: [] }], parts: [], doubtful: true }))
}

function textsAt(places: readonly Place[], source: SourceTexts): SourceText[] {
  const distinct = new Map(places.map((place) => [placeKey(place), place]))
  return [...distinct.values()].flatMap((place) => source.at(place) ?? [])
}

function sameKeys(a: readonly Place[], b: readonly Place[]): boolean {
  return a.length === b.length && a.every((place, at) => placeKey(place) === placeKey(b[at]!))
}

/** Doubts that are about a whole row name its first place only, which then says nothing about the part there. */
const ofWholeRow: ReadonlySet<string> = new Set(['cell-missing', 'target-missing', 'name-missing', 'domain-unknown', 'cells-undecided'])

function isDoubted({ doubts }: DraftRow, parts: readonly Part[], places: readonly Place[]): boolean {
  const keys = new Set(places.map(placeKey))
  const headings = parts.flatMap((part) => part.kind === 'cell' ? [part.column.heading, part.column.id] : [])
  return doubts.some(({ id, severity, parameters: { column }, places: its }) => severity !== 'info'
    && (headings.includes(String(column)) || (column === undefined && !ofWholeRow.has(id) && its.some((place) => keys.has(placeKey(place))))))
}

/** Where the values stand in a text, each behind the one before; a text that is a piece of a value is marked as a whole. */
export function marksIn(text: string, values: readonly string[]): Span[] {
  const marks: Span[] = []
  let from = 0
  for (const value of values) {
    if (value.trim() === '') continue
    const at = [text.indexOf(value, from), text.indexOf(value)].find((found) => found >= 0)
    if (at === undefined) {
      const start = text.search(/\S/u)
      if (start >= 0 && close(value).includes(close(text))) marks.push({ from: start, to: text.trimEnd().length })
      continue
    }
    marks.push({ from: at, to: at + value.length })
    from = at + value.length
  }
  return disjoint(marks)
}

function close(text: string): string {
  return text.replace(/\s+/gu, '')
}

function disjoint(marks: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && mark.from < last.to) last.to = Math.max(last.to, mark.to)
    else result.push({ ...mark })
  }
  return result
}

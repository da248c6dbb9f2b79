/** A plan under correction: what was read, what a person has changed, and whether it can be used. */
import { columnKey, isFault, loadPlan, type Fault, type Library, type Measure, type Plan, type PlanFile } from '../model'
import type { ReadingFinding, ReadTable, RowEvidence } from '../reading'
import { domainsIn, newMeasure, proposeMeasure, type MeasureProposal } from '../reading/match'
import type { Correction, FactField } from './correction'

export interface DraftRow {
  /** Its number in corrections. */
  id: number
  indicator: PlanFile['indicators'][number]
  /** Null for a row that a person added. */
  evidence: RowEvidence | null
  /** What is doubtful about it as it was read. */
  doubts: ReadingFinding[]
  proposal: MeasureProposal
  /** The measure that it is checked with. */
  measure: Measure
  /** Whether that is a proposal which nobody has looked at. */
  drafted: boolean
  state: 'sure' | 'doubtful' | 'confirmed' | 'corrected' | 'added'
}

export interface PlanDraft {
  read: ReadTable
  corrections: readonly Correction[]
  /** As it is saved: with the measures that it brings along. */
  file: PlanFile
  rows: DraftRow[]
  /** What is doubtful about the table as a whole. */
  doubts: ReadingFinding[]
  /** The plan, where it can be used; else what keeps it from that. */
  plan: Plan | null
  fault: Fault | null
  measures: Library['measures']
}

type Indicator = PlanFile['indicators'][number]
interface Edited { id: number; indicator: Indicator; evidence: RowEvidence | null; doubts: ReadingFinding[]; touched: boolean; confirmed: boolean }

/** The plan that was read with these corrections, one after the other. Never throws: what keeps the plan from being used is `fault`. */
export function draftPlan(read: ReadTable, library: Library, corrections: readonly Correction[] = []): PlanDraft {
  const file: PlanFile = structuredCloneOf(read.plan)
  const rows = read.plan.indicators.map((indicator, id): Edited => ({
    id, indicator: structuredCloneOf(indicator), evidence: read.evidence[id] ?? null, doubts: read.doubts.filter(({ row }) => row === id),
    touched: false, confirmed: false,
  }))
  const own = new Map<string, Measure>()
  let nextId = rows.length
  for (const correction of corrections) {
    if (correction.kind === 'fact') setFact(file, correction.field, correction.value)
    else if (correction.kind === 'column') setColumn(file, rows, correction)
    else if (correction.kind === 'add-row') addRow(file, rows, correction.after, nextId++)
    else if (correction.kind === 'remove-row') rows.splice(0, rows.length, ...rows.filter(({ id }) => id !== correction.row))
    else setRow(rows.find(({ id }) => id === correction.row), correction, own)
  }
  return finish(read, library, corrections, file, rows, own)
}

function finish(
  read: ReadTable, library: Library, corrections: readonly Correction[], file: PlanFile, edited: readonly Edited[], own: ReadonlyMap<string, Measure>,
): PlanDraft {
  const [list, domains] = [[...library.measures.values(), ...own.values()], domainsIn(library.plans)]
  const rows = edited.map(({ id, indicator, evidence, doubts, touched, confirmed }): DraftRow => {
    const proposal = proposeMeasure({ name: indicator.name, cells: Object.values(indicator.cells), domain: indicator.domain }, list, domains)
    const chosen = list.find((measure) => measure.id === (indicator.measure || proposal.measure))
    const measure = chosen ?? newMeasure({ name: indicator.name, cells: Object.values(indicator.cells), domain: indicator.domain }).measure
    const doubtful = doubts.some(({ severity }) => severity !== 'info')
    return {
      id, indicator: { ...indicator, measure: measure.id }, evidence, doubts, proposal, measure, drafted: !chosen,
      state: evidence === null ? 'added' : touched ? 'corrected' : confirmed ? 'confirmed' : doubtful ? 'doubtful' : 'sure',
    }
  })
  const brought = new Map(rows.flatMap(({ measure }) => library.measures.has(measure.id) ? [] : [[measure.id, measure] as const]))
  const whole: PlanFile = {
    ...file, domains: domainsOf(file, rows), indicators: rows.map(({ indicator }) => indicator),
    ...brought.size > 0 ? { measures: [...brought.values()] } : {},
  }
  const base = { read, corrections, file: whole, rows, doubts: read.doubts.filter(({ row }) => row === null) }
  try {
    const { plan, measures } = loadPlan(read.plan.source, whole, library)
    return { ...base, plan, measures, fault: null }
  } catch (fault) {
    if (!isFault(fault)) throw fault
    return { ...base, plan: null, measures: library.measures, fault }
  }
}

function domainsOf(file: PlanFile, rows: readonly DraftRow[]): PlanFile['domains'] {
  const names = [...new Set(rows.map(({ indicator }) => indicator.domain))]
  return names.map((name) => file.domains.find((domain) => domain.name === name) ?? { name, leadUnits: [] })
}

function setFact(file: PlanFile, field: FactField, value: string): void {
  if (field === 'years') {
    const [from, to = from] = value.split(/[-—–~至]/u).map((year) => Number.parseInt(year, 10))
    file.years = { from: from!, to: to! }
  } else if (field === 'notes') file.notes = value.split('\n').filter((note) => note.trim() !== '')
  else if (field === 'region') Object.assign(file, { region: value, id: value + file.id.slice(6), code: value + file.code.slice(6) })
  else Object.assign(file, { [field]: value.trim() === '' && (field === 'documentNumber' || field === 'table') ? null : value })
}

function setColumn(file: PlanFile, rows: readonly Edited[], { column: key, heading, role, period }: Extract<Correction, { kind: 'column' }>): void {
  const at = file.columns.findIndex((column) => columnKey(column.heading) === key)
  if (at < 0) return
  if (role === null) file.columns.splice(at, 1)
  else file.columns[at] = { heading, role, period }
  for (const { indicator } of rows) {
    indicator.cells = Object.fromEntries(Object.entries(indicator.cells).flatMap(([own, text]) =>
      own !== key ? [[own, text]] : role === null ? [] : [[columnKey(heading), text]]))
  }
}

function addRow(file: PlanFile, rows: Edited[], after: number | null, id: number): void {
  const at = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1
  const no = Math.max(0, ...rows.map(({ indicator }) => indicator.no)) + 1
  const domain = rows[at - 1]?.indicator.domain ?? rows[0]?.indicator.domain ?? ''
  const indicator: Indicator = {
    no, sub: null, domain, name: '', core: false, attribute: null, responsibleUnits: [], measure: '',
    cells: Object.fromEntries(file.columns.map(({ heading }) => [columnKey(heading), ''])),
  }
  rows.splice(at, 0, { id, indicator, evidence: null, doubts: [], touched: true, confirmed: false })
}

function setRow(
  row: Edited | undefined, correction: Extract<Correction, { kind: 'text' | 'cell' | 'confirm' | 'measure' | 'new-measure' }>, own: Map<string, Measure>,
): void {
  if (!row) return
  const { indicator } = row
  switch (correction.kind) {
    case 'confirm': row.confirmed = true; return
    case 'measure': indicator.measure = correction.measure; return
    case 'new-measure':
      own.set(correction.measure.id, correction.measure)
      indicator.measure = correction.measure.id
      return
    case 'cell': indicator.cells[correction.column] = correction.value; break
    case 'text': setText(indicator, correction.field, correction.value)
  }
  row.touched = true
}

function setText(indicator: Indicator, field: Extract<Correction, { kind: 'text' }>['field'], value: string): void {
  switch (field) {
    case 'no': indicator.no = Number.parseInt(value, 10); return
    case 'core': indicator.core = value === 'true'; return
    case 'sub': indicator.sub = value.trim() === '' ? null : value; return
    case 'attribute': indicator.attribute = value === 'binding' || value === 'anticipatory' ? value : null; return
    case 'responsibleUnits': indicator.responsibleUnits = value.split(/[、，,;；\n]/u).map((unit) => unit.trim()).filter((unit) => unit !== ''); return
    case 'domain': case 'name': indicator[field] = value
  }
}

function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

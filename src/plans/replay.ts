/** Replays corrections over what was read: what each part of the plan then says, before anything of it is settled. */
import { columnKey, measureSchema, type Attribute, type ColumnRole, type Measure, type PlanFile } from '../model'
import type { ReadingFinding, ReadTable, RowEvidence } from '../reading'
import { yearsIn, type Years } from '../reading/text/years'
import type { Correction, FactField, RowField } from './correction'
import { draftProblem, type DraftProblem } from './draft-problem'
import { renumber } from './numbering'

/** A row of a plan file. */
export type IndicatorFile = PlanFile['indicators'][number]

export interface EditedRow {
  /** Its number in corrections. */
  id: number
  /** As corrected, its cells by the ids of columns; a number that can't be read leaves the one before. */
  indicator: IndicatorFile
  /** What was typed as its number and is none, or null. */
  notNumber: string | null
  /** By a person. */
  added: boolean
  /** Null for a row that a person added. */
  evidence: RowEvidence | null
  /** All that was doubtful as it was read. */
  doubts: ReadingFinding[]
  /** The parts that were corrected: fields, and columns by their ids. */
  corrected: Set<string>
  confirmed: boolean
  removed: boolean
}

export interface EditedColumn {
  /** The key that it was read with. */
  id: string
  /** The heading that it was read with. */
  printed: string
  heading: string
  /** Null where it is left out. */
  role: ColumnRole | null
  period: string
  /** Its heading names no year: the reader took the plan's, and it goes with them. */
  undated: boolean
  corrected: boolean
}

export interface Edited {
  /** What was typed for facts of the document. */
  facts: Map<FactField, string>
  columns: EditedColumn[]
  /** In their order, removed ones too. */
  rows: EditedRow[]
  /** Measures that a person made, by id. */
  made: Map<string, Measure>
  /** The table as a whole was confirmed. */
  confirmed: boolean
  renumbered: boolean
  /** Corrections of what is not there. */
  problems: DraftProblem[]
}

type RowCorrection = Extract<Correction, { kind: 'text' | 'cell' | 'measure' | 'new-measure' | 'remove-row' } | { kind: 'confirm' }> & { row: number }

/** The parts of a table after all corrections, one after the other. Changes nothing that it is given. */
export function replay({ plan, evidence, doubts }: ReadTable, corrections: readonly Correction[]): Edited {
  const edited: Edited = {
    facts: new Map(), made: new Map(),
    columns: plan.columns.map(({ heading, role, period }) => ({
      id: columnKey(heading), printed: heading, heading, role, period, undated: yearsIn(heading) === null, corrected: false,
    })),
    rows: plan.indicators.map((indicator, id) => ({
      id, indicator: { ...indicator, cells: { ...indicator.cells } }, notNumber: null, added: false, evidence: evidence[id] ?? null,
      doubts: doubts.filter(({ row }) => row === id), corrected: new Set(), confirmed: false, removed: false,
    })),
    confirmed: false, renumbered: false, problems: [],
  }
  for (const correction of corrections) apply(edited, correction)
  return edited
}

function apply(edited: Edited, correction: Correction): void {
  switch (correction.kind) {
    case 'fact': edited.facts.set(correction.field, correction.value); return
    case 'column': return setColumn(edited, correction)
    case 'add-row': return addRow(edited, correction.after)
    case 'renumber':
      edited.renumbered = true
      return numberAnew(edited.rows.filter(({ removed }) => !removed))
    case 'confirm':
      if (correction.row === null) edited.confirmed = true
      else setRow(edited, { ...correction, row: correction.row })
      return
    default: setRow(edited, correction)
  }
}

/** Numbers rows from 1 in their order. */
export function numberAnew(rows: readonly EditedRow[]): void {
  renumber(rows.map(({ indicator }) => indicator)).forEach((no, at) => {
    rows[at]!.indicator.no = no
    rows[at]!.notNumber = null
  })
}

/** Columns without a year of their own are those of the plan's years: of the last one, or a base of the year before the first. */
export function followYears(columns: readonly EditedColumn[], read: Years, settled: Years): void {
  for (const column of columns.filter(({ undated }) => undated)) {
    if (column.period === `${read.to}`) column.period = `${settled.to}`
    else if (column.period === `${read.from - 1}`) column.period = `${settled.from - 1}`
  }
}

/** What is not there is said once. */
function once(problems: DraftProblem[], problem: DraftProblem): void {
  if (problems.every(({ id, row, column }) => id !== problem.id || row !== problem.row || column !== problem.column)) problems.push(problem)
}

function setColumn({ columns, problems }: Edited, { column: id, heading, role, period }: Extract<Correction, { kind: 'column' }>): void {
  const column = columns.find((each) => each.id === id)
  if (column) Object.assign(column, { heading, role, period, undated: false, corrected: true })
  else once(problems, draftProblem('column-unknown', { column: id }, { heading: id }))
}

/** A new row has the next number and the domain of the row above. */
function addRow({ rows, columns, problems }: Edited, after: number | null): void {
  const at = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) once(problems, draftProblem('row-unknown', { row: after }, { row: after + 1 }))
  const no = Math.max(0, ...rows.filter(({ removed }) => !removed).map(({ indicator }) => indicator.no)) + 1
  const domain = (rows[at - 1] ?? rows[0])?.indicator.domain ?? ''
  rows.splice(at, 0, {
    id: rows.length, notNumber: null, added: true, evidence: null, doubts: [], corrected: new Set(), confirmed: false, removed: false,
    indicator: {
      no, sub: null, domain, name: '', core: false, attribute: null, responsibleUnits: [], measure: '',
      cells: Object.fromEntries(columns.map(({ id }) => [id, ''])),
    },
  })
}

function setRow({ rows, columns, made, problems }: Edited, correction: RowCorrection): void {
  const row = rows.find(({ id }) => id === correction.row)
  if (!row) {
    once(problems, draftProblem('row-unknown', { row: correction.row }, { row: correction.row + 1 }))
    return
  }
  switch (correction.kind) {
    case 'confirm': row.confirmed = true; return
    case 'remove-row': row.removed = true; return
    case 'measure': row.indicator.measure = correction.measure; return
    case 'new-measure': {
      const measure = measureSchema.safeParse(correction.measure)
      if (measure.success) made.set(measure.data.id, measure.data)
      row.indicator.measure = correction.measure.id
      return
    }
    case 'cell':
      if (!columns.some(({ id }) => id === correction.column)) {
        once(problems, draftProblem('column-unknown', { column: correction.column }, { heading: correction.column }))
        return
      }
      row.indicator.cells[correction.column] = correction.value
      row.corrected.add(correction.column)
      return
    case 'text':
      setText(row, correction.field, correction.value.trim())
      row.corrected.add(correction.field)
  }
}

const attributeOf: Readonly<Record<string, Attribute>> = {
  binding: 'binding', 约束性: 'binding', anticipatory: 'anticipatory', 预期性: 'anticipatory',
}

function setText(row: EditedRow, field: RowField, value: string): void {
  const { indicator } = row
  switch (field) {
    case 'no': {
      const digits = /^[0-9]{1,6}$/.exec(value.normalize('NFKC'))?.[0]
      row.notNumber = Number(digits) > 0 ? null : value
      if (row.notNumber === null) indicator.no = Number(digits)
      return
    }
    case 'core': indicator.core = value === 'true'; return
    case 'sub': indicator.sub = value === '' ? null : value; return
    case 'attribute': indicator.attribute = Object.hasOwn(attributeOf, value) ? attributeOf[value]! : null; return
    case 'responsibleUnits':
      indicator.responsibleUnits = value.split(/[、，,;；\n]/u).map((unit) => unit.trim()).filter((unit) => unit !== '')
      return
    case 'domain': case 'name': indicator[field] = value
  }
}

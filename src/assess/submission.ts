/** A submission (填报): what a sheet, or a plan that carries its own actuals, says for one plan and period. */
import { columnOf, Fault, type Cell, type Measure, type Period, type Plan, type TemplateKind } from '../model'
import { readText, wholeRow, type InputRow, type Reading } from '../notation'
import type { Assessment } from './assessment'
import { judge } from './judge'

/** A cell with where it stands and how it reads. `row` and `column` count from 0; null where there is no sheet. */
export interface Entry {
  at: { row: number; column: number } | null
  cell: Cell
  reading: Reading
}

/** A text of the sheet with where it stands, from 0; `""` where the cell is empty. */
export interface Shown {
  at: { row: number; column: number }
  text: string
}

/** What the sheet says of a row beside its actual; null where it has no such column, or there is no sheet. */
export interface RowOnSheet {
  shownTarget: Entry | null
  /** The indicator's title (指标). */
  shownTitle: Shown | null
  /** The unit of measure (计量单位). */
  shownUnit: Shown | null
  /** Reasons and measures (未达标原因及措施). */
  note: Shown | null
  /** The row is not shown: hidden by hand or by a filter. */
  hidden: boolean
}

/** One input row with what was entered in it. */
export interface SubmissionRow extends InputRow, RowOnSheet {
  actual: Entry
  /** The actual of the latest period before this one that the workbook holds (上期实际值), or null. */
  previous: { period: Period; reading: Reading } | null
  assessments: Assessment[]
}

/** A row of the sheet that is not as the plan has it. */
export type RowProblem =
  | { kind: 'missing'; code: string; name: string }
  | { kind: 'duplicated'; code: string; row: number; column: number; firstRow: number }
  | { kind: 'unknown'; text: string; row: number; column: number }

/** A blank at the foot of the sheet (填报单位, 填表人 …). */
export interface FootBlank {
  field: FootField
  row: number
  column: number
}

export const footFields = ['reportingUnit', 'unitHead', 'reviewer', 'preparer', 'telephone', 'date'] as const
export type FootField = (typeof footFields)[number]

/** A heading of ours that says something else; `text` is what stands there (`""` for nothing). */
export interface HeadingProblem {
  text: string
  expected: string
  row: number
  column: number
}

/** Input cells that were merged into one; the value of the first counts for its row only. */
export interface MergedInput {
  row: number
  column: number
  rows: number
}

/** Columns of a template that compute themselves (完成率, 状态, 差距). */
export const liveColumns = ['completion', 'status', 'gap'] as const
export type LiveColumn = (typeof liveColumns)[number]

/** A value that stands where the template has a formula, in the row of an indicator. */
export interface TypedOver {
  column: LiveColumn
  /** How many formulas the template has in this column. */
  of: number
  code: string
  name: string
  component: string | null
  text: string
  at: { row: number; column: number }
}

export interface Submission {
  plan: Plan
  period: Period
  /** What kind of template the sheet is; null where there is no sheet, or it is none of ours. */
  kind: TemplateKind | null
  /** The responsible unit (责任单位) whose rows alone the sheet has, or null for all rows of the plan. */
  unit: string | null
  /** Name of the sheet; null for a plan judged from its own actuals. */
  sheet: string | null
  /** The periods that the sheet has, this one among them. */
  sheetPeriods: readonly Period[]
  /** Of the periods of its sheet that are checked it is the first: what they share, the names and units of the rows, is said with it. */
  first: boolean
  rows: SubmissionRow[]
  rowProblems: RowProblem[]
  footBlanks: FootBlank[]
  headingProblems: HeadingProblem[]
  mergedInputs: MergedInput[]
  typedOver: TypedOver[]
  /** The template that the sheet was written from is not the one that is written today: another version, or another state of the plan. */
  staleTemplate: { reason: 'version' | 'plan' } | null
  /** What the caller asked for, where it asked for something else than the sheet says it is. */
  expected: { plan?: Plan; period?: Period }
}

const notOnSheet: RowOnSheet = { shownTarget: null, shownTitle: null, shownUnit: null, note: null, hidden: false }

/** An input row with its actual, judged. */
export function submissionRow(row: InputRow, period: Period, actual: Entry, onSheet: RowOnSheet = notOnSheet): SubmissionRow {
  const { indicator, measure, component, unitOfMeasure } = row
  const { code, no, sub } = indicator
  const assessments = judge(row.target, actual.reading, { code, no, sub, period, direction: measure.direction, unitOfMeasure, component })
  const { name, code: rowCode, target, base } = row
  const { shownTarget, shownTitle, shownUnit, note, hidden } = onSheet
  // Spelled out: objects put together by spreading are slow to make, and slow to look at for every rule.
  return {
    indicator, measure, name, component, code: rowCode, unitOfMeasure, target, base,
    shownTarget, shownTitle, shownUnit, note, hidden, actual, previous: null, assessments,
  }
}

/**
 * A plan that publishes its own completion, as a submission.
 * @throws Fault `plan-without-actuals`.
 */
export function submissionOfPlan(plan: Plan, period: Period, measures: ReadonlyMap<string, Measure>): Submission {
  const column = columnOf(plan, 'actual', period)
  if (!column) throw new Fault('plan-without-actuals', { plan: plan.id })
  const rows = plan.indicators.map((indicator) => {
    const row = wholeRow(plan, indicator, period, measures)
    const raw = indicator.cells[column.key]!
    const cell: Cell = raw === '' ? { kind: 'empty', format: '@' } : { kind: 'text', value: raw, format: '@' }
    return submissionRow(row, period, { at: null, cell, reading: readText(raw, { unitOfMeasure: row.unitOfMeasure }) })
  })
  return {
    plan, period, kind: null, unit: null, sheet: null, sheetPeriods: [period], first: true, rows,
    rowProblems: [], footBlanks: [], headingProblems: [], mergedInputs: [], typedOver: [], staleTemplate: null, expected: {},
  }
}

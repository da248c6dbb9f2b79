/** A submission (填报): what a sheet, or a plan that carries its own actuals, says for one plan and period. */
import { columnOf, Fault, type Cell, type Measure, type Period, type Plan } from '../model'
import { readText, wholeRow, type InputRow, type Reading } from '../notation'
import type { Assessment } from './assessment'
import { judge } from './judge'

/** A cell with where it stands and how it reads. `row` and `column` count from 0; null where there is no sheet. */
export interface Entry {
  at: { row: number; column: number } | null
  cell: Cell
  reading: Reading
}

/** One input row with what was entered in it. */
export interface SubmissionRow extends InputRow {
  /** What the sheet shows as target; null where it has no target column, or there is no sheet. */
  shownTarget: Entry | null
  actual: Entry
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

export interface Submission {
  plan: Plan
  period: Period
  /** Name of the sheet; null for a plan judged from its own actuals. */
  sheet: string | null
  rows: SubmissionRow[]
  rowProblems: RowProblem[]
  footBlanks: FootBlank[]
  /** What the caller asked for, where it asked for something else than the sheet says it is. */
  expected: { plan?: Plan; period?: Period }
}

/** An input row with its actual, judged. */
export function submissionRow(row: InputRow, period: Period, actual: Entry, shownTarget: Entry | null): SubmissionRow {
  const { indicator, measure, component, unitOfMeasure } = row
  const { code, no, sub } = indicator
  const assessments = judge(row.target, actual.reading, { code, no, sub, period, direction: measure.direction, unitOfMeasure, component })
  return { ...row, shownTarget, actual, assessments }
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
    return submissionRow(row, period, { at: null, cell, reading: readText(raw, { unitOfMeasure: row.unitOfMeasure }) }, null)
  })
  return { plan, period, sheet: null, rows, rowProblems: [], footBlanks: [], expected: {} }
}

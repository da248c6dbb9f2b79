/** A submission (填报): what a sheet, or a plan that carries its own actuals, says for one plan and period. */
import type { Cell, Indicator, Period, Plan } from '../model'
import type { Reading } from '../notation'
import type { Assessment } from './assessment'

/** A cell with where it stands and how it reads. `row` and `column` count from 0; null where there is no sheet. */
export interface Entry {
  at: { row: number; column: number } | null
  cell: Cell
  reading: Reading
}

/** One input row: an indicator, or one component of it. */
export interface SubmissionRow {
  indicator: Indicator
  /** Label of the component that has a row of its own, or null. */
  component: string | null
  /** Row code: the indicator's, with `.n` behind it for a component. */
  code: string
  /** The plan's target and base for this row, as the plan publishes them. */
  target: Reading
  base: Reading | null
  unitOfMeasure: string | null
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

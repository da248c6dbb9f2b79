/** The result of a check: one sheet, or one plan judged from its own actuals, with its answer's hash. */
import type { Assessment, Submission } from '../assess'
import { atOnce, within, type Fault, type Indicator, type Measure, type Period, type Plan, type Steps, type TemplateKind } from '../model'
import { runningRules, type Finding } from '../rules'
import { hashingAnswer } from './hash'

/** An input row with how it stands. */
export interface CheckedRow {
  code: string
  indicator: Indicator
  component: string | null
  /** The actual's cell, from 0; null without a sheet. */
  at: { row: number; column: number } | null
  assessments: Assessment[]
}

export interface CheckResult {
  plan: Plan
  period: Period
  /** What kind of template the sheet is; null where it is none of ours, or there is no sheet. */
  kind: TemplateKind | null
  sheet: string | null
  /** In the order of the sheet. */
  rows: CheckedRow[]
  findings: Finding[]
  /** Rules that crashed, and, with the first result of a workbook, sheets that could not be checked; the others were all the same. */
  faults: Fault[]
  hash: string
}

/** Runs every rule over a judged submission and puts the answer together. */
export function checkSubmission(submission: Submission, measures: ReadonlyMap<string, Measure>): CheckResult {
  return atOnce(checkingSubmission(submission, measures))
}

/** `checkSubmission`, with rests. */
export function* checkingSubmission(submission: Submission, measures: ReadonlyMap<string, Measure>): Steps<CheckResult> {
  const { plan, period, kind, sheet } = submission
  const { findings, faults } = yield* within(runningRules(submission, measures), 0, 0.7)
  const rows = submission.rows.map(({ code, indicator, component, actual: { at }, assessments }) => ({ code, indicator, component, at, assessments }))
  const hash = yield* within(hashingAnswer(plan.id, period, rows.flatMap((row) => row.assessments), findings), 0.7, 1)
  return { plan, period, kind, sheet, rows, findings, faults, hash }
}

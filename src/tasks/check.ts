/** Check (校验): judges what is entered and finds what is wrong; writes nothing. */
import { submissionOfPlan } from '../assess'
import { Fault, findPlan, inTurn, within, type Library, type Period, type Steps } from '../model'
import { checkingSubmission, checkSubmission, type CheckResult } from '../report'
import type { Workbook } from '../workbook'
import { findingSubmissions, takeSnapshot, type Expected, type LocatedSubmission, type Snapshot } from './submissions'
import { inSlices, type Work } from './work'

/**
 * Checks every template in a workbook, in the order of its sheets. Rejects with the signal's reason where `work` is called off.
 * @throws Fault `template-not-found`, `plan-unknown`, and what the host throws.
 */
export async function checkWorkbook(workbook: Workbook, library: Library, expected: Expected = {}, work: Work = {}): Promise<CheckResult[]> {
  const snapshot = await takeSnapshot(workbook, work)
  return inSlices(checking(snapshot, library, expected), work)
}

function* checking(snapshot: Snapshot, library: Library, expected: Expected): Steps<CheckResult[]> {
  const located = yield* within(findingSubmissions(snapshot, library, expected), 0, 0.5)
  return yield* within(checkingSubmissions(located, library), 0.5, 1)
}

/** Judges submissions and runs every rule over them, with rests. */
export function checkingSubmissions(located: readonly LocatedSubmission[], library: Library): Steps<CheckResult[]> {
  return inTurn(located, function* ({ submission, faults }): Steps<CheckResult> {
    const result = yield* checkingSubmission(submission, library.measures)
    return { ...result, faults: [...faults, ...result.faults] }
  })
}

/**
 * Judges a plan that publishes its own completion; without a period, the latest that it has.
 * @throws Fault `plan-unknown`, `plan-without-actuals`.
 */
export function checkPlan(plan: string, library: Library, period?: Period): CheckResult {
  const found = findPlan(library, plan)
  const latest = found.columns.filter(({ role }) => role === 'actual').map((column) => column.period).sort().at(-1)
  if (latest === undefined) throw new Fault('plan-without-actuals', { plan })
  return checkSubmission(submissionOfPlan(found, period ?? latest, library.measures), library.measures)
}

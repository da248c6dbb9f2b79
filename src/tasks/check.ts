/** Check (校验): judges what is entered and finds what is wrong; writes nothing. */
import { submissionOfPlan } from '../assess'
import { Fault, findPlan, inTurn, type Library, type Period } from '../model'
import { checkingSubmission, checkSubmission, type CheckResult } from '../report'
import type { Workbook } from '../workbook'
import { readSubmissions, type Expected } from './submissions'
import { inSlices, type Work } from './work'

/**
 * Checks every template in a workbook, in the order of its sheets. Rejects with the signal's reason where `work` is called off.
 * @throws Fault `template-not-found`, `plan-unknown`, and what the host throws.
 */
export async function checkWorkbook(workbook: Workbook, library: Library, expected: Expected = {}, work: Work = {}): Promise<CheckResult[]> {
  const located = await readSubmissions(workbook, library, expected)
  return inSlices(inTurn(located, ({ submission }) => checkingSubmission(submission, library.measures)), work)
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

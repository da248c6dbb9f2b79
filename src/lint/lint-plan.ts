/** Runs the checks over a plan. */
import { Fault, type Library, type Plan } from '../model'
import { checks } from './all'
import type { Check, LintFinding } from './finding'
import { checksFor } from './settings'
import { subjectOf, type LintContext } from './subject'

/**
 * What is doubtful in a plan itself, in the order of the checks and, within one, of the rows. What needs the document or the plans
 * above is left out where they are not in `context`. Of a check the plan may want another severity, or nothing: `rules` of its file, with
 * `lint.` before the check's id.
 * @throws Fault `seed-invalid` where the plan wants a check that there is not; `rule-crashed` naming the check that could not do its work.
 */
export function lintPlan(
  plan: Plan, { measures }: Pick<Library, 'measures'>, context: LintContext = {}, among: readonly Check[] = checks,
): LintFinding[] {
  const subject = subjectOf(plan, measures, context)
  return checksFor(plan, among, checks).flatMap(({ id, severity, check }) => {
    try {
      return check(subject).map((draft) => ({ ...draft, check: id, severity }))
    } catch (cause) {
      throw new Fault('rule-crashed', { rule: id, reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
    }
  })
}

/** The check with this id. */
export function checkOf(id: string): Check {
  return checks.find((check) => check.id === id)!
}

/** Runs the checks over a plan. */
import { Fault, type Library, type Plan } from '../model'
import { checks } from './all'
import type { Check, LintFinding } from './finding'
import { subjectOf, type LintContext } from './subject'

/**
 * What is doubtful in a plan itself, in the order of the checks and, within one, of the rows. What needs the document or the plans
 * above is left out where they are not in `context`.
 * @throws Fault `rule-crashed` naming the check that could not do its work.
 */
export function lintPlan(
  plan: Plan, { measures }: Pick<Library, 'measures'>, context: LintContext = {}, among: readonly Check[] = checks,
): LintFinding[] {
  const subject = subjectOf(plan, measures, context)
  return among.flatMap(({ id, severity, check }) => {
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

/** Runs check rules over a submission and puts what they find in order. */
import type { Submission } from '../assess'
import { atOnce, Fault, type Measure, type Steps } from '../model'
import { rules } from './all'
import type { Finding, Rule } from './finding'
import { rulesOf } from './settings'

/** The rule with this id. */
export function ruleOf(id: string, among: readonly Rule[] = rules): Rule {
  return among.find((rule) => rule.id === id)!
}

export interface RuleRun {
  /** Ordered by row, column and rule; those without a place come first. */
  findings: Finding[]
  /** `rule-crashed` for each rule that threw; the others ran all the same. */
  faults: Fault<'rule-crashed'>[]
}

/**
 * Runs the rules over a submission, as its plan wants them.
 * @throws Fault `seed-invalid` where the plan wants a rule or a parameter that there is not.
 */
export function runRules(submission: Submission, measures: ReadonlyMap<string, Measure>, among: readonly Rule[] = rules): RuleRun {
  return atOnce(runningRules(submission, measures, among))
}

/** `runRules`, with a rest after each rule. */
export function* runningRules(
  submission: Submission, measures: ReadonlyMap<string, Measure>, among: readonly Rule[] = rules,
): Steps<RuleRun> {
  const findings: Finding[] = []
  const faults: Fault<'rule-crashed'>[] = []
  const configured = rulesOf(submission.plan, among)
  for (const [index, { rule, severity, parameters }] of configured.entries()) {
    try {
      for (const draft of rule.check(submission, measures, parameters)) findings.push({ ...draft, rule: rule.id, severity, sheet: submission.sheet })
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      faults.push(new Fault('rule-crashed', { rule: rule.id, reason }, { cause }))
    }
    yield (index + 1) / configured.length
  }
  return { findings: findings.sort(byPlace), faults }
}

function byPlace(a: Finding, b: Finding): number {
  return (a.at?.row ?? -1) - (b.at?.row ?? -1) || (a.at?.column ?? -1) - (b.at?.column ?? -1)
    || compare(a.rule, b.rule) || compare(a.code ?? '', b.code ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Runs check rules over a submission and puts what they find in order. */
import type { Submission } from '../assess'
import { Fault, type Measure } from '../model'
import { actualMissing } from './actual-missing'
import { actualUndecided } from './actual-undecided'
import { actualUnreadable } from './actual-unreadable'
import { brokenFormula } from './broken-formula'
import { componentMissing } from './component-missing'
import type { Finding, Rule } from './finding'
import { footBlank } from './foot-blank'
import { otherPeriod } from './other-period'
import { otherPlan } from './other-plan'
import { rowDuplicated } from './row-duplicated'
import { rowMissing } from './row-missing'
import { rowUnknown } from './row-unknown'
import { scaleSuspected } from './scale-suspected'
import { targetAltered } from './target-altered'
import { withinRounding } from './within-rounding'

/** Every rule; their order is that of the documentation and means nothing else. */
export const rules: readonly Rule[] = [
  otherPlan, otherPeriod, rowMissing, rowDuplicated, rowUnknown, targetAltered,
  actualMissing, actualUnreadable, actualUndecided, brokenFormula, componentMissing, scaleSuspected, withinRounding, footBlank,
]

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

/** Runs the rules over a submission. */
export function runRules(submission: Submission, measures: ReadonlyMap<string, Measure>, among: readonly Rule[] = rules): RuleRun {
  const findings: Finding[] = []
  const faults: Fault<'rule-crashed'>[] = []
  for (const rule of among) {
    try {
      const drafts = rule.check(submission, measures)
      findings.push(...drafts.map((draft) => ({ ...draft, rule: rule.id, severity: rule.severity, sheet: submission.sheet })))
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      faults.push(new Fault('rule-crashed', { rule: rule.id, reason }, { cause }))
    }
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

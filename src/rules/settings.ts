/** The rules as a plan wants them: its own severities and parameters where it declares them. */
import { Fault, type DataProblem, type Plan, type RuleSettings } from '../model'
import type { Rule, Severity } from './finding'

/** A rule that is switched on, with what holds for one plan. */
export interface ConfiguredRule {
  rule: Rule
  severity: Severity
  parameters: Readonly<Record<string, number>>
}

const configured = new WeakMap<Plan, Map<readonly Rule[], ConfiguredRule[]>>()

/** As `configure`, once for each plan: many submissions are checked against the same one. */
export function rulesOf(plan: Plan, among: readonly Rule[]): readonly ConfiguredRule[] {
  let known = configured.get(plan)
  if (!known) configured.set(plan, known = new Map<readonly Rule[], ConfiguredRule[]>())
  let rules = known.get(among)
  if (!rules) known.set(among, rules = configure(plan, among))
  return rules
}

/**
 * The rules that are on for a plan.
 * @throws Fault `seed-invalid` where the plan names a rule or a parameter that there is not, or a value that can't be.
 */
export function configure(plan: Pick<Plan, 'id' | 'rules'>, among: readonly Rule[]): ConfiguredRule[] {
  const settings = plan.rules ?? {}
  for (const id of Object.keys(settings)) {
    // Those of the plan lint, which knows its checks.
    if (id.startsWith('lint.')) continue
    if (!among.some((rule) => rule.id === id)) throw invalid(plan, id, { id: 'unknown', value: id })
  }
  return among.flatMap((rule) => {
    const own = Object.hasOwn(settings, rule.id) ? settings[rule.id]! : {}
    const parameters = parametersOf(plan, rule, own)
    const severity = own.severity ?? rule.severity
    return severity === 'off' ? [] : [{ rule, severity, parameters }]
  })
}

function parametersOf(plan: Pick<Plan, 'id'>, { id, parameters = {} }: Rule, own: RuleSettings[string]): Record<string, number> {
  const effective = Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]))
  for (const [name, value] of Object.entries(own.parameters ?? {})) {
    const path = `${id}.parameters.${name}`
    if (!Object.hasOwn(parameters, name)) throw invalid(plan, path, { id: 'unknown', value: name })
    const { least, most } = parameters[name]!
    if (!(value >= least && value <= most)) throw invalid(plan, path, { id: 'out-of-range', value, least, most })
    effective[name] = value
  }
  return effective
}

function invalid(plan: Pick<Plan, 'id'>, path: string, problem: DataProblem): Fault {
  return new Fault('seed-invalid', { file: `${plan.id}.json`, path: `rules.${path}`, problem })
}

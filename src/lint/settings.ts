/** The checks as a plan wants them: its own severities, or none at all, where it declares them among its rules. */
import { Fault, type DataProblem, type Plan } from '../model'
import type { Check } from './finding'

/** What stands before a check's id in the `rules` of a plan file. */
const prefix = 'lint.'

/**
 * The checks that are on for a plan, with their severities.
 * @throws Fault `seed-invalid` where the plan names a check that there is not, or a parameter: checks have none.
 */
export function checksFor({ id: plan, rules = {} }: Pick<Plan, 'id' | 'rules'>, among: readonly Check[], all: readonly Check[]): Check[] {
  for (const [key, { parameters = {} }] of Object.entries(rules)) {
    if (!key.startsWith(prefix)) continue
    const id = key.slice(prefix.length)
    if (!all.some((check) => check.id === id)) throw invalid(plan, key, { id: 'unknown', value: key })
    const [parameter] = Object.keys(parameters)
    if (parameter !== undefined) throw invalid(plan, `${key}.parameters.${parameter}`, { id: 'unknown', value: parameter })
  }
  return among.flatMap((check) => {
    const key = prefix + check.id
    const severity = (Object.hasOwn(rules, key) ? rules[key]!.severity : undefined) ?? check.severity
    return severity === 'off' ? [] : [{ ...check, severity }]
  })
}

function invalid(plan: string, path: string, problem: DataProblem): Fault {
  return new Fault('seed-invalid', { file: `${plan}.json`, path: `rules.${path}`, problem })
}

/** Templates as they are drawn today, each drawn and hashed once: many sheets are checked against the same one. */
import type { Measure, Plan } from '../model'
import { drawTemplate, type Template, type TemplateSpec } from './draw'

const drawn = new WeakMap<Plan, Map<string, Template>>()

/**
 * A template of a plan without values of an earlier period; the measures must be those that the plan was loaded with.
 * @throws Fault `plan-without-targets`, `period-unknown`, `template-kind-unsuitable`.
 */
export function templateOf(plan: Plan, spec: TemplateSpec, measures: ReadonlyMap<string, Measure>): Template {
  const { kind, period, unit, language, protection, previous } = spec
  const key = JSON.stringify([kind, period, unit, language, protection, previous])
  let known = drawn.get(plan)
  if (!known) drawn.set(plan, known = new Map<string, Template>())
  let template = known.get(key)
  if (!template) known.set(key, template = drawTemplate(plan, spec, measures))
  return template
}

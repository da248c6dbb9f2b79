/** Keeps a plan apart from those that are there: what was edited from one of them becomes a version (-v2) with an id of its own. */
import { loadPlan, planFileSchema, planOf, type Library, type Plan, type PlanFile, type PlanSource } from '../model'
import { firstVersion, type Identity } from './identity'

/** A plan that can be loaded beside those that are there, and how it stands to them. */
export interface ReadyPlan extends PlanSource {
  json: PlanFile
  /** The plan that is there already and says the same, or null. */
  same: Plan | null
  /** The plan that it came with the id or code of, and from which it differs; null where it kept its own. */
  editedFrom: Plan | null
}

/**
 * The plan under its own id or, where another plan of the library has that, under the id of its first version that is free. The same
 * again for the same.
 * @throws Fault `seed-invalid` where it can't be loaded.
 */
export function readyPlan({ file, json }: PlanSource, library: Library): ReadyPlan {
  loadPlan(file, json, library)
  const plan = planFileSchema.parse(json)
  const inTheWay = ({ id, code }: Identity) => library.plans.find((other) => other.id === id || other.code === code) ?? null
  const sameAs = ({ id, code }: Identity) => {
    const other = inTheWay({ id, code })
    return other && saysTheSame(other, planOf({ ...plan, id, code }, library.regions)) ? other : null
  }
  const { id, code } = firstVersion(plan, (version) => inTheWay(version) === null || sameAs(version) !== null)
  return { file, json: { ...plan, id, code }, same: sameAs({ id, code }), editedFrom: id === plan.id ? null : inTheWay(plan) }
}

/** Whether two plans are one: every fact, column and row, and the id; not the measures that they bring along. */
export function saysTheSame(a: Plan, b: Plan): boolean {
  return comparable(a) === comparable(b)
}

/** JSON with the fields of every record by their names. */
function comparable(plan: Plan & Pick<PlanFile, 'measures'>): string {
  return JSON.stringify(plan, (key, value: unknown) => {
    if (key === 'measures') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1))
  })
}

/** Which plans of the open workbook are worth loading. */
import { isFault, loadPlan, type Library, type Plan, type PlanSource } from '../../model'
import { plansIn, withOwnMeasures } from '../../plans'
import type { Workbook } from '../../tasks'

export interface OfferedPlan {
  source: PlanSource
  title: string
  /** A plan of one's own with this id is loaded, and is not the same. */
  changed: boolean
}

/**
 * The plans of a workbook that can be offered.
 * @throws Fault `plan-sheet-invalid` naming the cells where one can't be read; as `Workbook.read` does.
 */
export async function plansOffered(workbook: Workbook, library: Library, own: ReadonlySet<string>): Promise<OfferedPlan[]> {
  return offered(await plansIn(workbook), library, own)
}

/**
 * The plans that can be loaded and are not there yet as they stand in the workbook. Those of the app stay what they are; of a plan that
 * can't be loaded nothing is said here.
 */
export function offered(found: readonly PlanSource[], library: Library, own: ReadonlySet<string>): OfferedPlan[] {
  return found.flatMap(({ file, json }): OfferedPlan[] => {
    const source = { file, json: withOwnMeasures(json, library) }
    const plan = attempt(source, library)
    if (!plan) return []
    const known = library.plans.find(({ id, code }) => id === plan.id || code === plan.code)
    if (!known) return [{ source, title: plan.title, changed: false }]
    return known.id === plan.id && own.has(known.id) && !isSame(known, plan) ? [{ source, title: plan.title, changed: true }] : []
  })
}

function isSame(a: Plan, b: Plan): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** The same with the fields of every record by their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, part]) => [key, sorted(part)]))
}

function attempt({ file, json }: PlanSource, library: Library): Plan | null {
  try {
    return loadPlan(file, json, library).plan
  } catch (fault) {
    if (isFault(fault)) return null
    throw fault
  }
}

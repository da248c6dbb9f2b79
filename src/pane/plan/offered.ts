/** Which plans of the open workbook are worth loading. */
import { isFault, planOf, type Library, type PlanFile, type PlanSource } from '../../model'
import { plansIn, readyPlan, renamePlanSheet, saysTheSame, withOwnMeasures, type ReadyPlan, type SheetPlan } from '../../plans'
import type { Workbook } from '../../tasks'

export interface OfferedPlan {
  source: PlanSource & { json: PlanFile }
  title: string
  /** A plan of one's own with this id is loaded, and is not the same. */
  changed: boolean
  /** It was edited from a plan of the app, and has an id of its own, which this change writes on its sheet; null for others. */
  edited: ReturnType<typeof renamePlanSheet> | null
}

/**
 * The plans of a workbook that can be offered.
 * @throws Fault `plan-sheet-invalid` naming the cells where one can't be read; as `Workbook.read` does.
 */
export async function plansOffered(workbook: Workbook, library: Library, own: ReadonlySet<string>): Promise<OfferedPlan[]> {
  return offered(await plansIn(workbook), library, own)
}

/**
 * The plans that can be loaded and are not there yet as they stand in the workbook. Those of the app stay what they are, and one that was
 * edited has an id of its own; of a plan that can't be loaded nothing is said here.
 */
export function offered(found: readonly SheetPlan[], library: Library, own: ReadonlySet<string>): OfferedPlan[] {
  const app = { ...library, plans: library.plans.filter(({ id }) => !own.has(id)) }
  return found.flatMap((sheet): OfferedPlan[] => {
    const { file, json, visible } = sheet
    const ready = attempt({ file, json: withOwnMeasures(json, app) }, app)
    if (!ready || ready.same) return []
    const { json: plan } = ready
    const known = library.plans.find(({ id, code }) => id === plan.id || code === plan.code)
    const edited = ready.editedFrom && renamePlanSheet(sheet, plan)
    const offer = { source: { file, json: plan }, title: plan.title, changed: known !== undefined, edited }
    if (!known) return [offer]
    // What a hidden sheet has was carried along with a template, and may be older.
    return visible && known.id === plan.id && !saysTheSame(known, planOf(plan, library.regions)) ? [offer] : []
  })
}

function attempt(source: PlanSource, app: Library): ReadyPlan | null {
  try {
    return readyPlan(source, app)
  } catch (fault) {
    if (isFault(fault)) return null
    throw fault
  }
}

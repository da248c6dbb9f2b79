/** Plans that a workbook holds as sheets, made ready to be loaded beside those of a library. */
import { isFault, Fault, withPlans, type Library, type Plan, type PlanFile, type SheetProblem } from '../model'
import type { Workbook } from '../workbook'
import { withOwnMeasures } from './own-measures'
import { readyPlan, type ReadyPlan } from './own-version'
import { plansIn, type SheetPlan } from './plans-in'

export interface ReadyPlans {
  sources: ReadyPlan[]
  /** What is to be checked before they are used. */
  problems: SheetProblem[]
}

/**
 * The plans of a workbook's plan sheets; null where it has none. Indicators without a known measure have one proposed, or drafted and
 * brought along.
 * @param file the workbook's, null for the open one.
 * @throws Fault `plan-sheet-invalid` naming the cells; as `Workbook.read` does.
 */
export async function readyPlansIn(workbook: Workbook, file: string | null, library: Library): Promise<ReadyPlans | null> {
  const plans = await sheetsOf(workbook, file)
  if (plans.length === 0) return null
  const sources = plans.map((plan): ReadyPlan => {
    const name = file === null ? plan.sheet : plans.length > 1 ? `${file}#${plan.sheet}` : file
    try {
      return readyPlan({ file: name, json: withOwnMeasures(plan.json, library) }, library)
    } catch (error) {
      if (!isFault(error, 'seed-invalid')) throw error
      const { path, problem } = error.data
      throw new Fault('plan-sheet-invalid', { file, problems: [{ sheet: plan.sheet, cell: plan.cellOf(path), path, severity: 'error', problem }] })
    }
  })
  return { sources, problems: plans.flatMap((plan, at) => [...plan.problems, ...replaced(plan, sources[at]!.json)]) }
}

/** A library with the plans that a workbook brings along. */
export interface BroughtAlong {
  library: Library
  plans: Plan[]
  /** Plans of the library that the workbook has otherwise: what it says of them is not used. */
  differing: Plan[]
}

/** The library with the plans of a workbook beside its own, which no workbook replaces. @throws Fault as `readyPlansIn` does. */
export async function withBroughtPlans(known: Library, workbook: Workbook, file: string | null): Promise<BroughtAlong> {
  const { sources } = await readyPlansIn(workbook, file, known) ?? { sources: [] }
  const differing = sources.flatMap(({ editedFrom }) => editedFrom ?? [])
  // What the workbook has under its own id comes before what would be a version of that id.
  const fresh = [...sources.filter(({ editedFrom }) => !editedFrom), ...sources.filter(({ editedFrom }) => editedFrom)].filter(({ same }) => !same)
  const library = withPlans(known, fresh.filter(({ json: { id } }, at) => fresh.findIndex((other) => other.json.id === id) === at))
  return { library, plans: library.plans.filter((plan) => !known.plans.includes(plan)), differing }
}

/** Measures that are named and not known, in whose place others were proposed. */
function replaced({ json, sheet, cellOf }: SheetPlan, used: PlanFile): SheetProblem[] {
  return (json as PlanFile).indicators.flatMap(({ measure }, at): SheetProblem[] => {
    if (measure === '' || measure === used.indicators[at]!.measure) return []
    const path = `indicators.${at}.measure`
    return [{ sheet, cell: cellOf(path), path, severity: 'warning', problem: { id: 'measure-replaced', value: measure } }]
  })
}

async function sheetsOf(workbook: Workbook, file: string | null): Promise<SheetPlan[]> {
  try {
    return await plansIn(workbook)
  } catch (error) {
    throw isFault(error, 'plan-sheet-invalid') ? new Fault('plan-sheet-invalid', { ...error.data, file }) : error
  }
}

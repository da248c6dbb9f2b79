/** Opens any file for its plans: plan files, workbooks that hold plan sheets, and published documents that are still to be read. */
import { decodeText } from '../archive'
import { Fault, isFault, loadPlan, type Library, type PlanFile, type PlanSource, type SheetProblem } from '../model'
import { plansIn, withOwnMeasures, type SheetPlan } from '../plans'
import type { SourceDocument } from '../reading/document'
import type { Workbook } from '../workbook'
import { documentIn, openAny } from './open-document'
import type { LegacyReader } from './open-file'

export type OpenedPlans =
  /** Each can be loaded with the library; an id that the library has already is for the caller to decide about. */
  | { kind: 'plans'; sources: PlanSource[]; /** Of plan sheets: what is to be checked. */ problems: SheetProblem[] }
  | { kind: 'document'; document: SourceDocument }

/**
 * The plans of a plan file (`.json`: one, or a list of them) or of the plan sheets of a workbook; what is neither is a document. Indicators
 * without a known measure have one proposed, or drafted and brought along.
 * @throws Fault `seed-invalid`, `plan-sheet-invalid`, and as `openDocument` does.
 */
export async function openPlans(bytes: Uint8Array, file: string, library: Library, read?: LegacyReader): Promise<OpenedPlans> {
  const json = planJson(bytes, file)
  if (json !== undefined) return { kind: 'plans', sources: fromJson(json, file, library), problems: [] }
  const opened = await openAny(bytes, file, read)
  if ('document' in opened) return { kind: 'document', ...opened }
  return await openedPlansIn(opened.workbook, file, library) ?? { kind: 'document', document: await documentIn(opened.workbook, file) }
}

/** The plans of a workbook's plan sheets; null where it has none. `file` is null for the open one. @throws Fault as `openPlans` does. */
export async function openedPlansIn(
  workbook: Workbook, file: string | null, library: Library,
): Promise<Extract<OpenedPlans, { kind: 'plans' }> | null> {
  const plans = await sheetsOf(workbook, file)
  if (plans.length === 0) return null
  const sources = plans.map((plan): PlanSource => {
    const name = file === null ? plan.sheet : plans.length > 1 ? `${file}#${plan.sheet}` : file
    const json = withOwnMeasures(plan.json, library)
    try {
      loadPlan(name, json, library)
    } catch (error) {
      if (!isFault(error, 'seed-invalid')) throw error
      const { path, problem } = error.data
      throw new Fault('plan-sheet-invalid', { file, problems: [{ sheet: plan.sheet, cell: plan.cellOf(path), path, severity: 'error', problem }] })
    }
    return { file: name, json }
  })
  return { kind: 'plans', sources, problems: plans.flatMap((plan, at) => [...plan.problems, ...replaced(plan, sources[at]!.json as PlanFile)]) }
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

/** The parsed content of a plan file; undefined where the file is something else. Its name says that it is one, or its content. */
function planJson(bytes: Uint8Array, file: string): unknown {
  const named = /\.json$/i.test(file)
  if (!named && !/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/u.test(String.fromCharCode(...bytes.subarray(0, beginning)))) return undefined
  try {
    const json: unknown = JSON.parse(decodeText(bytes, { file, part: 'json' }))
    return named || listOf(json).every(isPlanLike) ? json : undefined
  } catch (cause) {
    if (!named) return undefined
    throw new Fault('seed-invalid', { file, path: '', problem: { id: 'not-json', detail: cause instanceof Error ? cause.message : String(cause) } }, { cause })
  }
}

/** Bytes that tell whether a file may be JSON. */
const beginning = 64

function fromJson(json: unknown, file: string, library: Library): PlanSource[] {
  const list = listOf(json)
  return list.map((each, at) => {
    const name = list.length > 1 ? `${file}#${at + 1}` : file
    if (!isPlanLike(each)) throw new Fault('seed-invalid', { file: name, path: '', problem: { id: 'not-a-plan' } })
    const own = withOwnMeasures(each, library)
    loadPlan(name, own, library)
    return { file: name, json: own }
  })
}

/** The plans of a list; what is no list, or an empty one, counts as one. */
function listOf(json: unknown): unknown[] {
  return Array.isArray(json) && json.length > 0 ? json : [json]
}

function isPlanLike(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'indicators' in json && 'columns' in json
}

/** Plans that live in a workbook: found on their sheets, and written there. */
import { Fault, parseA1, type Library, type PlanFile, type PlanSource } from '../model'
import { sameName, type Patch, type Workbook } from '../workbook'
import type { Identity } from './identity'
import { isPlanSheet, planFromSheet, type PlanFromSheet } from './plan-from-sheet'
import { planSheet, type PlanSheetOptions } from './plan-sheet'

/** A plan of a workbook, whose problems are warnings; `file` is the name of its sheet. */
export interface SheetPlan extends PlanSource, PlanFromSheet {
  sheet: string
  /** A sheet that is not hidden. */
  visible: boolean
}

/** Rows in which a plan sheet is known. */
const knownBy = 100
const longestName = 31

/**
 * The plans of all plan sheets of a workbook, hidden ones too.
 * @throws Fault `plan-sheet-invalid` naming the cells where one can't be read; as `Workbook.read` does.
 */
export async function plansIn(workbook: Workbook): Promise<SheetPlan[]> {
  const read = await readSheets(workbook)
  const errors = read.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))
  if (errors.length > 0) throw new Fault('plan-sheet-invalid', { file: null, problems: errors })
  return read
}

/**
 * The change that writes a plan into a workbook, in the place of the sheet that holds it already, and brings it to the front.
 * @throws Fault as `Workbook.read` does.
 */
export async function addPlanSheet(
  workbook: Workbook, file: PlanFile, library: Pick<Library, 'measures' | 'regions'>, options: PlanSheetOptions,
): Promise<Patch> {
  const layout = planSheet(file, library, options)
  const { sheets } = await workbook.outline()
  const held = (await readSheets(workbook)).find(({ json }) => idOf(json) === file.id)
  const name = held?.sheet ?? freeName(layout.name, sheets.map((sheet) => sheet.name))
  return { sheets: [{ layout: { ...layout, name }, replace: true }], activate: name }
}

/**
 * The change by which a workbook carries a plan along, on a hidden sheet, so that it is checked wherever it goes; null where the user has
 * the plan on a sheet that is seen, which stays as it is.
 * @throws Fault as `Workbook.read` does.
 */
export async function carryPlan(
  workbook: Workbook, file: PlanFile, library: Pick<Library, 'measures' | 'regions'>, options: PlanSheetOptions,
): Promise<Patch | null> {
  const layout = planSheet(file, library, options)
  const { sheets } = await workbook.outline()
  const held = (await readSheets(workbook)).find(({ json }) => idOf(json) === file.id)
  if (held?.visible) return null
  const name = held?.sheet ?? freeName(layout.name, sheets.map((sheet) => sheet.name))
  return { sheets: [{ layout: { ...layout, name, visibility: 'hidden' }, replace: true }] }
}

/** The change that has a plan sheet say the id and the code under which its plan is used. */
export function renamePlanSheet({ sheet, cellOf }: SheetPlan, identity: Identity): Patch {
  return {
    writes: (['id', 'code'] as const).flatMap((field) => {
      const area = parseA1(cellOf(field) ?? '')
      return area ? [{ sheet, area, values: [[identity[field]]] }] : []
    }),
  }
}

async function readSheets(workbook: Workbook): Promise<SheetPlan[]> {
  const { sheets, dateSystem } = await workbook.outline()
  const used = sheets.filter(({ used: { rows, columns } }) => rows > 0 && columns > 0)
  const tops = await workbook.read(used.map(({ name, used: { rows, columns } }) => (
    { sheet: name, area: { row: 0, column: 0, rows: Math.min(rows, knownBy), columns } })))
  const ours = used.filter((_, at) => isPlanSheet(tops[at]!.cells))
  const blocks = ours.length === 0 ? [] : await workbook.read(ours.map(({ name }) => ({ sheet: name })))
  return blocks.map(({ sheet, cells }, at) => (
    { file: sheet, sheet, visible: ours[at]!.visibility === 'visible', ...planFromSheet(sheet, cells, dateSystem) }))
}

function idOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined
}

/** The name, with a number behind it where a sheet is called so. */
function freeName(name: string, names: readonly string[]): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`
    const own = name.slice(0, longestName - suffix.length) + suffix
    if (!names.some((other) => sameName(other, own))) return own
  }
}

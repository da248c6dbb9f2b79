/** Applies a patch (改动) in three round trips, four with marks: look, make room, write; and puts everything back if one of them fails. */
import { a1Area, Fault, type Area } from '../../model'
import type { CellInput, DefinedName, SheetLayout } from '../../template/layout'
import { checkPatch, parseReference, referenceTo, sameName, type Patch } from '../../workbook'
import { typed } from './cells'
import { ourRules, putMarks, rulesOf } from './marks'
import { asFault, inExcel } from './session'
import { fillSheet, protectSheet, removeSheet, visibilities } from './sheet'
import { survey, type Survey } from './survey'

/** A sheet to make, in place of an old one that waits under another name until all is written. */
interface Making {
  layout: SheetLayout
  old?: { sheet: Excel.Worksheet; name: string; position: number; parkedAs: string; visibility: Excel.Worksheet['visibility'] }
}

/** What must be put back after a failure. */
interface Undo {
  makings: Making[]
  lifted: { id: string; name: string; options: Excel.WorksheetProtectionOptions }[]
  formats: { sheet: string; area: Area; numberFormat: unknown[][] }[]
}

/**
 * Applies a patch.
 * @throws Fault and TypeError as `Workbook.apply` says.
 */
export function applyPatch(patch: Patch): Promise<void> {
  return inExcel({ action: 'apply' }, async (context) => {
    const before = await survey(context)
    checkPatch(patch, before.sheets.map((sheet) => sheet.name))
    if (Object.values(patch).every((part: unknown) => part === undefined)) return
    if (before.structureLocked && patch.sheets?.length) throw new Fault('workbook-protected', {})
    const undo: Undo = { makings: plan(patch, before), lifted: protectedTargets(patch, before), formats: [] }
    try {
      await write(context, patch, before, undo)
    } catch (error) {
      // The first failure is the one to tell, also where putting back fails for the same reason.
      const stuck = await putBack(undo).catch(() => undefined)
      throw await asFault(error, { action: 'apply', sheets: stuck === undefined ? sheetsOf(patch) : [stuck] })
    }
  })
}

async function write(context: Excel.RequestContext, patch: Patch, before: Survey, { makings, lifted, formats }: Undo): Promise<void> {
  const { worksheets, application } = context.workbook
  const { writes = [], marks = [] } = patch
  // Our own changes are not reported to those who watch.
  context.runtime.enableEvents = false
  application.suspendScreenUpdatingUntilNextSync()
  for (const { id } of lifted) worksheets.getItem(id).protection.unprotect()
  const made = new Map(makings.map(({ layout, old }) => {
    if (old) old.sheet.name = old.parkedAs
    const sheet = worksheets.add(layout.name)
    fillSheet(sheet, layout)
    return [layout.name.toLowerCase(), sheet]
  }))
  const find = (name: string) => made.get(name.toLowerCase()) ?? before.find(name)!
  const targets = writes.map(({ sheet, area }) => find(sheet).getRange(a1Area(area)).load('numberFormat'))
  const rules = marks.map(({ sheet }) => rulesOf(find(sheet)))
  await context.sync()
  const oldMarks = await ourRules(context, rules)

  application.suspendScreenUpdatingUntilNextSync()
  writes.forEach(({ sheet, area, values }, index) => {
    const target = targets[index]!
    formats.push({ sheet, area, numberFormat: target.numberFormat })
    writeValues(target, values)
  })
  marks.forEach(({ sheet, marks: wanted }, index) => putMarks(find(sheet), oldMarks[index]!, wanted))
  for (const { layout, old } of makings) {
    const sheet = find(layout.name)
    protectSheet(sheet, layout)
    if (old) {
      sheet.position = old.position
      if (sameName(old.name, before.active.name) && layout.visibility === 'visible') sheet.activate()
      removeSheet(old.sheet)
    }
    sheet.visibility = visibilities[layout.visibility]
  }
  for (const { id, options } of lifted) worksheets.getItem(id).protection.protect(options)
  writeNames(context, patch, before, makings)
  if (patch.activate !== undefined) find(patch.activate).activate()
  context.runtime.enableEvents = true
  await context.sync()
}

/** Values go in under the format General, where an apostrophe keeps text as it is; the cells' own formats come back after. */
function writeValues(range: Excel.Range, values: CellInput[][]): void {
  const formats = range.numberFormat
  if (formats.flat().includes('@')) range.numberFormat = formats.map((row) => row.map(() => 'General'))
  range.formulas = values.map((row) => row.map(typed))
  range.numberFormat = formats
}

function writeNames(context: Excel.RequestContext, { names = [], removeNames = [] }: Patch, before: Survey, makings: Making[]): void {
  const known = (name: string) => before.names.find((item) => sameName(item.name, name))
  const stays = (name: string) => names.some((other) => sameName(other.name, name))
  for (const name of removeNames) if (!stays(name)) known(name)?.delete()
  const put = (item: Excel.NamedItem, { hidden }: DefinedName) => { item.visible = !hidden }
  for (const name of names) {
    const item = known(name.name)
    if (item) item.formula = referenceTo(name)
    put(item ?? context.workbook.names.add(name.name, referenceTo(name)), name)
  }
  // A name that pointed to a replaced sheet points to the same place of the new one.
  const gone = (name: string) => stays(name) || removeNames.some((other) => sameName(other, name))
  for (const item of before.names.filter(({ name }) => !gone(name))) {
    const reference = parseReference(item.formula)
    if (reference && makings.some(({ layout, old }) => old && sameName(layout.name, reference.sheet))) item.formula = referenceTo(reference)
  }
}

function plan({ sheets = [] }: Patch, before: Survey): Making[] {
  return sheets.map(({ layout }, index) => {
    const sheet = before.find(layout.name)
    if (!sheet) return { layout }
    const { name, position, visibility } = sheet
    return { layout, old: { sheet, name, position, visibility, parkedAs: freeName(before, index) } }
  })
}

function freeName({ find }: Survey, index: number): string {
  for (let number = index + 1; ; number++) if (!find(`~${number}`)) return `~${number}`
}

function protectedTargets(patch: Patch, before: Survey): Undo['lifted'] {
  const replaced = (name: string) => (patch.sheets ?? []).some(({ layout }) => sameName(layout.name, name))
  const changed = [...patch.writes ?? [], ...patch.marks ?? []].filter(({ sheet }) => !replaced(sheet))
  const targets = new Set(changed.map(({ sheet }) => before.find(sheet)!))
  return [...targets].filter((sheet) => sheet.protection.protected)
    .map(({ id, name, protection }) => ({ id, name, options: protection.options }))
}

/** Undoes what a failed change may have left; tells the sheet whose protection could not be lifted. */
function putBack({ makings, lifted, formats }: Undo): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const now = await survey(context)
    for (const { layout, old } of makings) {
      const parked = old && now.find(old.parkedAs)
      const half = now.find(layout.name)
      if (half && (parked || !old)) removeSheet(half)
      if (parked) {
        parked.name = old.name
        parked.visibility = old.visibility
      }
    }
    for (const { sheet, area, numberFormat } of formats) {
      const changed = makings.some(({ layout }) => sameName(layout.name, sheet)) ? undefined : now.find(sheet)
      if (changed) changed.getRange(a1Area(area)).numberFormat = numberFormat
    }
    const stillProtected = lifted.filter(({ id }) => now.sheets.find((sheet) => sheet.id === id)?.protection.protected)
    for (const it of lifted) if (!stillProtected.includes(it)) now.find(it.name)?.protection.protect(it.options)
    context.runtime.enableEvents = true
    await context.sync()
    return stillProtected[0]?.name
  })
}

function sheetsOf({ sheets = [], writes = [], marks = [], names = [] }: Patch): string[] {
  return [...[...writes, ...marks].map(({ sheet }) => sheet), ...sheets.map(({ layout }) => layout.name), ...names.map(({ sheet }) => sheet)]
}

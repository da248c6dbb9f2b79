/** Applies a patch (改动) line by line, and puts back what can be put back if a line fails. */
import { Fault } from '../../model'
import type { SheetLayout } from '../../template/layout'
import { sameName, type Patch } from '../../workbook'
import { visibilities } from './constants'
import { keepingFront } from './front'
import { fillSheet } from './layout'
import { putMarks } from './marks'
import { changedNames, namesOf, putNames } from './names'
import { lift, protect } from './protection'
import { quietly } from './quiet'
import type { Bound } from './session'
import { findSheet, removeSheet, sheetsOf, type NamedSheet } from './sheets'
import { takeBack, type Steps } from './steps'
import { writeValues } from './writing'

/** A sheet that was made, and the one that it takes the place of, which waits under another name until all is written. */
interface Made {
  layout: SheetLayout
  sheet: Et.Worksheet
  old?: Et.Worksheet
  /** The old one is gone, so that the new one stays whatever happens. */
  settled: boolean
}

/**
 * Applies a patch that was checked against these sheets.
 * @throws Fault `workbook-protected`, `host-protected`; errors of WPS as they are.
 */
export function applyPatch(bound: Bound, patch: Patch, sheets: readonly NamedSheet[]): void {
  if (Object.values(patch).every((part: unknown) => part === undefined)) return
  if (patch.sheets?.length && bound.workbook.ProtectStructure) throw new Fault('workbook-protected', {})
  quietly(bound.application, () => {
    if (patch.sheets?.length) keepingFront(bound, () => { writeOrUndo(bound, patch, sheets) })
    else writeOrUndo(bound, patch, sheets)
    if (patch.activate !== undefined) findSheet(sheetsOf(bound.workbook), patch.activate)!.Activate()
  })
}

function writeOrUndo(bound: Bound, patch: Patch, sheets: readonly NamedSheet[]): void {
  const [lifted, undo]: [Steps, Steps] = [[], []]
  try {
    for (const { sheet } of targets(patch, sheets)) lift(sheet, lifted)
    const made = write(bound, patch, sheets, undo)
    for (const protectAgain of lifted) protectAgain()
    // What is taken away can't be had back, so it goes last.
    for (const it of made) removeOld(it)
  } catch (error) {
    // The first failure is the one to tell.
    takeBack([...lifted, ...undo])
    throw error
  }
}

function write({ application, workbook }: Bound, patch: Patch, sheets: readonly NamedSheet[], undo: Steps): Made[] {
  const names = patch.sheets || patch.names || patch.removeNames ? namesOf(workbook) : null
  // Last of all, when the sheets that they point to have their names again.
  if (names) undo.push(() => { putNames(workbook, names, patch.names?.map(({ name }) => name) ?? []) })
  const made: Made[] = []
  for (const { layout } of patch.sheets ?? []) {
    const it = make(workbook, layout, findSheet(sheets, layout.name), undo)
    made.push(it)
    fillSheet(application, it.sheet, layout)
  }
  const find = (name: string) => made.find(({ layout }) => sameName(layout.name, name))?.sheet ?? findSheet(sheets, name)!
  for (const { sheet, area, values } of patch.writes ?? []) writeValues(find(sheet), area, values, undo)
  for (const { sheet, marks } of patch.marks ?? []) putMarks(application, find(sheet), marks)
  if (names) putNames(workbook, changedNames(names, patch), patch.removeNames ?? [])
  for (const { layout, sheet } of made) {
    if (layout.protection) protect(sheet, layout.protection)
    if (layout.visibility !== 'visible') sheet.Visible = visibilities[layout.visibility]
  }
  return made
}

/** Makes an empty sheet behind all others, or behind the one it is to replace. */
function make(workbook: Et.Workbook, layout: SheetLayout, old: Et.Worksheet | undefined, undo: Steps): Made {
  const all = workbook.Worksheets
  const made: Partial<Made> = { layout, old, settled: false }
  if (old) {
    const { Name: name, Visible: visible } = old
    undo.push(() => {
      if (made.settled) return
      old.Name = name
      old.Visible = visible
    })
    old.Visible = visibilities.visible
    old.Name = freeName(sheetsOf(workbook))
  }
  const sheet = all.Add(undefined, old ?? all.Item(all.Count))
  undo.push(() => { if (!made.settled) removeSheet(sheet) })
  sheet.Name = layout.name
  return Object.assign(made as Made, { sheet })
}

/** Takes the old sheet away. */
function removeOld(made: Made): void {
  if (!made.old) return
  removeSheet(made.old)
  made.settled = true
}

function freeName(sheets: readonly NamedSheet[]): string {
  for (let number = 1; ; number++) if (!findSheet(sheets, `~${number}`)) return `~${number}`
}

/** The sheets there are that are written to or marked; those that are replaced need not be opened. */
function targets(patch: Patch, sheets: readonly NamedSheet[]): NamedSheet[] {
  const changed = [...patch.writes ?? [], ...patch.marks ?? []]
  return sheets.filter(({ name }) => changed.some(({ sheet }) => sameName(sheet, name))
    && !(patch.sheets ?? []).some(({ layout }) => sameName(layout.name, name)))
}

/** Protection of sheets, without a password. */
import { Fault } from '../../model'
import type { Protection } from '../../template/layout'
import { attempt } from './attempt'
import type { Steps } from './steps'

type Options = Parameters<Et.Worksheet['Protect']>

/** Protects a sheet; what a layout does not name is not allowed. */
export function protect(sheet: Et.Worksheet, { formatCells, formatColumns, formatRows, sort, filter }: Protection): void {
  const options: Options = [
    undefined, true, true, true, false, formatCells, formatColumns, formatRows, false, false, false, false, false, sort, filter, false,
  ]
  sheet.Protect(...options.map((it: unknown, index) => index > 0 ? it ?? false : it) as Options)
}

/** The protection of a sheet as a layout says it; null where it has none. */
export function protectionOf(sheet: Et.Worksheet): Protection | null {
  if (!sheet.ProtectContents) return null
  const { AllowFiltering, AllowSorting, AllowFormattingCells, AllowFormattingColumns, AllowFormattingRows } = sheet.Protection
  return {
    ...AllowFiltering && { filter: true }, ...AllowSorting && { sort: true }, ...AllowFormattingCells && { formatCells: true },
    ...AllowFormattingColumns && { formatColumns: true }, ...AllowFormattingRows && { formatRows: true },
  }
}

/**
 * Lifts the protection of a sheet, if it has any. Adds to `undo` what protects it again with the same options.
 * @throws Fault `host-protected` where a password keeps it.
 */
export function lift(sheet: Et.Worksheet, undo: Steps): void {
  if (!sheet.ProtectContents) return
  const options = optionsOf(sheet)
  undo.push(() => { if (!sheet.ProtectContents) sheet.Protect(...options) })
  // An empty password, because WPS asks the user where none is given.
  attempt(() => { sheet.Unprotect('') })
  if (sheet.ProtectContents) throw new Fault('host-protected', { sheet: sheet.Name })
}

function optionsOf(sheet: Et.Worksheet): Options {
  const allowed = sheet.Protection
  return [
    undefined, sheet.ProtectDrawingObjects, true, sheet.ProtectScenarios, sheet.ProtectionMode,
    allowed.AllowFormattingCells, allowed.AllowFormattingColumns, allowed.AllowFormattingRows,
    allowed.AllowInsertingColumns, allowed.AllowInsertingRows, allowed.AllowInsertingHyperlinks,
    allowed.AllowDeletingColumns, allowed.AllowDeletingRows, allowed.AllowSorting, allowed.AllowFiltering, allowed.AllowUsingPivotTables,
  ]
}

/** The changes a patch is made of, each as mutations of Univer and what takes them back. */
import { generateRandomId, Tools, type ICellData, type IMutationInfo, type Nullable, type Worksheet } from '@univerjs/core'
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation'
import {
  IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation, type IDefinedNamesServiceParam,
} from '@univerjs/engine-formula'
import {
  AddRangeProtectionMutation, DeleteRangeProtectionMutation, InsertSheetMutation, RemoveSheetCommand, RemoveSheetMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetRangeValuesMutation, SetWorksheetActiveOperation, SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation, SheetInterceptorService,
} from '@univerjs/sheets'
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting'
import type { Area } from '../../model'
import type { CellInput, DefinedName, SheetLayout } from '../../template/layout'
import { toCellData } from './cells'
import { reference } from './geometry'
import { lockedRanges, lockRule } from './protection'
import { toConditionalRule, toDataValidation } from './rules'
import type { Session } from './session'
import { toSheetData } from './sheet-data'
import { mutation, type Step } from './step'

type Matrix = Record<number, Record<number, ICellData>>

/** Inserts a sheet with everything in it, in the place of `replaced` if there is one. Gives the new sheet. */
export function insertSheet(session: Session, step: Step, layout: SheetLayout, replaced?: Worksheet): Worksheet {
  const { book, unitId } = session
  const data = toSheetData(layout)
  const subUnitId = data.sheet.id
  const index = replaced ? book.getSheetIndex(replaced) : book.getSheets().length
  step.run([mutation(InsertSheetMutation.id, { unitId, index, ...data })], [
    mutation(RemoveSheetMutation.id, { unitId, subUnitId, subUnitName: layout.name }),
  ])
  if (replaced) removeSheet(session, step, replaced)
  const sheet = book.getSheetBySheetId(subUnitId)!
  dressSheet(session, step, sheet, layout)
  return sheet
}

/** Adds what Univer keeps apart from the worksheet: validations, conditional formats and locks. */
function dressSheet({ unitId }: Session, step: Step, sheet: Worksheet, layout: SheetLayout): void {
  const at = { unitId, subUnitId: sheet.getSheetId() }
  const rules = layout.validations.map(toDataValidation)
  if (rules.length > 0) {
    step.run([mutation(AddDataValidationMutation.id, { ...at, rule: rules, source: 'patched' })], [
      mutation(RemoveDataValidationMutation.id, { ...at, ruleId: rules.map((rule) => rule.uid), source: 'patched' }),
    ])
  }
  // Univer puts each new conditional format before the others.
  for (const rule of layout.conditionalFormats.map(toConditionalRule).reverse()) {
    step.run([mutation(AddConditionalRuleMutation.id, { ...at, rule })], [
      mutation(DeleteConditionalRuleMutation.id, { ...at, cfId: rule.cfId }),
    ])
  }
  if (!layout.protection) return
  const lock = lockRule(unitId, at.subUnitId, lockedRanges(layout, sheet.getRowCount(), sheet.getColumnCount()))
  step.run([mutation(AddRangeProtectionMutation.id, { ...at, rules: [lock] })], [
    mutation(DeleteRangeProtectionMutation.id, { ...at, ruleIds: [lock.id] }),
  ])
}

/**
 * Removes a sheet whose name another takes over. What hangs on the sheet goes with it; formulas and names elsewhere
 * that refer to it by name now mean the other one, so the part that would break them is left out.
 */
function removeSheet({ injector, book, unitId }: Session, step: Step, sheet: Worksheet): void {
  const subUnitId = sheet.getSheetId()
  const { preRedos = [], redos, preUndos = [], undos } = injector.get(SheetInterceptorService)
    .onCommandExecute({ id: RemoveSheetCommand.id, params: { unitId, subUnitId } })
  const own = ({ id }: IMutationInfo) => id !== SetRangeValuesMutation.id && !id.startsWith('formula.')
  const index = book.getSheetIndex(sheet)
  step.run(
    [...preRedos.filter(own), mutation(RemoveSheetMutation.id, { unitId, subUnitId, subUnitName: sheet.getName() }), ...redos.filter(own)],
    [...preUndos.filter(own), mutation(InsertSheetMutation.id, { unitId, index, sheet: sheet.getConfig() }), ...undos.filter(own)],
  )
}

/** Writes values into an area; the sheet grows where it is too small. */
export function writeArea({ unitId, book }: Session, step: Step, sheet: Worksheet, area: Area, values: CellInput[][]): void {
  grow(unitId, step, sheet, area)
  const at = { unitId, subUnitId: sheet.getSheetId() }
  const cells = sheet.getCellMatrix()
  const styles = book.getStyles()
  const after: Matrix = {}
  const before: Matrix = {}
  values.forEach((row, r) => row.forEach((value, c) => {
    const [y, x] = [area.row + r, area.column + c]
    const data = toCellData(value)
    ;(after[y] ??= {})[x] = data
    const old = cells.getValue(y, x)
    ;(before[y] ??= {})[x] = {
      ...contentOf(old),
      // Computing may lend a formula the number format of what it refers to; that is taken back too.
      ...data.f ? { s: old?.s ? { n: null, ...styles.getStyleByCell(old) } : null } : {},
    }
  }))
  step.run([mutation(SetRangeValuesMutation.id, { ...at, cellValue: after })], [
    mutation(SetRangeValuesMutation.id, { ...at, cellValue: before }),
  ])
}

/** Adds a name or points it elsewhere. */
export function setName({ injector, unitId }: Session, step: Step, { name, sheet, area, hidden = false }: DefinedName): void {
  const old = injector.get(IDefinedNamesService).getValueByName(unitId, name)
  const param: IDefinedNamesServiceParam = {
    id: old?.id ?? generateRandomId(10), name, formulaOrRefString: reference(sheet, area), hidden, comment: '',
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  }
  step.run([mutation(SetDefinedNameMutation.id, { unitId, ...param })], [
    old ? mutation(SetDefinedNameMutation.id, { unitId, ...old }) : mutation(RemoveDefinedNameMutation.id, { unitId, ...param }),
  ])
}

/** Takes a name away; an unknown one is passed over. */
export function removeName({ injector, unitId }: Session, step: Step, name: string): void {
  const old = injector.get(IDefinedNamesService).getValueByName(unitId, name)
  if (!old) return
  step.run([mutation(RemoveDefinedNameMutation.id, { unitId, ...old })], [mutation(SetDefinedNameMutation.id, { unitId, ...old })])
}

/** Brings a sheet to the front. */
export function activateSheet(session: Session, step: Step, sheet: Worksheet): void {
  step.run([activation(session, sheet)], [])
}

/** Makes undo end with this sheet in front, whatever the step does from here on. */
export function returnTo(session: Session, step: Step, sheet: Worksheet): void {
  step.run([], [activation(session, sheet)])
}

function grow(unitId: string, step: Step, sheet: Worksheet, area: Area): void {
  const at = { unitId, subUnitId: sheet.getSheetId() }
  const [rows, columns] = [area.row + area.rows, area.column + area.columns]
  if (rows > sheet.getRowCount()) {
    step.run([mutation(SetWorksheetRowCountMutation.id, { ...at, rowCount: rows })], [
      mutation(SetWorksheetRowCountMutation.id, { ...at, rowCount: sheet.getRowCount() }),
    ])
  }
  if (columns > sheet.getColumnCount()) {
    step.run([mutation(SetWorksheetColumnCountMutation.id, { ...at, columnCount: columns })], [
      mutation(SetWorksheetColumnCountMutation.id, { ...at, columnCount: sheet.getColumnCount() }),
    ])
  }
}

/** What a cell holds, with nulls for what it does not, so that it comes back exactly. */
function contentOf(data: Nullable<ICellData>): ICellData {
  const { v = null, t = null, f = null, si = null, p = null } = data ?? {}
  return { v, t, f, si, p: Tools.deepClone(p) }
}

function activation({ unitId }: Session, sheet: Worksheet): IMutationInfo {
  return mutation(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet.getSheetId() })
}

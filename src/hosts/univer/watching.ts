/** Tells apart what a person changes and selects in Univer from what we do and what it computes. */
import { ICommandService, type ICommandInfo, type IExecutionOptions, type IMutationInfo } from '@univerjs/core'
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation,
  RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type IInsertSheetMutationParams, type IMoveRangeMutationParams, type IRemoveSheetMutationParams, type ISetRangeValuesMutationParams,
} from '@univerjs/sheets'
import type { Area, CellAddress } from '../../model'
import type { Change } from '../../workbook'
import { selectedArea } from './selected'
import type { Session } from './session'

/** Mutations after which anything in the sheet may stand elsewhere. */
const reshaping = new Set([
  InsertRowMutation, RemoveRowMutation, InsertColMutation, RemoveColMutation, MoveRowsMutation, MoveColsMutation,
  ReorderRangeMutation, SetWorksheetNameMutation,
].map((mutation) => mutation.id))

/** Calls the listener for every change to the open workbook that is not `ours` (asked at the time of the change). */
export function watchPersons(session: Session, ours: () => boolean, listener: (change: Change) => void): () => void {
  const subscription = session.injector.get(ICommandService).onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
    // Results of computing are local to this Univer; what a person does would be told to others.
    if (ours() || options?.onlyLocal || (command.params as { unitId?: string } | undefined)?.unitId !== session.unitId) return
    for (const change of changesOf(session, command as IMutationInfo)) listener(change)
  })
  return () => subscription.dispose()
}

/** Operations after which another cell may be selected: in this sheet, or with another sheet in front. */
const selecting = new Set([SetSelectionsOperation, SetWorksheetActiveOperation].map((operation) => operation.id))

/** Calls the listener whenever another cell is selected in the open workbook, and the selecting is not `ours`. */
export function followPersons(session: Session, ours: () => boolean, listener: (cell: CellAddress) => void): () => void {
  let last: CellAddress | null = null
  const subscription = session.injector.get(ICommandService).onCommandExecuted(({ id, params }: ICommandInfo) => {
    if (!selecting.has(id) || (params as { unitId: string }).unitId !== session.unitId) return
    const { sheet, area: { row, column } } = selectedArea(session)
    const cell = { sheet, row, column }
    // While the mouse is drawn over cells, the same selection is set again and again.
    const moved = cell.sheet !== last?.sheet || cell.row !== last.row || cell.column !== last.column
    last = cell
    if (moved && !ours()) listener(cell)
  })
  return () => subscription.dispose()
}

function changesOf(session: Session, { id, params }: IMutationInfo): Change[] {
  const whole = (subUnitId: string): Change[] => {
    const sheet = session.book.getSheetBySheetId(subUnitId)?.getName()
    return sheet === undefined ? [] : [{ sheet }]
  }
  if (id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams
    const area = cellValue && boundsOf(cellValue)
    return area ? whole(subUnitId).map((change) => ({ ...change, areas: [area] })) : []
  }
  if (id === MoveRangeMutation.id) {
    const { from, to } = params as IMoveRangeMutationParams
    return [...new Set([from.subUnitId, to.subUnitId])].flatMap(whole)
  }
  if (id === InsertSheetMutation.id) return [{ sheet: (params as IInsertSheetMutationParams).sheet.name }]
  if (id === RemoveSheetMutation.id) return [{ sheet: (params as IRemoveSheetMutationParams).subUnitName }]
  return reshaping.has(id) ? whole((params as { subUnitId: string }).subUnitId) : []
}

/** The smallest area around the cells of a sparse matrix. */
function boundsOf(cells: Record<number, Record<number, unknown>>): Area | null {
  const rows = Object.keys(cells).map(Number)
  const columns = new Set(Object.values(cells).flatMap((row) => Object.keys(row ?? {}).map(Number)))
  if (rows.length === 0 || columns.size === 0) return null
  const [row, column] = [Math.min(...rows), Math.min(...columns)]
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 }
}

/** What the user has selected. */
import type { Univer } from '@univerjs/core'
import { SheetsSelectionsService } from '@univerjs/sheets'
import type { Area } from '../../model'
import { Session } from './session'

/** The last area that was selected in the sheet in front, or its first cell. */
export function selectedArea(session: Session): { sheet: string; area: Area } {
  const front = session.book.getActiveSheet()
  const selections = session.injector.get(SheetsSelectionsService).getWorkbookSelections(session.unitId)
  const range = selections.getSelectionsOfWorksheet(front.getSheetId())?.at(-1)?.range
  // A whole row or column has no number where it begins and where it ends.
  const [row, column] = [range?.startRow || 0, range?.startColumn || 0]
  const lastRow = (range && (Number.isNaN(range.endRow) ? front.getRowCount() - 1 : range.endRow)) ?? row
  const lastColumn = (range && (Number.isNaN(range.endColumn) ? front.getColumnCount() - 1 : range.endColumn)) ?? column
  return { sheet: front.getName(), area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } }
}

/** What is selected in the workbook that is open in a Univer instance. @throws Fault `host-failed` where none is open. */
export async function selectedRange(univer: Univer): Promise<{ sheet: string; area: Area }> {
  return selectedArea(new Session(univer.__getInjector()))
}

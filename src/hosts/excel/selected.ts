/** The cell that the user is at. */
import type { CellAddress } from '../../model'
import { parseReference } from '../../workbook'
import { inExcel } from './session'

/** The active cell, also where more is selected. @throws Fault as every batch. */
export function selectedCell(): Promise<CellAddress> {
  return inExcel({ action: 'reveal' }, async (context) => {
    const cell = context.workbook.getActiveCell().load('address')
    await context.sync()
    const { sheet, area } = parseReference(`=${cell.address}`)!
    return { sheet, row: area.row, column: area.column }
  })
}

/** The cell that the user is at. */
import type { CellAddress } from '../../model'
import type { WpsApplication } from './application'
import { bind, inWps } from './session'
import { areasOf } from './sheets'

/** The active cell of the workbook in front, also where more is selected. @throws Fault `workbook-missing`, `host-busy`, `host-failed`. */
export async function selectedCell(application: WpsApplication): Promise<CellAddress> {
  return inWps(bind(application), { action: 'reveal' }, () => {
    const cell = application.ActiveCell
    const { row, column } = areasOf(cell)[0]!
    return { sheet: cell.Worksheet.Name, row, column }
  })
}

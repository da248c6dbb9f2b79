/** What the user has selected. */
import type { Area } from '../../model'
import type { WpsApplication } from './application'
import { attempt } from './attempt'
import { bind, inWps } from './session'
import { areasOf } from './sheets'

/**
 * The first area of the cells that are selected in the workbook in front, also while a picture is; the active cell where WPS does not say.
 * @throws Fault `workbook-missing`, `host-busy`, `host-failed`.
 */
export async function selectedRange(application: WpsApplication): Promise<{ sheet: string; area: Area }> {
  return inWps(bind(application), { action: 'reveal' }, () => {
    const cell = application.ActiveCell
    const selected = attempt(() => areasOf(application.ActiveWindow.RangeSelection)[0])
    return { sheet: cell.Worksheet.Name, area: selected ?? areasOf(cell)[0]! }
  })
}

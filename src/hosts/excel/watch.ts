/** Tells what a person changes in the workbook. */
import { parseA1, type Area } from '../../model'
import type { Change } from '../../workbook'
import { inExcel } from './session'

/** Calls the listener after each change by a person; returns a function that stops it. */
export function watchWorkbook(listener: (change: Change) => void): () => void {
  let stopped = false
  const registered = inExcel({ action: 'watch' }, async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (stopped || event.triggerSource === 'ThisLocalAddin') return
      const sheet = await nameOf(event.worksheetId)
      if (sheet !== undefined && !stopped) listener({ sheet, ...areasOf(event) })
    })
    await context.sync()
    return handler
  })
  return () => {
    stopped = true
    void registered.then(async (handler) => {
      handler.remove()
      await handler.context.sync()
    })
  }
}

/** The present name of a sheet; undefined where it is gone already. */
function nameOf(id: string): Promise<string | undefined> {
  return inExcel({ action: 'watch' }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name')
    await context.sync()
    return sheet.isNullObject ? undefined : sheet.name
  })
}

/** The edited areas; none where rows or columns moved, and everything below or beside them with them. */
function areasOf({ address, changeType }: Excel.WorksheetChangedEventArgs): { areas?: Area[] } {
  if (changeType !== 'RangeEdited') return {}
  const areas = address.split(',').map((part) => parseA1(part.replace(/^.*!/, '')))
  return areas.includes(null) ? {} : { areas: areas as Area[] }
}

/** Tells what a person changes in the workbook, and which cell they select. */
import { parseA1, type Area, type CellAddress } from '../../model'
import type { Change } from '../../workbook'
import { inExcel } from './session'

/** Calls the listener after each change by a person; returns a function that stops it. */
export function watchWorkbook(listener: (change: Change) => void): () => void {
  return listen((sheets) => sheets.onChanged, (event, sheet) => {
    if (event.triggerSource !== 'ThisLocalAddin') listener({ sheet, ...areasOf(event) })
  })
}

/** Calls the listener with each cell that is selected, ours too: Excel does not say who selected it. Returns a function that stops it. */
export function followSelection(listener: (cell: CellAddress) => void): () => void {
  return listen((sheets) => sheets.onSelectionChanged, ({ address }, sheet) => listener({ sheet, ...topLeft(address) }))
}

/** Registers a handler for an event of all sheets, which is told the sheet's name; returns a function that removes it. */
function listen<E extends { worksheetId: string }>(
  events: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<E>, handle: (event: E, sheet: string) => void,
): () => void {
  let stopped = false
  const registered = inExcel({ action: 'watch' }, async (context) => {
    const handler = events(context.workbook.worksheets).add(async (event) => {
      if (stopped) return
      const sheet = await nameOf(event.worksheetId)
      if (sheet !== undefined && !stopped) handle(event, sheet)
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
  const areas = partsOf(address).map(parseA1)
  return areas.includes(null) ? {} : { areas: areas as Area[] }
}

/** The top left cell of the first selected area; whole rows (`5:5`) and columns (`B:C`) begin at the edge. */
function topLeft(address: string): { row: number; column: number } {
  const first = partsOf(address)[0]!.split(':')[0]!
  const { row, column } = parseA1(/^\d/.test(first) ? `A${first}` : /\d$/.test(first) ? first : `${first}1`)!
  return { row, column }
}

/** The areas of an address without the name of their sheet. */
function partsOf(address: string): string[] {
  return address.split(',').map((part) => part.replace(/^.*!/, ''))
}

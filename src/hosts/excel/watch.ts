/** Tells what a person changes in the workbook, and which cell they select. */
import { parseA1, type Area, type CellAddress } from '../../model'
import type { Change } from '../../workbook'
import { inExcel } from './session'

/** Calls the listener after each change by a person, here or elsewhere in the same workbook; returns a function that stops it. */
export function watchWorkbook(listener: (change: Change) => void): () => void {
  /** Names of sheets by their ids, for when one is gone. */
  const names = new Map<string, string>()
  const known = inExcel({ action: 'watch' }, async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name')
    await context.sync()
    for (const { id, name } of sheets.items) names.set(id, name)
  })
  const tell = (id: string, sheet: string, areas: { areas?: Area[] } = {}) => {
    names.set(id, sheet)
    listener({ sheet, ...areas })
  }
  const stops = [
    listen((sheets) => sheets.onChanged, async (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return
      const sheet = await nameOf(event.worksheetId)
      return () => { if (sheet !== undefined) tell(event.worksheetId, sheet, areasOf(event)) }
    }),
    listen((sheets) => sheets.onAdded, async ({ worksheetId }) => {
      const sheet = await nameOf(worksheetId)
      return () => { if (sheet !== undefined) tell(worksheetId, sheet) }
    }),
    listen((sheets) => sheets.onDeleted, async ({ worksheetId }) => {
      await known
      return () => {
        const sheet = names.get(worksheetId)
        if (sheet !== undefined) listener({ sheet })
      }
    }),
  ]
  return () => { for (const stop of stops) stop() }
}

/** Calls the listener with each cell that is selected, ours too: Excel does not say who selected it. Returns a function that stops it. */
export function followSelection(listener: (cell: CellAddress) => void): () => void {
  return listen((sheets) => sheets.onSelectionChanged, async ({ address, worksheetId }) => {
    const sheet = await nameOf(worksheetId)
    return () => { if (sheet !== undefined) listener({ sheet, ...topLeft(address) }) }
  })
}

/**
 * Registers a handler for an event of all sheets. The handler prepares what to tell, and tells it unless it was stopped
 * meanwhile. Returns a function that removes it.
 */
function listen<E>(
  events: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<E>, handle: (event: E) => Promise<(() => void) | undefined>,
): () => void {
  let stopped = false
  const registered = inExcel({ action: 'watch' }, async (context) => {
    const handler = events(context.workbook.worksheets).add(async (event) => {
      if (stopped) return
      const tell = await handle(event)
      if (!stopped) tell?.()
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

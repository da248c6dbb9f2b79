/** Tells what a person changes in the bound workbook, and which cell they select. */
import type { Area, CellAddress } from '../../model'
import type { Change } from '../../workbook'
import { workbookKey } from './active-workbook'
import { attempt } from './attempt'
import { listen } from './listen'
import type { Bound } from './session'
import { parseAddress } from './sheets'

/** Calls the listener after each change by a person in the bound workbook; returns a function that stops it. */
export function watchWorkbook(bound: Bound, listener: (change: Change) => void): () => void {
  const tell = (place: Place | null, withAreas: boolean) => {
    if (!place) return
    const { sheet, areas } = place
    listener(withAreas && areas.length > 0 ? { sheet, areas } : { sheet })
  }
  const stops = [
    listen(bound.application, 'SheetChange', (...told) => { if (!bound.acting) tell(placeOf(bound, told), true) }),
    listen(bound.application, 'WorkbookNewSheet', (...told) => { if (!bound.acting) tell(placeOf(bound, told), false) }),
    listen(bound.application, 'SheetBeforeDelete', (...told) => { if (!bound.acting) tell(placeOf(bound, told), false) }),
  ]
  return () => { for (const stop of stops) stop() }
}

/** Calls the listener with the top left cell of what a person selects in the bound workbook; returns a function that stops it. */
export function followSelection(bound: Bound, listener: (cell: CellAddress) => void): () => void {
  return listen(bound.application, 'SheetSelectionChange', (...told) => {
    const place = bound.acting ? null : placeOf(bound, told)
    const [first] = place?.areas ?? []
    if (place && first) listener({ sheet: place.sheet, row: first.row, column: first.column })
  })
}

interface Place {
  sheet: string
  /** Empty where WPS does not say, or where whole rows or columns may have moved. */
  areas: Area[]
}

/**
 * Where something happened, by whichever of an event's parameters is a range or a sheet: the declaration mixes them up. Null for another
 * workbook.
 */
function placeOf(bound: Bound, told: readonly unknown[]): Place | null {
  const ours = (sheet: Et.Worksheet) => attempt(() => workbookKey(sheet.Parent as Et.Workbook)) === workbookKey(bound.workbook)
  for (const range of [...told].reverse() as Et.Range[]) {
    const address: unknown = attempt(() => range.Address(false, false))
    if (typeof address !== 'string') continue
    const sheet = range.Worksheet
    return ours(sheet) ? { sheet: sheet.Name, areas: parseAddress(address) } : null
  }
  for (const sheet of told as Et.Worksheet[]) {
    const name: unknown = attempt(() => sheet.UsedRange && sheet.Name)
    if (typeof name === 'string') return ours(sheet) ? { sheet: name, areas: [] } : null
  }
  return null
}

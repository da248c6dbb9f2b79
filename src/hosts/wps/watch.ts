/** Tells what a person changes in the bound workbook, and which cell they select. */
import type { Area, CellAddress } from '../../model'
import { sheetSize, type Change } from '../../workbook'
import { workbookKey } from './active-workbook'
import { attempt } from './attempt'
import { listen } from './listen'
import type { Bound } from './session'
import { parseAddress } from './sheets'

/** Calls the listener after each change by a person in the bound workbook; returns a function that stops it. */
export function watchWorkbook(bound: Bound, listener: (change: Change) => void): () => void {
  const tell = (place: Place | null) => {
    if (!place) return
    const { sheet, areas } = place
    // With whole rows or columns everything below or beside them may have moved.
    const known = areas.length > 0 && !areas.some(({ rows, columns }) => rows === sheetSize.rows || columns === sheetSize.columns)
    listener(known ? { sheet, areas } : { sheet })
  }
  const hear = (event: string, where: (told: readonly unknown[]) => Place | null) =>
    listen(bound.application, event, (...told) => { if (!bound.acting) tell(where(told)) })
  const sheetOf = (told: readonly unknown[]) => attempt(() => placeIn(bound, told.at(-1) as Et.Worksheet, [])) ?? null
  const stops = [
    hear('SheetChange', (told) => placeOf(bound, told)), hear('WorkbookNewSheet', sheetOf), hear('SheetBeforeDelete', sheetOf),
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
  /** Empty where the sheet itself has come or goes. */
  areas: Area[]
}

/** Where something happened: a range tells it, wherever among an event's parameters it is. Null for another workbook. */
function placeOf(bound: Bound, told: readonly unknown[]): Place | null {
  // The range comes last, although the declaration mixes ranges and sheets up.
  for (const range of [...told].reverse() as Et.Range[]) {
    const address: unknown = attempt(() => range.Address(false, false))
    if (typeof address === 'string') return placeIn(bound, range.Worksheet, parseAddress(address))
  }
  return null
}

/** A place in a sheet of the bound workbook; null for a sheet of another one. */
function placeIn({ workbook }: Bound, sheet: Et.Worksheet, areas: Area[]): Place | null {
  return workbookKey(sheet.Parent as Et.Workbook) === workbookKey(workbook) ? { sheet: sheet.Name, areas } : null
}

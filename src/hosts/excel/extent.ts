/** How far sheets reach: the part in use, rows that are not shown, merged areas. */
import { a1Area, parseA1, type Area } from '../../model'
import { inOrder, type SheetOutline } from '../../workbook'

/** Excel tells at most 512 merged areas at once; there are no more in so many cells. */
const cellsAtOnce = 1024
/** Rows that are looked at one by one: one answer of Excel on the web holds 5 MB. */
const rowsAtOnce = 100_000

export type Extent = Pick<SheetOutline, 'used' | 'hiddenRows' | 'merges'>

/**
 * The extents of sheets, in one round trip; in another where rows are hidden, and in two others where a sheet has over 512 merged areas.
 * Of a sheet with more than 100,000 rows the rest counts as shown.
 */
export async function extents(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Extent[]> {
  const { asked, telling } = await ask(context, sheets)
  const found = asked.map(({ sheet, used, whole, merged }) => {
    const { rows, columns } = usedArea(used)
    const looked = whole.rowHidden === false || rows === 0 ? null
      : sheet.getRange(a1Area({ row: 0, column: 0, rows: Math.min(rows, rowsAtOnce), columns: 1 })).getRowProperties({ rowHidden: true })
    return { used: { rows, columns }, looked, merged: telling ? merged : bands(rows, columns).map((band) => mergedAreas(sheet.getRange(band))) }
  })
  if (!telling || found.some(({ looked }) => looked)) await context.sync()
  return found.map(({ used, looked, merged }) => ({
    used,
    hiddenRows: looked ? looked.value.flatMap(({ rowHidden }, row) => rowHidden ? [row] : []) : [],
    merges: inOrder(merged.flatMap(areasOf)),
  }))
}

/** The part of a sheet that holds values, to be loaded. */
export function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount')
}

/** The rectangle from A1 to the end of a loaded used range. */
export function usedArea(range: Excel.Range): Area {
  if (range.isNullObject) return { row: 0, column: 0, rows: 0, columns: 0 }
  return { row: 0, column: 0, rows: range.rowIndex + range.rowCount, columns: range.columnIndex + range.columnCount }
}

/** Asks everything of whole sheets; where Excel refuses, because it has too many merged areas to tell, once more without them. */
async function ask(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]) {
  const questions = (telling: boolean) => sheets.map((sheet) => {
    const whole = sheet.getRange().load('rowHidden')
    return { sheet, used: usedRange(sheet), whole, merged: telling ? [mergedAreas(sheet.getRange())] : [] }
  })
  const all = questions(true)
  try {
    await context.sync()
    return { asked: all, telling: true }
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code === 'InvalidOperationInCellEditMode') throw error
    const fewer = questions(false)
    await context.sync()
    return { asked: fewer, telling: false }
  }
}

function mergedAreas(range: Excel.Range): Excel.RangeAreas {
  return range.getMergedAreasOrNullObject().load('address')
}

/** Areas of several rows each, over the whole of a size, in which Excel can tell all that is merged. */
function bands(rows: number, columns: number): string[] {
  const high = Math.max(1, Math.floor(cellsAtOnce / Math.max(1, columns)))
  return Array.from({ length: Math.ceil(rows / high) }, (_, index) =>
    a1Area({ row: index * high, column: 0, rows: Math.min(high, rows - index * high), columns }))
}

/** The areas of an address such as `表!A1:B2,'a!b'!C3`. */
export function areasOf(areas: Excel.RangeAreas): Area[] {
  if (areas.isNullObject) return []
  return areas.address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, '').split(',').flatMap((address) => parseA1(address.trim()) ?? [])
}

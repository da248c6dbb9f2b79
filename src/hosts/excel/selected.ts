/** What the user has selected. */
import type { Area } from '../../model'
import { inExcel } from './session'

interface Selected { sheet: string; area: Area }

/** The first area of the cells that are selected; the active cell while a chart or a picture is. @throws Fault as every batch. */
export function selectedRange(): Promise<Selected> {
  return inExcel({ action: 'reveal' }, async (context) => {
    try {
      return await told(context, context.workbook.getSelectedRanges().areas.getItemAt(0))
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error) || error.code !== 'InvalidSelection') throw error
      return told(context, context.workbook.getActiveCell())
    }
  })
}

/** What is selected is always of the sheet in front. */
async function told(context: Excel.RequestContext, range: Excel.Range): Promise<Selected> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('name')
  range.load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  return { sheet: sheet.name, area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } }
}

/** How a sheet prints. */
import { a1, a1Area } from '../../model'
import type { PrintSetup } from '../../template/layout'
import { footerParts } from '../../workbook'

/** Sets up a sheet's pages. */
export function setUpPages(sheet: Excel.Worksheet, print: PrintSetup): void {
  const page = sheet.pageLayout
  page.paperSize = print.paper
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  // Without a number of pages downwards they are as many as the rows need.
  if (print.fitToWidth) page.zoom = { horizontalFitToPages: 1 }
  if (print.centred) page.centerHorizontally = true
  if (print.margins) page.setPrintMargins('Inches', print.margins)
  if (print.repeatRows) page.setPrintTitleRows(`$${print.repeatRows.row + 1}:$${print.repeatRows.row + print.repeatRows.rows}`)
  if (print.area) page.setPrintArea(a1Area(print.area))
  if (print.footer !== undefined) {
    const { L, C, R } = footerParts(print.footer)
    page.headersFooters.defaultForAllPages.set({ leftFooter: L, centerFooter: C, rightFooter: R })
  }
  for (const row of print.breaksBefore ?? []) sheet.horizontalPageBreaks.add(a1(row, 0))
}

/** How a sheet prints. */
import { a1, a1Area } from '../../model'
import type { PrintSetup } from '../../template/layout'
import { footerParts } from '../../workbook'
import { attempt } from './attempt'
import { orientations, papers } from './constants'
import { put } from './styles'

const pointsAnInch = 72

/** Sets up a sheet's pages. What the printer driver refuses, as where no printer is installed, is passed over. */
export function setUpPages(sheet: Et.Worksheet, print: PrintSetup): void {
  const page = sheet.PageSetup
  const footer = print.footer === undefined ? undefined : footerParts(print.footer)
  const points = (inches: number | undefined) => inches === undefined ? undefined : inches * pointsAnInch
  const wanted: Partial<Et.PageSetup> = {
    PaperSize: papers[print.paper],
    Orientation: orientations[print.orientation],
    // Without a number of pages downwards they are as many as the rows need.
    ...print.fitToWidth && { Zoom: false, FitToPagesWide: 1, FitToPagesTall: false },
    ...print.centred && { CenterHorizontally: true },
    LeftMargin: points(print.margins?.left),
    RightMargin: points(print.margins?.right),
    TopMargin: points(print.margins?.top),
    BottomMargin: points(print.margins?.bottom),
    HeaderMargin: points(print.margins?.header),
    FooterMargin: points(print.margins?.footer),
    PrintTitleRows: print.repeatRows && `$${print.repeatRows.row + 1}:$${print.repeatRows.row + print.repeatRows.rows}`,
    PrintArea: print.area && a1Area(print.area),
    LeftFooter: footer?.L,
    CenterFooter: footer?.C,
    RightFooter: footer?.R,
  }
  for (const [name, value] of Object.entries(wanted)) attempt(() => { put(page, { [name]: value as unknown }) })
  const breaks = print.breaksBefore ?? []
  if (breaks.length > 0) {
    const all = sheet.HPageBreaks
    for (const row of breaks) attempt(() => all.Add(sheet.Range(a1(row, 0))))
  }
}

/** The members of Excel's API about printing, recorded as told. */
import { parseAddress, type SheetState } from './book'
import { HostObject } from './wire'

/** How a sheet prints; see `SheetState.page`. */
export class PageLayout extends HostObject {
  constructor(private readonly sheet: SheetState) { super() }
  set PaperSize(value: string) { this.tell('paperSize', value) }
  set Orientation(value: string) { this.tell('orientation', value) }
  set Zoom(value: unknown) { this.tell('zoom', value) }
  set CenterHorizontally(value: boolean) { this.tell('centerHorizontally', value) }
  get HeadersFooters(): HeaderFooterGroup { return new HeaderFooterGroup(this.sheet) }
  SetPrintMargins(unit: string, margins: Record<string, number>): void { this.tell('margins', { unit, ...margins }) }
  SetPrintTitleRows(rows: string): void { this.tell('titleRows', rows, rows) }
  SetPrintArea(area: string): void { this.tell('printArea', area, area) }
  private tell(property: string, value: unknown, address?: string): void {
    if (address !== undefined) parseAddress(address)
    this.sheet.checkWritable()
    this.sheet.page[property] = value
  }
}

class HeaderFooterGroup extends HostObject {
  constructor(private readonly sheet: SheetState) { super() }
  get DefaultForAllPages(): HeaderFooter { return new HeaderFooter(this.sheet) }
}

class HeaderFooter extends HostObject {
  constructor(private readonly sheet: SheetState) { super() }
  set LeftFooter(value: string) { this.sheet.page.leftFooter = value }
  set CenterFooter(value: string) { this.sheet.page.centerFooter = value }
  set RightFooter(value: string) { this.sheet.page.rightFooter = value }
}

/** Page breaks between rows. */
export class PageBreaks extends HostObject {
  constructor(private readonly sheet: SheetState) { super() }
  Add(address: string): HostObject {
    parseAddress(address)
    this.sheet.page.breaks = [...this.sheet.page.breaks as string[] ?? [], address]
    return new PageBreak()
  }
}

class PageBreak extends HostObject {}

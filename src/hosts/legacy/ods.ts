/** Reads OpenDocument spreadsheets (.ods): unpacked and walked through by the same hardened readers as .xlsx. */
import { damaged, decodeUtf8, heldSheets, parseXml, readZip, tooLarge, unpack, type Limits, type XmlNode, type XmlScanner } from '../../archive'
import { Fault, parseA1, type Area } from '../../model'
import type { DefinedName, SheetLayout } from '../../template/layout'
import { isName, sameName } from '../../workbook'
import { Count, inSheet, sheetName, type LegacyBook } from './book'
import { readOdsStyles } from './ods-styles'
import { readTable, type OdsTable } from './ods-table'

/**
 * The sheets and names of an .ods file, with values, formulas, number formats, fills, merges, hidden rows, columns and sheets.
 * @throws Fault `file-damaged`, `file-encrypted`, `file-too-large`.
 */
export function readOds(bytes: Uint8Array, file: string, limits: Limits): LegacyBook {
  const entries = new Map(readZip(bytes, file, limits).map((entry) => [entry.name, entry]))
  const text = (part: string) => {
    const entry = entries.get(part)
    return entry && decodeUtf8(unpack(entry, file), { file, part })
  }
  if (/<(\w+:)?encryption-data\b/.test(text('META-INF/manifest.xml') ?? '')) throw new Fault('file-encrypted', { file })
  const place = { file, part: 'content.xml' }
  const content = text('content.xml')
  if (content === undefined) throw damaged(place, 'is missing')
  const stylesText = text('styles.xml')
  const body = new BodyReader(new Count(file, limits))
  const root = parseXml(content, place, { take: new Map([['body', (scanner: XmlScanner) => body.read(scanner)]]) })
  const roots: XmlNode[] = stylesText === undefined ? [root] : [root, parseXml(stylesText, { file, part: 'styles.xml' })]
  const styles = readOdsStyles(roots)
  const sheets: SheetLayout[] = []
  const count = new Count(file, limits)
  for (const table of body.tables) sheets.push(table.toLayout(sheetName(table.name, sheets.map(({ name }) => name)), styles, count))
  return { layout: { sheets, names: body.names(sheets) }, dateSystem: 1900 }
}

class BodyReader {
  readonly tables: OdsTable[] = []
  private readonly ranges: { name: string; address: string }[] = []

  constructor(private readonly count: Count) {}

  /** From behind the body's opening tag to behind its close. */
  read(scanner: XmlScanner): void {
    const outside = scanner.depth - 1
    while (scanner.depth > outside) {
      if (scanner.next() !== 'open') continue
      if (scanner.name === 'table:table') {
        if (this.tables.length >= heldSheets) throw tooLarge(scanner.place.file, heldSheets, 'sheets')
        this.tables.push(readTable(scanner, this.count))
      } else if (scanner.name === 'table:named-range') {
        this.ranges.push({ name: scanner.attribute('table:name') ?? '', address: scanner.attribute('table:cell-range-address') ?? '' })
      } else if (!['spreadsheet', 'table:named-expressions'].includes(scanner.name)) scanner.skip()
    }
  }

  /** The names that point to one area of a sheet that is there. */
  names(sheets: readonly SheetLayout[]): DefinedName[] {
    return this.ranges.flatMap(({ name, address }) => {
      const target = readAddress(address)
      const sheet = target && sheets[this.tables.findIndex((table) => sameName(table.name, target.sheet))]
      return sheet && isName(name) ? [{ name, sheet: sheet.name, area: target.area }] : []
    })
  }
}

/** The sheet and area of `$'表 1'.$A$1:.$B$2`; null where it is none. */
function readAddress(address: string): { sheet: string; area: Area } | null {
  const match = /^\$?(?:'((?:[^']|'')+)'|([^'.]+))\.([$A-Z0-9]+)(?::(?:\$?(?:'(?:[^']|'')+'|[^'.]*))\.([$A-Z0-9]+))?$/i.exec(address)
  const area = match && inSheet(parseA1(match[4] === undefined ? match[3]! : `${match[3]}:${match[4]}`))
  if (!area) return null
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, area }
}

/** The sheets of a workbook, and ranges in them. */
import { a1Area, parseA1, type Area } from '../../model'
import type { Visibility } from '../../template/layout'
import { addressesUpTo, sameName, sheetSize } from '../../workbook'
import type { WpsApplication } from './application'
import { visibilities } from './constants'

/** Characters that WPS takes in the address of a range. */
const addressLength = 255
/** Ranges that one union takes. */
const unionSize = 30

export interface NamedSheet {
  name: string
  sheet: Et.Worksheet
}

/** The sheets with cells, in order. */
export function sheetsOf(workbook: Et.Workbook): NamedSheet[] {
  const all = workbook.Worksheets
  const count = all.Count
  return Array.from({ length: count }, (_, index) => {
    const sheet = all.Item(index + 1) as Et.Worksheet
    return { name: sheet.Name, sheet }
  })
}

/** The sheet of this name, whatever its capitals. */
export function findSheet(sheets: readonly NamedSheet[], name: string): Et.Worksheet | undefined {
  return sheets.find((sheet) => sameName(sheet.name, name))?.sheet
}

/** The visibility of a sheet. */
export function visibilityOf(sheet: Et.Worksheet): Visibility {
  const told: number = sheet.Visible
  return told === visibilities['very-hidden'] ? 'very-hidden' : told === visibilities.hidden ? 'hidden' : 'visible'
}

/** Removes a sheet, also a very hidden one, which WPS would not delete. It asks unless `DisplayAlerts` is off. */
export function removeSheet(sheet: Et.Worksheet): void {
  sheet.Visible = visibilities.visible
  sheet.Delete()
}

/** The range of an area. */
export function rangeAt(sheet: Et.Worksheet, area: Area): Et.Range {
  return sheet.Range(a1Area(area))
}

/** Few ranges over many areas, each over as many as an address holds. `print` writes an area, such as one of whole columns. */
export function rangesOver(sheet: Et.Worksheet, areas: readonly Area[], print?: (area: Area) => string): Et.Range[] {
  return addressesUpTo(addressLength, areas, print).map((address) => sheet.Range(address))
}

/** One range over all areas, in their order. */
export function unionOver(application: WpsApplication, sheet: Et.Worksheet, areas: readonly Area[]): Et.Range {
  let ranges = rangesOver(sheet, areas)
  while (ranges.length > 1) {
    const [first, second, ...others] = ranges.splice(0, unionSize) as [Et.Range, Et.Range, ...Et.Range[]]
    ranges = [application.Union(first, second, ...others), ...ranges]
  }
  return ranges[0]!
}

/** The areas of a range, in its order. */
export function areasOf(range: Et.Range): Area[] {
  const address = range.Address(false, false)
  // A longer one is cut short.
  if (address.length < addressLength - 20) return parseAddress(address)
  const areas = range.Areas
  return Array.from({ length: areas.Count }, (_, index) => parseAddress(areas.Item(index + 1).Address(false, false))).flat()
}

/** The areas of an address such as `A1:B2,5:6,C:C`, with or without the names of sheets. */
export function parseAddress(address: string): Area[] {
  return address.split(',').flatMap((part) => {
    const own = part.replace(/^.*!/, '').replaceAll('$', '').trim()
    const [first = '', last = first] = own.split(':')
    if (/^\d+$/.test(first)) return parseA1(`A${first}:XFD${last}`) ?? []
    if (/^[A-Z]+$/i.test(first)) return parseA1(`${first}1:${last}${sheetSize.rows}`) ?? []
    return parseA1(own) ?? []
  })
}

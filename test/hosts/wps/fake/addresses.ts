/** Addresses of cells, as WPS reads and writes them. */
import { a1Area, columnLetters, parseA1, type Area } from '../../../../src/model'
import { Mistake, Refusal } from './bridge'
import { maxColumns, maxRows } from './layers'

/** The areas of an address such as `A1:B2,$C$3`, `A:C` or `2:5`. @throws Refusal over 255 characters. @throws Mistake where it is none. */
export function parseAddress(address: string): Area[] {
  if (address.length > 255) throw new Refusal(`an address has at most 255 characters, and not ${address.length}`)
  return address.split(',').map((part) => {
    const area = parsePart(part)
    if (!area || area.row + area.rows > maxRows || area.column + area.columns > maxColumns) throw new Mistake(`${part} is no address`)
    return area
  })
}

/** One area, also of whole columns and whole rows; null where it is none. */
export function parsePart(part: string): Area | null {
  const [from = '', to = from] = part.trim().replaceAll('$', '').split(':')
  if (/^\d+$/.test(from)) return parseA1(`A${from}:XFD${to}`)
  return parseA1(/^[A-Z]+$/i.test(from) ? `${from}1:${to}${maxRows}` : part)
}

/** The address of areas, whole rows and columns as such, with `$` where it is absolute. */
export function printAreas(areas: readonly Area[], absoluteRow = true, absoluteColumn = true): string {
  const [r, c] = [absoluteRow ? '$' : '', absoluteColumn ? '$' : '']
  return areas.map((area) => {
    const { row, column, rows, columns } = area
    if (columns === maxColumns) return `${r}${row + 1}:${r}${row + rows}`
    if (rows === maxRows) return `${c}${columnLetters(column)}:${c}${columnLetters(column + columns - 1)}`
    return a1Area(area).replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) => `${c}${letters}${r}${digits}`)
  }).join(',')
}

/** The name of a sheet as formulas have it. */
export function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !parseA1(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
}

/** The sheet and areas of a formula such as `='表 1'!$A$1:$B$2`; null where it is something else. */
export function parseReference(formula: string): { sheet: string; area: Area } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$[^,!]+)$/.exec(formula)
  const area = match && parsePart(match[3]!)
  return area ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, area } : null
}

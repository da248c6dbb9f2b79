/** One cell as XML, and names of cells and areas read back. */
import { escapeXml } from '../../archive'
import { a1, parseA1, type Area } from '../../model'
import type { CellInput } from '../../template/layout'
import { sheetSize } from '../../workbook'
import { encodeString } from './cell-text'
import { formulaToFile } from './formulas'

/** A `c` element without prefix. `style` is the index of its format, null for the default. Texts stand in the cell itself. */
export function cellXml(row: number, column: number, input: CellInput, style: string | null): string {
  const open = `<c r="${a1(row, column)}"${style === null || style === '0' ? '' : ` s="${style}"`}`
  if (input === null || input === '') return `${open}/>`
  if (typeof input === 'string') return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(encodeString(input))}</t></is></c>`
  if (typeof input !== 'object') return `${open}${plainValue(input)}</c>`
  if ('error' in input) return `${open} t="e"><v>${escapeXml(input.error)}</v></c>`
  const { formula, value = null } = input
  const [type, shown] = /^([^>]*)>(.*)$/s.exec(value === null ? '>' : plainValue(value))!.slice(1) as [string, string]
  return `${open}${type}><f>${escapeXml(formulaToFile(formula))}</f>${shown}</c>`
}

/** The type attribute, `>`, and the value. */
function plainValue(value: number | string | boolean): string {
  if (typeof value === 'number') return `><v>${value}</v>`
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v>`
  return ` t="str"><v>${escapeXml(encodeString(value))}</v>`
}

/** The column and row (from 0) of a name such as `AB12`; null where it is none. */
export function cellPlace(name: string): { row: number; column: number } | null {
  let column = 0
  let at = 0
  for (; at < name.length; at++) {
    const code = name.charCodeAt(at) & ~0x20
    if (code < 65 || code > 90 || at === 3) break
    column = column * 26 + code - 64
  }
  let row = 0
  const digits = at
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || at - digits > 6) return null
    row = row * 10 + digit
  }
  return column > 0 && row > 0 ? { row: row - 1, column: column - 1 } : null
}

/** The area a reference names, where it lies within a sheet. */
export function readArea(reference: string): Area | null {
  const area = parseA1(reference)
  return area && area.row + area.rows <= sheetSize.rows && area.column + area.columns <= sheetSize.columns ? area : null
}

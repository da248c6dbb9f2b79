/** Defined names (名称) as formulas: `='年度 表'!$A$1:$B$2`. */
import { a1Area, parseA1, type Area } from '../model'
import type { DefinedName } from '../template/layout'

/** The formula of a name that points to an area of a sheet. */
export function referenceTo({ sheet, area }: Pick<DefinedName, 'sheet' | 'area'>): string {
  return `='${sheet.replaceAll("'", "''")}'!${a1Area(area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`
}

/** The area of one sheet that a name's formula points to; null where it is something else. */
export function parseReference(formula: unknown): { sheet: string; area: Area } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#(]+))!([^!,]+)$/.exec(String(formula))
  const area = parseA1(match?.[3] ?? '')
  if (!match || !area) return null
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, area }
}

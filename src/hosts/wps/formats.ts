/** Number formats of whole rectangles. */
import type { Area } from '../../model'
import { uniformParts, type Part } from './halving'
import { rangeAt, rangesOver } from './sheets'

/** The format that keeps what is typed as text. */
export const textFormat = '@'
export const generalFormat = 'General'

/** The parts of an area that have one number format. */
export function formatsOf(sheet: Et.Worksheet, area: Area): Part<string>[] {
  return uniformParts(area, (part) => {
    const format: unknown = rangeAt(sheet, part).NumberFormat
    return typeof format === 'string' ? format : null
  })
}

/** Gives parts of a sheet their number formats. */
export function putFormats(sheet: Et.Worksheet, parts: readonly Part<string>[]): void {
  const byFormat = new Map<string, Area[]>()
  for (const { area, value } of parts) byFormat.set(value, [...byFormat.get(value) ?? [], area])
  for (const [format, areas] of byFormat) for (const range of rangesOver(sheet, areas)) range.NumberFormat = format
}

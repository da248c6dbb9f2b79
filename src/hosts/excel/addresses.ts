/** Addresses as long as Excel takes them. */
import type { Area } from '../../model'
import { addressesUpTo } from '../../workbook'

/** The areas as addresses of several areas each (`A1:B2,C3`): Excel takes at most 8,192 characters in one. */
export function addresses(areas: readonly Area[], print?: (area: Area) => string): string[] {
  return addressesUpTo(8000, areas, print)
}

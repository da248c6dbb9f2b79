/** Periods (时期): a year `2025` or a quarter of one `2025Q1`. */
import { z } from './schema'

export const periodSchema = z.string().regex(/^[0-9]{4}(Q[1-4])?$/, 'a period is a year (YYYY) or a quarter of one (YYYYQ1 to YYYYQ4)')

/** A year (`2025`) or a quarter (`2025Q1`). */
export type Period = z.infer<typeof periodSchema>

/** The year a period lies in. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

/** The quarter, 1 to 4, that a period is; null where it is a year. */
export function quarterOf(period: Period): number | null {
  return period.length > 4 ? Number(period.slice(5)) : null
}

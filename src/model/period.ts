/** Periods (时期): a year `2025` or a quarter of one `2025Q1`. */
import { z } from 'zod'

export const periodSchema = z.string().regex(/^[0-9]{4}(Q[1-4])?$/, 'a period is a year such as 2025 or a quarter such as 2025Q1')

/** A year (`2025`) or a quarter (`2025Q1`). */
export type Period = z.infer<typeof periodSchema>

/** The year a period lies in. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4))
}

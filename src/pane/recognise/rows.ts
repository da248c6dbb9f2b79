/** How sure it is which rows of a plan the lines of a sheet are. */
import type { Proposal, ProposedRow } from '../../tasks'

/** The line is taken for no row of the plan, and nobody has said that this is right. */
export function isOpen({ code, why }: ProposedRow): boolean {
  return code === null && why !== 'chosen'
}

/** How many lines are rows of the plan, and how many are still open. */
export function countsOf({ rows }: Proposal): { matched: number; left: number } {
  return { matched: rows.filter(({ code }) => code !== null).length, left: rows.filter(isOpen).length }
}

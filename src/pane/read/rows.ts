/** Which rows of a plan that was read are shown, which still want a person's look, and the way from one to the next. */
import type { DraftRow } from '../../plans'

/** Which rows are listed: those that were doubtful as they were read, those without a known measure (标准指标), or all. */
export const rowFilters = ['doubtful', 'measure', 'all'] as const
export type RowFilter = (typeof rowFilters)[number]

/** Rows that were doubtful as they were read stay listed when they are answered: they must not go away under the user's hands. */
export function wasDoubtful({ doubts, settled, evidence }: DraftRow): boolean {
  return evidence === null || [...doubts, ...settled].some(({ severity }) => severity !== 'info')
}

/** Whether a person still has to look at the row. */
export function isOpen({ state }: DraftRow): boolean {
  return state === 'doubtful'
}

/** Whether the row's measure is a draft although something like it is known: a person should say whether it is the same. */
export function asksForMeasure({ drafted, proposal, indicator }: DraftRow): boolean {
  return drafted && proposal.alternatives.length > 0 && indicator.name !== ''
}

export function filterRows(rows: readonly DraftRow[], filter: RowFilter, chosen: ReadonlySet<number> = new Set()): DraftRow[] {
  if (filter === 'all') return [...rows]
  return rows.filter((row) => chosen.has(row.id) || (filter === 'doubtful' ? wasDoubtful(row) : asksForMeasure(row)))
}

export interface RowCounts {
  all: number
  /** Doubtful as they were read. */
  doubtful: number
  /** Of these, how many nobody has looked at yet. */
  open: number
  measure: number
}

export function countRows(rows: readonly DraftRow[]): RowCounts {
  const count = (test: (row: DraftRow) => boolean) => rows.filter(test).length
  return { all: rows.length, doubtful: count(wasDoubtful), open: count(isOpen), measure: count(asksForMeasure) }
}

/** The next row to look at behind (1) or before (-1) the one that is open, around the ends; null where there is none. */
export function neighbourOpen(rows: readonly DraftRow[], current: number | null, offset: 1 | -1): DraftRow | null {
  const at = rows.findIndex(({ id }) => id === current)
  const start = at < 0 && offset < 0 ? rows.length : at
  const turned = rows.map((_, index) => rows[((start + offset * (index + 1)) % rows.length + rows.length) % rows.length]!)
  return turned.find(isOpen) ?? null
}

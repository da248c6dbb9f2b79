/** Finds the indicator codes (指标代码) of a sheet. */
import type { Cell } from '../model'

export interface FoundCodes {
  column: number
  /** The code prefix of the plan that most of them name. */
  plan: string
  /** First and last row that has one. */
  first: number
  last: number
}

const codePattern = /^([0-9]{6}-[A-Z][A-Z0-9]*)-[0-9]{2,}(?:\.[0-9]+)*$/i

/** The column with the most indicator codes. */
export function findCodes(cells: readonly (readonly Cell[])[]): FoundCodes | null {
  const columns = new Map<number, { rows: number[]; plans: Map<string, number> }>()
  cells.forEach((line, row) => line.forEach((cell, column) => {
    const prefix = cell.kind === 'text' ? codePattern.exec(cell.value.trim())?.[1]?.toUpperCase() : undefined
    if (prefix === undefined) return
    const entry = columns.get(column) ?? { rows: [], plans: new Map<string, number>() }
    entry.rows.push(row)
    entry.plans.set(prefix, (entry.plans.get(prefix) ?? 0) + 1)
    columns.set(column, entry)
  }))
  const best = [...columns].sort(([, a], [, b]) => b.rows.length - a.rows.length)[0]
  if (!best) return null
  const [column, { rows, plans }] = best
  const plan = [...plans].sort(([, a], [, b]) => b - a)[0]![0]
  return { column, plan, first: rows[0]!, last: rows.at(-1)! }
}

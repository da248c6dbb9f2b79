/** The numbers (序号) of rows: numbered anew, and counted on where a table begins them again in each domain (领域). */
import type { PlanFile } from '../model'
import type { ReadTable } from '../reading'
import { finding } from '../reading/finding'

type Numbered = Pick<PlanFile['indicators'][number], 'no' | 'sub' | 'domain'>

/** Numbers from 1 in order; parts of one row, which had a number together, keep one together. */
export function renumber(rows: readonly Numbered[]): number[] {
  let no = 0
  return rows.map((row, at) => continues(row, rows[at - 1]) ? no : ++no)
}

/** The table with numbers that tell its rows apart, where its own evidently begin again at 1 in each domain; said as a doubt. */
export function numberedOn(read: ReadTable): ReadTable {
  const { plan, doubts } = read
  if (!beginsAgain(plan.indicators)) return read
  const numbers = renumber(plan.indicators)
  return {
    ...read, plan: { ...plan, indicators: plan.indicators.map((indicator, at) => ({ ...indicator, no: numbers[at]! })) },
    doubts: [
      finding('numbers-per-domain', [], { rows: Math.max(...numbers) }),
      ...doubts.filter(({ id }) => id !== 'number-unexpected').map((doubt) => (
        doubt.row === null ? doubt : { ...doubt, parameters: { ...doubt.parameters, no: numbers[doubt.row]! } }
      )),
    ],
  }
}

function beginsAgain(rows: readonly Numbered[]): boolean {
  const heads = rows.filter((row, at) => !continues(row, rows[at - 1]))
  const begins = (at: number) => heads[at]!.no === 1 && heads[at]!.domain !== heads[at - 1]?.domain
  const goesOn = (at: number) => heads[at]!.domain === heads[at - 1]?.domain && heads[at]!.no === heads[at - 1]!.no + 1
  return heads.filter((_, at) => begins(at)).length > 1 && heads.every((_, at) => begins(at) || goesOn(at))
}

function continues(row: Numbered, above: Numbered | undefined): boolean {
  return row.sub !== null && above !== undefined && above.sub !== null && above.no === row.no && above.domain === row.domain && above.sub !== row.sub
}

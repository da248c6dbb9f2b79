/** Lays the cells of one ragged row on the columns of its table. */
import { fit, type ColumnKind } from './fit'
import { lookAt } from './look'
import type { Sourced } from './table'

const price = {
  missing: { domain: 0.2, no: 3, name: 4, sub: 0.2, unit: 1.5, value: 1.5, attribute: 1.5, office: 1.5, other: 0.5 }, leftOver: 3, empty: 0.3,
  otherNumber: 2.5,
} as const

export interface Laid {
  cells: (Sourced | null)[]
  leftOver: Sourced[]
  cost: number
}

/**
 * The cheapest way to give the cells of a row, in order, to the columns. Of equal ways the leftmost columns are filled.
 * `no` is the number that the row should have.
 */
export function layRow(row: readonly Sourced[], kinds: readonly ColumnKind[], domains: ReadonlySet<string>, no: number): Laid {
  // cost[i][j]: the cheapest way to lay the cells from i on the columns from j.
  const cost: number[][] = Array.from({ length: row.length + 1 }, () => kinds.map(() => 0).concat(0))
  const here = (i: number, j: number) => {
    const { text } = row[i]!
    if (text === '') return price.empty
    const other = kinds[j] === 'no' && lookAt(text).number !== no ? price.otherNumber : 0
    return fit(kinds[j]!, [text], domains) + other
  }
  for (let i = row.length; i >= 0; i--) {
    for (let j = kinds.length; j >= 0; j--) {
      if (i === row.length && j === kinds.length) continue
      cost[i]![j] = Math.min(
        i < row.length && j < kinds.length ? here(i, j) + cost[i + 1]![j + 1]! : Infinity,
        j < kinds.length ? price.missing[kinds[j]!] + cost[i]![j + 1]! : Infinity,
        i < row.length ? leave(row[i]!) + cost[i + 1]![j]! : Infinity,
      )
    }
  }
  const cells: (Sourced | null)[] = kinds.map(() => null)
  const leftOver: Sourced[] = []
  for (let i = 0, j = 0; i < row.length || j < kinds.length;) {
    const least = cost[i]![j]!
    if (i < row.length && j < kinds.length && least === here(i, j) + cost[i + 1]![j + 1]!) cells[j++] = row[i++]!
    else if (j < kinds.length && least === price.missing[kinds[j]!] + cost[i]![j + 1]!) j++
    else {
      if (row[i]!.text !== '') leftOver.push(row[i]!)
      i++
    }
  }
  return { cells, leftOver, cost: cost[0]![0]! }
}

function leave(cell: Sourced): number {
  return cell.text === '' ? price.empty : price.leftOver
}

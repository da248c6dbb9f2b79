/** Lays the cells of one ragged row on the columns of its table. */
import { fit, type ColumnKind } from '../text/fit'
import { lookAt } from '../text/look'
import { placeRow } from '../laying/placements'
import type { GapPrices } from '../laying/open-cells'
import type { Sourced } from '../table'

const price = {
  missing: { domain: 0.2, no: 3, name: 4, sub: 0.2, unit: 1.5, value: 1.5, attribute: 1.5, office: 1.5, other: 0.5 }, leftOver: 3, empty: 0.3,
  otherNumber: 2.5,
} as const

export interface Laid {
  cells: (Sourced | null)[]
  leftOver: Sourced[]
  cost: number
}

/** What gaps cost within a row. */
export const gapPrices: GapPrices = { missing: price.missing, leave: price.leftOver, empty: price.empty, lines: 1 }

/**
 * The cheapest way to give the cells of a row, in order, to the columns. Of equal ways the leftmost columns are filled.
 * `no` is the number that the row should have.
 */
export function layRow(row: readonly Sourced[], kinds: readonly ColumnKind[], domains: ReadonlySet<string>, no: number): Laid {
  const { cost, cells, leftOver } = placeRow({
    texts: row.length, columns: kinds.length, lines: 1,
    cell: (at, _, column) => {
      const { text } = row[at]!
      if (text === '') return price.empty
      return fit(kinds[column]!, [text], domains) + (kinds[column] === 'no' && lookAt(text).number !== no ? price.otherNumber : 0)
    },
    missing: (column) => price.missing[kinds[column]!],
    leave: (at) => row[at]!.text === '' ? price.empty : price.leftOver,
  })
  return {
    cost, cells: cells.map((span) => span && row[span.from]!),
    leftOver: leftOver.flatMap((at) => row[at]!.text === '' ? [] : [row[at]!]),
  }
}

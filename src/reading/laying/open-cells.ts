/** Takes back the cells of a row whose columns can't be told: a value stands in its own column or in none. */
import { fit, joinCost, joined, type ColumnKind } from '../text/fit'
import { placeRow } from './placements'
import type { Sourced } from '../table'

export interface RowToSettle {
  /** By column of the whole table. */
  cells: readonly (Sourced | null)[]
  /** The texts that stand behind the name, in order. */
  texts: readonly Sourced[]
}

export interface SettledRow {
  cells: (Sourced | null)[]
  /** Columns whose cells are open, and the texts that stand in one of them or nowhere. */
  open: number[]
  undecided: Sourced[]
  leftOver: Sourced[]
}

/** What it costs that a column has no cell, or a text no column; and of how many texts a cell may be. */
export interface GapPrices {
  missing: Readonly<Record<ColumnKind, number>>
  leave: number
  /** That a text is empty, wherever it stands. */
  empty: number
  lines: number
}

/** The row with the cells that are sure. The columns before `first` are: number, domain, name. */
export function settle(
  { cells, texts }: RowToSettle, columns: readonly ColumnKind[], first: number, { missing, leave, empty, lines }: GapPrices,
): SettledRow {
  const kinds = columns.slice(first)
  // Every column has its one text.
  if (texts.length === kinds.length && cells.slice(first).every((cell) => cell?.places.length === 1)) {
    return { cells: [...cells], open: [], undecided: [], leftOver: [] }
  }
  const best = placeRow({
    texts: texts.length, columns: kinds.length, lines, leave: (at) => texts[at]!.text === '' ? empty : leave, missing: (column) => missing[kinds[column]!],
    cell: (at, count, column) => {
      const lines = texts.slice(at, at + count).map(({ text }) => text)
      return lines.includes('') ? empty : fit(kinds[column]!, lines) + joinCost(kinds[column]!, lines)
    },
  })
  const matters = kinds.map((kind) => kind !== 'other')
  const placed = kinds.map((kind, column): Sourced | null => {
    const span = best.open[column] && matters[column] ? null : best.cells[column]
    if (!span) return null
    const parts = texts.slice(span.from, span.to)
    return { text: joined(kind, parts.map(({ text }) => text)), places: parts.flatMap(({ places }) => places) }
  })
  const taken = new Set(best.cells.flatMap((span, column) => span && !(best.open[column] && matters[column]) ? range(span.from, span.to) : []))
  const loose = texts.filter((_, at) => !taken.has(at))
  const open = kinds.flatMap((_, column) => best.open[column] && matters[column] ? [first + column] : [])
  return {
    cells: [...cells.slice(0, first), ...placed],
    open, undecided: open.length > 0 ? loose : [], leftOver: open.length > 0 ? [] : loose,
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

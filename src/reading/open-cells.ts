/** Takes back the cells of a row whose columns can't be told: a value stands in its own column or in none. */
import { fit, joinCost, joined, type ColumnKind } from './fit'
import { placeRow, type RowPrices } from './placements'
import type { Sourced } from './table'
import { contradicts, formOf, type ColumnForm } from './value-form'

/** What it costs that a value is written as no other of its column: more than what can't be told apart. */
const unlike = 2.5

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
  /** Columns that only the way in which the others write their values told apart. */
  told: number[]
}

/** What it costs that a column has no cell, or a text no column; and of how many texts a cell may be. */
export interface GapPrices {
  missing: Readonly<Record<ColumnKind, number>>
  leave: number
  /** That a text is empty, wherever it stands. */
  empty: number
  lines: number
}

/** The rows with the cells that are sure. The columns before `first` are: number, domain, name. */
export function settle(rows: readonly RowToSettle[], kinds: readonly ColumnKind[], first: number, prices: GapPrices): SettledRow[] {
  const own = kinds.slice(first)
  const whole = rows.filter(({ cells, texts }) => own.every((kind, at) => kind !== 'value' || cells[first + at]) && texts.length > 0)
  const forms = own.map((kind, at) => kind === 'value' ? formOf(whole.flatMap(({ cells }) => cells[first + at]?.text ?? [])) : null)
  return rows.map((row) => settleRow(row, own, first, prices, forms))
}

function settleRow(
  { cells, texts }: RowToSettle, kinds: readonly ColumnKind[], first: number, { missing, leave, empty, lines }: GapPrices,
  forms: readonly (ColumnForm | null)[],
): SettledRow {
  // Every column has its one text.
  if (texts.length === kinds.length && cells.slice(first).every((cell) => cell?.places.length === 1)) {
    return { cells: [...cells], open: [], undecided: [], leftOver: [], told: [] }
  }
  const linesOf = (at: number, count: number) => texts.slice(at, at + count).map(({ text }) => text)
  const plain: RowPrices = {
    texts: texts.length, columns: kinds.length, lines, leave: (at) => texts[at]!.text === '' ? empty : leave, missing: (column) => missing[kinds[column]!],
    cell: (at, count, column) => {
      const lines = linesOf(at, count)
      return lines.includes('') ? empty : fit(kinds[column]!, lines) + joinCost(kinds[column]!, lines)
    },
  }
  const formed: RowPrices = {
    ...plain, cell: (at, count, column) => plain.cell(at, count, column)
      + (kinds[column] === 'value' && contradicts(linesOf(at, count).join('\n'), forms[column] ?? null) ? unlike : 0),
  }
  const alone = placeRow(plain)
  // How values are written decides between ways that are open, and only there.
  const best = alone.open.includes(true) ? placeRow(formed) : alone
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
    told: kinds.flatMap((kind, column) => kind === 'value' && alone.open[column] && !best.open[column] ? [first + column] : []),
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

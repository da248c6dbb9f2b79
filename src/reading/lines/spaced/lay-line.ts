/** Lays the pieces of one line on columns: pieces side by side may be one cell, and a column may have none. */
import { placeRow } from '../../laying/placements'
import { gapPrices } from '../../laying/lay'
import { fit, type ColumnKind } from '../../text/fit'
import { lookAt } from '../../text/look'
import { textOf, type Piece } from './pieces'
import { cutPrice, joinPrice } from './prices'

/** Pieces of one cell at most, and what another number than the next costs. */
const most = 9
const otherNumber = 2.5
/** Columns of words, and what it costs that one of their cells ends in a piece that is surely a cell by itself. */
const ofWords: readonly ColumnKind[] = ['domain', 'name', 'sub', 'office']
const endsInCell = 3

export interface LaidLine {
  cost: number
  /** By column. */
  cells: (string | null)[]
  /** All cells in reading order, those that have no column among them. */
  texts: string[]
  /** Cells that other pieces may belong to, where it can't be told; of a line of which each piece is a cell, none. */
  unsure: string[]
}

/** The cheapest way; `no` is the number that the row should have. */
export function layLine(pieces: readonly Piece[], kinds: readonly ColumnKind[], wide: boolean, no: number): LaidLine {
  const { cost, cells, leftOver, open } = placeRow({
    texts: pieces.length, columns: kinds.length, lines: most,
    cell: (at, count, column) => {
      const [kind, own] = [kinds[column]!, pieces.slice(at, at + count)]
      if (kind === 'no' && count > 1) return Infinity
      let price = cutPrice(own[0]!, wide)
      for (let next = 1; next < count; next++) price += joinPrice(kind, own[next - 1]!.text, own[next]!, wide)
      const text = cellText(kind, own)
      if (ofWords.includes(kind) && count > 1 && isValue(own.at(-1)!.text)) price += endsInCell
      return price + fit(kind, [text]) + (kind === 'no' && lookAt(text).number !== no ? otherNumber : 0)
    },
    missing: (column) => gapPrices.missing[kinds[column]!],
    leave: () => gapPrices.leave,
  })
  const texts = cells.map((span, column) => span && cellText(kinds[column]!, pieces.slice(span.from, span.to)))
  const placed = cells.flatMap((span, column) => span ? [{ at: span.from, text: texts[column]! }] : [])
  const loose = leftOver.map((at) => ({ at, text: pieces[at]!.text }))
  const joined = cells.some((span) => span && span.to - span.from > 1)
  return {
    cost, cells: texts, texts: [...placed, ...loose].sort((a, b) => a.at - b.at).map(({ text }) => text),
    unsure: joined ? texts.filter((text, column) => text !== null && open[column] && kinds[column] !== 'other') as string[] : [],
  }
}

function isValue(text: string): boolean {
  const { value, attribute } = lookAt(text)
  return /[0-9][.．]?$/u.test(text) || value === 'figure' || value === 'term' || attribute !== null
}

/** The text of a cell. */
export function cellText(kind: ColumnKind, pieces: readonly Piece[]): string {
  return kind === 'domain' || kind === 'attribute' || kind === 'unit' ? pieces.map(({ text }) => text).join('') : textOf(pieces)
}

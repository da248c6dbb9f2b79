/** Makes a document of the pieces of a page: tables that only lay out the page are taken apart, those with data stay. */
import type { Place, SourceBlock, SourceCell, SourceDocument } from '../reading/document'
import { placeCells } from './grid'
import type { Piece, RawTable } from './pieces'
import { tableBlocks } from './table-blocks'

/** Lines that no cell of a table with data has. */
const longCell = 30

/** The document of these pieces; its paragraphs and tables are numbered from 1. */
export function arrange(file: string | null, pieces: readonly Piece[]): SourceDocument {
  const blocks: SourceBlock[] = []
  const weights = new Weights()
  let paragraph = 0
  let table = 0
  const add = (piece: Piece) => {
    if (typeof piece === 'string') {
      blocks.push({ kind: 'paragraph', text: piece, place: { kind: 'paragraph', paragraph: ++paragraph } })
    } else if (weights.laysOut(piece)) {
      for (const cell of piece.rows.flat()) cell.pieces.forEach(add)
    } else {
      const number = ++table
      for (const block of tableBlocks(cellsOf(piece, number, file ?? ''), { kind: 'table', table: number, row: 1, column: 1 })) blocks.push(block)
    }
  }
  pieces.forEach(add)
  return { file, blocks }
}

function cellsOf(table: RawTable, number: number, file: string): SourceCell[][] {
  return placeCells(table.rows, file).map((cells) => cells.map(({ cell, row, column, rows, columns }): SourceCell => {
    const place: Place = { kind: 'table', table: number, row: row + 1, column: column + 1 }
    return { text: textOf(cell.pieces), place, ...rows > 1 ? { rows } : {}, ...columns > 1 ? { columns } : {} }
  }))
}

/** A cell's text; a table in it becomes lines, with a tab between its cells. */
function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => {
    return typeof piece === 'string' ? piece : piece.rows.map((cells) => cells.map((cell) => textOf(cell.pieces)).join('\t')).join('\n')
  }).join('\n')
}

/** Tells tables that lay out the page from those with data; each is looked at once. */
class Weights {
  private readonly known = new Map<RawTable, { laysOut: boolean; cells: number }>()

  /**
   * Whether a table holds the page and not data: it is one column, one of its cells is as long as a page, or the tables in it have no
   * fewer cells than itself.
   */
  laysOut(table: RawTable): boolean {
    return this.of(table).laysOut
  }

  /** `cells` are those of the table and of all in it, as far as they hold data. */
  private of(table: RawTable): { laysOut: boolean; cells: number } {
    let weight = this.known.get(table)
    if (!weight) {
      let [own, longest, within] = [0, 0, 0]
      for (const { pieces } of table.rows.flat()) {
        own++
        longest = Math.max(longest, pieces.length)
        for (const piece of pieces) if (typeof piece !== 'string') within += this.of(piece).cells
      }
      const laysOut = longest > longCell || own <= within || table.rows.every((row) => row.length <= 1)
      weight = { laysOut, cells: within + (laysOut ? 0 : own) }
      this.known.set(table, weight)
    }
    return weight
  }
}

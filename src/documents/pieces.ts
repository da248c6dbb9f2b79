/** What pages and Word documents are made of before it is decided which of their tables hold data. */
import { defaultLimits, tooLarge } from '../archive'

/** A line of text, or a table; in reading order. */
export type Piece = string | RawTable

/** A table as the file states it: only the cells that begin in a row stand in it, wherever others reach into it. */
export interface RawTable {
  rows: RawCell[][]
}

/** `rows` and `columns` are as the file claims them: from 1, and perhaps far beyond the table. */
export interface RawCell {
  pieces: Piece[]
  rows: number
  columns: number
}

/** Lines, rows and cells of one document: what is beyond has another purpose than to be read. */
const mostPieces = 500_000

/** Counts what a document holds, so that a small file can't ask for much memory. */
export class Budget {
  private left = mostPieces

  constructor(readonly file: string) {}

  /** @throws Fault `file-too-large`. */
  spend(pieces: number): void {
    this.left -= pieces
    if (this.left < 0) throw tooLarge(this.file, mostPieces, 'elements')
  }
}

/** What a document's file may ask for: pages and texts are read as a whole, and are far smaller than archives. */
export const documentLimits = { archive: defaultLimits, text: 8 * 1024 * 1024 } as const

/** A published document (文件) as the reader sees it: paragraphs and tables in reading order, each cell with its place in the source. */

/**
 * Where something stands in the source: a line of a text, a paragraph of a page without lines (from 1), a cell of one of its tables
 * (all from 1), or a cell of a sheet (row and column from 0, as everywhere in sheets).
 */
export type Place =
  | { kind: 'line'; line: number }
  | { kind: 'paragraph'; paragraph: number }
  | { kind: 'table'; table: number; row: number; column: number }
  | { kind: 'cell'; sheet: string; row: number; column: number }

/** A cell of a real table, as it stands; line breaks inside are `\n`. */
export interface SourceCell {
  text: string
  place: Place
  /** Rows and columns that it covers; 1 where absent. Covered positions hold no cell of their own. */
  rows?: number
  columns?: number
}

/** A paragraph or a heading; a line of a plain text is one. */
export interface SourceParagraph {
  kind: 'paragraph'
  text: string
  place: Place
}

/** A real table: rows of the cells that begin in them, from left to right. */
export interface SourceTable {
  kind: 'table'
  rows: SourceCell[][]
  place: Place
}

export type SourceBlock = SourceParagraph | SourceTable

/** What a loader makes of a file, a pasted text or a range of a sheet. */
export interface SourceDocument {
  /** The file's name as shown to people; null for a pasted text. */
  file: string | null
  blocks: SourceBlock[]
  /** Rows and columns of sheets that hold something, are not shown, and were left out; each at its first text. */
  hidden?: { rows: Place[]; columns: Place[] }
}

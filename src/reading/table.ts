/** What a table is once its rows and columns are found, whatever shape it was published in. */
import type { ColumnKind } from './text/fit'
import type { HeadingMeaning } from './text/heading'
import type { Place } from './document'

/** A text with the places in the source from which it is put together. */
export interface Sourced {
  text: string
  places: Place[]
}

export interface TableColumn {
  kind: ColumnKind
  /** The cells of the heading that are the column's own, from top to bottom. */
  heading: Sourced[]
  /** A heading above that spans other kinds of columns too: the table's or the group's, not the column's. */
  group: Sourced | null
  meaning: HeadingMeaning | null
}

/** What was found in a row that does not fit; `texts` are the cells meant. */
export interface RowTrouble {
  kind: 'left-over' | 'misfit' | 'undecided' | 'number-missing' | 'number-unexpected' | 'gap-below'
  column: number | null
  texts: Sourced[]
}

export interface TableRow {
  no: number
  /** By column; null where the row has no such cell. A domain or name above that holds for the row too is repeated. */
  cells: (Sourced | null)[]
  sub: boolean
  troubles: RowTrouble[]
  /** Columns left empty because it can't be told which text stands in which; the trouble `undecided` has the texts. */
  open: number[]
  /** Columns of figures whose cell is merged over several rows or columns, and holds for each of them. */
  shared?: number[]
  /** What the row costs beyond one that fits in everything; 0 for that. */
  cost: number
  /** The line above that names the domain of the rows below it, where the table has such lines. */
  section?: Sourced | null
  /** Whether spaces alone part its cells. */
  spaced?: boolean
}

export interface FoundTable {
  columns: TableColumn[]
  rows: TableRow[]
  /** Lines inside the table that are notes, and one above its heading. */
  notes?: Sourced[]
  caption?: Sourced | null
  /** A unit of measure stated for the whole table. */
  unit?: Sourced | null
  /** Rows that add up others (合计) and are no indicators. */
  totals?: Sourced[][]
  /** Whether the source has a row for each year and a column for each indicator, and was turned. */
  turned?: boolean
  /** Whether the printed numbers begin again in each part, and the rows were numbered through. */
  restarts?: boolean
  /** What stands directly behind the table and may still belong to it. */
  behind?: Sourced | null
  /** Headings that no column was found for. */
  unplaced: Sourced[]
  /** Positions among the document's blocks: of the first block of the table, and of the first behind it. */
  from: number
  to: number
  place: Place
}

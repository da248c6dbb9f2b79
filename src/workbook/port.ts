/** The port: what we ask of any spreadsheet, in batches of whole rectangles, never cell by cell. */
import type { Area, Cell, CellAddress } from '../model'
import type { CellInput, ConditionalFormat, DefinedName, SheetLayout, Visibility } from '../template/layout'

/** What a host can do. Code asks these, never which host it is. */
export interface Capabilities {
  /** Formulas are computed, so that a formula cell reads back its value. */
  calculates: boolean
  /** Sheets can be hidden so that only code shows them again; otherwise they are merely hidden. */
  veryHidden: boolean
  /** The host shows validation prompts; where it does not, the pane shows them. */
  prompts: boolean
  /** One `apply` is one step for the user's undo. */
  undo: boolean
  /** `watch` reports what a person changes. */
  watches: boolean
  /** `follow` reports which cell a person selects. */
  follows: boolean
}

/** A rectangle to read; without an area, the used part of the sheet from A1 (no rows and no columns where it is empty). */
export interface RangeRef {
  sheet: string
  area?: Area
}

/** Cells of one rectangle, row by row: `cells.length === area.rows`, each row `area.columns` long. */
export interface Block {
  sheet: string
  area: Area
  cells: Cell[][]
}

export interface SheetOutline {
  name: string
  visibility: Visibility
  /** Rows and columns from A1 to the last cell that holds something; 0 and 0 for an empty sheet. */
  used: { rows: number; columns: number }
  protected: boolean
  /** Rows of the used part that are not shown, from 0, in order: hidden by hand or by a filter. */
  hiddenRows: number[]
  /** Columns of the used part that are not shown, from 0, in order; absent where none is, and where the host does not tell. */
  hiddenColumns?: number[]
  /** Merged areas, by row and column. */
  merges: Area[]
}

/** What a workbook consists of, without its cells. */
export interface Outline {
  sheets: SheetOutline[]
  /** Names that point to one area of one sheet. */
  names: DefinedName[]
  /** 1904 in workbooks of old Macs. */
  dateSystem: 1900 | 1904
  activeSheet: string
}

/**
 * A change (改动), applied as a whole in this order: new sheets, writes, marks, names, activation.
 * Writes change values only; formats, notes, rules and protection stay; an empty text empties the cell. A protected
 * sheet is lifted, written and protected again with the same options, also after a failure.
 */
export interface Patch {
  /** New ones come last. A sheet of the same name is replaced in its place when `replace` is true, otherwise it is a fault. */
  sheets?: { layout: SheetLayout; replace?: boolean }[]
  writes?: { sheet: string; area: Area; values: CellInput[][] }[]
  /** Adds or moves names. */
  names?: DefinedName[]
  /** Names to take away, before any is added; an unknown one is passed over. */
  removeNames?: string[]
  /** Marks (标记) on sheets that are not ours; a sheet that is not named keeps those it has. */
  marks?: SheetMarks[]
  activate?: string
}

/**
 * Our marks on one sheet: one conditional format for each `Mark`, at lowest priority and in their order, so that the user's own rules,
 * fills and fonts stay as they are. They replace all marks of ours on the sheet; none takes ours away, exactly. A host whose rules hold
 * few areas makes several rules of one mark.
 */
export interface SheetMarks {
  sheet: string
  marks: Mark[]
}

/** One kind of mark; its rule is recognisable as ours by `markFormula(id)`. */
export interface Mark {
  /** Kebab-case, letters only: `error`, `warning`, `info`, `short`. */
  id: string
  /** Not to overlap each other; none makes no rule. */
  areas: Area[]
  style: ConditionalFormat['style']
}

/** Something in the workbook changed by a person's hand. Without `areas`, anything in the sheet may have. */
export interface Change {
  sheet: string
  areas?: Area[]
}

export interface Workbook {
  readonly capabilities: Capabilities
  outline(): Promise<Outline>
  /**
   * Reads rectangles.
   * @throws Fault `sheet-missing`, `range-outside-sheet` (beyond 1,048,576 × 16,384), `host-interrupted`, `host-failed`, `host-busy`.
   */
  read(ranges: readonly RangeRef[]): Promise<Block[]>
  /**
   * Applies a change in a number of host round trips that does not depend on the number of rows.
   * All arguments are checked (`checkPatch`) before anything is written.
   * @throws Fault `sheet-missing`, `sheet-exists`, `range-outside-sheet`, `host-protected`, `host-read-only`, `workbook-protected`,
   *   `host-interrupted`, `host-failed`, `host-busy`.
   * @throws TypeError where the caller is wrong: values of another shape than their area, a name that no spreadsheet takes, marks that
   *   can't be told apart.
   */
  apply(patch: Patch): Promise<void>
  /** Brings a cell into view and selects it. @throws Fault `sheet-missing`. */
  reveal(cell: CellAddress): Promise<void>
  /** Calls the listener after a person's changes, not after our own; returns a function that stops it. */
  watch(listener: (change: Change) => void): () => void
  /**
   * Calls the listener with the top left cell when a person selects another one; returns a function that stops it.
   * Hosts that cannot tell the two apart also call it after `reveal`.
   */
  follow(listener: (cell: CellAddress) => void): () => void
}

/**
 * A layout (版式): sheets described without a host. Templates are layouts, hosts write them, the .xlsx reader gives them
 * back. All positions count from 0; areas are whole rectangles.
 */
import type { Area } from '../model'

/** What to put into a cell. Text stays text even if it begins with `=`; a formula says so, with `value` what it shows until computed. */
export type CellInput =
  | null
  | number
  | string
  | boolean
  | { formula: string; value?: number | string | boolean | null }
  | { error: string }

export interface LineStyle {
  style: 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double'
  /** RRGGBB. */
  color: string
}

/** How a cell looks. An absent field means the host's default. Colours are RRGGBB. */
export interface CellStyle {
  font?: { name?: string; /** points */ size?: number; bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean; color?: string }
  fill?: string
  border?: { left?: LineStyle; right?: LineStyle; top?: LineStyle; bottom?: LineStyle }
  align?: { horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed'; vertical?: 'top' | 'middle' | 'bottom'; wrap?: boolean; indent?: number; shrink?: boolean; /** degrees, 255 for stacked */ rotation?: number }
  /** Number format code; `@` keeps what is typed as text. Absent: General. */
  format?: string
  /** Cells are locked unless this is false; takes effect on a protected sheet. */
  locked?: boolean
}

/** A conditional format: `formula` (with `=`) is written for the top-left cell of the first area. The first in the list wins. */
export interface ConditionalFormat {
  areas: Area[]
  formula: string
  style: { fill?: string; font?: { bold?: boolean; italic?: boolean; underline?: boolean; color?: string } }
  stopIfTrue?: boolean
}

/** A data validation. It prompts or warns; it never rejects what a person types. */
export interface Validation {
  areas: Area[]
  /** `any` only prompts; `list` offers the values in a drop-down. */
  rule: { kind: 'any' } | { kind: 'list'; values: string[] } | { kind: 'custom'; formula: string }
  /** Title ≤ 32 and text ≤ 255 characters. */
  prompt?: { title: string; text: string }
  /** Shown when the rule does not hold; the entry stays possible. */
  warning?: { title: string; text: string }
}

export interface PrintSetup {
  paper: 'A4' | 'A3'
  orientation: 'portrait' | 'landscape'
  fitToWidth: boolean
  /** Rows repeated at the top of every page. */
  repeatRows?: { row: number; rows: number }
  area?: Area
  /** A page ends above each of these rows. */
  breaksBefore?: number[]
  centred?: boolean
  /** Inches. */
  margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number }
  /** Excel header/footer codes, such as `&C第 &P 页，共 &N 页`. */
  footer?: string
}

/** Sheet protection without a password; what stays allowed beside editing unlocked cells. */
export interface Protection {
  filter?: boolean
  sort?: boolean
  formatCells?: boolean
  formatColumns?: boolean
  formatRows?: boolean
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden'

export interface SheetLayout {
  name: string
  visibility: Visibility
  tabColor?: string
  /** Widths in characters of the default font; null for the default. */
  columns: ({ width: number | null; hidden?: boolean } | null)[]
  /** Heights in points; null for the default. */
  rows: ({ height: number | null; hidden?: boolean } | null)[]
  /** Cells row by row from A1; a row may be shorter than others. */
  values: CellInput[][]
  /** Distinct styles; `styleOf[row]?.[column]` is an index into it. */
  styles: CellStyle[]
  styleOf: (number | null)[][]
  merges: Area[]
  /** How many rows and columns stay in view. */
  freeze?: { rows: number; columns: number }
  print?: PrintSetup
  protection?: Protection
  validations: Validation[]
  conditionalFormats: ConditionalFormat[]
  showGridLines?: boolean
}

/** A name that points to an area of a sheet (名称). */
export interface DefinedName {
  name: string
  sheet: string
  area: Area
  hidden?: boolean
}

export interface WorkbookLayout {
  sheets: SheetLayout[]
  names: DefinedName[]
  /** Index of the sheet that is in front. */
  active?: number
}

/** Pixels (96 an inch) of a digit of 宋体 11, the default font in Chinese Excel and WPS, and of the space beside a column's text. */
const digitPixels = 8
const paddingPixels = 5

/** Pixels (96 an inch) of a column that is so many characters wide. */
export function columnPixels(characters: number): number {
  return Math.round(characters * digitPixels + paddingPixels)
}

/** Characters that a column of so many pixels is wide, to hundredths. */
export function columnCharacters(pixels: number): number {
  return Math.round(Math.max(0, pixels - paddingPixels) / digitPixels * 100) / 100
}

/** What a page that plays a host draws of its workbook, and what a person does to it. */
import type { Area } from '../../../src/model'
import type { Value } from '../../support/formulas'

/** How a cell looks. */
export interface Look {
  text: string
  fill?: string
  color?: string
  bold: boolean
}

/** The sheet in front. */
export interface SheetView {
  name: string
  used: Area | null
  merges: readonly Area[]
  /** The cell that is selected. */
  at: { row: number; column: number }
  /** Pixels; null for a column that is hidden. */
  columnWidth: (column: number) => number | null
  look: (row: number, column: number) => Look
}

/** The workbook in front. */
export interface View {
  /** Names of the sheets that are not hidden. */
  sheets: () => readonly string[]
  /** Null where no workbook is open. */
  front: () => SheetView | null
  /** As a person does. */
  select: (sheet: string, address: string) => void
  type: (cell: { sheet: string; row: number; column: number }, text: string | null) => void
  /** A cell is being edited, or no longer. */
  setEditing: (editing: boolean) => void
}

/** What a cell shows of its value. */
export function textOf(value: Value, format: string): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.error
  if (typeof value !== 'number') return String(value)
  const percent = /%$/.test(format)
  return `${Number((percent ? value * 100 : value).toPrecision(12))}${percent ? '%' : ''}`
}

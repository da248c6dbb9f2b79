/** What a cell holds: our input and reading, and Univer's raw cell data. Never what it displays. */
import { BooleanNumber, CellValueType, type ICellData, type Nullable } from '@univerjs/core'
import { emptyCell, type Cell, type CellValue } from '../../model'
import type { CellInput } from '../../template/layout'

const errorValue = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!|GETTING_DATA)$/

/** Raw data that makes a cell hold exactly this and nothing of what was there; its style stays. */
export function toCellData(input: CellInput): ICellData {
  const bare = { f: null, si: null, p: null }
  if (input !== null && typeof input === 'object') {
    // Univer keeps an error value as a plain string, so a text that looks like one is marked as text by force.
    if ('error' in input) return { ...bare, v: input.error, t: CellValueType.STRING }
    const { formula, value = null } = input
    const error = typeof value === 'string' && errorValue.test(value)
    return { ...(value === '' ? { v: '', t: CellValueType.STRING } : toCellData(error ? { error: value } : value)), ...bare, f: formula }
  }
  if (input === null || input === '') return { ...bare, v: null, t: null }
  if (typeof input === 'number') return { ...bare, v: input, t: CellValueType.NUMBER }
  if (typeof input === 'boolean') return { ...bare, v: input ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN }
  return { ...bare, v: input, t: errorValue.test(input) ? CellValueType.FORCE_STRING : CellValueType.STRING }
}

/** The cell that raw data stands for. `formula` is the cell's own formula, wherever Univer keeps it. */
export function fromCellData(data: Nullable<ICellData>, format: string = emptyCell.format, formula?: string): Cell {
  const value = valueOf(data, formula !== undefined)
  return formula === undefined ? { ...value, format } : { ...value, format, formula }
}

/** What to put into a cell so that it holds what this one does. */
export function inputOf(cell: Cell): CellInput {
  const value = cell.kind === 'empty' ? null : cell.value
  if (cell.formula !== undefined) return { formula: cell.formula, value }
  return cell.kind === 'error' ? { error: cell.value } : value
}

/** Whether there is anything in the cell. */
export function holds(data: Nullable<ICellData>): boolean {
  return !!data && (!!data.f || !!data.si || !!data.p || (data.v !== undefined && data.v !== null && data.v !== ''))
}

function valueOf(data: Nullable<ICellData>, computed: boolean): CellValue {
  const v = data?.v ?? richText(data)
  if (v === undefined || v === null || (v === '' && !computed)) return { kind: 'empty' }
  if (data?.t === CellValueType.BOOLEAN || typeof v === 'boolean') return { kind: 'boolean', value: isTrue(v) }
  if (typeof v === 'number') return { kind: 'number', value: v }
  if (data?.t === CellValueType.NUMBER && v.trim() !== '' && Number.isFinite(Number(v))) return { kind: 'number', value: Number(v) }
  return errorValue.test(v) && data?.t !== CellValueType.FORCE_STRING ? { kind: 'error', value: v } : { kind: 'text', value: v }
}

function isTrue(v: string | number | boolean): boolean {
  return typeof v === 'string' ? v === '1' || v.toUpperCase() === 'TRUE' : Boolean(v)
}

/** The text of a cell with several fonts in it or with line breaks that were typed; Univer ends paragraphs with `\r`. */
function richText(data: Nullable<ICellData>): string | undefined {
  return data?.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n')
}

/** What a sheet must hold, as plain tables, and how a host's answer is compared with them. */
import type { Area, Cell } from '../model'
import type { CellInput, SheetLayout } from '../template/layout'
import type { Block, Workbook } from '../workbook'
import { agree } from './agree'

/** A whole sheet: its values row by row (rows may be short), and format codes by cell name where they are not General. */
export interface Expected {
  values: CellInput[][]
  formats?: Record<string, string>
}

/** The cell that a host must give back for an input; a formula's `value` is what a host that computes must show. */
export function expectedCell(input: CellInput, format = 'General'): Cell {
  if (input === null || input === '') return { kind: 'empty', format }
  if (typeof input === 'number') return { kind: 'number', value: input, format }
  if (typeof input === 'boolean') return { kind: 'boolean', value: input, format }
  if (typeof input === 'string') return { kind: 'text', value: input, format }
  if ('error' in input) return { kind: 'error', value: input.error, format }
  const { value = null, formula } = input
  return value === '' ? { kind: 'text', value, format, formula } : { ...expectedCell(value, format), formula }
}

/** Expects the used part of a sheet, the outline's size of it, and each format to be exactly these. @throws Mismatch. */
export async function agreeSheet(workbook: Workbook, sheet: string, { values, formats = {} }: Expected): Promise<void> {
  const used = usedSize(values)
  const [block] = await workbook.read([{ sheet }])
  const cells = Array.from({ length: used.rows }, (_, row) => Array.from({ length: used.columns }, (_, column) =>
    expectedCell(values[row]?.[column] ?? null, formats[nameOf(row, column)])))
  const area: Area = { row: 0, column: 0, ...used }
  agree(comparable(workbook, block), comparable(workbook, { sheet, area, cells }), sheet)
  const outline = (await workbook.outline()).sheets.find((candidate) => candidate.name === sheet)
  agree(outline?.used, used, `${sheet}: used`)
}

/** Expects one area of a sheet to hold exactly these cells. @throws Mismatch. */
export async function agreeArea(workbook: Workbook, sheet: string, area: Area, cells: Cell[][]): Promise<void> {
  const [block] = await workbook.read([{ sheet, area }])
  agree(comparable(workbook, block), comparable(workbook, { sheet, area, cells }), sheet)
}

/** Where a host does not compute, a formula cell counts by its formula and format alone. */
function comparable({ capabilities }: Workbook, block: Block | undefined): unknown {
  return block && {
    ...block,
    cells: block.cells.map((row) => row.map((cell) =>
      cell.formula === undefined || capabilities.calculates ? cell : { formula: cell.formula, format: cell.format })),
  }
}

function usedSize(values: CellInput[][]): { rows: number; columns: number } {
  const holds = (value: CellInput) => value !== null && value !== ''
  return {
    rows: values.findLastIndex((row) => row.some(holds)) + 1,
    columns: values.reduce((most, row) => Math.max(most, row.findLastIndex(holds) + 1), 0),
  }
}

function nameOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

/** A plain visible sheet with these values; `formats` by cell name become its styles. */
export function plainSheet(name: string, { values, formats = {} }: Expected, more: Partial<SheetLayout> = {}): SheetLayout {
  const codes = [...new Set(Object.values(formats))]
  const styleOf: (number | null)[][] = []
  for (const [cell, code] of Object.entries(formats)) {
    const row = Number(cell.slice(1)) - 1
    while (styleOf.length <= row) styleOf.push([])
    const column = cell.charCodeAt(0) - 65
    while (styleOf[row]!.length <= column) styleOf[row]!.push(null)
    styleOf[row]![column] = codes.indexOf(code)
  }
  return {
    name, visibility: 'visible', columns: [], rows: [], values, styles: codes.map((format) => ({ format })), styleOf,
    merges: [], validations: [], conditionalFormats: [], ...more,
  }
}

/** Cells as WPS gives them. */
import type { Area, Cell, CellValue } from '../../model'
import { formatsOf, generalFormat } from './formats'
import { gridOf } from './grid'
import type { Part } from './halving'
import { rangeAt } from './sheets'

/** WPS gives an error value as this number and the error's own. */
const firstError = -2_146_826_288
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA',
  45: '#SPILL!', 46: '#CONNECT!', 47: '#BLOCKED!', 48: '#UNKNOWN!', 49: '#FIELD!', 50: '#CALC!',
}

/** The cells of an area, row by row. */
export function readCells(sheet: Et.Worksheet, area: Area): Cell[][] {
  const range = rangeAt(sheet, area)
  const values = gridOf(range.Value2, area)
  const computes = range.HasFormula !== false
  const formulas = computes || values.some((row) => row.some((value) => errorOf(value) !== undefined)) ? gridOf(range.Formula, area) : undefined
  const formats = spread(area, formatsOf(sheet, area), generalFormat)
  return values.map((line, row) => line.map((value, column): Cell => {
    const formula = formulas?.[row]?.[column]
    const format = formats[row]![column]!
    // A text that begins with = is its own formula; no formula computes to itself.
    if (!computes || typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return { ...constantOf(value, formula), format }
    return { ...isEmpty(value) ? { kind: 'text', value: '' } : valueOf(value), format, formula }
  }))
}

/** A number that looks like an error is told apart by its own formula, which is its digits. */
function constantOf(value: unknown, formula: unknown): CellValue {
  return typeof value === 'number' && formula === String(value) ? { kind: 'number', value } : valueOf(value)
}

function valueOf(value: unknown): CellValue {
  if (isEmpty(value)) return { kind: 'empty' }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'string') return { kind: 'text', value }
  if (typeof value !== 'number') throw new Error(`WPS gave a value of the type ${typeof value}`)
  const error = errorOf(value)
  return error === undefined ? { kind: 'number', value } : { kind: 'error', value: error }
}

/** Builds differ in how they tell an empty cell. */
function isEmpty(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === ''
}

function errorOf(value: unknown): string | undefined {
  return typeof value === 'number' ? errors[value - firstError] : undefined
}

/** The value of each cell of an area by its parts. */
function spread<T>({ row, column, rows, columns }: Area, parts: readonly Part<T>[], other: T): T[][] {
  const grid = Array.from({ length: rows }, () => new Array<T>(columns).fill(other))
  for (const { area, value } of parts) {
    const [top, left] = [area.row - row, area.column - column]
    for (const line of grid.slice(top, top + area.rows)) line.fill(value, left, left + area.columns)
  }
  return grid
}

/** Arguments as hosts pass them (a value, a cell, an area, a data type) and the cell that each stands for. */
import type { Cell, Direction } from '../../model'
import { print, readCell, readText, type Reading } from '../../notation'
import { invalid, isError, words, type FunctionError } from './outcome'
import { remembered } from './remember'

const general = 'General'
/** Shorter numbers have no more digits than a sheet holds. */
const longestPlain = 15

/**
 * The one cell that an argument stands for. Null, undefined and an empty text are an empty cell; an area counts if it is one
 * cell. Of Excel's data types an error is an error cell, and a formatted number keeps its number format; an ordinary number
 * has lost its format on the way.
 */
export function cellOf(argument: unknown): Cell | FunctionError {
  switch (typeof argument) {
    case 'undefined': return { kind: 'empty', format: general }
    case 'number': return { kind: 'number', value: argument, format: general }
    case 'boolean': return { kind: 'boolean', value: argument, format: general }
    case 'string': return argument === '' ? { kind: 'empty', format: general } : { kind: 'text', value: argument, format: general }
    case 'object': return argument === null ? { kind: 'empty', format: general } : cellOfObject(argument)
    default: return invalid(words.notACell)
  }
}

function cellOfObject(argument: object): Cell | FunctionError {
  if (Array.isArray(argument)) {
    const rows: unknown[] = argument
    const [row] = rows
    return rows.length === 1 && Array.isArray(row) && row.length === 1 && !Array.isArray(row[0]) ? cellOf(row[0]) : invalid(words.oneCell)
  }
  const { code, basicValue, numberFormat } = argument as { code?: unknown; basicValue?: unknown; numberFormat?: unknown }
  if (typeof code === 'string') return { kind: 'error', value: code, format: general }
  if (basicValue === null || basicValue === undefined || typeof basicValue === 'object') return invalid(words.notACell)
  const cell = cellOf(basicValue)
  return isError(cell) || typeof numberFormat !== 'string' ? cell : { ...cell, format: numberFormat }
}

/** Many actuals are compared with one target. */
const readTextAgain = remembered((text: string) => readText(text))

/** What an argument says in the notation of cells. */
export function read(argument: unknown): Reading | FunctionError {
  const cell = cellOf(argument)
  if (isError(cell)) return cell
  if (cell.kind === 'text') return readTextAgain(cell.value)
  return cell.kind === 'number' && cell.format === general ? readPlain(cell) : readCell(cell)
}

/** Most numbers are their own notation and need no parsing, which takes ten times as long. */
function readPlain(cell: Cell & { kind: 'number' }): Reading {
  const digits = String(cell.value)
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(digits) || digits.length > longestPlain) return readCell(cell)
  const quantity = { digits, scale: null, unit: null }
  return { text: digits, kind: 'quantity', comparator: 'none', quantity, cumulative: false, year: null, approximate: false }
}

/** An argument that is a name or a choice, as text; empty for an empty cell. A number is its canonical text: 2025, 6.1. */
export function textOf(argument: unknown): string | FunctionError {
  const cell = cellOf(argument)
  if (isError(cell)) return cell
  if (cell.kind === 'number') return print(readCell(cell))
  return cell.kind === 'empty' ? '' : String(cell.value).trim()
}

const directions: Readonly<Record<string, Direction>> = {
  正向: 'higher', 越高越好: 'higher', higher: 'higher', 反向: 'lower', 逆向: 'lower', 越低越好: 'lower', lower: 'lower',
}

/** The direction that an argument names (正向, 反向, higher, lower); where it is empty, higher is better. */
export function directionOf(argument: unknown): Direction | FunctionError {
  const text = textOf(argument)
  if (isError(text)) return text
  if (text === '') return 'higher'
  const direction = text.toLowerCase()
  return Object.hasOwn(directions, direction) ? directions[direction]! : invalid(words.direction(text))
}

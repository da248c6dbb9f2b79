/** Cells as Excel gives and takes them: four arrays on the way in, what a person would type on the way out. */
import type { Cell } from '../../model'
import type { CellInput } from '../../template/layout'

/** What a range must have loaded before `cellsOf`. */
export const cellProperties = 'values,formulas,numberFormat,valueTypes'

/** The cells of a loaded range, row by row. */
export function cellsOf(range: Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat' | 'valueTypes'>): Cell[][] {
  const { values, formulas, numberFormat, valueTypes } = range
  return values.map((row, r) => row.map((value: unknown, c) => {
    const cell = cellOf(value, valueTypes[r]![c]!, String(numberFormat[r]![c]))
    const formula: unknown = formulas[r]![c]
    // Excel gives a text that begins with = as its own formula; no formula computes to itself.
    return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { ...cell, formula } : cell
  }))
}

function cellOf(value: unknown, type: `${Excel.RangeValueType}`, format: string): Cell {
  if (type === 'Empty') return { kind: 'empty', format }
  if (type === 'Error') return { kind: 'error', value: String(value), format }
  if (typeof value === 'number') return { kind: 'number', value, format }
  if (typeof value === 'boolean') return { kind: 'boolean', value, format }
  return { kind: 'text', value: String(value), format }
}

/**
 * What goes into `range.formulas` of a cell in the format General, so that every kind stays what it is. Excel reads a
 * bare string as if typed (`007` would become 7, `3-5` a date, `=x` a formula); a leading apostrophe keeps it text.
 */
export function typed(input: CellInput): string | number | boolean {
  if (input === null) return ''
  if (typeof input !== 'object') return typeof input === 'string' && mayChange(input) ? `'${input}` : input
  return 'formula' in input ? input.formula : input.error
}

/** Whether Excel may take a text for something else; rather too often than too seldom. */
function mayChange(text: string): boolean {
  return /^[=+\-@'#＝＋－＠]|\p{N}|^(true|false)$/iu.test(text)
}

/** Checks what a host is asked to do before it does anything, the same in every host, so that no change is half made. */
import { Fault, a1Area, type Area } from '../model'
import type { CellInput, SheetLayout } from '../template/layout'
import { isMarkId } from './marks'
import type { Patch, RangeRef, SheetMarks } from './port'

/** Rows and columns that a sheet has. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const
/** Cells that one read may ask for: more is a mistake, such as an area made from whole columns. */
export const readableCells = 5_000_000
/** Characters that a cell holds. */
export const cellTextLength = 32_767

/** Whether two names of sheets, or two defined names, are one: spreadsheets don't tell capitals apart. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** Checks that an area lies within a sheet. @throws Fault `range-outside-sheet`. */
export function checkArea(sheet: string, area: Area): void {
  const { row, column, rows, columns } = area
  const real = [row, column, rows, columns].every(Number.isSafeInteger) && row >= 0 && column >= 0 && rows > 0 && columns > 0
  if (real && row + rows <= sheetSize.rows && column + columns <= sheetSize.columns) return
  throw new Fault('range-outside-sheet', { sheet, range: real ? a1Area(area) : JSON.stringify(area) })
}

/**
 * Checks ranges to read against the sheets there are.
 * @throws Fault `sheet-missing`, `range-outside-sheet`, `host-failed` for more than `readableCells`.
 */
export function checkRanges(ranges: readonly RangeRef[], sheets: readonly string[]): void {
  let cells = 0
  for (const { sheet, area } of ranges) {
    checkSheet(sheet, sheets)
    if (!area) continue
    checkArea(sheet, area)
    cells += area.rows * area.columns
  }
  if (cells > readableCells) throw new Fault('host-failed', { action: 'read', reason: `${cells} cells at once, at most ${readableCells}` })
}

/** Checks that a sheet is there. @throws Fault `sheet-missing`. */
export function checkSheet(sheet: string, sheets: readonly string[]): void {
  if (!sheets.some((known) => sameName(known, sheet))) throw new Fault('sheet-missing', { sheet })
}

/**
 * Checks a whole change against the sheets there are.
 * @throws Fault `sheet-exists`, `sheet-missing`, `range-outside-sheet`, and `host-failed` for a text no cell holds.
 * @throws TypeError where the caller is wrong: values of another shape than their area, a number that is none, a
 * sheet name or defined name that no spreadsheet takes, marks that can't be told apart.
 */
export function checkPatch(patch: Patch, sheets: readonly string[]): void {
  const known = [...sheets]
  const added: string[] = []
  for (const { layout, replace } of patch.sheets ?? []) {
    const there = known.some((name) => sameName(name, layout.name))
    if (added.some((name) => sameName(name, layout.name)) || (there && !replace)) throw new Fault('sheet-exists', { sheet: layout.name })
    checkLayout(layout)
    added.push(layout.name)
  }
  known.push(...added)
  for (const { sheet, area, values } of patch.writes ?? []) {
    checkSheet(sheet, known)
    checkArea(sheet, area)
    if (values.length !== area.rows || values.some((row) => row.length !== area.columns)) {
      throw new TypeError(`the values for ${sheet} ${a1Area(area)} have another shape than the area`)
    }
    checkValues(sheet, values)
  }
  for (const { sheet } of patch.marks ?? []) checkSheet(sheet, known)
  checkMarks(patch.marks ?? [])
  for (const { name, sheet, area } of patch.names ?? []) {
    if (!isName(name)) throw new TypeError(`${JSON.stringify(name)} is not possible as a defined name`)
    checkSheet(sheet, known)
    checkArea(sheet, area)
  }
  if (patch.activate !== undefined) checkSheet(patch.activate, known)
}

/** All marks of a sheet are told at once, each by an id of its own. */
function checkMarks(all: readonly SheetMarks[]): void {
  const sheets = all.map(({ sheet }) => sheet.toLowerCase())
  if (new Set(sheets).size < sheets.length) throw new TypeError('a sheet has its marks told twice')
  for (const { sheet, marks } of all) {
    const ids = marks.map(({ id }) => id)
    const wrong = ids.find((id, index) => !isMarkId(id) || ids.indexOf(id) < index)
    if (wrong !== undefined) throw new TypeError(`${JSON.stringify(wrong)} is not possible as a mark's id, or is there twice`)
    for (const { areas } of marks) for (const area of areas) checkArea(sheet, area)
  }
}

function checkLayout(layout: SheetLayout): void {
  const { name, values, styleOf } = layout
  if (!/^[^\\/?*:[\]\p{Cc}]{1,31}$/u.test(name) || name.startsWith("'") || name.endsWith("'") || name.length > 31) {
    throw new TypeError(`${JSON.stringify(name)} is not possible as a sheet name`)
  }
  const columns = Math.max(1, layout.columns.length, ...widths(values), ...widths(styleOf))
  checkArea(name, { row: 0, column: 0, rows: Math.max(1, values.length, styleOf.length, layout.rows.length), columns })
  for (const row of styleOf) {
    const missing = row.find((style) => style !== null && layout.styles[style] === undefined)
    if (missing !== undefined) throw new TypeError(`a cell of ${name} has the style ${missing}, which is not there`)
  }
  for (const area of layout.merges) checkArea(name, area)
  for (const { areas } of [...layout.validations, ...layout.conditionalFormats]) for (const area of areas) checkArea(name, area)
  for (const { rule, prompt, warning } of layout.validations) {
    const list = rule.kind === 'list' ? rule.values : []
    if (list.some((value) => value.includes(',')) || list.join(',').length > 255) {
      throw new TypeError(`a drop-down of ${name} has a value with a comma, or more than 255 characters`)
    }
    const long = [prompt, warning].find((words) => words && (words.title.length > 32 || words.text.length > 255))
    if (long) throw new TypeError(`a prompt of ${name} is too long: ${long.title}`)
  }
  checkValues(name, values)
}

/** The greatest row length as a list of at most one, so that a long sheet is not spread into arguments. */
function widths(rows: readonly (readonly unknown[])[]): number[] {
  return rows.length === 0 ? [] : [rows.reduce((most, row) => Math.max(most, row.length), 0)]
}

function checkValues(sheet: string, values: CellInput[][]): void {
  for (const row of values) for (const value of row) checkValue(sheet, value)
}

function checkValue(sheet: string, value: CellInput): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is not a number that a cell holds`)
  if (typeof value === 'string' && value.length > cellTextLength) {
    const reason = `a text of ${value.length} characters for ${sheet}, a cell holds ${cellTextLength}`
    throw new Fault('host-failed', { action: 'write', reason })
  }
  if (value === null || typeof value !== 'object') return
  if ('formula' in value && !/^=./s.test(value.formula)) throw new TypeError(`the formula ${JSON.stringify(value.formula)} lacks its =`)
  if ('error' in value && !value.error.startsWith('#')) throw new TypeError(`${JSON.stringify(value.error)} is not an error value`)
}

/** Letters, digits, `_`, `.`, beginning with a letter or `_`, and nothing that reads as a cell such as `A1` or `R1C1`. */
export function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*)$/i.test(name)
}

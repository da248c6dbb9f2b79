/**
 * Reads .xls, .et and .xlsb through SheetJS, which is loaded here and nowhere else. It is not hardened: callers run it where
 * time and memory are limited.
 */
import { read, set_cptable, type CellObject, type ColInfo, type ParsingOptions, type Range, type RowInfo, type WorkBook } from '@e965/xlsx'
import { damaged, tooLarge, type Limits } from '../../archive'
import { Fault, type Area } from '../../model'
import type { CellInput, CellStyle, DefinedName, SheetLayout, Visibility } from '../../template/layout'
import { isName, parseReference, sameName, sheetSize } from '../../workbook'
import { Count, SheetFiller, blankSheet, inSheet, sheetName, type LegacyBook } from './book'
import { codepages } from './codepages'
import { checkCompound } from './compound'

const options: ParsingOptions = {
  type: 'array', cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false, dense: true,
  // A sheet may claim any number of rows, and the library goes through them all.
  sheetRows: sheetSize.rows,
}

/**
 * The sheets and names of an .xls, .et or .xlsb file, with values, formulas, number formats, fills, merges, hidden rows, columns and sheets.
 * @throws Fault `file-damaged`, `file-encrypted`, `file-too-large`.
 */
export function readBinary(bytes: Uint8Array, file: string, limits: Limits): LegacyBook {
  if (bytes.length > limits.file) throw tooLarge(file, limits.file, 'bytes')
  const book = parse(bytes, file)
  const count = new Count(file, limits)
  const sheets: SheetLayout[] = []
  book.SheetNames.forEach((name, index) => {
    const sheet = blankSheet(sheetName(name, sheets.map((other) => other.name)))
    sheet.visibility = visibilities[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible'
    sheets.push(sheet)
    const stored = book.Sheets[name] as StoredSheet | undefined
    if (stored) fill(sheet, stored, file, count)
  })
  return { layout: { sheets, names: names(book, sheets) }, dateSystem: book.Workbook?.WBProps?.date1904 ? 1904 : 1900 }
}

/** A sheet as the library gives it in its dense form; every list may have gaps. */
interface StoredSheet {
  '!data': CellObject[][]
  '!merges'?: Range[]
  '!cols'?: (ColInfo | undefined)[]
  '!rows'?: (RowInfo | undefined)[]
}

const visibilities: readonly Visibility[] = ['visible', 'hidden', 'very-hidden']

function parse(bytes: Uint8Array, file: string): WorkBook {
  set_cptable(codepages)
  if (bytes[0] === 0xd0) checkCompound(bytes, file)
  try {
    return read(bytes, options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(reason)) throw new Fault('file-encrypted', { file }, { cause: error })
    throw damaged({ file, part: 'workbook' }, reason.slice(0, 200), error)
  }
}

function fill(sheet: SheetLayout, stored: StoredSheet, file: string, count: Count): void {
  const filler = new SheetFiller(sheet, { file, part: sheet.name }, count)
  stored['!data'].forEach((line, row) => line.forEach((cell, column) => {
    const value = inputOf(cell)
    if (value === null) return
    if (column >= sheetSize.columns) throw damaged({ file, part: sheet.name }, 'has a cell beyond the sheet')
    filler.put(row, column, value, lookOf(cell))
  }))
  sheet.merges = (stored['!merges'] ?? []).map(({ s, e }): Area => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 }))
    .filter(({ row, column, rows, columns }) => row >= 0 && column >= 0 && rows * columns > 1 && rows > 0
      && row + rows <= sheetSize.rows && column + columns <= sheetSize.columns)
  const width = sheet.values.reduce((most, line) => Math.max(most, line.length), 0)
  sheet.columns = upTo(stored['!cols'] ?? [], width, ({ width: characters, hidden }) => ({ width: characters ?? null, ...hidden ? { hidden } : {} }))
  sheet.rows = upTo(stored['!rows'] ?? [], sheet.values.length, ({ hpt, hidden }) => ({ height: hpt ?? null, ...hidden ? { hidden } : {} }))
}

/** One item for each line that holds something. */
function upTo<T, R>(items: readonly (T | undefined)[], length: number, make: (item: T) => R): (R | null)[] {
  return Array.from({ length: Math.min(items.length, length) }, (_, index) => {
    const item = items[index]
    return item ? make(item) : null
  })
}

function lookOf({ z, s }: CellObject): CellStyle {
  const style = s as { patternType?: string; fgColor?: { rgb?: string } } | undefined
  const fill = style?.patternType === 'solid' ? /^(?:FF)?([0-9A-F]{6})$/i.exec(style.fgColor?.rgb ?? '')?.[1] : undefined
  return {
    ...fill === undefined ? {} : { fill: fill.toUpperCase() },
    ...typeof z === 'string' && z !== 'General' ? { format: z } : {},
  }
}

const errors = new Map<unknown, string>([
  [0x00, '#NULL!'], [0x07, '#DIV/0!'], [0x0f, '#VALUE!'], [0x17, '#REF!'], [0x1d, '#NAME?'], [0x24, '#NUM!'], [0x2a, '#N/A'], [0x2b, '#GETTING_DATA'],
])

function inputOf({ t, v, f }: CellObject): CellInput {
  if (t === 'e') return { error: errors.get(v) ?? '#VALUE!' }
  const value = typeof v === 'number' && Number.isFinite(v) || typeof v === 'boolean' || typeof v === 'string' ? v : null
  if (f !== undefined && f !== '') return { formula: `=${f}`, value }
  return value === '' ? null : value
}

/** The names of the whole workbook that point to one area of a sheet that is there. */
function names({ Workbook, SheetNames }: WorkBook, sheets: readonly SheetLayout[]): DefinedName[] {
  const found: DefinedName[] = []
  for (const { Name, Ref, Sheet, Hidden } of (Workbook?.Names ?? []) as { Name: string; Ref: string; Sheet?: number; Hidden?: boolean }[]) {
    const target = Sheet === undefined && !Name.startsWith('_xl') && isName(Name) ? parseReference(`=${Ref}`) : null
    const sheet = target && sheets[SheetNames.findIndex((name) => sameName(name, target.sheet))]
    if (sheet && inSheet(target.area) && !found.some((other) => sameName(other.name, Name))) {
      found.push({ name: Name, sheet: sheet.name, area: target.area, ...Hidden ? { hidden: true } : {} })
    }
  }
  return found
}

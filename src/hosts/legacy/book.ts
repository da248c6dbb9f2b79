/** What the readers of other formats give: a workbook without a host. */
import { damaged, tooLarge, type Limits, type Place } from '../../archive'
import { Fault, type Area } from '../../model'
import type { CellInput, CellStyle, SheetLayout, WorkbookLayout } from '../../template/layout'
import { cellTextLength, sameName, sheetSize } from '../../workbook'

const longestName = 31

/** A workbook file as it was read; dates count as `dateSystem` says. */
export interface LegacyBook {
  layout: WorkbookLayout
  dateSystem: 1900 | 1904
}

/** A sheet in which nothing is yet; each call makes a new one. */
export function blankSheet(name: string): SheetLayout {
  return {
    name, visibility: 'visible', columns: [], rows: [], values: [], styles: [], styleOf: [], merges: [], validations: [],
    conditionalFormats: [],
  }
}

/** Counts what a file states against what a workbook may hold. */
export class Count {
  private count = 0

  constructor(private readonly file: string, private readonly limits: Limits) {}

  /** @throws Fault `file-too-large`. */
  add(cells: number): void {
    this.count += cells
    if (this.count > this.limits.cells) throw tooLarge(this.file, this.limits.cells, 'cells')
  }
}

/** Fills a sheet's cells in, counting those that it makes, with each distinct look kept once. */
export class SheetFiller {
  private readonly looks = new Map<string, number | null>()

  constructor(private readonly sheet: SheetLayout, private readonly place: Place, private readonly count: Count) {}

  /** Puts a value and a look into a cell. @throws Fault `file-too-large`, `file-damaged` for a text that no cell holds. */
  put(row: number, column: number, value: CellInput, look: CellStyle): void {
    const { values, styleOf } = this.sheet
    this.count.add(Math.max(0, row + 1 - values.length) + Math.max(0, column + 1 - (values[row]?.length ?? 0)))
    for (const line of [values, styleOf]) while (line.length <= row) line.push([])
    checkText(value, this.place)
    put(values[row]!, column, value)
    const style = this.look(look)
    if (style !== null) put(styleOf[row]!, column, style)
  }

  private look(style: CellStyle): number | null {
    const key = JSON.stringify(style)
    let index = this.looks.get(key)
    if (index === undefined) {
      index = key === '{}' ? null : this.sheet.styles.push(style) - 1
      this.looks.set(key, index)
    }
    return index
  }
}

function put<T>(line: (T | null)[], column: number, value: T): void {
  while (line.length < column) line.push(null)
  line[column] = value
}

function checkText(value: CellInput, place: Place): void {
  const text = value !== null && typeof value === 'object' && 'formula' in value ? value.value : value
  if (typeof text === 'string' && text.length > cellTextLength) throw damaged(place, `has a text of ${text.length} characters in one cell`)
}

/** A name that a sheet may have beside those taken, made from any text: at most 31 characters, none that references need. */
export function sheetName(text: string, taken: readonly string[] = []): string {
  const base = text.replace(/[\\/?*:[\]\p{Cc}]/gu, ' ').replace(/^['\s]+/, '').slice(0, longestName).replace(/['\s]+$/, '') || 'Sheet1'
  let name = base
  for (let number = 2; taken.some((other) => sameName(other, name)); number++) {
    const mark = ` (${number})`
    name = base.slice(0, longestName - mark.length) + mark
  }
  return name
}

/** The area, where it lies within a sheet. */
export function inSheet(area: Area | null): Area | null {
  return area && area.row + area.rows <= sheetSize.rows && area.column + area.columns <= sheetSize.columns ? area : null
}

/** A workbook in which nothing was found is a failure to read it, not an empty sheet. @throws Fault `file-without-cells`. */
export function withCells(book: LegacyBook, file: string): LegacyBook {
  const full = book.layout.sheets.some(({ values }) => values.some((row) => row.some((value) => value !== null && value !== '')))
  if (!full) throw new Fault('file-without-cells', { file })
  return book
}

/** One sheet of a fake workbook: cells, looks, merges, rules, protection, view. */
import type { Area } from '../../../../src/model'
import { compute, type Value } from '../../../support/formulas'
import { NoFormula, typedContent, type Content } from '../../../support/typing'
import type { BookState } from './book-state'
import { Mistake, print, Refusal } from './bridge'
import { cellsIn, contains, Layer, maxColumns, maxRows, overlap, without } from './layers'
import { formulaFor, type Anchored, type Place, type RuleState, type ValidationState } from './rules-state'

/** What `Protect` was told, in the words of `Protection`. */
export interface ProtectionState {
  password: string
  drawings: boolean
  contents: boolean
  scenarios: boolean
  /** Code may change everything. */
  forPeopleOnly: boolean
  allows: Record<Allowance, boolean>
}

export const allowances = [
  'FormattingCells', 'FormattingColumns', 'FormattingRows', 'InsertingColumns', 'InsertingRows', 'InsertingHyperlinks',
  'DeletingColumns', 'DeletingRows', 'Sorting', 'Filtering', 'UsingPivotTables',
] as const
export type Allowance = (typeof allowances)[number]

/** What a cell is like where nobody has said anything. */
const usual: Record<string, unknown> = {
  'NumberFormat': 'General', 'Locked': true, 'WrapText': false, 'ShrinkToFit': false, 'IndentLevel': 0, 'Orientation': -4128,
  'HorizontalAlignment': 1, 'VerticalAlignment': -4107, 'ColumnWidth': 8.38, 'RowHeight': 13.5, 'ColumnHidden': false, 'RowHidden': false,
  'Font.Name': '宋体', 'Font.Size': 11, 'Font.Bold': false, 'Font.Italic': false, 'Font.Underline': -4142, 'Font.Strikethrough': false,
  'Font.Color': 0, 'Interior.Color': 0xFFFFFF, 'Interior.Pattern': -4142, 'LineStyle': -4142, 'Weight': 2, 'Color': 0,
}

/** Looks that no cell is in use for. */
const ofLines = new Set(['ColumnWidth', 'RowHeight', 'ColumnHidden', 'RowHidden'])

export class SheetState {
  visible = -1
  tabColor: number | null = null
  protection: ProtectionState | null = null
  readonly merges: Area[] = []
  /** First is strongest. */
  readonly rules: RuleState[] = []
  readonly validations: ValidationState[] = []
  readonly page: Record<string, unknown> = {}
  /** Rows that begin a page. */
  readonly breaks: number[] = []
  readonly view = { gridlines: true, frozen: false, splitRow: 0, splitColumn: 0, scrollRow: 1, scrollColumn: 1 }
  /** The first cell of the first area is the active one. */
  selection: Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }]
  enableSelection = 0
  private readonly contents = new Map<number, Content>()
  private readonly looks = new Map<string, Layer<unknown>>()
  /** What formulas gave, and after how many edits. */
  private readonly computed = new Map<number, { edits: number; value: Value }>()

  constructor(public name: string, readonly book: BookState) {}

  content(row: number, column: number): Content {
    return this.contents.get(row * maxColumns + column) ?? null
  }

  value(row: number, column: number): Value {
    const content = this.content(row, column)
    if (content === null || typeof content !== 'object' || 'error' in content) return content
    const key = row * maxColumns + column
    const known = this.computed.get(key)
    if (known && (this.book.manual || known.edits === this.book.edits)) return known.value
    const value = this.evaluate(content.formula, { row, column })
    this.computed.set(key, { edits: this.book.edits, value })
    return value
  }

  /** Computes all formulas, as when nothing will be computed from now on. */
  computeAll(): void {
    for (const [key, content] of this.contents) {
      if (typeof content === 'object') this.value(Math.floor(key / maxColumns), key % maxColumns)
    }
  }

  /** What a formula gives in a cell. */
  evaluate(formula: string, cell: Place): Value {
    const from = (sheet: string | null) => sheet === null ? this : this.book.sheetNamed(sheet)
    return compute(formula, {
      cell,
      values: (sheet, area) => {
        const source = from(sheet)
        return source ? each(area, (r, c) => source.value(r, c)).flat() : [{ error: '#REF!' }]
      },
      format: (sheet, area) => String(from(sheet)?.look('NumberFormat').at(area.row, area.column)),
    })
  }

  /** Whether the formula of a rule holds for a cell. */
  holds(rule: Anchored, cell: Place): boolean {
    const value = this.evaluate(formulaFor(rule, cell), cell)
    return value === true || (typeof value === 'number' && value !== 0)
  }

  /** The layer of a look, such as `Font.Bold` or `Borders.Left.LineStyle`. */
  look(name: string): Layer<unknown> {
    let layer = this.looks.get(name)
    if (!layer) {
      const known = usual[name] ?? usual[name.replace(/^Borders\.\w+\./, '')]
      if (known === undefined) throw new Error(`the fake has no look ${name}`)
      layer = new Layer(known)
      this.looks.set(name, layer)
    }
    return layer
  }

  paint(name: string, areas: readonly Area[], value: unknown): void {
    this.book.edits++
    this.look(name).paint(areas, value)
  }

  /** Takes all looks of cells from areas; those of rows and columns stay. */
  clearLooks(areas: readonly Area[]): void {
    for (const [name, layer] of this.looks) if (!ofLines.has(name)) layer.paint(areas, layer.usual)
  }

  /** Puts something into a cell, as if typed. The cells of a merge but the first take nothing. */
  put(row: number, column: number, input: unknown): void {
    if (typeof input !== 'string' && typeof input !== 'boolean' && !(typeof input === 'number' && Number.isFinite(input))) {
      throw new Mistake(`a cell does not take ${print(input)}`)
    }
    if (typeof input === 'string' && input.length > 32_767 + Number(input.startsWith("'"))) throw new Refusal('the text is too long for a cell')
    if (this.merges.some((area) => contains(area, row, column) && !(area.row === row && area.column === column))) return
    this.book.edits++
    const key = row * maxColumns + column
    const before = String(this.look('NumberFormat').at(row, column))
    const { content, format } = this.typed(input, before)
    this.computed.delete(key)
    if (content === null) this.contents.delete(key)
    else this.contents.set(key, content)
    if (format !== undefined && before === 'General') this.look('NumberFormat').paint([{ row, column, rows: 1, columns: 1 }], format)
  }

  /** In a cell of the format `@` everything becomes text. */
  private typed(input: string | number | boolean, format: string): ReturnType<typeof typedContent> {
    if (format === '@' && typeof input !== 'string') return { content: String(input).toUpperCase() }
    if (format === '@' && String(input).startsWith("'")) {
      throw new Mistake(`nobody knows whether ${print(input)} keeps its apostrophe in a cell of the format @`)
    }
    try {
      return typedContent(input, format)
    } catch (error) {
      throw error instanceof NoFormula ? new Refusal(error.message) : error
    }
  }

  /** Cells of an area that hold something, row by row. */
  held(area: Area): Place[] {
    const found: Place[] = []
    for (const key of this.contents.keys()) {
      const place = { row: Math.floor(key / maxColumns), column: key % maxColumns }
      if (contains(area, place.row, place.column)) found.push(place)
    }
    return found.sort((a, b) => a.row - b.row || a.column - b.column)
  }

  clearContents(areas: readonly Area[]): void {
    this.book.edits++
    for (const area of areas) for (const { row, column } of this.held(area)) this.contents.delete(row * maxColumns + column)
  }

  merge(area: Area): void {
    for (const { row, column } of this.held(area)) if (row > area.row || column > area.column) this.contents.delete(row * maxColumns + column)
    this.book.edits++
    this.merges.push(area)
  }

  /** The smallest rectangle around all that holds or looks like something; null where nothing does. */
  used(): Area | null {
    let [top, left, bottom, right] = [maxRows, maxColumns, -1, -1]
    const reach = ({ row, column, rows, columns }: Area) => {
      [top, left] = [Math.min(top, row), Math.min(left, column)]
      ;[bottom, right] = [Math.max(bottom, row + rows - 1), Math.max(right, column + columns - 1)]
    }
    for (const key of this.contents.keys()) reach({ row: Math.floor(key / maxColumns), column: key % maxColumns, rows: 1, columns: 1 })
    for (const [name, layer] of this.looks) {
      // Whole rows and columns that look like something are not in use for that.
      const cells = ofLines.has(name) ? [] : layer.areas.filter(({ area }) => area.rows < maxRows && area.columns < maxColumns)
      for (const { area } of cells) reach(area)
    }
    for (const area of this.merges) reach(area)
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  /** @throws Refusal where the sheet is gone. */
  checkThere(): void {
    this.book.checkThere()
    if (!this.book.sheets.includes(this)) throw new Refusal(`the sheet ${this.name} is gone`)
  }

  /** Demands that protection lets contents of these cells be changed. @throws Refusal. */
  checkContents(areas: readonly Area[]): void {
    if (this.isShut() && this.look('Locked').among(areas).includes(true)) throw new Refusal(`${this.name} is protected`)
  }

  /** Demands that protection, if any, has one of its allowances; without a name nothing is allowed. @throws Refusal. */
  checkAllowed(allowance?: Allowance): void {
    if (this.isShut() && !(allowance && this.protection!.allows[allowance])) throw new Refusal(`${this.name} is protected`)
  }

  private isShut(): boolean {
    return this.protection !== null && this.protection.contents && !this.protection.forPeopleOnly
  }

  /** Takes areas from rules or validations; those of which nothing is left go. */
  takeAreas(from: { areas: Area[] }[], areas: readonly Area[]): void {
    for (const it of [...from]) {
      for (const area of areas) it.areas = it.areas.some((own) => overlap(own, area)) ? without(it.areas, area) : it.areas
      if (cellsIn(it.areas) === 0) from.splice(from.indexOf(it), 1)
    }
  }
}

/** A table of what a function makes of each cell of an area. */
export function each<T>({ row, column, rows, columns }: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => make(row + r, column + c)))
}

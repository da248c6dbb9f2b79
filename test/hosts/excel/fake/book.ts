/** The state of the fake Excel: sheets of cells, names, events. No wire, no SDK. */
import { a1Area, parseA1, type Area } from '../../../../src/model'
import { compute, type Lookup, type Value } from '../../../support/formulas'
import { NoFormula, typedContent, type Content } from '../../../support/typing'
import { HostError } from './wire'

/** A setting that was given to areas: `fill.color`, `borders.EdgeLeft.style`, `columnWidth`. */
export interface Painted {
  areas: Area[]
  property: string
  value: unknown
}

/** A conditional format as Excel was told it. */
export interface RuleState {
  id: string
  type: string
  areas: Area[]
  formula: string
  stopIfTrue: boolean
  painted: Record<string, string | boolean>
}

const maxRows = 1_048_576
const maxColumns = 16_384

/** One sheet. What only looks is recorded as told; what can be read back is kept as Excel keeps it. */
export class SheetState {
  visibility = 'Visible'
  tabColor = ''
  showGridlines = true
  protection: { options: Record<string, unknown>; password?: string } | null = null
  readonly painted: Painted[] = []
  readonly merges: Area[] = []
  /** First is strongest, as Excel counts. */
  readonly rules: RuleState[] = []
  private rulesMade = 0
  readonly validations: { areas: Area[]; property: string; value: unknown }[] = []
  readonly page: Record<string, unknown> = {}
  frozen: { rows: number; columns: number } | null = null
  private readonly contents = new Map<number, Content>()
  private readonly formats = new Map<number, string>()
  /** What formulas gave, and after how many edits of the workbook. */
  private readonly computed = new Map<number, { edits: number; value: Value }>()

  constructor(readonly id: string, public name: string, private readonly book: BookState) {}

  content(row: number, column: number): Content {
    return this.contents.get(row * maxColumns + column) ?? null
  }

  format(row: number, column: number): string {
    return this.formats.get(row * maxColumns + column) ?? 'General'
  }

  value(row: number, column: number): Value {
    const content = this.content(row, column)
    if (content === null || typeof content !== 'object' || 'error' in content) return content
    const key = row * maxColumns + column
    const known = this.computed.get(key)
    if (known?.edits === this.book.edits) return known.value
    const value = this.compute(content.formula, { row, column })
    this.computed.set(key, { edits: this.book.edits, value })
    return value
  }

  private compute(formula: string, cell: Lookup['cell']): Value {
    const from = (sheet: string | null) => sheet === null ? this : this.book.sheetNamed(sheet)
    return compute(formula, {
      cell,
      values: (sheet, area) => {
        const source = from(sheet)
        return source ? each(area, (r, c) => source.value(r, c)).flat() : [{ error: '#REF!' }]
      },
      format: (sheet, area) => from(sheet)?.format(area.row, area.column) ?? 'General',
    })
  }

  /** Types into a cell. The cells of a merge but the first take nothing. */
  type(row: number, column: number, input: unknown): void {
    if (input === null || this.merges.some((area) => contains(area, row, column) && !(area.row === row && area.column === column))) return
    this.book.edits++
    const key = row * maxColumns + column
    const before = this.format(row, column)
    const { content, format } = typed(input, before)
    if (content === null) this.contents.delete(key)
    else this.contents.set(key, content)
    if (format !== undefined && before === 'General') this.formats.set(key, format)
  }

  setFormat(row: number, column: number, format: string): void {
    this.book.edits++
    const key = row * maxColumns + column
    if (format === 'General') this.formats.delete(key)
    else this.formats.set(key, format)
  }

  merge(area: Area): void {
    this.book.edits++
    each(area, (row, column) => { if (row > area.row || column > area.column) this.contents.delete(row * maxColumns + column) })
    this.merges.push(area)
  }

  /** The smallest rectangle around all that is held; null where nothing is. */
  used(): Area | null {
    if (this.contents.size === 0) return null
    let [top, left, bottom, right] = [maxRows, maxColumns, 0, 0]
    for (const key of this.contents.keys()) {
      const column = key % maxColumns
      const row = (key - column) / maxColumns
      if (row < top) top = row
      if (row > bottom) bottom = row
      if (column < left) left = column
      if (column > right) right = column
    }
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  /** What a cell was last given, such as `fill.color`. */
  paintedAt(row: number, column: number, property: string): unknown {
    return this.painted.findLast((it) => it.property === property && it.areas.some((area) => contains(area, row, column)))?.value
  }

  /** A new rule is the strongest. */
  addRule(type: string, areas: Area[]): RuleState {
    const rule = { id: `{CF-${++this.rulesMade}}`, type, areas, formula: '', stopIfTrue: false, painted: {} }
    this.rules.unshift(rule)
    return rule
  }

  /** Gives a rule another place, counted from the end where it is negative; beyond either end is at that end. */
  moveRule(rule: RuleState, priority: number): void {
    this.rules.splice(this.rules.indexOf(rule), 1)
    const place = priority < 0 ? this.rules.length + 1 + priority : priority
    this.rules.splice(Math.min(Math.max(place, 0), this.rules.length), 0, rule)
  }

  /** Rows of an area that are hidden. */
  hiddenRows({ row: first, rows }: Area): Set<number> {
    const hidden = new Set<number>()
    for (const { value, areas } of this.painted.filter(({ property }) => property === 'rowHidden')) {
      for (const area of areas) {
        const end = Math.min(area.row + area.rows, first + rows)
        for (let row = Math.max(area.row, first); row < end; row++) if (value === true) hidden.add(row); else hidden.delete(row)
      }
    }
    return hidden
  }

  isLocked(area: Area): boolean {
    return each(area, (row, column) => this.paintedAt(row, column, 'protection.locked') !== false).flat().some(Boolean)
  }

  /** @throws HostError `AccessDenied` where the sheet is protected or the workbook read-only, `InvalidReference` where the sheet is gone. */
  checkWritable(what: { cells?: Area } = {}): void {
    if (!this.book.sheets.includes(this)) throw new HostError('InvalidReference', 'The sheet is gone')
    if (this.book.readOnly) throw new HostError('AccessDenied', 'The workbook is read-only')
    if (this.protection && (!what.cells || this.isLocked(what.cells))) throw new HostError('AccessDenied', 'The sheet is protected')
  }
}

function typed(input: unknown, format: string): ReturnType<typeof typedContent> {
  try {
    return typedContent(input, format)
  } catch (error) {
    throw error instanceof NoFormula ? new HostError('InvalidArgument', error.message) : error
  }
}

export interface NameState {
  name: string
  formula: string
  visible: boolean
}

/** A workbook. */
export class BookState {
  sheets: SheetState[] = []
  names: NameState[] = []
  active: SheetState
  uses1904 = false
  /** Counts whatever may change what a formula gives. */
  edits = 0
  enableEvents = true
  /** The workbook can only be looked at. */
  readOnly = false
  /** No sheet can come, go or change its name. */
  structureLocked = false
  /** Called after a sheet has come or gone. */
  sheetChanged: (sheet: SheetState, what: 'added' | 'deleted') => void = () => undefined
  /** Called after a change of cells. */
  changed: (change: { sheet: SheetState; area: Area; changeType: string }) => void = () => undefined
  selected: { sheet: string; address: string } | null = null
  /** A picture is selected; a cell stays the active one. */
  pictureSelected = false
  /** Called after a selection, also one by the add-in. */
  selecting: (sheet: SheetState, address: string) => void = () => undefined
  private made = 0

  constructor() {
    this.active = this.addSheet('Sheet1')
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase() || sheet.id === name)
  }

  addSheet(name: string): SheetState {
    this.checkStructure()
    this.checkFree(name)
    const sheet = new SheetState(`{0000-${++this.made}}`, name, this)
    this.sheets.push(sheet)
    this.sheetChanged(sheet, 'added')
    return sheet
  }

  rename(sheet: SheetState, name: string): void {
    this.checkStructure()
    if (this.sheetNamed(name) !== sheet) this.checkFree(name)
    this.follow(sheet.name, `${quote(name)}!`)
    sheet.name = name
  }

  deleteSheet(sheet: SheetState): void {
    this.checkStructure()
    if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted')
    const others = this.sheets.filter((other) => other !== sheet)
    const next = others.find((other) => other.visibility === 'Visible')
    if (!next) throw new HostError('InvalidOperation', 'A workbook needs a visible sheet')
    this.follow(sheet.name, '#REF!')
    this.sheets = others
    if (this.active === sheet) this.active = next
    this.sheetChanged(sheet, 'deleted')
  }

  /** To be called before a sheet comes, goes or changes its name. */
  private checkStructure(): void {
    if (this.readOnly || this.structureLocked) throw new HostError('AccessDenied', 'The workbook is protected')
    this.edits++
  }

  /** Names follow a sheet that is renamed or deleted. */
  private follow(sheet: string, to: string): void {
    for (const name of this.names) {
      const from = [`=${quote(sheet)}!`, `=${sheet}!`].find((start) => name.formula.startsWith(start))
      if (from !== undefined) name.formula = `=${to}${name.formula.slice(from.length)}`
    }
  }

  private checkFree(name: string): void {
    if (this.sheetNamed(name)) throw new HostError('ItemAlreadyExists', `There is a sheet ${name}`)
    if (!/^[^\\/?*:[\]]{1,31}$/.test(name)) throw new HostError('InvalidArgument', `${name} is no name for a sheet`)
  }
}

/** All cells of a sheet. */
export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns }

/** The areas of an address such as `A1:B2,C3`, `A:C` or `2:5`. @throws HostError `InvalidArgument`. */
export function parseAddress(address: string): Area[] {
  if (address.length > 8192) throw new HostError('InvalidArgument', 'The address is too long')
  return address.split(',').map((part) => {
    const [from = '', to = from] = part.replaceAll('$', '').split(':')
    const rows = /^\d+$/.test(from) ? `A${from}:XFD${to}` : null
    const columns = /^[A-Z]+$/i.test(from) ? `${from}1:${to}${maxRows}` : null
    const area = parseA1(rows ?? columns ?? part)
    const inside = area && area.row + area.rows <= maxRows && area.column + area.columns <= maxColumns
    if (!inside) throw new HostError('InvalidArgument', `${part} is no address`)
    return area
  })
}

/** The address of areas, with the sheet as Excel writes it. */
export function printAddress(sheet: SheetState, areas: readonly Area[]): string {
  return areas.map((area) => `${/^[\w\p{L}]+$/u.test(sheet.name) ? sheet.name : quote(sheet.name)}!${a1Area(area)}`).join(',')
}

/** A table of what a function makes of each cell of an area. */
export function each<T>({ row, column, rows, columns }: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => make(row + r, column + c)))
}

/** Whether two areas have a cell in common. */
export function meet(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns
}

/** Whether a cell lies in an area. */
export function contains({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns
}

function quote(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

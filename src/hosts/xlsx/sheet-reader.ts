/** Reads a worksheet part: its cells, and the rest of it as a tree. */
import {
  child, childrenOf, decodeXml, flag, numeric, parseXml, tooLarge, type Limits, type Place, type XmlNode, type XmlScanner,
} from '../../archive'
import type { Cell, CellValue } from '../../model'
import { a1 } from '../../model'
import { sheetSize } from '../../workbook'
import { bulk } from './bulk'
import { decodeString } from './cell-text'
import { cellPlace } from './cell-xml'
import { formulaFromFile, movedFormula } from './formulas'
import { readRichText } from './shared-strings'

/** A cell that the file states. `style` is the index of its format. */
export interface StoredCell {
  column: number
  style: number
  value: CellValue
  /** With `=`. Formulas are long and hardly ever looked at, so they are decoded when they are. */
  formula?: () => string
}

/** A row that the file states. `style` is the index for its absent cells, where it has one. */
export interface StoredRow {
  row: number
  style?: number
  height?: number
  hidden: boolean
  cells: StoredCell[]
}

export interface StoredSheet {
  /** The part without its cells. */
  root: XmlNode
  /** In the order of the file; a row that stands twice is one. */
  rows: ReadonlyMap<number, StoredRow>
  /** Formats of whole columns, from `min` to `max` counted from 0, both included. */
  columns: { min: number; max: number; style: number; width?: number; hidden: boolean }[]
  /** Rows and columns from A1 to the last cell that holds something. */
  used: { rows: number; columns: number }
  /** Cells and rows that the file states. */
  stated: number
}

/** What a sheet's cells refer to outside it. */
export interface SheetContext {
  sharedStrings: () => readonly string[]
  dateSystem: 1900 | 1904
  limits: Limits
}

/** @throws Fault `file-damaged`, `file-too-large`. */
export function readSheet(source: string, place: Place, context: SheetContext): StoredSheet {
  const rows = new Map<number, StoredRow>()
  const used = { rows: 0, columns: 0 }
  let stated = 0
  const readRows = (scanner: XmlScanner) => { stated += new RowReader(scanner, context, rows, used).read() }
  const root = parseXml(source, place, { take: new Map([['sheetData', readRows]]), later: bulk })
  const columns = childrenOf(child(root, 'cols'), 'col').slice(0, sheetSize.columns).map((node) => ({
    min: (numeric(node, 'min') ?? 1) - 1,
    max: Math.min(numeric(node, 'max') ?? 1, sheetSize.columns) - 1,
    style: numeric(node, 'style') ?? 0,
    width: numeric(node, 'width'),
    hidden: flag(node, 'hidden'),
  }))
  return { root, rows, columns, used, stated }
}

/** A cell as most are written: place, style and type in this order, a formula without a life of its own, and a value. */
const plainCell = new RegExp([
  /<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,9})")?(?: t="([a-z]{1,3})")?/,
  /(?:\/>|>(?:<f(?: aca="(?:true|false)")?>([^<]+)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/,
].map(({ source }) => source).join(''), 'y')

const unusualReference = /&(?!(?:amp|lt|gt|quot|apos);)/

class RowReader {
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>()
  private count = 0

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
    private readonly rows: Map<number, StoredRow>,
    private readonly used: { rows: number; columns: number },
  ) {}

  /** From behind `sheetData`'s opening tag to behind its close; returns how many cells and rows there are. */
  read(): number {
    const { scanner } = this
    const outside = scanner.depth - 1
    let row = -1
    while (scanner.depth > outside) {
      if (scanner.next() !== 'open') continue
      if (scanner.name === 'row') row = this.readRow(row + 1)
      else scanner.skip()
    }
    return this.count
  }

  private readRow(expected: number): number {
    const { scanner } = this
    const stated = scanner.attribute('r')
    const row = stated === undefined ? expected : Number(stated) - 1
    if (!Number.isInteger(row) || row < 0 || row >= sheetSize.rows) throw scanner.broken(`has a row ${stated ?? row + 1}`)
    const style = scanner.attribute('s')
    const height = Number(scanner.attribute('ht') ?? Number.NaN)
    const stored = this.rows.get(row) ?? { row, hidden: /^(1|true)$/.test(scanner.attribute('hidden') ?? ''), cells: [] }
    if (style !== undefined && /^(1|true)$/.test(scanner.attribute('customFormat') ?? '')) stored.style = Number(style)
    if (Number.isFinite(height)) stored.height = height
    this.rows.set(row, stored)
    this.counted()
    const outside = scanner.depth - 1
    let column = -1
    while (scanner.depth > outside) {
      const plain = scanner.take(plainCell)
      if (!plain && scanner.next() !== 'open') continue
      if (!plain && scanner.name !== 'c') {
        scanner.skip()
        continue
      }
      const cell = plain ? this.plainCell(row, plain) : this.readCell(row, column + 1)
      column = cell.column
      stored.cells.push(cell)
      if (cell.value.kind !== 'empty' || cell.formula !== undefined) {
        this.used.rows = Math.max(this.used.rows, row + 1)
        this.used.columns = Math.max(this.used.columns, column + 1)
      }
    }
    return row
  }

  private plainCell(row: number, [, letters, digits, style, type, formula, raw]: RegExpExecArray): StoredCell {
    const { place } = this.scanner
    const column = this.columnOf(`${letters!}${digits!}`, row)
    this.counted()
    const value = this.value(type ?? 'n', raw && decodeXml(raw, place), undefined, row, column, formula !== undefined)
    return storedCell(column, style === undefined ? 0 : Number(style), value, formula === undefined ? undefined : this.formula(formula))
  }

  /** @throws Fault `file-damaged` for a name that is none of this row. */
  private columnOf(name: string, row: number): number {
    const place = cellPlace(name)
    if (place?.row !== row || place.column >= sheetSize.columns) throw this.scanner.broken(`has a cell ${name} in row ${row + 1}`)
    return place.column
  }

  private readCell(row: number, expected: number): StoredCell {
    const { scanner } = this
    const name = scanner.attribute('r')
    const column = this.columnOf(name ?? a1(row, expected), row)
    const style = Number(scanner.attribute('s') ?? 0)
    const type = scanner.attribute('t') ?? 'n'
    this.counted()
    let raw: string | undefined
    let inline: string | undefined
    let formula: (() => string) | undefined
    const outside = scanner.depth - 1
    while (scanner.depth > outside) {
      if (scanner.next() !== 'open') continue
      if (scanner.name === 'v') raw = scanner.textWithin()
      else if (scanner.name === 'is') inline = readRichText(scanner)
      else if (scanner.name === 'f') formula = this.readFormula(row, column)
      else scanner.skip()
    }
    return storedCell(column, style, this.value(type, raw, inline, row, column, formula !== undefined), formula)
  }

  /** A reference that XML does not know is told at once. */
  private formula(raw: string): () => string {
    const { place } = this.scanner
    const decoded = unusualReference.test(raw) ? decodeXml(raw, place) : null
    return () => formulaFromFile(decoded ?? decodeXml(raw, place))
  }

  /** A shared formula stands in its first cell; the others are that one, moved. */
  private readFormula(row: number, column: number): (() => string) | undefined {
    const { scanner } = this
    const key = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined
    const own = scanner.textWithin()
    if (own !== '') {
      if (key !== undefined) this.shared.set(key, { formula: own, row, column })
      return () => formulaFromFile(own)
    }
    const first = key === undefined ? undefined : this.shared.get(key)
    return first && (() => formulaFromFile(movedFormula(first.formula, row - first.row, column - first.column)))
  }

  private value(
    type: string, raw: string | undefined, inline: string | undefined, row: number, column: number, computed: boolean,
  ): CellValue {
    if (type === 'inlineStr') return textValue(inline ?? '', computed)
    if (raw === undefined || (raw.trim() === '' && type !== 'str')) return empty
    switch (type) {
      case 's': {
        const shared = /^\s*[0-9]+\s*$/.test(raw) ? this.context.sharedStrings()[Number(raw)] : undefined
        if (shared === undefined) throw this.scanner.broken(`refers in ${a1(row, column)} to the shared text ${raw}, which does not exist`)
        return textValue(shared, computed)
      }
      case 'str': return textValue(decodeString(raw), computed)
      case 'b': return { kind: 'boolean', value: /^\s*(1|true)\s*$/i.test(raw) }
      case 'e': return { kind: 'error', value: raw.trim() }
      case 'd': return { kind: 'number', value: this.serial(raw, row, column) }
      default: {
        const value = Number(raw)
        if (!Number.isFinite(value)) throw this.scanner.broken(`has no number in ${a1(row, column)}: ${raw.slice(0, 40)}`)
        return { kind: 'number', value }
      }
    }
  }

  /** A date spelt as one, as the number that it is elsewhere. */
  private serial(raw: string, row: number, column: number): number {
    const time = Date.parse(/T/.test(raw) ? raw.replace(/Z?$/, 'Z') : `${raw}T00:00:00Z`)
    if (Number.isNaN(time)) throw this.scanner.broken(`has no date in ${a1(row, column)}: ${raw.slice(0, 40)}`)
    const days = time / 86_400_000
    return this.context.dateSystem === 1904 ? days + 24107 : days + 25569
  }

  private counted(): void {
    const { limits } = this.context
    const { file, part } = this.scanner.place
    if (++this.count > limits.cells) throw tooLarge(file, limits.cells, 'cells', part)
  }
}

const empty: CellValue = { kind: 'empty' }

/** A formula may compute an empty text; a cell that just holds one is empty. */
function textValue(value: string, computed: boolean): CellValue {
  return value === '' && !computed ? empty : { kind: 'text', value }
}

function storedCell(column: number, style: number, value: CellValue, formula: StoredCell['formula']): StoredCell {
  return formula === undefined ? { column, style, value } : { column, style, value, formula }
}

/** The cell as the port gives it. */
export function cellOf({ value, formula }: StoredCell, format: string): Cell {
  const cell: Cell = value.kind === 'empty' ? { kind: 'empty', format } : { kind: value.kind, value: value.value, format } as Cell
  return formula === undefined ? cell : Object.defineProperty(cell, 'formula', { enumerable: true, get: formula })
}

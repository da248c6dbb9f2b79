/** Puts values into an existing worksheet part by splicing its text: everything else in it stays as it stands. */
import {
  appended, child, childrenOf, escapeXml, numeric, openedNode, parseXml, prefixed, splice, withAttributes, XmlScanner,
  type Place, type Splice, type XmlNode,
} from '../../archive'
import { a1Area, type Area } from '../../model'
import type { CellInput } from '../../template/layout'
import { cellPlace, cellXml, readArea } from './cell-xml'
import { movedFormula } from './formulas'

/** Values for one area of a sheet. */
export interface SheetWrite {
  area: Area
  values: CellInput[][]
}

interface Formula {
  start: number
  end: number
  /** Key of a shared formula. */
  shared?: string
  text: string
}

interface FoundCell { column: number; start: number; end: number; style: string | null; formula?: Formula }
interface FoundRow { row: number; node: XmlNode; cells: FoundCell[] }

/**
 * The part with the values put in, and whether a formula was overwritten. A cell keeps its format; a new one takes its
 * row's or column's.
 */
export function writeCells(source: string, place: Place, writes: readonly SheetWrite[]): { text: string; formulaLost: boolean } {
  const wanted = collect(writes)
  const rows: FoundRow[] = []
  const root = parseXml(source, place, { take: new Map([['sheetData', (scanner: XmlScanner) => findRows(scanner, wanted, rows)]]) })
  const data = child(root, 'sheetData')
  if (!data) throw new XmlScanner(source, place).broken('has no rows')
  const byIndex = new Map(rows.map((found) => [found.row, found]))
  const overwritten = new Set<Formula>()
  const splices: Splice[] = []
  const newRows: Splice[] = []
  const columnStyle = columnStyles(root)
  for (const [row, inputs] of [...wanted].sort(([a], [b]) => a - b)) {
    const found = byIndex.get(row)
    if (found) {
      splices.push(...patchRow(source, root, found, inputs, columnStyle, overwritten))
      continue
    }
    const cells = newCells(row, inputs, columnStyle)
    if (cells === '') continue
    const next = rows.find((other) => other.row > row)
    const at = next?.node.start ?? data.contentEnd
    newRows.push({ start: at, end: at, text: prefixed(`<row r="${row + 1}">${cells}</row>`, root) })
  }
  if (data.openEnd !== data.end) splices.push(...newRows)
  else if (newRows.length > 0) splices.push(...appended(source, data, newRows.map((added) => added.text).join('')))
  splices.push(...keepShared(rows, overwritten), ...widened(source, root, writes))
  return { text: splice(source, splices), formulaLost: overwritten.size > 0 }
}

/** What to put where, by row and column; a later write wins. */
function collect(writes: readonly SheetWrite[]): Map<number, Map<number, CellInput>> {
  const wanted = new Map<number, Map<number, CellInput>>()
  for (const { area, values } of writes) {
    values.forEach((inputs, index) => {
      const row = wanted.get(area.row + index) ?? new Map<number, CellInput>()
      wanted.set(area.row + index, row)
      inputs.forEach((input, column) => row.set(area.column + column, input))
    })
  }
  return wanted
}

/** All rows; their cells only where something is to be written or a formula is shared. */
function findRows(scanner: XmlScanner, wanted: ReadonlyMap<number, unknown>, rows: FoundRow[]): void {
  const outside = scanner.depth - 1
  let row = -1
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue
    if (scanner.name !== 'row') {
      scanner.skip()
      continue
    }
    row = scanner.attribute('r') === undefined ? row + 1 : Number(scanner.attribute('r')) - 1
    const node = openedNode(scanner)
    const cells = findCells(scanner, wanted.has(row))
    node.contentEnd = scanner.start
    node.end = scanner.end
    rows.push({ row, node, cells })
  }
}

function findCells(scanner: XmlScanner, all: boolean): FoundCell[] {
  const cells: FoundCell[] = []
  const inRow = scanner.depth
  let column = -1
  while (scanner.depth >= inRow) {
    if (scanner.next() !== 'open') continue
    if (scanner.name !== 'c') {
      scanner.skip()
      continue
    }
    column = cellPlace(scanner.attribute('r') ?? '')?.column ?? column + 1
    const cell: FoundCell = { column, start: scanner.start, end: 0, style: scanner.attribute('s') ?? null }
    cell.formula = findFormula(scanner)
    cell.end = scanner.end
    if (all || cell.formula?.shared !== undefined) cells.push(cell)
  }
  return cells
}

/** The formula of the cell just opened, if it has one; reads on behind the cell's close. */
function findFormula(scanner: XmlScanner): Formula | undefined {
  const outside = scanner.depth - 1
  let formula: Formula | undefined
  while (scanner.depth > outside) {
    if (scanner.next() !== 'open') continue
    if (scanner.name !== 'f') {
      scanner.skip()
      continue
    }
    const { start } = scanner
    const shared = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : undefined
    const text = scanner.textWithin()
    formula = { start, end: scanner.end, shared, text }
  }
  return formula
}

/** What a row needs to take its inputs; adds to `overwritten`. */
function patchRow(
  source: string, root: XmlNode, { row, node, cells }: FoundRow, inputs: ReadonlyMap<number, CellInput>,
  columnStyle: ColumnStyle, overwritten: Set<Formula>,
): Splice[] {
  const splices: Splice[] = []
  const added = new Map<number, CellInput>(inputs)
  for (const cell of cells) {
    const input = inputs.get(cell.column)
    if (input === undefined) continue
    added.delete(cell.column)
    if (cell.formula) overwritten.add(cell.formula)
    splices.push({ start: cell.start, end: cell.end, text: prefixed(cellXml(row, cell.column, input, cell.style), root) })
  }
  const own = /^(1|true)$/.test(node.attributes.get('customFormat') ?? '') ? node.attributes.get('s') ?? null : null
  const styleOf = own === null ? columnStyle : () => own
  const columns = [...added].filter(([, input]) => holds(input)).map(([column]) => column).sort((a, b) => a - b)
  if (columns.length === 0) return splices
  const xmlOf = (column: number) => prefixed(cellXml(row, column, added.get(column)!, styleOf(column)), root)
  const spans = widenedSpans(node, columns)
  if (node.openEnd === node.end) return [...splices, ...appended(source, node, columns.map(xmlOf).join(''), spans)]
  if (spans.spans) splices.push(withAttributes(source, node, spans))
  for (const column of columns) {
    const at = cells.find((cell) => cell.column > column)?.start ?? node.contentEnd
    splices.push({ start: at, end: at, text: xmlOf(column) })
  }
  return splices
}

function newCells(row: number, inputs: Map<number, CellInput>, columnStyle: ColumnStyle): string {
  return [...inputs].filter(([, input]) => holds(input)).sort(([a], [b]) => a - b)
    .map(([column, input]) => cellXml(row, column, input, columnStyle(column))).join('')
}

function holds(input: CellInput): boolean {
  return input !== null && input !== ''
}

/** Readers may trust a row's stated span. */
function widenedSpans(node: XmlNode, columns: readonly number[]): { spans?: string } {
  const [, first, last] = /^(\d+):(\d+)$/.exec(node.attributes.get('spans') ?? '') ?? []
  if (first === undefined) return {}
  const low = Math.min(Number(first), columns[0]! + 1)
  const high = Math.max(Number(last), columns.at(-1)! + 1)
  return low === Number(first) && high === Number(last) ? {} : { spans: `${low}:${high}` }
}

type ColumnStyle = (column: number) => string | null

function columnStyles(root: XmlNode): ColumnStyle {
  const columns = childrenOf(child(root, 'cols'), 'col')
    .map((node) => ({ min: numeric(node, 'min') ?? 0, max: numeric(node, 'max') ?? 0, style: node.attributes.get('style') ?? null }))
  return (column) => columns.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.style ?? null
}

/** Where the first cell of a shared formula is overwritten, the others get formulas of their own. */
function keepShared(rows: readonly FoundRow[], overwritten: ReadonlySet<Formula>): Splice[] {
  const firsts = new Map<string, { row: number; column: number; text: string }>()
  const splices: Splice[] = []
  for (const { row, node, cells } of rows) {
    for (const { column, formula } of cells) {
      if (formula?.shared === undefined) continue
      if (formula.text !== '') {
        if (overwritten.has(formula)) firsts.set(formula.shared, { row, column, text: formula.text })
        continue
      }
      const first = firsts.get(formula.shared)
      if (!first || overwritten.has(formula)) continue
      const own = movedFormula(first.text, row - first.row, column - first.column)
      const colon = node.rawName.slice(0, node.rawName.indexOf(':') + 1)
      splices.push({ start: formula.start, end: formula.end, text: `<${colon}f>${escapeXml(own)}</${colon}f>` })
    }
  }
  return splices
}

/** The stated size of the sheet, grown to what was written. */
function widened(source: string, root: XmlNode, writes: readonly SheetWrite[]): Splice[] {
  const node = child(root, 'dimension')
  const stated = readArea(node?.attributes.get('ref') ?? '')
  if (!node || !stated) return []
  const areas = [stated, ...writes.map(({ area }) => area)]
  const row = Math.min(...areas.map((area) => area.row))
  const column = Math.min(...areas.map((area) => area.column))
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column
  const ref = a1Area({ row, column, rows, columns })
  return ref === node.attributes.get('ref') ? [] : [withAttributes(source, node, { ref })]
}

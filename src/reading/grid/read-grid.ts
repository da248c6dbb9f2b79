/** Reads a real table: its columns, and its rows with what is merged over several of them. */
import type { SourceTable } from '../document'
import { fit, type ColumnKind } from '../text/fit'
import { Grid, type GridCell } from './grid'
import { GridHeading } from './columns'
import { gapPrices, layRow, type Laid } from './rows'
import { isFigureHeading, isHeadingRow } from '../text/heading'
import { lookAt } from '../text/look'
import { isPageMark } from '../text/page-mark'
import { isNote } from '../notes'
import { settle } from '../laying/open-cells'
import { withDomains } from '../laying/row-domains'
import { bare } from '../text/script'
import type { FoundTable, RowTrouble, Sourced, TableColumn, TableRow } from '../table'

/** Why a table is not read as one of indicators. */
export type Unread = 'no-names' | 'no-figures' | 'no-figure-heading' | 'few-rows'

/** The table with its columns and rows, or why it is none of indicators. */
export function tableOf(source: SourceTable, from: number, to: number, domains: ReadonlySet<string>): FoundTable | Unread {
  const grid = new Grid(source)
  const heading = new GridHeading(grid, domains)
  const columns = heading.columns()
  const figures = columns.filter(({ kind }) => kind === 'value')
  if (!columns.some(({ kind }) => kind === 'name')) return 'no-names'
  if (figures.length === 0) return 'no-figures'
  if (columns.some((column) => column.heading.length > 0) && !figures.some(({ meaning }) => isFigureHeading(meaning))) return 'no-figure-heading'
  const { rows, notes, totals } = new GridBody(grid, heading.begin, domains).read(columns)
  if (rows.length < 2) return 'few-rows'
  return { columns, rows, notes, totals, caption: heading.caption, unit: heading.unit, unplaced: [], from, to, place: source.place }
}

const total = /^(?:合计|总计|小计|共计|累计)$/u

/** A domain that is no word, or has a number beside its words. */
const numberInDomain = /^[^\p{L}]+$|\s[0-9]+$|^[0-9]+\s/u

class GridBody {
  constructor(private readonly grid: Grid, private readonly begin: number, private readonly domains: ReadonlySet<string>) {}

  read(columns: readonly TableColumn[]): { rows: TableRow[]; notes: Sourced[]; totals: Sourced[][] } {
    const kinds = columns.map(({ kind }) => kind)
    const rows: TableRow[] = []
    const texts: Sourced[][] = []
    const notes: Sourced[] = []
    const totals: Sourced[][] = []
    let section: Sourced | null = null
    for (let at = this.begin; at < this.grid.rows; at++) {
      const filled = this.grid.filled(at)
      const [only] = filled
      if (!only || isHeadingRow(filled.map(({ text }) => text)) || (filled.length === 1 && isPageMark(only.text))) continue
      if (isNote(only.text) || (notes.length > 0 && filled.length === 1)) {
        notes.push(only)
      } else if (filled.length === 1 && this.isAcross(only, kinds)) {
        if (lookAt(only.text).sentence) notes.push(only)
        else section = only
      } else if (filled.length === 1 && fit('domain', [only.text], this.domains) < 5 && only.row === at && !this.isPart(at, only, kinds)) {
        section = only
      } else if (filled.some(({ text }, index) => index < 2 && total.test(bare(text)))) {
        totals.push([...filled])
      } else {
        const row = this.row(at, kinds, rows.at(-1), section)
        rows.push(row)
        texts.push(this.textsBehindName(at, row, kinds))
      }
    }
    return { rows: withDomains(this.grid.ragged ? settled(rows, texts, kinds) : rows, kinds, this.grid.ragged), notes, totals }
  }

  private textsBehindName(at: number, { cells }: TableRow, kinds: readonly ColumnKind[]): Sourced[] {
    const own = this.grid.own(at).map((cell): Sourced => cell ?? { text: '', places: [] })
    const front = cells.slice(0, firstBehindName(kinds)).filter((cell) => cell !== null)
    const last = Math.max(-1, ...front.map((cell) => own.indexOf(cell)))
    return own.slice(last + 1)
  }

  /** A line over names and figures alike, whatever it says. */
  private isAcross(only: GridCell, kinds: readonly ColumnKind[]): boolean {
    const covered = kinds.slice(only.column, only.column + only.columns)
    return covered.includes('name') && covered.includes('value')
  }

  /** A single text in the column of names or parts is a row without figures, not a domain's line. */
  private isPart(row: number, only: GridCell, kinds: readonly ColumnKind[]): boolean {
    return only.columns === 1 && this.grid.width(row) > 1 && kinds[only.column] !== 'domain' && kinds[only.column] !== 'no'
  }

  /** A ragged row, as a whole one or as a part of the row above, whichever is cheaper. */
  private lay(at: number, kinds: readonly ColumnKind[], above: TableRow | undefined): Laid {
    const own = this.grid.own(at).map((cell) => cell ?? { text: '', places: [] })
    const no = (above?.no ?? 0) + 1
    const whole = layRow(own, kinds, this.domains, no)
    const from = kinds.indexOf('sub')
    if (from < 0 || !above?.cells[from]) return whole
    const part = layRow(own, kinds.slice(from), this.domains, no)
    if (!part.cells[0] || part.leftOver.length > 0 || part.cost >= whole.cost) return whole
    return { ...part, cells: [...kinds.slice(0, from).map(() => null), ...part.cells] }
  }

  private row(at: number, kinds: readonly ColumnKind[], above: TableRow | undefined, section: Sourced | null): TableRow {
    const troubles: RowTrouble[] = []
    let cells: (Sourced | null)[] = kinds.map((_, column) => this.grid.at(at, column))
    let cost = 0
    if (this.grid.ragged) {
      const laid = this.lay(at, kinds, above)
      cells = laid.cells
      cost = laid.cost
      for (const cell of laid.leftOver) troubles.push({ kind: 'left-over', column: null, texts: [cell] })
    }
    cells = cells.map((cell) => cell?.text === '' ? null : cell)
    const nameAt = kinds.indexOf('name')
    const [noAt, subAt] = [kinds.indexOf('no'), kinds.indexOf('sub')]
    // A cell merged across name and part is the name.
    if (subAt >= 0 && cells[subAt] === cells[nameAt]) cells[subAt] = null
    const parts = subAt >= 0 && cells[subAt] !== null && (above?.cells[subAt] ?? null) !== null
    const part = parts && above !== undefined && (cells[nameAt] === null || cells[nameAt] === above.cells[nameAt])
    if (part) cells[nameAt] = above.cells[nameAt]!
    const printed = noAt < 0 ? null : lookAt(cells[noAt]?.text ?? '').number
    const expected = part ? above.no : (above?.no ?? 0) + 1
    if (noAt >= 0 && printed === null && !part) troubles.push({ kind: 'number-missing', column: noAt, texts: [] })
    if (printed !== null && printed !== expected) troubles.push({ kind: 'number-unexpected', column: noAt, texts: [] })
    for (const [column, cell] of cells.entries()) {
      const kind = kinds[column]!
      const odd = kind === 'domain' ? numberInDomain.test(cell?.text ?? '')
        : (kind === 'no' || kind === 'unit' || kind === 'name') && fit(kind, [cell?.text ?? ''], this.domains) >= 5
      if (cell && odd) troubles.push({ kind: 'misfit', column, texts: [cell] })
    }
    const shared = cells.flatMap((cell, column) => {
      const own = kinds[column] === 'value' && !this.grid.ragged ? this.grid.at(at, column) : null
      return cell && own && (own.rows > 1 || own.columns > 1) ? [column] : []
    })
    return { no: printed ?? expected, cells, sub: part, troubles, open: [], shared, cost, section }
  }
}

function firstBehindName(kinds: readonly ColumnKind[]): number {
  return Math.max(kinds.indexOf('name'), kinds.indexOf('sub')) + 1
}

/** Ragged rows with the cells that are sure. */
function settled(rows: readonly TableRow[], texts: readonly Sourced[][], kinds: readonly ColumnKind[]): TableRow[] {
  const first = firstBehindName(kinds)
  return rows.map((row, index) => {
    const { cells, open, undecided, leftOver } = settle({ cells: row.cells, texts: texts[index]! }, kinds, first, gapPrices)
    const behind = new Set(texts[index])
    const troubles = row.troubles.filter((trouble) => trouble.kind !== 'left-over' || !behind.has(trouble.texts[0]!))
    troubles.push(...leftOver.filter(({ text }) => text !== '').map((text): RowTrouble => ({ kind: 'left-over', column: null, texts: [text] })))
    if (undecided.length > 0) troubles.push({ kind: 'undecided', column: null, texts: undecided.filter(({ text }) => text !== '') })
    return { ...row, cells: cells.map((cell) => cell?.text === '' ? null : cell), open, troubles }
  })
}


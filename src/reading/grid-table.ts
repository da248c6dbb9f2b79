/** Reads a real table: its heading, the kind of every column by heading and content, and its rows. */
import type { SourceTable } from './document'
import { fit, type ColumnKind } from './fit'
import { Grid, type GridCell } from './grid'
import { gapPrices, layRow, type Laid } from './grid-rows'
import { isFigureHeading, meaningOf, type HeadingMeaning } from './heading'
import { meaningOfColumn } from './flow-headings'
import { lookAt, type Look } from './look'
import { isNote } from './notes'
import { settle } from './open-cells'
import type { FoundTable, RowTrouble, Sourced, TableColumn, TableRow } from './table'

/** Shares of a column's cells from which they speak, alone and under a heading that says the same. */
const speaks = { alone: 0.6, headed: 0.3 } as const

/** The table with its columns and rows; null where it has no indicators with figures. */
export function tableOf(source: SourceTable, from: number, to: number, domains: ReadonlySet<string>): FoundTable | null {
  const grid = new Grid(source)
  const reader = new GridReader(grid, domains)
  const columns = reader.columns()
  const figures = columns.filter(({ kind }) => kind === 'value')
  if (!columns.some(({ kind }) => kind === 'name') || figures.length === 0) return null
  if (columns.some(({ heading }) => heading.length > 0) && !figures.some(({ meaning }) => isFigureHeading(meaning))) return null
  const { rows, notes } = reader.rows(columns)
  if (rows.length < 2) return null
  return { columns, rows, notes, caption: reader.caption, unplaced: [], from, to, place: source.place }
}

class GridReader {
  caption: Sourced | null = null
  /** The first row of the heading, and the first behind it. */
  private readonly top: number
  private readonly begin: number

  constructor(private readonly grid: Grid, private readonly domains: ReadonlySet<string>) {
    let top = 0
    while (top < grid.rows && this.isTitle(top)) top++
    this.top = top
    let begin = top
    while (begin < grid.rows && !this.isData(begin)) begin++
    // A line of one text between the heading and the rows is a domain's.
    while (begin > top + 1 && begin < grid.rows && grid.filled(begin - 1).length === 1 && meaningOf(grid.filled(begin - 1)[0]!.text) === null) begin--
    this.begin = begin
  }

  /** A row of one text above the heading: title, caption, or the unit of measure of the whole. */
  private isTitle(row: number): boolean {
    const [only, second] = this.grid.filled(row)
    if (second) return false
    if (only && !/^[(（]?单位[:：]/u.test(only.text)) this.caption = only
    return true
  }

  /** A row with a figure that is no heading, or with a name behind a row number. */
  private isData(row: number): boolean {
    const filled = this.grid.filled(row)
    const looks = filled.map(({ text }) => lookAt(text))
    if (looks.filter(({ heading }) => heading !== null).length >= 2) return false
    return looks.some((look, index) => {
      const next = looks[index + 1]
      return look.number !== null && next !== undefined && fit('name', [filled[index + 1]!.text], this.domains) < 2
    }) || (looks.some(({ value, heading }) => heading === null && value === 'figure') && looks.some(({ unitStated }) => unitStated))
      || looks.filter(({ value, heading }) => heading === null && value === 'figure').length >= 1 && looks.length >= 3
  }

  columns(): TableColumn[] {
    const { grid } = this
    const columns = Array.from({ length: grid.columns }, (_, at) => ({ at, ...this.headingOf(at), texts: this.texts(at) }))
    // In a ragged table the heading is the only row whose positions are sure.
    const kinds: (ColumnKind | null)[] = columns.map(({ said, texts }) => grid.ragged && said ? kindOf(said) : kindBy(said, texts))
    const number = kinds.includes('no') ? undefined : columns.find(({ texts }, at) => kinds[at] !== 'unit' && counts(texts))
    if (number) kinds[number.at] = 'no'
    const free = () => columns.filter(({ at }) => kinds[at] === null)
    const name = columns.find(({ at }) => kinds[at] === 'name') ?? free().find(({ said }) => said === 'name') ?? mostOf(free(), ({ texts }) => nameliness(texts))
    if (name) {
      kinds[name.at] = 'name'
      for (const { at, said } of free()) {
        if (at < name.at) kinds[at] = said === null || said === 'domain' ? 'domain' : 'other'
        else kinds[at] = at === name.at + 1 && this.areParts(at, name.at, said) ? 'sub' : 'other'
      }
      const twice = kinds.indexOf('domain')
      for (let at = twice + 1; twice >= 0 && at < kinds.length; at++) if (kinds[at] === 'domain') kinds[at] = 'other'
    }
    const headed = columns.map(({ at }) => this.headed(at, kinds as ColumnKind[]))
    // A ragged row may have a part behind its name that the heading knows nothing of.
    if (grid.ragged && name && !kinds.includes('sub')) headed.splice(name.at + 1, 0, { kind: 'sub', heading: [], group: null, meaning: null })
    return headed
  }

  /** Whether a column beside the names holds parts: its heading says so, or it has none and its texts are labels. */
  private areParts(at: number, name: number, said: HeadingMeaning | null): boolean {
    if (said === 'sub') return true
    const own = this.headingCells(at)
    const shared = own.length === 0 || own.every((cell) => this.headingCells(name).includes(cell))
    return (said === 'name' || said === null) && shared && this.texts(at).every((text) => fit('sub', [text], this.domains) < 4)
  }

  /** What the heading of a column says by its lowest line that says something. */
  private headingOf(at: number): { said: HeadingMeaning | null } {
    const heading = this.headingCells(at)
    const meaning = meaningOfColumn({ heading, group: null })
    const lowest = [...heading].reverse().map(({ text }) => meaningOf(text)).find((one) => one !== null)
    return { said: lowest !== undefined && !isFigureHeading(lowest) ? lowest : meaning }
  }

  /** The cells above a column, from top to bottom. One left empty beside a heading of figures is spanned by it. */
  private headingCells(at: number): GridCell[] {
    const cells: GridCell[] = []
    for (let row = this.top; row < this.begin; row++) {
      const cell = this.grid.at(row, at)
      const shown = cell && cell.text !== '' ? cell : this.spanning(row, at)
      if (shown && !cells.includes(shown)) cells.push(shown)
    }
    return cells
  }

  private spanning(row: number, at: number): GridCell | null {
    const below = Array.from({ length: this.begin - row - 1 }, (_, down) => this.grid.text(row + 1 + down, at)).some((text) => text !== '')
    if (!below) return null
    for (let left = at - 1; left >= 0; left--) {
      const cell = this.grid.at(row, left)
      if (cell && cell.text !== '') return isFigureHeading(meaningOf(cell.text)) ? cell : null
    }
    return null
  }

  private headed(at: number, kinds: readonly ColumnKind[]): TableColumn {
    const kind = kinds[at]!
    const cells = this.headingCells(at)
    const spansOthers = (cell: GridCell) => kinds.some((other, column) => other !== kind && this.headingCells(column).includes(cell))
    const group = kind === 'value' && cells.length > 1 ? cells.find(spansOthers) ?? null : null
    const heading = kind === 'value' ? cells.filter((cell) => cell !== group) : cells.slice(-1)
    const column = { kind, heading, group, meaning: null }
    return { ...column, meaning: meaningOfColumn(column) }
  }

  /** What stands in a column below the heading; in a ragged table only in rows of full width. */
  private texts(at: number): string[] {
    const { grid } = this
    const texts: string[] = []
    for (let row = this.begin; row < grid.rows; row++) {
      const cell = grid.at(row, at)
      if (!cell || cell.row !== row || grid.filled(row).length < 2) continue
      if (grid.ragged && grid.width(row) < grid.columns) continue
      if (cell.columns > 1 && cell.column !== at) continue
      if (cell.text !== '') texts.push(cell.text)
    }
    return texts
  }

  rows(columns: readonly TableColumn[]): { rows: TableRow[]; notes: Sourced[] } {
    const kinds = columns.map(({ kind }) => kind)
    const rows: TableRow[] = []
    const texts: Sourced[][] = []
    const notes: Sourced[] = []
    let section: Sourced | null = null
    for (let at = this.begin; at < this.grid.rows; at++) {
      const filled = this.grid.filled(at)
      const [only] = filled
      if (!only || this.isHeading(filled)) continue
      if (isNote(only.text) || (notes.length > 0 && filled.length === 1)) {
        notes.push(only)
      } else if (filled.length === 1 && fit('domain', [only.text], this.domains) < 5 && only.row === at && !this.isPart(at, only, kinds)) {
        section = only
      } else {
        const row = this.row(at, kinds, rows.at(-1), section)
        rows.push(row)
        texts.push(this.textsBehindName(at, row, kinds))
      }
    }
    return { rows: this.grid.ragged ? settled(rows, texts, kinds) : rows, notes }
  }

  private textsBehindName(at: number, { cells }: TableRow, kinds: readonly ColumnKind[]): Sourced[] {
    const own = this.grid.own(at).map((cell): Sourced => cell ?? { text: '', places: [] })
    const front = cells.slice(0, firstBehindName(kinds)).filter((cell) => cell !== null)
    const last = Math.max(-1, ...front.map((cell) => own.indexOf(cell)))
    return own.slice(last + 1)
  }

  private isHeading(filled: readonly GridCell[]): boolean {
    return filled.filter(({ text }) => meaningOf(text) !== null).length >= Math.max(2, filled.length / 2)
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
    const [domainAt, nameAt] = [kinds.indexOf('domain'), kinds.indexOf('name')]
    const [noAt, subAt] = [kinds.indexOf('no'), kinds.indexOf('sub')]
    // A cell merged across name and part is the name.
    if (subAt >= 0 && cells[subAt] === cells[nameAt]) cells[subAt] = null
    const parts = subAt >= 0 && cells[subAt] !== null && (above?.cells[subAt] ?? null) !== null
    const part = parts && above !== undefined && (cells[nameAt] === null || cells[nameAt] === above.cells[nameAt])
    if (part) cells[nameAt] = above.cells[nameAt]!
    if (domainAt >= 0) cells[domainAt] ??= section ?? above?.cells[domainAt] ?? null
    const printed = noAt < 0 ? null : lookAt(cells[noAt]?.text ?? '').number
    const expected = part ? above.no : (above?.no ?? 0) + 1
    if (noAt >= 0 && printed === null && !part) troubles.push({ kind: 'number-missing', column: noAt, texts: [] })
    if (printed !== null && printed !== expected) troubles.push({ kind: 'number-unexpected', column: noAt, texts: [] })
    for (const [column, cell] of cells.entries()) {
      const kind = kinds[column]!
      if (cell && (kind === 'no' || kind === 'unit' || kind === 'name') && fit(kind, [cell.text], this.domains) >= 5) {
        troubles.push({ kind: 'misfit', column, texts: [cell] })
      }
    }
    return { no: printed ?? expected, cells, sub: part, troubles, open: [], told: [], cost, section }
  }
}

function firstBehindName(kinds: readonly ColumnKind[]): number {
  return Math.max(kinds.indexOf('name'), kinds.indexOf('sub')) + 1
}

/** Ragged rows with the cells that are sure. */
function settled(rows: readonly TableRow[], texts: readonly Sourced[][], kinds: readonly ColumnKind[]): TableRow[] {
  const first = firstBehindName(kinds)
  const sure = settle(rows.map(({ cells }, index) => ({ cells, texts: texts[index]! })), kinds, first, gapPrices)
  return rows.map((row, index) => {
    const { cells, open, told, undecided, leftOver } = sure[index]!
    const behind = new Set(texts[index])
    const troubles = row.troubles.filter((trouble) => trouble.kind !== 'left-over' || !behind.has(trouble.texts[0]!))
    troubles.push(...leftOver.filter(({ text }) => text !== '').map((text): RowTrouble => ({ kind: 'left-over', column: null, texts: [text] })))
    if (undecided.length > 0) troubles.push({ kind: 'undecided', column: null, texts: undecided.filter(({ text }) => text !== '') })
    return { ...row, cells: cells.map((cell) => cell?.text === '' ? null : cell), open, told, troubles }
  })
}

function kindOf(said: HeadingMeaning): ColumnKind {
  return said === 'base' || said === 'target' || said === 'actual' || said === 'year' ? 'value' : said
}

/** The kind that a column's heading and cells speak for; null for one of words. */
function kindBy(said: HeadingMeaning | null, texts: readonly string[]): ColumnKind | null {
  const looks = texts.map(lookAt)
  const share = (is: (look: Look) => boolean) => looks.length === 0 ? 0 : looks.filter(is).length / looks.length
  const enough = (is: (look: Look) => boolean, headed: boolean) => share(is) >= (headed ? speaks.headed : speaks.alone)
  if (enough(({ attribute }) => attribute !== null, said === 'attribute')) return 'attribute'
  if (enough(({ unit, value }) => unit && value !== 'figure', said === 'unit')) return 'unit'
  if (said === 'other') return 'other'
  if (said === 'no') return 'no'
  if (enough(({ value }) => value === 'figure' || value === 'term', isFigureHeading(said))) return 'value'
  if (isFigureHeading(said) && share(({ office }) => office === 2) < speaks.alone) return 'value'
  if (said === 'office' || share(({ office }) => office === 2) >= speaks.alone) return 'office'
  if (said === 'domain') return 'domain'
  if (said === 'sub') return 'sub'
  return null
}

/** Whether the cells count rows: each number follows the one before, or begins anew at 1. */
function counts(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => lookAt(text).number)
  const following = numbers.filter((number, index) => number !== null && (number === 1 || number === (numbers[index - 1] ?? 0) + 1))
  return numbers.length >= 2 && following.length >= speaks.alone * numbers.length && numbers.slice(0, 3).includes(1)
}

/** How much the cells look like names of indicators: they differ, are long, and state units of measure. */
function nameliness(texts: readonly string[]): number {
  if (texts.length === 0) return 0
  const looks = texts.map(lookAt)
  const average = looks.reduce((sum, { bare }) => sum + Math.min(bare.length, 20), 0) / looks.length
  return new Set(texts).size / texts.length * (average + 20 * looks.filter(({ unitStated }) => unitStated).length / looks.length)
}

function mostOf<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  return items.map((item) => ({ item, score: score(item) })).sort((a, b) => b.score - a.score)[0]?.item
}

/** The cells of a table by what they mean: each kind of column has one, and what a row leaves out is looked for where else it may stand. */
import { readName } from '../../notation'
import type { Place } from '../document'
import type { Aside } from '../finding'
import { unitInHeadings } from '../stated-unit'
import type { FoundTable, Sourced, TableRow } from '../table'
import type { ColumnKind } from '../text/fit'
import { isGrowthHeading } from '../text/heading'
import { lookAt } from '../text/look'
import { bare } from '../text/script'
import type { FigureColumn } from './column-roles'

/** A cell without a value. */
const leftOut = /^[-—–/／]*$/u

/** Reads the cells of a found table whose columns of figures have their roles. */
export class TableCells {
  /** The first column of each kind. */
  readonly at: Readonly<Partial<Record<ColumnKind, number>>>
  /** Positions of the columns of the last target, and of growth or totals over the years; -1 for none. */
  private readonly lastTarget: number
  private readonly growth: number
  /** The unit of measure of rows that state none themselves. */
  private readonly unitOfAll: Sourced | null

  constructor(readonly table: FoundTable, readonly figures: readonly FigureColumn[]) {
    const at: Partial<Record<ColumnKind, number>> = {}
    for (const [index, { kind }] of table.columns.entries()) at[kind] ??= index
    this.at = at
    this.lastTarget = figures.findLast(({ column }) => column.role === 'target')?.at ?? -1
    this.growth = table.columns.findLastIndex(({ kind, heading }) => kind === 'other' && heading.some(({ text }) => isGrowthHeading(text)))
    this.unitOfAll = unitInHeadings(table.columns) ?? table.unit ?? null
  }

  /** The cell in the first column of a kind. */
  cell(row: TableRow, kind: ColumnKind): Sourced | null {
    const at = this.at[kind]
    return at === undefined ? null : row.cells[at] ?? null
  }

  /**
   * The text of a column of figures. Where the last target of a row is left out (—) and a column of growth or totals over the plan's years
   * (年均增长〔累计〕) says something, that is the row's target.
   */
  valueOf(row: TableRow, at: number): Sourced | null {
    return at === this.lastTarget ? this.targetFromGrowth(row)?.cell ?? row.cells[at] ?? null : row.cells[at] ?? null
  }

  /** The cell of growth or totals that is the row's last target; null where the row states one. */
  targetFromGrowth(row: TableRow): { cell: Sourced; target: number; growth: number } | null {
    const own = row.cells[this.lastTarget]?.text ?? ''
    const growth = this.growth < 0 ? null : row.cells[this.growth] ?? null
    if (!growth || !leftOut.test(bare(own)) || leftOut.test(bare(growth.text))) return null
    return { cell: growth, target: this.lastTarget, growth: this.growth }
  }

  /** A domain's letters are spaced for looks only. */
  domainOf(row: TableRow): string {
    return (this.cell(row, 'domain')?.text ?? row.section?.text ?? '').replace(/\s+/gu, '')
  }

  /** The unit of measure of a row, in its name or apart from it. */
  unitOf(row: TableRow): string | null {
    return this.unitApart(row)?.text.trim() ?? readName(this.cell(row, 'name')?.text ?? '').unitOfMeasure
  }

  /** The unit of measure that stands apart from a name without one: in its column, or for the whole table where the row has figures. */
  unitApart(row: TableRow): Sourced | null {
    if (readName(this.cell(row, 'name')?.text ?? '').unitOfMeasure !== null) return null
    const own = this.cell(row, 'unit')
    if (own && /[\p{L}%％‰]/u.test(own.text)) return own
    return this.figures.some(({ at }) => lookAt(row.cells[at]?.text ?? '').value === 'figure') ? this.unitOfAll : null
  }

  /** Cells of the row in columns that a plan has no place for. */
  asideOf(row: TableRow): Aside[] {
    return this.table.columns.flatMap(({ kind }, at) => {
      const cell = row.cells[at]
      const taken = kind === 'value' || this.at[kind] === at && kind !== 'other'
      const kept = kind === 'unit' && taken && cell?.text.trim() !== this.unitOf(row)
      return cell && cell.text !== '' && (!taken || kept) ? [{ heading: this.title(at), text: cell.text, places: cell.places }] : []
    })
  }

  /** The heading of a column. */
  title(at: number): string {
    return this.figures.find((one) => one.at === at)?.column.heading ?? this.table.columns[at]!.heading.map(({ text }) => text).join('')
  }

  /** Where a row stands: at its number, its name, or else its first cell; a domain or name may be that of the row above. */
  placesOf(row: TableRow): Place[] {
    const carried = row.sub ? ['domain', 'name'] : ['domain']
    const own = this.cell(row, 'no') ?? row.cells.find((cell, at) => cell !== null && !carried.includes(this.table.columns[at]!.kind))
    return own ? own.places.slice(0, 1) : [this.table.place]
  }

  /** Where two rows can't be told apart, the one above is meant too. */
  placesAbove(index: number): Place[] {
    const above = this.table.rows[index - 1]
    return above ? this.placesOf(above) : []
  }

  /** The share of the rows that are so. */
  share(is: (row: TableRow) => boolean): number {
    return this.table.rows.length === 0 ? 0 : this.table.rows.filter(is).length / this.table.rows.length
  }
}

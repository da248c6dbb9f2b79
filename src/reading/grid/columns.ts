/** Finds the heading of a real table, and the kind of every column by its heading and by what stands in it. */
import { fit, type ColumnKind } from '../text/fit'
import { meaningOfColumn } from '../flow/headings'
import type { Grid, GridCell } from './grid'
import { isFigureHeading, isHeadingRow, meaningOf, type HeadingMeaning } from '../text/heading'
import { isMark, lookAt, type Look } from '../text/look'
import { bare } from '../text/script'
import { unitInLine } from '../stated-unit'
import type { Sourced, TableColumn } from '../table'

/** Shares of a column's cells from which they speak, alone and under a heading that says the same. */
const speaks = { alone: 0.6, headed: 0.3 } as const

/** A heading of a system of indicators. */
const level = /^[一二三四]级指标(?:名称)?$/u

/** Rows that a heading has at most, however little the rows below look like data. */
const longestHeading = 40

/** The heading of a table, and what its columns are. */
export class GridHeading {
  /** What stands above the heading: a title, and the unit of measure of the whole (单位：%). */
  caption: Sourced | null = null
  unit: Sourced | null = null
  /** The first row of the heading, and the first behind it. */
  private readonly top: number
  readonly begin: number

  constructor(private readonly grid: Grid, private readonly domains: ReadonlySet<string>) {
    let top = 0
    while (top < grid.rows && this.isTitle(top)) top++
    this.top = top
    let begin = top
    while (begin < Math.min(grid.rows, top + longestHeading) && !this.isData(begin)) begin++
    // A line of one text between the heading and the rows is a domain's.
    while (begin > top + 1 && begin < grid.rows && grid.filled(begin - 1).length === 1 && meaningOf(grid.filled(begin - 1)[0]!.text) === null) begin--
    this.begin = begin
  }

  /** A row of one text above the heading: title, caption, or the unit of measure of the whole. */
  private isTitle(row: number): boolean {
    const [only, second] = this.grid.filled(row)
    if (second) return false
    if (only && /^[(（]?(?:计量)?单位[:：]/u.test(only.text)) this.unit = unitInLine(only)
    else if (only) this.caption = only
    return true
  }

  /** A row with a figure or an attribute (预期性) that is no heading, or with a name behind a row number. */
  private isData(row: number): boolean {
    const filled = this.grid.filled(row)
    const looks = filled.map(({ text }) => lookAt(text))
    if (isHeadingRow(filled.map(({ text }) => text))) return false
    if (looks.some(({ attribute }) => attribute !== null)) return true
    return looks.some((look, index) => {
      const next = looks[index + 1]
      return look.number !== null && next !== undefined && fit('name', [filled[index + 1]!.text], this.domains) < 2
    }) || (looks.some(({ value, heading }) => heading === null && value === 'figure') && looks.some(({ unitStated }) => unitStated))
      || (looks.some(({ value, heading }) => heading === null && value === 'figure') && looks.length >= 2)
  }

  /** The columns from left to right. */
  columns(): TableColumn[] {
    const { grid } = this
    const columns = Array.from({ length: this.width() }, (_, at) => ({ at, ...this.headingOf(at), texts: this.texts(at) }))
    // In a ragged table the heading is the only row whose positions are sure; of what it calls names one is chosen below.
    const kinds: (ColumnKind | null)[] = columns.map(({ said, texts }) => grid.ragged && said && said !== 'name' ? kindOf(said) : kindBy(said, texts))
    // Of 一级指标, 二级指标 and 三级指标 the deepest are the indicators, those above it their domains.
    const levels = columns.filter(({ at }) => this.headingCells(at).some(({ text }) => level.test(bare(text))))
    if (levels.length > 2) levels.forEach(({ at }, index) => kinds[at] = (['name', 'domain'] as const)[levels.length - 1 - index] ?? 'other')
    const number = kinds.includes('no') ? undefined : columns.find(({ texts }, at) => kinds[at] !== 'unit' && counts(texts))
    if (number) kinds[number.at] = 'no'
    const free = () => columns.filter(({ at }) => kinds[at] === null)
    const named = columns.filter(({ at, said }) => kinds[at] === 'name' || (kinds[at] === null && said === 'name'))
    // 项目 beside 指标 groups the indicators.
    const name = named.find(({ at }) => this.headingCells(at).some(({ text }) => bare(text).includes('指标'))) ?? named[0]
      ?? mostOf(free(), ({ texts }) => nameliness(texts))
    if (name) {
      kinds[name.at] = 'name'
      for (const { at, said } of free()) {
        if (at < name.at) kinds[at] = said === null || said === 'domain' || said === 'name' ? 'domain' : 'other'
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

  /** How many columns there are: in a ragged table as many as its heading has, since a row with a part (分项) is wider. */
  private width(): number {
    const heading = Array.from({ length: this.begin - this.top }, (_, line) => this.grid.width(this.top + line))
    return this.grid.ragged && heading.length > 0 ? Math.max(...heading) : this.grid.columns
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
    // A year above 目标 and 备注 is the column's own.
    const spansOthers = (cell: GridCell) => kinds.some((other, column) => other !== kind && other !== 'other' && this.headingCells(column).includes(cell))
    const group = kind === 'value' && cells.length > 1 ? cells.find(spansOthers) ?? null : null
    const heading = kind === 'value' ? cells.filter((cell) => cell !== group) : cells.slice(-1)
    const column = { kind, heading, group, meaning: null }
    const meaning = meaningOfColumn(column)
    // 目标任务 beside 项目名称 heads what is to be reached.
    return { ...column, meaning: kind === 'value' && meaning === 'name' ? 'target' : meaning }
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
}

/** The kind of the column that a heading says. */
export function kindOf(said: HeadingMeaning): ColumnKind {
  return said === 'base' || said === 'target' || said === 'actual' || said === 'year' ? 'value' : said
}

/** The kind that a column's heading and cells speak for; null for one of words. */
function kindBy(said: HeadingMeaning | null, texts: readonly string[]): ColumnKind | null {
  const looks = texts.map(lookAt)
  const share = (is: (look: Look) => boolean) => looks.length === 0 ? 0 : looks.filter(is).length / looks.length
  const enough = (is: (look: Look) => boolean, headed: boolean) => share(is) >= (headed ? speaks.headed : speaks.alone)
  if (texts.filter(isMark).length > speaks.alone * texts.length) return 'other'
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

/** Finds the columns of the lines below a heading: by where they stand where that is plain, else by what stands in them. */
import type { ColumnKind } from '../../text/fit'
import { kindOf } from '../../grid/columns'
import { isFigureHeading, meaningOf } from '../../text/heading'
import { alignedBands, overlaps, standsIn } from './bands'
import { hasCells, type Collected } from './collect'
import { columnsOf, groupings, type Column } from './heading'
import type { Line, Piece } from './pieces'
import { areWide, readByKinds, readByPlace, type ReadLine } from './rows'

/** Rows at least, what a row may cost on the average, rows on which columns are tried, and what parts that no heading names cost. */
const bounds = { rows: 2, cost: 3.5, tried: 12, lineCost: 12, parts: 1 } as const

/** The lines of a table, read on its columns. */
export interface ReadLines {
  columns: Column[]
  lines: ReadLine[]
  /** Positions are sure: a row without a cell has an empty one. */
  aligned: boolean
}

/** The lines of a print of fixed width; null where they don't stand in columns. */
export function readAligned({ main, headings, at, broken, body }: Collected): ReadLines | null {
  if (broken !== null) return null
  const last = body.findLastIndex(hasCells)
  for (const groups of main) {
    const stacked = headings.map((line, index) => index === at ? groups : groupings(line)[0] ?? [])
    const aligned = alignedBands(groups, stacked.flatMap((line, index) => index === at ? [] : line), body.slice(0, last + 1))
    if (!aligned) continue
    const columns = aligned.bands.map((band, index): Column => {
      const heading = stacked.flatMap((line) => line.filter((group) => overlaps(band, group)).map(({ text }) => text))
      const said = aligned.groups[index]?.meaning ?? null
      if (heading.length === 0) return { kind: 'sub', heading }
      return { kind: said !== null ? kindOf(said) : heading.some((text) => isFigureHeading(meaningOf(text))) ? 'value' : 'other', heading }
    })
    const end = body.findIndex((line, index) => index > last && !standsIn(line, aligned.bands))
    const lines = readByPlace(end < 0 ? body : body.slice(0, end), columns.map(({ kind }) => kind), aligned.bands)
    if (lines.filter(({ isRow }) => isRow).length >= bounds.rows) return { columns, lines, aligned: true }
  }
  return null
}

/** The columns on which the lines lie at the least cost, and the lines on them. */
export function readByCost({ main, headings, broken, body }: Collected): ReadLines | null {
  const numbered = namesHaveNumbers(body)
  const lines = numbered ? body.map(withNumberApart) : body
  const tried = lines.filter(hasCells).slice(0, bounds.tried)
  const wide = areWide(tried)
  const others = headings.map((line) => groupings(line)[0] ?? [])
  let best: { columns: Column[]; cost: number } | null = null
  for (const groups of main) {
    for (const found of columnsOf(groups, headings.length === 1 ? [groups] : others, broken)) {
      const columns = numbered ? withNumberColumn(found) : found
      const kinds = columns.map(({ kind }) => kind)
      if (!kinds.includes('name') || !kinds.includes('value')) continue
      for (const way of kinds.includes('sub') ? [columns] : [columns, withParts(columns)]) {
        const cost = costOf(tried, way.map(({ kind }) => kind), wide) + (way === columns ? 0 : bounds.parts)
        if (cost < (best?.cost ?? Infinity)) best = { columns: way, cost }
      }
    }
  }
  if (!best) return null
  const read = readByKinds(lines, best.columns.map(({ kind }) => kind), wide)
  const rows = read.filter(({ isRow }) => isRow)
  const average = rows.reduce((sum, { cost }) => sum + cost, 0) / rows.length
  return rows.length < bounds.rows || average > bounds.cost ? null : { columns: best.columns, lines: read, aligned: false }
}

function costOf(lines: readonly Line[], kinds: readonly ColumnKind[], wide: boolean): number {
  return readByKinds(lines, kinds, wide).reduce((sum, { cost }) => sum + Math.min(cost, bounds.lineCost), 0)
}

function withParts(columns: readonly Column[]): Column[] {
  const at = columns.findIndex(({ kind }) => kind === 'name')
  return [...columns.slice(0, at + 1), { kind: 'sub', heading: [] }, ...columns.slice(at + 1)]
}

/** 1.学前教育毛入园率 */
const numbered = /^([(（]?[0-9]{1,3}[)）.．、])(\D.*)$/su

function namesHaveNumbers(lines: readonly Line[]): boolean {
  const rows = lines.filter(hasCells)
  return rows.filter(({ pieces }) => numbered.test(pieces[0]!.text)).length > rows.length / 2
}

function withNumberApart(line: Line): Line {
  const [first, ...others] = line.pieces
  const found = numbered.exec(first!.text)
  if (!found) return line
  const cut = first!.from + found[1]!.length
  const pieces: Piece[] = [{ ...first!, text: found[1]!, to: cut }, { ...first!, text: found[2]!, from: cut, gap: 2 }, ...others]
  return { ...line, pieces }
}

function withNumberColumn(columns: readonly Column[]): Column[] {
  const at = columns.findIndex(({ kind }) => kind === 'name')
  return [...columns.slice(0, at), { kind: 'no', heading: ['序号'] }, ...columns.slice(at)]
}


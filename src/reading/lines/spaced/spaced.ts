/** Tables whose columns are parted by spaces alone, as copied from a PDF: their lines become the rows of a table, with what can't be told surely. */
import type { Place, SourceBlock, SourceCell, SourceTable } from '../../document'
import { joined, type ColumnKind } from '../../text/fit'
import { lookAt } from '../../text/look'
import type { Sourced } from '../../table'
import { collect, hasCells, type Collected } from './collect'
import type { Column } from './heading'
import { labelled, type Label, type Labelled } from './labels'
import { readAligned, readByCost, type ReadLines } from './read-lines'
import type { Cell, ReadLine } from './rows'
import { textOf, type Line } from './pieces'
import { restOf, wrapsOf, type Wraps } from './wraps'

/** What is doubtful about the rows of such a table, each known by the place of its own line. */
export interface SpacedDoubts {
  /** Rows found. */
  rows: number
  /** Cells that other pieces may belong to. */
  unsure: ReadonlyMap<Place, readonly string[]>
  /** Rows whose names may have other lines, each with the lines that they were given; and rows for which another domain may hold. */
  names: ReadonlyMap<Place, readonly Place[]>
  domains: ReadonlySet<Place>
  /** The line directly behind the last row, which may belong to it. */
  behind: Sourced | null
}

export interface Spaced {
  block: SourceTable
  from: number
  to: number
  spaced: SpacedDoubts
}

/** Rows of a table at least. */
const leastRows = 2
/** What it costs to take a line for a domain's: where domains are looked for, where rows print them, and where there is no column of them. */
const domainPrice = { wanted: -2, printed: 0.7 } as const
/** A line behind the table that is none of a table. */
const longestBehind = 40

/** The table whose heading stands at a block; null where there is none. */
export function spacedFrom(blocks: readonly SourceBlock[], from: number): Spaced | null {
  for (const ambiguousWidth of [2, 1] as const) {
    const collected = collect(blocks, from, ambiguousWidth)
    if (!collected || collected.body.filter(hasCells).length < leastRows) return null
    const aligned = readAligned(collected)
    if (aligned) return tableOf(collected, aligned)
  }
  const collected = collect(blocks, from, 2)!
  const read = readByCost(collected)
  return read && tableOf(collected, read)
}

/** A row with all its lines. */
interface Row {
  own: ReadLine
  above: ReadLine[]
  below: ReadLine[]
}

function tableOf(collected: Collected, read: ReadLines): Spaced | null {
  const { headings, from } = collected
  const { columns, lines, aligned } = read
  const kinds = columns.map(({ kind }) => kind)
  const own = lines.filter(({ isRow }) => isRow)
  if (own.length < leastRows) return null
  const between = linesBetween(read, kinds.indexOf('domain'))
  const name = (line: ReadLine) => textAt(line, kinds.indexOf('name'))
  const wanted = kinds.includes('domain') && textAt(own[0]!, kinds.indexOf('domain')) === null
  const wraps = wrapsOf(own.map(name), between.map((some) => some.map((line) => name(line) ?? '')), {
    domain: aligned ? Infinity : wanted ? domainPrice.wanted : domainPrice.printed,
    units: own.filter((line) => lookAt(name(line) ?? '').unitStated).length > own.length / 2,
  })
  const rows = own.map((line, at): Row => {
    const { above, below } = sidesOf(between, wraps, at)
    return { own: line, above, below: [...further(lines, line), ...below] }
  })
  const domains = domainsOf(rows, read, wraps.options.flatMap(({ domain }, gap) => domain === null ? [] : [between[gap]![domain]!]))
  const place = headings[0]!.place
  const last = rows.at(-1)!
  const end = (last.below.at(-1) ?? last.own).line.block + 1
  const body = rows.flatMap((row, at): SourceCell[][] => {
    const domain = domains.texts[at] ?? null
    const begins = domain !== null && !kinds.includes('domain') && domain !== domains.texts[at - 1]
    return [...begins ? [[{ text: domain, place: row.own.line.place }]] : [], cellsOf(row, kinds, aligned, domain)]
  })
  return {
    block: { kind: 'table', rows: [...headingRows(columns, aligned, place), ...body], place }, from, to: end,
    spaced: {
      rows: rows.length, behind: behindOf(collected.body.find(({ block }) => block === end)),
      unsure: new Map(rows.filter((row) => row.own.unsure.length > 0).map((row) => [row.own.line.place, row.own.unsure])),
      names: new Map(rows.filter((_, at) => wraps.doubtful.has(at)).map((row) => [row.own.line.place, linesOf(row).map(({ line }) => line.place)])),
      domains: new Set(rows.filter((_, at) => domains.doubtful.has(at)).map((row) => row.own.line.place)),
    },
  }
}

/** The lines directly below a row's that are plainly its own. */
function further(lines: readonly ReadLine[], row: ReadLine): ReadLine[] {
  const behind = lines.slice(lines.indexOf(row) + 1)
  const end = behind.findIndex(({ goesOn }) => !goesOn)
  return end < 0 ? behind : behind.slice(0, end)
}

function linesOf({ own, above, below }: Row): ReadLine[] {
  return [...above, own, ...below]
}

function textAt({ cells }: ReadLine, column: number): string | null {
  return cells.find((cell) => cell.column === column)?.text ?? null
}

/** The lines before each row and behind the last that may belong to either side; of fixed width, not those of nothing but a domain. */
function linesBetween({ lines, aligned }: ReadLines, domain: number): ReadLine[][] {
  const between: ReadLine[][] = [[]]
  for (const line of lines) {
    if (line.isRow) between.push([])
    else if (!line.goesOn && (!aligned || line.cells.some(({ column }) => column !== domain))) between.at(-1)!.push(line)
  }
  return between
}

/** The domains of the rows; `across` are lines of their own that name one. */
function domainsOf(rows: readonly Row[], { columns, lines, aligned }: ReadLines, across: readonly ReadLine[]): Labelled {
  const column = columns.findIndex(({ kind }) => kind === 'domain')
  const last = rows.at(-1)!
  const end = lines.indexOf(last.below.at(-1) ?? last.own) + 1
  const labels = lines.slice(0, end).flatMap((line, at): Label[] => {
    const text = across.includes(line) ? line.cells[0]!.text : line.isRow || aligned ? textAt(line, column) : null
    return text === null ? [] : [{ text, from: at, to: at }]
  })
  // Of fixed width, a line of nothing but a domain directly below another's is its further line.
  const whole = labels.reduce<Label[]>((all, label) => {
    const above = all.at(-1)
    const goesOn = aligned && above && !lines[label.from]!.isRow && label.from === above.to + 1
    return goesOn ? [...all.slice(0, -1), { ...above, text: above.text + label.text, to: label.to }] : [...all, label]
  }, [])
  return labelled(whole, rows.map(({ own, above, below }) => ({ from: lines.indexOf(above[0] ?? own), to: lines.indexOf(below.at(-1) ?? own) })))
}

function sidesOf(between: readonly ReadLine[][], { options }: Wraps, row: number): Pick<Row, 'above' | 'below'> {
  const [before, behind] = [options[row]!, options[row + 1]!]
  return { above: restOf(between[row]!, before).slice(before.above), below: restOf(between[row + 1]!, behind).slice(0, behind.above) }
}

/** A row's cells, each with its further lines; where positions are not sure, only those that are there. */
function cellsOf(row: Row, kinds: readonly ColumnKind[], aligned: boolean, domain: string | null): SourceCell[] {
  const { own } = row
  const { place } = own.line
  const whole = kinds.map((kind, column) => {
    if (kind === 'domain') return domain ?? ''
    return joined(kind, linesOf(row).flatMap((line) => textAt(line, column) ?? []))
  })
  if (aligned) return whole.map((text) => ({ text, place }))
  const loose = own.cells.filter(({ column }) => column === null)
  const result: Cell[] = whole.flatMap((text, column) => text === '' ? [] : [{ column, text }])
  for (const cell of loose) {
    const before = own.cells.slice(0, own.cells.indexOf(cell)).findLast(({ column }) => column !== null)
    result.splice(result.findIndex(({ column }) => column === before?.column) + 1, 0, cell)
  }
  return result.map(({ text }) => ({ text, place }))
}

/** The heading, a row for each of its lines. */
function headingRows(columns: readonly Column[], aligned: boolean, place: Place): SourceCell[][] {
  // Rows that don't keep to positions have their parts behind the names, whatever the heading says.
  const headed = columns.filter(({ kind, heading }) => aligned || kind !== 'sub' || heading.length > 0)
  const height = Math.max(...headed.map(({ heading }) => heading.length))
  return Array.from({ length: height }, (_, row) => headed.map(({ heading }) => ({ text: heading[row] ?? '', place })))
}

/** A line directly behind the last row that may be one of its lines, or another row. */
function behindOf(line: Line | undefined): Sourced | null {
  if (!line) return null
  const text = textOf(line.pieces)
  const { bare } = lookAt(text)
  const endsTable = bare.length > longestBehind || /^(?:[一二三四五六七八九十]+、|[(（]?[一二三四五六七八九十0-9]+[)）])/u.test(bare)
  return endsTable ? null : { text, places: [line.place] }
}

/** How surely a row was read: what speaks for it, where each of its parts stands, and how much its doubts take from that. */
import type { ReadingFinding, ReadingReason, RowEvidence } from '../finding'
import type { Place } from '../document'
import type { Sourced, TableRow } from '../table'
import type { TableCells } from './row-cells'

/** What a doubt takes from the confidence of its row. */
const lost = { error: 0.6, warning: 0.3, info: 0.05 } as const
/** Confidence in a row that has a cell of several lines and is not doubted. */
const joinedLines = 0.95
/** The same in a row whose cells spaces alone part. */
const spaced = 0.85

/** The evidence of a row with these doubts; `caption` is the table's where it names no domains, and stands for them. */
export function rowEvidence(cells: TableCells, row: TableRow, doubts: readonly ReadingFinding[], caption: Sourced | null): RowEvidence {
  const places = placesByPart(cells, row)
  const split = row.cells.filter((cell) => cell !== null && cell.places.length > 1).length
  const aside = cells.asideOf(row)
  const confidence = doubts.reduce((left, { severity }) => left * (1 - lost[severity]), (split > 0 ? joinedLines : 1) * (row.spaced ? spaced : 1))
  return {
    confidence: Math.round(confidence * 100) / 100,
    reasons: [
      ...reasons(cells, row, doubts, { parts: Object.keys(places).length, split }),
      ...caption ? [{ id: 'domain-is-caption' as const, parameters: { caption: caption.text } }] : [],
    ],
    places: caption ? { ...places, domain: caption.places } : places,
    ...aside.length > 0 ? { aside } : {},
  }
}

function placesByPart(cells: TableCells, row: TableRow): Record<string, Place[]> {
  const places: Record<string, Place[]> = {}
  const note = (key: string, cell: Sourced | null) => {
    if (cell) places[key] = [...places[key] ?? [], ...cell.places]
  }
  for (const kind of ['no', 'domain', 'name', 'sub', 'attribute'] as const) note(kind, cells.cell(row, kind))
  note('name', cells.unitApart(row))
  note('responsibleUnits', cells.cell(row, 'office'))
  for (const { at, column } of cells.figures) note(column.key, cells.valueOf(row, at))
  return places
}

function reasons(
  cells: TableCells, row: TableRow, doubts: readonly ReadingFinding[], { parts, split }: { parts: number; split: number },
): ReadingReason[] {
  const given: ReadingReason[] = []
  const apart = cells.unitApart(row)
  const { shared = [] } = row
  if (apart) given.push({ id: 'unit-apart', parameters: { unit: apart.text } })
  if (cells.cell(row, 'no') && doubts.every(({ id }) => id !== 'number-unexpected')) given.push({ id: 'number-follows', parameters: { no: row.no } })
  if (doubts.length === 0) given.push({ id: 'cells-fit', parameters: { count: parts } })
  if (split > 0) given.push({ id: 'lines-joined', parameters: { count: split } })
  if (shared.length > 0) given.push({ id: 'cell-shared', parameters: { columns: shared.map((at) => cells.title(at)).join('、') } })
  if (row.spaced) given.push({ id: 'parted-by-spaces', parameters: {} })
  if (row.sub) given.push({ id: 'part-of-row-above', parameters: { no: row.no } })
  if (doubts.length > 0) given.push({ id: 'doubts', parameters: { count: doubts.length } })
  return given
}

/** Makes a document of cells of sheets. */
import type { Area, Cell } from '../model'
import type { SourceBlock, SourceCell, SourceDocument } from '../reading/document'
import { Budget } from './pieces'
import { shown } from './shown'
import { shownPart, type CellRange, type ShownPart } from './shown-part'
import { tableBlocks } from './table-blocks'

/**
 * The document of these ranges, numbers as the sheet shows them. Each range is a table, without empty rows and columns around it; lines
 * that stand alone above and below are paragraphs, and where such a line follows an empty row, another table begins. Hidden rows and
 * columns are left out, and named.
 * @throws Fault `file-too-large`.
 */
export function documentFromCells(file: string | null, ranges: readonly CellRange[]): SourceDocument {
  const budget = new Budget(file ?? ranges[0]?.sheet ?? '')
  const shown = ranges.map(shownPart)
  const [rows, columns] = [shown.flatMap(({ hidden }) => hidden.rows), shown.flatMap(({ hidden }) => hidden.columns)]
  const blocks = shown.flatMap((part) => blocksOf(part, budget))
  return { file, blocks, ...rows.length + columns.length > 0 ? { hidden: { rows, columns } } : {} }
}

function blocksOf(range: ShownPart, budget: Budget): SourceBlock[] {
  const { sheet, area } = range
  const rows = rowsOf(range, budget)
  const place = { kind: 'cell', sheet, row: area.row, column: area.column } as const
  return split(rows).flatMap((part) => tableBlocks(part, place))
}

function rowsOf({ sheet, cells, merges, dateSystem, rowsAt, columnsAt }: ShownPart, budget: Budget): SourceCell[][] {
  const box = filled(cells)
  if (!box) return []
  budget.spend(box.rows * box.columns)
  const spans = new Spans(merges, box)
  return Array.from({ length: box.rows }, (_, index) => {
    const row = box.row + index
    const line: SourceCell[] = []
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (spans.isCovered(row, column)) continue
      const cell = cells[row]![column]
      line.push({
        text: cell ? shown(cell, dateSystem) : '', place: { kind: 'cell', sheet, row: rowsAt[row]!, column: columnsAt[column]! },
        ...spans.of(row, column),
      })
    }
    return line
  })
}

/** The smallest rectangle with every cell that shows something, within the cells; null where none does. */
function filled(cells: readonly (readonly Cell[])[]): Area | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1]
  cells.forEach((line, row) => line.forEach((cell, column) => {
    if (cell.kind === 'empty' || (cell.kind === 'text' && cell.value.trim() === '')) return
    top = Math.min(top, row)
    bottom = row
    left = Math.min(left, column)
    right = Math.max(right, column)
  }))
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

/** Merged areas within a rectangle; one that overlaps another is none. */
class Spans {
  private readonly covered: Uint8Array
  private readonly corners = new Map<number, { rows?: number; columns?: number }>()

  constructor(merges: readonly Area[], private readonly box: Area) {
    this.covered = new Uint8Array(box.rows * box.columns)
    // What does not overlap fits in the rectangle: beyond that there is nothing to look at.
    let room = this.covered.length
    for (const merge of merges) {
      const [top, bottom] = within(merge.row, merge.rows, box.row, box.rows)
      const [left, right] = within(merge.column, merge.columns, box.column, box.columns)
      room -= Math.max(0, bottom - top) * Math.max(0, right - left)
      if (room < 0) return
      if (bottom > top && right > left) this.add(top, bottom, left, right)
    }
  }

  isCovered(row: number, column: number): boolean {
    return this.covered[this.at(row, column)] === 1 && !this.corners.has(this.at(row, column))
  }

  of(row: number, column: number): { rows?: number; columns?: number } {
    return this.corners.get(this.at(row, column)) ?? {}
  }

  private add(top: number, bottom: number, left: number, right: number): void {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) if (this.covered[this.at(row, column)] === 1) return
    }
    for (let row = top; row < bottom; row++) this.covered.fill(1, this.at(row, left), this.at(row, left) + right - left)
    this.corners.set(this.at(top, left), { ...bottom - top > 1 ? { rows: bottom - top } : {}, ...right - left > 1 ? { columns: right - left } : {} })
  }

  private at(row: number, column: number): number {
    return (row - this.box.row) * this.box.columns + column - this.box.column
  }
}

/** The part of `start … start + length` that lies within another stretch. */
function within(start: number, length: number, from: number, room: number): [from: number, to: number] {
  return [Math.max(start, from), Math.min(start + length, from + room)]
}

/** Parts that begin with a line that stands alone after an empty row. */
function split(rows: readonly SourceCell[][]): SourceCell[][][] {
  const texts = rows.map((cells) => cells.filter(({ text }) => text.trim() !== '').length)
  const parts: SourceCell[][][] = []
  let reached = 0
  rows.forEach((cells, row) => {
    if (row === 0 || (texts[row] === 1 && texts[row - 1] === 0 && reached <= row)) parts.push([])
    parts.at(-1)!.push(cells)
    for (const cell of cells) reached = Math.max(reached, row + (cell.rows ?? 1))
  })
  return parts
}

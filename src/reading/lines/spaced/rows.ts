/** The rows of a table that spaces part: which lines begin one, and what stands in their cells. */
import { fit, type ColumnKind } from '../../text/fit'
import { lookAt } from '../../text/look'
import { inBands, type Band } from './bands'
import { cellText, layLine } from './lay-line'
import { wideGap, type Line } from './pieces'

/** A cell, or a text that has no column. */
export interface Cell {
  column: number | null
  text: string
}

/** A row's own line, or a line between rows. */
export interface ReadLine {
  line: Line
  isRow: boolean
  /** What stands in the line, in reading order. */
  cells: Cell[]
  unsure: string[]
  /** What the line costs beyond a row that fits in everything; 0 in a print of fixed width. */
  cost: number
}

/** What a line may cost that is still a row: with the number that the row should have, and without. */
const most = { numbered: 10, unnumbered: 6.5 } as const

/** Whether the lines part their columns by more than one space. */
export function areWide(lines: readonly Line[]): boolean {
  const gaps = lines.flatMap(({ pieces }) => pieces.slice(1).map(({ gap }) => gap))
  return gaps.filter((gap) => gap >= wideGap).length >= gaps.length / 2
}

/** Lines whose columns are told by what stands in them. */
export function readByKinds(lines: readonly Line[], kinds: readonly ColumnKind[], wide: boolean): ReadLine[] {
  const at = kinds.indexOf('no')
  let before = 0
  return lines.map((line) => {
    const { cost, cells, unsure, texts } = layLine(line.pieces, kinds, wide, before + 1)
    const number = at < 0 ? null : lookAt(cells[at] ?? '').number
    const isRow = cost <= (number === before + 1 ? most.numbered : most.unnumbered) && line.pieces.length > 1
    if (isRow) before = number ?? before + 1
    // The cells stand in the order of their columns; what is left over stands where it is printed.
    let next = 0
    const own = isRow ? texts.map((text): Cell => {
      const column = cells.findIndex((cell, index) => index >= next && cell === text)
      if (column >= 0) next = column + 1
      return { column: column < 0 ? null : column, text }
    }) : [{ column: kinds.indexOf('name'), text: cellText('name', line.pieces) }]
    return { line, isRow, cells: own, unsure: isRow ? unsure : [], cost }
  })
}

/** Lines whose columns are told by where they stand. */
export function readByPlace(lines: readonly Line[], kinds: readonly ColumnKind[], bands: readonly Band[]): ReadLine[] {
  return lines.map((line) => {
    const cells = inBands(line, bands).flatMap((pieces, column): Cell[] => (
      pieces.length === 0 ? [] : [{ column, text: cellText(kinds[column]!, pieces) }]
    ))
    const isRow = cells.some(({ column, text }) => {
      const { number, value, attribute } = lookAt(text)
      const kind = kinds[column!]!
      const figure = kind === 'value' && fit('value', [text]) <= 1 && value !== 'words'
      return figure || (kind === 'no' && number !== null) || (kind === 'attribute' && attribute !== null)
    })
    return { line, isRow, cells, unsure: [], cost: 0 }
  })
}

/** The rows of a table that spaces part: which lines begin one, and what stands in their cells. */
import { fit, type ColumnKind } from '../../text/fit'
import { lookAt } from '../../text/look'
import { inBands, type Band } from './bands'
import { cellText, layLine, type LaidLine } from './lay-line'
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
  /** Plainly a line of the row above. */
  goesOn?: boolean
  /** What stands in the line, in reading order. */
  cells: Cell[]
  unsure: string[]
  /** What the line costs beyond a row that fits in everything; 0 in a print of fixed width. */
  cost: number
}

/** What a line costs for being a part of the row above, and may cost that is still a row: with the number that the row should have, and without. */
const partPrice = 0.3
const most = { numbered: 14, unnumbered: 6.5 } as const

/** Whether the lines part their columns by more than one space. */
export function areWide(lines: readonly Line[]): boolean {
  const gaps = lines.flatMap(({ pieces }) => pieces.slice(1).map(({ gap }) => gap))
  return gaps.filter((gap) => gap >= wideGap).length >= gaps.length / 2
}

/** Lines whose columns are told by what stands in them. */
export function readByKinds(lines: readonly Line[], kinds: readonly ColumnKind[], wide: boolean): ReadLine[] {
  const at = kinds.indexOf('no')
  const sub = kinds.indexOf('sub')
  let before = 0
  let parted = false
  return lines.map((line) => {
    const whole = layLine(line.pieces, kinds, wide, before + 1)
    const part = parted ? layPart(line, kinds, wide) : null
    const { cost, cells, unsure, texts } = part && part.cost < whole.cost ? part : whole
    const number = at < 0 ? null : lookAt(cells[at] ?? '').number
    const isRow = cost <= (number === before + 1 && cells.some((cell, column) => cell !== null && kinds[column] === 'value') ? most.numbered : most.unnumbered) && line.pieces.length > 1
    if (isRow && cells !== part?.cells) before = number ?? before + 1
    if (isRow) parted = sub >= 0 && cells[sub] !== null
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

/** A line as one of a further part of the row above, which prints no more than the part and its values; null where it is none. */
function layPart({ pieces }: Line, kinds: readonly ColumnKind[], wide: boolean): LaidLine | null {
  const at = kinds.indexOf('sub')
  const laid = layLine(pieces, kinds.slice(at), wide, 0)
  return laid.cells[0] === null ? null : { ...laid, cells: [...kinds.slice(0, at).map(() => null), ...laid.cells], cost: laid.cost + partPrice }
}

/** Lines whose columns are told by where they stand. */
export function readByPlace(lines: readonly Line[], kinds: readonly ColumnKind[], bands: readonly Band[]): ReadLine[] {
  const read: ReadLine[] = []
  for (const line of lines) {
    const cells = inBands(line, bands).flatMap((pieces, column): Cell[] => (
      pieces.length === 0 ? [] : [{ column, text: cellText(kinds[column]!, pieces) }]
    ))
    const isRow = cells.some(({ column, text }) => {
      const { number, value, attribute } = lookAt(text)
      const kind = kinds[column!]!
      const figure = kind === 'value' && fit('value', [text]) <= 1 && value !== 'words'
      return figure || (kind === 'no' && number !== null) || (kind === 'attribute' && attribute !== null)
    })
    const above = read.findLast((one) => one.isRow)
    const last = read.findLast((one) => one.isRow || one.goesOn)
    const further = last !== undefined && goesOn(last.cells, cells, kinds)
    // Figures alone below a row may be the rest of its own.
    const alone = above !== undefined && isRow && !further && cells.every(({ column }) => kinds[column!] === 'value')
    if (alone) above.unsure.push(...cells.map(({ column, text }) => `${textIn(above.cells, column!)}\n${text}`.trim()))
    read.push({ line, isRow: isRow && !further && !alone, goesOn: further || alone, cells, unsure: [], cost: 0 })
  }
  return read
}

/** Whether all cells of a line go on from those above: values, which end in a mark (职工85； / 城乡居民68), and texts below texts. */
function goesOn(above: readonly Cell[], cells: readonly Cell[], kinds: readonly ColumnKind[]): boolean {
  return cells.every(({ column, text }) => {
    const before = textIn(above, column!)
    switch (kinds[column!]) {
      case 'no': case 'domain': return false
      case 'attribute': return lookAt(before + text).attribute !== null
      case 'value': return /[、，,;；(（]$/u.test(before)
      case 'name': return cells.some((cell) => kinds[cell.column!] === 'value')
      default: return before !== ''
    }
  })
}

function textIn(cells: readonly Cell[], column: number): string {
  return cells.find((cell) => cell.column === column)?.text ?? ''
}

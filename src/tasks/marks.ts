/** Marks (标记) in sheets that are not ours: conditional formats over the cells with findings and shortfalls, and nothing else. */
import type { Area } from '../model'
import type { CheckResult } from '../report'
import { markStyles } from '../template'
import type { Mark, SheetMarks } from '../workbook'
import type { LocatedSubmission } from './submissions'

/** From the one that matters most: a cell has one mark. */
const kinds = ['error', 'warning', 'short', 'info'] as const
type Kind = (typeof kinds)[number]

/** The marks of each mapped sheet; `results` are those of the submissions, in their order. */
export function marksOf(located: readonly LocatedSubmission[], results: readonly CheckResult[]): SheetMarks[] {
  return located.flatMap(({ template: { kind, sheet } }, index) => kind === null ? [{ sheet, marks: marksFor(results[index]!) }] : [])
}

/** No marks for each mapped sheet. */
export function noMarks(located: readonly LocatedSubmission[]): SheetMarks[] {
  return located.flatMap(({ template }) => template.kind === null ? [{ sheet: template.sheet, marks: [] }] : [])
}

function marksFor({ rows, findings }: CheckResult): Mark[] {
  const cells = new Map<string, { row: number; column: number; kind: Kind }>()
  const mark = (at: { row: number; column: number } | null, kind: Kind) => {
    if (!at) return
    const key = `${at.row} ${at.column}`
    const other = cells.get(key)
    if (!other || kinds.indexOf(kind) < kinds.indexOf(other.kind)) cells.set(key, { ...at, kind })
  }
  for (const { at, severity } of findings) mark(at, severity)
  for (const { at, assessments } of rows) if (assessments.some(({ status }) => status === 'short')) mark(at, 'short')
  return kinds.flatMap((kind) => {
    const areas = columnRuns([...cells.values()].filter((cell) => cell.kind === kind))
    return areas.length > 0 ? [{ id: kind, areas, style: markStyles[kind] }] : []
  })
}

/** Cells as areas, those below each other as one. */
function columnRuns(cells: readonly { row: number; column: number }[]): Area[] {
  const areas: Area[] = []
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1)
    if (last && last.column === column && last.row + last.rows === row) last.rows++
    else areas.push({ row, column, rows: 1, columns: 1 })
  }
  return areas
}

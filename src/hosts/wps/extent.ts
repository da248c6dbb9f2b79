/** How far sheets reach: the part in use, rows that are not shown, merged areas. */
import { a1, type Area } from '../../model'
import { inOrder, type SheetOutline } from '../../workbook'
import type { WpsApplication } from './application'
import { uniformParts } from './halving'
import { areasOf, rangeAt } from './sheets'

/** What of a sheet holds something, is hidden or merged. */
export function extentOf(application: WpsApplication, sheet: Et.Worksheet): Pick<SheetOutline, 'used' | 'hiddenRows' | 'merges'> {
  const reach = reachOf(sheet)
  const used = usedOf(application, sheet, reach)
  return { used, hiddenRows: hiddenRows(sheet, used.rows), merges: merges(sheet, reach) }
}

/** The rectangle from A1 to the last cell that holds something; no rows and no columns in an empty sheet. */
export function usedArea(application: WpsApplication, sheet: Et.Worksheet): Area {
  return { row: 0, column: 0, ...usedOf(application, sheet, reachOf(sheet)) }
}

/** The rectangle from A1 to the end of what WPS takes for used: also what only looks different or is merged. */
function reachOf(sheet: Et.Worksheet): Area {
  const [{ row, column, rows, columns }] = areasOf(sheet.UsedRange) as [Area]
  return { row: 0, column: 0, rows: row + rows, columns: column + columns }
}

function usedOf(application: WpsApplication, sheet: Et.Worksheet, reach: Area): { rows: number; columns: number } {
  const functions = application.WorksheetFunction
  const holds = (area: Area) => functions.CountA(rangeAt(sheet, area)) > 0
  const rows = lastHolding(reach.rows, (row, count) => holds({ ...reach, row, rows: count }))
  if (rows === 0) return { rows, columns: 0 }
  return { rows, columns: lastHolding(reach.columns, (column, count) => holds({ ...reach, rows, column, columns: count })) }
}

/** How many lines there are up to the last that holds something: mostly all, otherwise found by halving. */
function lastHolding(count: number, holds: (first: number, count: number) => boolean): number {
  if (holds(count - 1, 1)) return count
  if (count === 1 || !holds(0, count - 1)) return 0
  let [first, end] = [0, count - 1]
  while (end - first > 1) {
    const middle = Math.floor((first + end) / 2)
    if (holds(middle, end - middle)) first = middle
    else end = middle
  }
  return end
}

function hiddenRows(sheet: Et.Worksheet, rows: number): number[] {
  if (rows === 0) return []
  return uniformParts({ row: 0, column: 0, rows, columns: 1 }, (part) => flag(sheet.Range(`${part.row + 1}:${part.row + part.rows}`).EntireRow.Hidden))
    .flatMap(({ area, value }) => value ? Array.from({ length: area.rows }, (_, index) => area.row + index) : [])
}

function merges(sheet: Et.Worksheet, reach: Area): Area[] {
  const found: Area[] = []
  const rest = uniformParts(reach, (part) => flag(rangeAt(sheet, part).MergeCells)).flatMap(({ area, value }) => value ? [area] : [])
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { row, column } = next
    const known = found.find((area) => holdsCell(area, row, column))
    const [merged] = known ? [known] : areasOf(sheet.Range(a1(row, column)).MergeArea) as [Area]
    if (!known) found.push(merged)
    rest.push(...beside(next, merged))
  }
  return inOrder(found.filter(({ rows, columns }) => rows * columns > 1))
}

function holdsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
}

/** What of an area is left to the right of and below one that covers its first cell. */
function beside(area: Area, first: Area): Area[] {
  const [bottom, right] = [Math.min(first.row + first.rows, area.row + area.rows), Math.min(first.column + first.columns, area.column + area.columns)]
  return [
    { row: area.row, column: right, rows: bottom - area.row, columns: area.column + area.columns - right },
    { row: bottom, column: area.column, rows: area.row + area.rows - bottom, columns: area.columns },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0)
}

/** A property that is true, false, or mixed. */
function flag(told: unknown): boolean | null {
  return typeof told === 'boolean' ? told : null
}

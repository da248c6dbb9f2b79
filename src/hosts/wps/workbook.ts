/** The port over WPS 表格, by its JSAPI. */
import { a1, type CellAddress } from '../../model'
import { checkArea, checkPatch, checkRanges, checkSheet, type Block, type Outline, type Patch, type RangeRef, type Workbook } from '../../workbook'
import type { WpsApplication } from './application'
import { applyPatch } from './apply'
import { attempt } from './attempt'
import { readCells } from './cells'
import { extentOf, usedArea } from './extent'
import { bringToFront } from './front'
import { definedName, namesOf } from './names'
import { bind, inWps, type Bound } from './session'
import { findSheet, sheetsOf, visibilityOf, type NamedSheet } from './sheets'
import { followSelection, watchWorkbook } from './watch'

/**
 * The workbook that is in front now, and none other later: WPS shows several in one window.
 * @throws Fault `workbook-missing` where none is open, and from each method once it has been closed.
 */
export function createWpsWorkbook(application: WpsApplication): Workbook {
  const bound = bind(application)
  const reports = Boolean(attempt(() => application.ApiEvent.AddApiEventListener))
  return {
    capabilities: { calculates: true, veryHidden: true, prompts: true, undo: false, watches: reports, follows: reports },
    outline: async () => outline(bound),
    read: async (ranges) => read(bound, ranges),
    apply: async (patch) => apply(bound, patch),
    reveal: async (cell) => reveal(bound, cell),
    watch: (listener) => watchWorkbook(bound, listener),
    follow: (listener) => followSelection(bound, listener),
  }
}

function outline(bound: Bound): Outline {
  const { application, workbook } = bound
  return inWps(bound, { action: 'outline' }, () => ({
    sheets: sheetsOf(workbook).map(({ name, sheet }) => (
      { name, visibility: visibilityOf(sheet), protected: sheet.ProtectContents, ...extentOf(application, sheet) }
    )),
    names: namesOf(workbook).flatMap(definedName),
    dateSystem: workbook.Date1904 ? 1904 : 1900,
    activeSheet: workbook.ActiveSheet.Name,
  }))
}

function read(bound: Bound, ranges: readonly RangeRef[]): Block[] {
  const doing = { action: 'read', sheets: ranges.map(({ sheet }) => sheet) } as const
  const sheets = inWps(bound, doing, () => sheetsOf(bound.workbook))
  checkRanges(ranges, namesAmong(sheets))
  return inWps(bound, doing, () => ranges.map(({ sheet: name, area: wanted }) => {
    const found = sheets.find(({ sheet }) => sheet === findSheet(sheets, name))!
    const area = wanted ?? usedArea(bound.application, found.sheet)
    return { sheet: found.name, area: { ...area }, cells: area.rows > 0 ? readCells(found.sheet, area) : [] }
  }))
}

function apply(bound: Bound, patch: Patch): void {
  const sheets = inWps(bound, { action: 'apply' }, () => sheetsOf(bound.workbook))
  checkPatch(patch, namesAmong(sheets))
  const { writes = [], marks = [] } = patch
  inWps(bound, { action: 'apply', sheets: [...writes, ...marks].map(({ sheet }) => sheet) }, () => { applyPatch(bound, patch, sheets) })
}

function reveal(bound: Bound, { sheet, row, column }: CellAddress): void {
  const doing = { action: 'reveal', sheets: [sheet] } as const
  const sheets = inWps(bound, doing, () => sheetsOf(bound.workbook))
  checkSheet(sheet, namesAmong(sheets))
  checkArea(sheet, { row, column, rows: 1, columns: 1 })
  inWps(bound, doing, () => {
    const target = findSheet(sheets, sheet)!
    bringToFront(bound)
    // WPS selects in the sheet that is in front only.
    target.Activate()
    target.Range(a1(row, column)).Select()
  })
}

function namesAmong(sheets: readonly NamedSheet[]): string[] {
  return sheets.map(({ name }) => name)
}

/** The port over Excel, by Office.js (requirement set ExcelApi 1.13). */
import { a1, a1Area } from '../../model'
import { checkArea, checkRanges, parseReference, type Block, type Outline, type RangeRef, type Workbook } from '../../workbook'
import { applyPatch } from './apply'
import { cellProperties, cellsOf } from './cells'
import { extents, usedArea, usedRange } from './extent'
import { inExcel } from './session'
import { visibilities } from './sheet'
import { survey } from './survey'
import { followSelection, watchWorkbook } from './watch'

/** The workbook that the add-in runs in. Needs the global `Excel` of Office.js, after `Office.onReady`. */
export function createExcelWorkbook(): Workbook {
  return {
    capabilities: { calculates: true, veryHidden: true, prompts: true, undo: false, watches: true, follows: true },
    outline,
    read,
    apply: applyPatch,
    reveal: ({ sheet, row, column }) => inExcel({ action: 'reveal', sheets: [sheet] }, async (context) => {
      checkArea(sheet, { row, column, rows: 1, columns: 1 })
      const target = context.workbook.worksheets.getItem(sheet)
      target.activate()
      target.getRange(a1(row, column)).select()
      await context.sync()
    }),
    watch: watchWorkbook,
    follow: followSelection,
  }
}

function outline(): Promise<Outline> {
  return inExcel({ action: 'outline' }, async (context) => {
    // Excel has no property for its date system, but it computes: this day is 1 in that of 1904.
    const day = context.workbook.functions.date(1904, 1, 2).load('value')
    const { sheets, names, active } = await survey(context)
    const reach = await extents(context, sheets)
    return {
      sheets: sheets.map(({ name, visibility, protection }, index) => (
        { name, visibility: visibilityOf(visibility), protected: protection.protected, ...reach[index]! }
      )),
      names: names.flatMap(({ name, formula, visible }) => {
        const reference = parseReference(formula)
        return reference ? [{ name, ...reference, ...(visible ? {} : { hidden: true }) }] : []
      }),
      dateSystem: day.value === 1 ? 1904 : 1900,
      activeSheet: active.name,
    }
  })
}

function read(ranges: readonly RangeRef[]): Promise<Block[]> {
  return inExcel({ action: 'read', sheets: ranges.map(({ sheet }) => sheet) }, async (context) => {
    const { sheets, find } = await survey(context)
    checkRanges(ranges, sheets.map(({ name }) => name))
    const asked = ranges.map(({ sheet, area }) => ({ sheet: find(sheet)!, area, used: area ? null : usedRange(find(sheet)!) }))
    if (asked.some(({ used }) => used)) await context.sync()
    const found = asked.map(({ sheet, area, used }) => ({ sheet, area: area ?? usedArea(used!) }))
    const loaded = found.map(({ sheet, area }) => ({
      sheet, area, range: area.rows > 0 ? sheet.getRange(a1Area(area)).load(cellProperties) : null,
    }))
    if (loaded.some(({ range }) => range)) await context.sync()
    return loaded.map(({ sheet, area, range }) => ({ sheet: sheet.name, area: { ...area }, cells: range ? cellsOf(range) : [] }))
  })
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): Outline['sheets'][number]['visibility'] {
  return visibility === visibilities['very-hidden'] ? 'very-hidden' : visibility === visibilities.hidden ? 'hidden' : 'visible'
}

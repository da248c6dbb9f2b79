/** The port over a workbook layout kept in memory; the reference for the other hosts. */
import { Fault, type CellAddress } from '../../model'
import type { CellInput, SheetLayout, WorkbookLayout } from '../../template/layout'
import { checkArea, checkPatch, checkRanges, inOrder, sameName, withMarks, type Change, type Mark, type Patch, type Workbook } from '../../workbook'
import { cellsOf, hiddenRows, putValues, usedSize } from './cells'

/** A workbook in memory; it computes nothing. */
export interface MemoryWorkbook extends Workbook {
  /** A copy of everything that the workbook holds. */
  layout(): WorkbookLayout
  /** Puts a value into a cell as a person would, and tells those who watch. @throws Fault `sheet-missing`, `range-outside-sheet`. */
  type(cell: CellAddress, value: CellInput): void
  /** Selects a cell as a person would, and tells those who follow. @throws Fault `sheet-missing`, `range-outside-sheet`. */
  select(cell: CellAddress): void
}

/** A workbook that holds a copy of a layout; without one, a workbook without sheets. */
export function createMemoryWorkbook(layout: WorkbookLayout = { sheets: [], names: [] }): MemoryWorkbook {
  const book = structuredClone(layout)
  const listeners = new Set<(change: Change) => void>()
  const followers = new Set<(cell: CellAddress) => void>()
  const sheetNames = () => book.sheets.map((sheet) => sheet.name)

  function find(name: string): SheetLayout {
    const sheet = book.sheets.find((candidate) => sameName(candidate.name, name))
    if (!sheet) throw new Fault('sheet-missing', { sheet: name })
    return sheet
  }

  function activate(name: string): void {
    book.active = book.sheets.indexOf(find(name))
  }

  /** Brings the sheet to the front; its name as the workbook has it. */
  function goTo({ sheet, row, column }: CellAddress): string {
    const { name } = find(sheet)
    checkArea(name, { row, column, rows: 1, columns: 1 })
    activate(name)
    return name
  }

  function putSheet(sheet: SheetLayout): void {
    const at = book.sheets.findIndex((candidate) => sameName(candidate.name, sheet.name))
    if (at < 0) book.sheets.push(structuredClone(sheet))
    else book.sheets[at] = structuredClone(sheet)
  }

  function mark(sheet: SheetLayout, marks: readonly Mark[]): void {
    sheet.conditionalFormats = withMarks(sheet.conditionalFormats, structuredClone(marks))
  }

  return {
    capabilities: { calculates: false, veryHidden: true, prompts: false, undo: false, watches: true, follows: true },

    async outline() {
      return {
        sheets: book.sheets.map((sheet) => {
          const used = usedSize(sheet)
          return {
            name: sheet.name, visibility: sheet.visibility, used, protected: sheet.protection !== undefined,
            hiddenRows: hiddenRows(sheet, used.rows), merges: inOrder(structuredClone(sheet.merges)),
          }
        }),
        names: structuredClone(book.names),
        dateSystem: 1900,
        activeSheet: book.sheets[book.active ?? 0]?.name ?? '',
      }
    },

    async read(ranges) {
      checkRanges(ranges, sheetNames())
      return ranges.map((range) => {
        const sheet = find(range.sheet)
        const area = range.area ?? { row: 0, column: 0, ...usedSize(sheet) }
        return { sheet: sheet.name, area: { ...area }, cells: cellsOf(sheet, area) }
      })
    },

    async apply(patch: Patch) {
      checkPatch(patch, sheetNames())
      for (const { layout: sheet } of patch.sheets ?? []) putSheet(sheet)
      for (const { sheet, area, values } of patch.writes ?? []) putValues(find(sheet), area, values)
      for (const { sheet, marks } of patch.marks ?? []) mark(find(sheet), marks)
      const gone = [...patch.removeNames ?? [], ...(patch.names ?? []).map((name) => name.name)]
      book.names = book.names.filter((name) => !gone.some((other) => sameName(name.name, other)))
      for (const name of patch.names ?? []) book.names.push({ ...structuredClone(name), sheet: find(name.sheet).name })
      if (patch.activate !== undefined) activate(patch.activate)
    },

    async reveal(cell) {
      goTo(cell)
    },

    watch(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },

    follow(listener) {
      followers.add(listener)
      return () => { followers.delete(listener) }
    },

    layout: () => structuredClone(book),

    type({ sheet, row, column }, value) {
      const target = find(sheet)
      const area = { row, column, rows: 1, columns: 1 }
      checkArea(target.name, area)
      putValues(target, area, [[value]])
      for (const listener of [...listeners]) listener({ sheet: target.name, areas: [area] })
    },

    select(cell) {
      const sheet = goTo(cell)
      for (const follower of [...followers]) follower({ ...cell, sheet })
    },
  }
}

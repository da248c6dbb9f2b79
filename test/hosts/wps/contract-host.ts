/** The fake WPS as the contract suite wants a host, with watch over all that a change must leave as it was. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { a1 } from '../../../src/model'
import type { ConditionalFormat, Protection } from '../../../src/template/layout'
import { sameName, type Patch, type Workbook } from '../../../src/workbook'
import type { ContractHost } from '../../contract/suite'
import { createFakeWps, type FakeWps, type Variant } from './fake'
import type { BookState } from './fake/book-state'
import { formulaFor, type RuleState } from './fake/rules-state'
import type { ProtectionState } from './fake/sheet-state'

/** A new fake WPS with the adapter in front of it. */
export function contractHost(variant: Variant): ContractHost {
  const wps = createFakeWps(variant)
  const book = wps.book()
  return {
    workbook: watched(createWpsWorkbook(wps.application), wps),
    dispose: async () => {
      expect(wps.mistakes).toEqual([])
    },
    // Some of what WPS tells is looked at once more, a moment later.
    settle: () => new Promise((resolve) => setTimeout(resolve)),
    type: async (cell, value) => wps.type(cell, value),
    select: async ({ sheet, row, column }) => wps.select(sheet, a1(row, column)),
    protection: async (name) => {
      const { protection } = book.sheet(name)
      return protection && protectionOf(protection)
    },
    rules: async (name) => book.sheet(name).rules.map(formatOf),
  }
}

/** The same workbook; after each call the application must be as before, and in front what was in front. */
export function watched(workbook: Workbook, wps: FakeWps): Workbook {
  const book = wps.book()
  const leaving = async <T>(moves: (before: View) => Partial<View>, act: () => Promise<T>): Promise<T> => {
    const before = { view: viewOf(book), switches: { ...wps.switches } }
    try {
      return await act()
    } finally {
      expect(wps.switches).toEqual(before.switches)
      expect({ ...viewOf(book), ...moves(before.view) }).toEqual({ ...before.view, ...moves(before.view) })
    }
  }
  const nothing = () => ({})
  return {
    ...workbook,
    outline: () => leaving(nothing, () => workbook.outline()),
    read: (ranges) => leaving(nothing, () => workbook.read(ranges)),
    apply: (patch) => leaving((before) => movedBy(patch, before, book), () => workbook.apply(patch)),
    reveal: async (cell) => {
      await leaving(() => ({ active: '', selections: {} }), () => workbook.reveal(cell))
      expect(book.active.selection).toEqual([{ row: cell.row, column: cell.column, rows: 1, columns: 1 }])
    },
  }
}

/** What a person sees. */
interface View {
  active: string
  /** Selections by sheet. */
  selections: Record<string, string>
}

function viewOf(book: BookState): View {
  return { active: book.active.name, selections: Object.fromEntries(book.sheets.map(({ name, selection }) => [name, JSON.stringify(selection)])) }
}

/** What a change may move: the sheet in front where it says so, selections in its own new sheets. */
function movedBy({ sheets = [], activate }: Patch, before: View, book: BookState): Partial<View> {
  const isNew = (name: string) => sheets.some(({ layout }) => sameName(layout.name, name))
  const kept = Object.fromEntries(Object.entries(viewOf(book).selections).filter(([name]) => !isNew(name)))
  const selections = sheets.length > 0 ? { selections: kept } : {}
  const hidden = sheets.some(({ layout }) => sameName(layout.name, before.active) && layout.visibility !== 'visible')
  return { ...selections, ...(activate !== undefined || hidden) && { active: '' } }
}

function protectionOf({ allows }: ProtectionState): Protection {
  return {
    ...allows.Filtering && { filter: true }, ...allows.Sorting && { sort: true },
    ...allows.FormattingCells && { formatCells: true },
    ...allows.FormattingColumns && { formatColumns: true },
    ...allows.FormattingRows && { formatRows: true },
  }
}

/** A rule of the fake as a layout says it: its formula is written for the first cell of its first area. */
function formatOf(rule: RuleState): ConditionalFormat {
  const { areas, look, stopIfTrue } = rule
  const rgb = (colour: unknown) => [0, 8, 16].map((bits) => ((colour as number) >> bits & 0xFF).toString(16).padStart(2, '0')).join('').toUpperCase()
  const font = {
    ...look['Font.Bold'] === true && { bold: true },
    ...look['Font.Italic'] === true && { italic: true },
    ...look['Font.Underline'] !== undefined && look['Font.Underline'] !== -4142 && { underline: true },
    ...look['Font.Color'] !== undefined && { color: rgb(look['Font.Color']) },
  }
  const fill = look['Interior.Color']
  const style = { ...fill !== undefined && { fill: rgb(fill) }, ...Object.keys(font).length > 0 && { font } }
  return { areas, formula: formulaFor(rule, areas[0]!), style, ...stopIfTrue && { stopIfTrue } }
}

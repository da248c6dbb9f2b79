/** The fake workbook of WPS as the page draws it: first what conditional formats make of a cell, then its own formats. */
import type { FakeWps } from '../../hosts/wps/fake/wps'
import type { BookState } from '../../hosts/wps/fake/book-state'
import { contains } from '../../hosts/wps/fake/layers'
import type { SheetState } from '../../hosts/wps/fake/sheet-state'
import { textOf, type Look, type View } from '../host-page/view'

export function wpsView(fake: FakeWps): View {
  return {
    sheets: () => frontBook(fake)?.sheets.filter(({ visible }) => visible === -1).map(({ name }) => name) ?? [],
    front: () => {
      const sheet = frontBook(fake)?.active
      if (!sheet) return null
      const { row, column } = sheet.selection[0]!
      return {
        name: sheet.name,
        used: sheet.used(),
        merges: sheet.merges,
        at: { row, column },
        columnWidth: (at) => sheet.look('ColumnHidden').at(0, at) === true ? null : pixels(sheet.look('ColumnWidth').at(0, at)),
        look: (r, c) => look(sheet, r, c),
      }
    },
    select: (sheet, address) => fake.select(sheet, address),
    type: (cell, text) => fake.type(cell, text),
    setEditing: (editing) => { fake.editing = editing },
  }
}

/** What tells one state of what is drawn from another. */
export function stateOf(fake: FakeWps): string {
  const book = frontBook(fake)
  if (!book) return ''
  const { name, selection, rules } = book.active
  return JSON.stringify([book.fullName, book.edits, book.sheets.map((sheet) => [sheet.name, sheet.visible]), name, selection, rules.length])
}

function frontBook(fake: FakeWps): BookState | null {
  try {
    return fake.book()
  } catch {
    return null
  }
}

/** The strongest rule that holds wins over the cell's own. */
function look(sheet: SheetState, row: number, column: number): Look {
  const about = sheet.rules.filter(({ type, areas }) => type === 2 && areas.some((area) => contains(area, row, column)))
  const holding = about.filter((rule) => sheet.holds(rule, { row, column }))
  const find = (name: string) => holding.find((rule) => name in rule.look)?.look[name] ?? sheet.look(name).at(row, column)
  return {
    text: textOf(sheet.value(row, column), String(sheet.look('NumberFormat').at(row, column))),
    fill: css(find('Interior.Color')),
    color: css(find('Font.Color')),
    bold: find('Font.Bold') === true,
  }
}

/** Blue, green and red in one number. */
function css(colour: unknown): string {
  const number = Number(colour)
  return `rgb(${number & 255}, ${(number >> 8) & 255}, ${number >> 16})`
}

/** A width in characters. */
function pixels(width: unknown): number {
  return Number(width) * 7 + 5
}

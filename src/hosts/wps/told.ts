/** What WPS itself tells of a sheet of a workbook past the port, and removing sheets: for the self-check. Errors are those of WPS. */
import { a1, columnLetters } from '../../model'
import type { ConditionalFormat, Protection } from '../../template/layout'
import type { WpsApplication } from './application'
import { rgbOf } from './colours'
import { noColour, underlines } from './constants'
import { formulaRules } from './marks'
import { protectionOf } from './protection'
import { quietly } from './quiet'
import { areasOf, removeSheet } from './sheets'

/** Columns and rows that are measured, from A1. */
const measured = { columns: 8, rows: 6 }

/** Removes sheets, also very hidden ones. */
export async function removeSheets(application: WpsApplication, workbook: Et.Workbook, names: readonly string[]): Promise<void> {
  quietly(application, () => { for (const name of names) removeSheet(sheetOf(workbook, name)) })
}

/** The protection of a sheet; null where it has none. */
export async function toldProtection(workbook: Et.Workbook, name: string): Promise<Protection | null> {
  return protectionOf(sheetOf(workbook, name))
}

/** The conditional formats of a sheet that go by a formula, the one that wins first. */
export async function toldRules(workbook: Et.Workbook, name: string): Promise<ConditionalFormat[]> {
  return formulaRules(sheetOf(workbook, name))
    .map((rule) => ({ rule, priority: rule.Priority }))
    .sort((a, b) => a.priority - b.priority)
    .map(({ rule }) => ({ areas: areasOf(rule.AppliesTo), formula: rule.Formula1, style: styleOf(rule), ...rule.StopIfTrue && { stopIfTrue: true } }))
}

/** How WPS took what we wrote, question by question; an error is an answer too. JSON. */
export async function inspectSheet(workbook: Et.Workbook, name: string): Promise<unknown> {
  const sheet = sheetOf(workbook, name)
  const column = (index: number) => sheet.Range(`${columnLetters(index)}:${columnLetters(index)}`)
  const row = (index: number) => sheet.Range(`${index + 1}:${index + 1}`)
  const questions: Record<string, () => unknown> = {
    sheet: () => ({ visible: sheet.Visible, tab: sheet.Tab.Color as unknown }),
    columns: () => each(measured.columns, (index) => ({ characters: column(index).ColumnWidth, points: column(index).Width })),
    rows: () => each(measured.rows, (index) => ({ points: row(index).RowHeight, hidden: row(index).EntireRow.Hidden as unknown })),
    looks: () => each(measured.columns, (index) => {
      const cell = sheet.Range(a1(3, index))
      return {
        font: cell.Font.Name, size: cell.Font.Size, fill: cell.Interior.Color as unknown, across: cell.HorizontalAlignment,
        wrap: cell.WrapText, locked: cell.Locked, format: cell.NumberFormat, shown: cell.Text,
      }
    }),
    page: () => {
      const { Orientation, PaperSize, Zoom, FitToPagesWide, FitToPagesTall, PrintArea, PrintTitleRows, LeftMargin, CenterFooter } = sheet.PageSetup
      return { Orientation, PaperSize, Zoom, FitToPagesWide, FitToPagesTall, PrintArea, PrintTitleRows, LeftMargin, CenterFooter }
    },
    breaks: () => sheet.HPageBreaks.Count,
    rules: () => formulaRules(sheet).map(({ Formula1, Priority, StopIfTrue }) => ({ Formula1, Priority, StopIfTrue })),
    validations: () => ['F4', 'H4'].map((address) => {
      const { Type, AlertStyle, Formula1, ShowInput, ShowError } = sheet.Range(address).Validation
      return { Type, AlertStyle, Formula1, ShowInput, ShowError }
    }),
  }
  return Object.fromEntries(Object.entries(questions).map(([what, question]) => [what, answer(question)]))
}

function answer(question: () => unknown): unknown {
  try {
    return question()
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** What a rule changes; what it leaves alone WPS does not tell, or tells as nothing. */
function styleOf({ Interior: interior, Font: font }: Et.FormatCondition): ConditionalFormat['style'] {
  const told = { fill: interior.Color as unknown, underline: font.Underline as unknown, color: font.Color as unknown }
  const look = {
    ...font.Bold && { bold: true },
    ...font.Italic && { italic: true },
    ...typeof told.underline === 'number' && told.underline !== underlines.none && { underline: true },
    ...typeof told.color === 'number' && { color: rgbOf(told.color) },
  }
  return {
    ...typeof told.fill === 'number' && interior.ColorIndex !== noColour && { fill: rgbOf(told.fill) },
    ...Object.keys(look).length > 0 && { font: look },
  }
}

function sheetOf(workbook: Et.Workbook, name: string): Et.Worksheet {
  return workbook.Worksheets.Item(name) as Et.Worksheet
}

function each<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** Writes values so that each stays what it is. */
import type { Area } from '../../model'
import type { CellInput } from '../../template/layout'
import { rectangles } from '../../workbook'
import { formatsOf, generalFormat, putFormats, textFormat } from './formats'
import { rangeAt, rangesOver } from './sheets'
import type { Steps } from './steps'

/** Writes over cells; they keep their number formats. Adds to `undo` what gives these back after a failure. */
export function writeValues(sheet: Et.Worksheet, area: Area, values: CellInput[][], undo: Steps): void {
  const formats = formatsOf(sheet, area)
  const back = () => { putFormats(sheet, formats) }
  undo.push(back)
  if (formats.some(({ value }) => value === textFormat)) rangeAt(sheet, area).NumberFormat = generalFormat
  writeIntoGeneral(sheet, area, values)
  back()
}

/**
 * Writes into cells whose format is General: one call for the values, before it one for each rectangle of texts that WPS would take for
 * something else (007, 3-5, =x), as it does with what a person types. These cells are left with the format for text.
 */
export function writeIntoGeneral(sheet: Et.Worksheet, area: Area, values: CellInput[][]): void {
  const shifted = textAreas(values).map((part) => ({ ...part, row: area.row + part.row, column: area.column + part.column }))
  for (const range of rangesOver(sheet, shifted)) range.NumberFormat = textFormat
  const grid = values.map((row) => row.map(typed))
  const range = rangeAt(sheet, area)
  // The declaration knows texts only; both take rows of values of any kind.
  if (values.some((row) => row.some(isFormula))) range.Formula = grid as unknown as string
  else range.Value2 = grid
}

/** What a person would type. Of two apostrophes at the start WPS takes one away. */
function typed(input: CellInput): string | number | boolean {
  if (input === null) return ''
  if (typeof input !== 'object') return typeof input === 'string' && input.startsWith("'") ? `'${input}` : input
  return 'formula' in input ? input.formula : input.error
}

/** Rectangles that take the format for text: stubborn texts, and beside them what is text or empty anyway, so that they are few. */
function textAreas(values: CellInput[][]): Area[] {
  const asText = values.map((row) => row.map(() => false))
  const columns = values[0]?.length ?? 0
  for (let column = 0; column < columns; column++) {
    for (let first = 0; first < values.length;) {
      let end = first
      let stubborn = false
      for (; end < values.length && !staysOutOfText(values[end]![column]!); end++) stubborn ||= mayChange(values[end]![column]!)
      for (let row = first; stubborn && row < end; row++) asText[row]![column] = true
      first = end + 1
    }
  }
  return rectangles(asText.map((row) => row.map((text) => text || null))).get(true) ?? []
}

/** Numbers, formulas and the like would become texts. */
function staysOutOfText(input: CellInput): boolean {
  return typeof input === 'string' ? input.startsWith("'") : input !== null
}

function isFormula(input: CellInput): boolean {
  return input !== null && typeof input === 'object' && 'formula' in input
}

/** Whether WPS may take a text for something else; rather too often than too seldom. A sign of comparison keeps what follows text. */
function mayChange(input: CellInput): boolean {
  if (typeof input !== 'string') return false
  return /^[=+\-@#＝＋－＠]|^(true|false)$/iu.test(input) || /^(?![≥≤<>＜＞≈≠~★])[^]*[\p{N}年月日时]/u.test(input)
}

/** Validations and conditional formats of a sheet. */
import type { ConditionalFormat, Validation } from '../../template/layout'
import { addresses } from './addresses'
import { colour } from './styles'

/** Adds a validation that prompts or warns and lets every entry through. */
export function addValidation(sheet: Excel.Worksheet, { areas, rule, prompt, warning }: Validation): void {
  for (const address of addresses(areas)) {
    const { dataValidation } = sheet.getRanges(address)
    if (rule.kind !== 'any') {
      dataValidation.rule = rule.kind === 'list'
        ? { list: { inCellDropDown: true, source: rule.values.join(',') } }
        : { custom: { formula: rule.formula } }
      dataValidation.errorAlert = warning
        ? { showAlert: true, style: 'Warning', title: warning.title, message: warning.text }
        : { showAlert: false, style: 'Information', title: '', message: '' }
    }
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text }
  }
}

/** Adds conditional formats. Excel puts each new one before those already there, so the last in the list goes in first. */
export function addConditionalFormats(sheet: Excel.Worksheet, formats: readonly ConditionalFormat[]): void {
  // One rule over all areas: its formula counts from the first cell of the first.
  for (const format of [...formats].reverse()) addConditionalFormat(sheet.getRanges(addresses(format.areas).join(',')), format)
}

/** Adds one conditional format before those already there. */
export function addConditionalFormat(areas: Excel.RangeAreas, { formula, style, stopIfTrue }: ConditionalFormat): Excel.ConditionalFormat {
  const added = areas.conditionalFormats.add('Custom')
  added.custom.rule.formula = formula
  if (style.fill !== undefined) added.custom.format.fill.color = colour(style.fill)
  const { bold, italic, underline, color } = style.font ?? {}
  if (bold !== undefined) added.custom.format.font.bold = bold
  if (italic !== undefined) added.custom.format.font.italic = italic
  if (underline !== undefined) added.custom.format.font.underline = underline ? 'Single' : 'None'
  if (color !== undefined) added.custom.format.font.color = colour(color)
  added.stopIfTrue = stopIfTrue ?? false
  return added
}

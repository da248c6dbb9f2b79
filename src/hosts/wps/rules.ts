/** Validations and conditional formats of a sheet. */
import type { Area } from '../../model'
import type { ConditionalFormat, Validation } from '../../template/layout'
import type { WpsApplication } from './application'
import { colourOf } from './colours'
import { alerts, between, byFormula, underlines, validations } from './constants'
import { rangesOver, unionOver } from './sheets'
import { standing } from './standing'
import { put } from './styles'

/** Puts a validation that prompts or warns and lets every entry through in the place of any other. */
export function addValidation(sheet: Et.Worksheet, { areas, rule, prompt, warning }: Validation): void {
  if (!isSome(areas)) return
  const formula = rule.kind === 'list' ? rule.values.join(',') : rule.kind === 'custom' ? standing(rule.formula, areas) : undefined
  for (const range of rangesOver(sheet, areas)) {
    const validation = range.Validation
    validation.Delete()
    validation.Add(validations[rule.kind], warning ? alerts.warning : alerts.information, between, formula)
    put(validation, {
      InCellDropdown: rule.kind === 'list' ? true : undefined,
      ShowError: warning !== undefined, ErrorTitle: warning?.title, ErrorMessage: warning?.text,
      ShowInput: prompt !== undefined, InputTitle: prompt?.title, InputMessage: prompt?.text,
    })
  }
}

/** Adds a conditional format behind those already there, as one rule over all its areas. */
export function addConditionalFormat(
  application: WpsApplication, sheet: Et.Worksheet, { areas, formula, style, stopIfTrue }: ConditionalFormat,
): Et.FormatCondition | null {
  if (!isSome(areas)) return null
  const added = unionOver(application, sheet, areas).FormatConditions.Add(byFormula, undefined, standing(formula, areas)) as Et.FormatCondition
  if (style.fill !== undefined) added.Interior.Color = colourOf(style.fill)
  if (style.font) {
    const { bold, italic, underline, color } = style.font
    put(added.Font, {
      Bold: bold, Italic: italic, Color: color === undefined ? undefined : colourOf(color),
      Underline: underline === undefined ? undefined : underline ? underlines.single : underlines.none,
    })
  }
  // WPS stops behind a new rule unless it is told not to.
  added.StopIfTrue = stopIfTrue ?? false
  return added
}

function isSome(areas: readonly Area[]): areas is readonly [Area, ...Area[]] {
  return areas.length > 0
}

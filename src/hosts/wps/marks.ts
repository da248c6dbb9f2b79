/** Our marks as conditional formats of WPS, behind those of the user. */
import { markId, markRule, type Mark } from '../../workbook'
import type { WpsApplication } from './application'
import { byFormula } from './constants'
import { addConditionalFormat } from './rules'

/** Puts these marks in the place of all of ours on a sheet. */
export function putMarks(application: WpsApplication, sheet: Et.Worksheet, marks: readonly Mark[]): void {
  // From the end: those behind a deleted one move up.
  for (const rule of formulaRules(sheet).reverse()) if (markId(rule.Formula1) !== null) rule.Delete()
  for (const mark of marks) {
    const rule = markRule(mark)
    if (rule) addConditionalFormat(application, sheet, rule)?.SetLastPriority()
  }
}

/** The conditional formats of a sheet that go by a formula. */
export function formulaRules(sheet: Et.Worksheet): Et.FormatCondition[] {
  const rules = sheet.Cells.FormatConditions
  const count = rules.Count
  return Array.from({ length: count }, (_, index) => rules.Item(index + 1) as Et.FormatCondition).filter(({ Type }) => Type === byFormula)
}

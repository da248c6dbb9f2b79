/** Validations (数据验证) and conditional formats (条件格式): a layout's and Univer's. */
import {
  DataValidationErrorStyle, DataValidationType, generateRandomId, type ISheetDataValidationRule,
} from '@univerjs/core'
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets'
import {
  CFRuleType, CFSubRuleType, type IConditionFormattingRule, type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting'
import type { ConditionalFormat, Validation } from '../../template/layout'
import { toArea, toRange } from './geometry'
import { defined, fromMarkStyle, toMarkStyle } from './styles'

type Size = { rows: number; columns: number }

/** Univer's validation for ours; it warns and never rejects. */
export function toDataValidation({ areas, rule, prompt, warning }: Validation): ISheetDataValidationRule {
  return defined<ISheetDataValidationRule>({
    uid: generateRandomId(8),
    ranges: areas.map(toRange),
    ...condition(rule),
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    showErrorMessage: warning !== undefined,
    errorTitle: warning?.title,
    error: warning?.text,
    showInputMessage: prompt !== undefined,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
  })
}

/** Our validation for Univer's. A kind that a layout does not know keeps its prompt and its areas. */
export function fromDataValidation(rule: ISheetDataValidationRule, size: Size): Validation {
  const { ranges, showInputMessage, promptTitle, prompt, showErrorMessage, errorTitle, error } = rule
  return defined<Validation>({
    areas: ranges.map((range) => toArea(range, size)),
    rule: fromCondition(rule),
    prompt: showInputMessage && (prompt || promptTitle) ? { title: promptTitle ?? '', text: prompt ?? '' } : undefined,
    warning: showErrorMessage && (error || errorTitle) ? { title: errorTitle ?? '', text: error ?? '' } : undefined,
  })
}

function condition(rule: Validation['rule']): { type: DataValidationType; formula1?: string; showDropDown?: boolean } {
  if (rule.kind === 'list') return { type: DataValidationType.LIST, formula1: serializeListOptions(rule.values), showDropDown: true }
  if (rule.kind === 'custom') return { type: DataValidationType.CUSTOM, formula1: rule.formula }
  return { type: DataValidationType.ANY }
}

function fromCondition({ type, formula1 = '' }: ISheetDataValidationRule): Validation['rule'] {
  const is = (kind: string) => type === kind
  if (is(DataValidationType.LIST) && !formula1.startsWith('=')) return { kind: 'list', values: deserializeListOptions(formula1) }
  if (is(DataValidationType.CUSTOM)) return { kind: 'custom', formula: formula1.startsWith('=') ? formula1 : `=${formula1}` }
  return { kind: 'any' }
}

/** Univer's conditional format for ours. */
export function toConditionalRule(format: ConditionalFormat): IConditionFormattingRule<IFormulaHighlightCell> {
  const { areas, formula, style, stopIfTrue } = format
  return {
    cfId: generateRandomId(8),
    ranges: areas.map(toRange),
    stopIfTrue: stopIfTrue ?? false,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style: toMarkStyle(style) },
  }
}

/** Our conditional format for Univer's; null where it does not go by a formula. */
export function fromConditionalRule(rule: IConditionFormattingRule, size: Size): ConditionalFormat | null {
  const formula = formulaOf(rule)
  if (formula === null) return null
  return defined<ConditionalFormat>({
    areas: rule.ranges.map((range) => toArea(range, size)),
    formula,
    style: fromMarkStyle((rule.rule as IFormulaHighlightCell).style),
    stopIfTrue: rule.stopIfTrue || undefined,
  })
}

/** The formula, with `=`, that one of Univer's conditional formats goes by; null where it goes by something else. */
export function formulaOf({ rule }: IConditionFormattingRule): string | null {
  if (rule.type !== CFRuleType.highlightCell) return null
  const { subType, value } = rule as IFormulaHighlightCell
  if (subType !== CFSubRuleType.formula) return null
  return value.startsWith('=') ? value : `=${value}`
}

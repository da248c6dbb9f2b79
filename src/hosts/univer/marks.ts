/** Our marks as conditional formats of Univer, behind those of the user. */
import { Tools, type Worksheet } from '@univerjs/core'
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, MoveConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting'
import { markId, markRule, type Mark } from '../../workbook'
import { formulaOf, toConditionalRule } from './rules'
import type { Session } from './session'
import { mutation, type Step } from './step'

/** Puts these marks in the place of all others of ours on a sheet; the same ones again are no change. */
export function putMarks({ injector, unitId }: Session, step: Step, sheet: Worksheet, marks: readonly Mark[]): void {
  const at = { unitId, subUnitId: sheet.getSheetId() }
  const rules = () => injector.get(ConditionalFormattingRuleModel).getSubunitRules(at.unitId, at.subUnitId) ?? []
  const old = rules().filter(isMark)
  const wanted = marks.flatMap((mark) => markRule(mark) ?? []).map(toConditionalRule)
  if (told(rules().slice(rules().length - old.length)) === told(wanted) && old.length === wanted.length) return
  const remove = (rule: IConditionFormattingRule) => mutation(DeleteConditionalRuleMutation.id, { ...at, cfId: rule.cfId })
  // Univer puts a rule that is added before all others.
  const insert = (rule: IConditionFormattingRule, after: IConditionFormattingRule | undefined) => [
    mutation(AddConditionalRuleMutation.id, { ...at, rule }),
    ...after ? [mutation(MoveConditionalRuleMutation.id, {
      ...at, start: { id: rule.cfId, type: 'self' }, end: { id: after.cfId, type: 'after' },
    })] : [],
  ]
  for (const rule of old) step.run([remove(rule)], insert(Tools.deepClone(rule), rules()[rules().indexOf(rule) - 1]))
  for (const rule of wanted) step.run(insert(rule, rules().at(-1)), [remove(rule)])
}

function isMark(rule: IConditionFormattingRule): boolean {
  const formula = formulaOf(rule)
  return formula !== null && markId(formula) !== null
}

/** What rules say, without the ids that Univer gives them. */
function told(rules: readonly IConditionFormattingRule[]): string {
  return JSON.stringify(rules.map(({ ranges, rule, stopIfTrue }) => [ranges, rule, stopIfTrue]))
}

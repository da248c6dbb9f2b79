/** How a plan wants the check rules (校验规则): the one place where their severity and parameters are declared. */
import { z } from './schema'

/** 强制性错误: must be mended. 核实性提示: must be confirmed or explained. 提示: good to know. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/**
 * By rule id, or by the id of a check of the plan lint with `lint.` before it; what is not named stays as it is. Which of them and which
 * parameters there are is known to the rules and the checks alone.
 */
export const ruleSettingsSchema = z.record(z.string(), z.strictObject({
  /** `off` switches the rule off. */
  severity: z.enum([...severities, 'off']).optional(),
  parameters: z.record(z.string(), z.number()).optional(),
}))

export type RuleSettings = z.infer<typeof ruleSettingsSchema>

/** The kinds of templates (模板种类) that a plan can be written as. */

/**
 * annual 年度指标完成情况表; five-year 五年目标表, a target and an actual for each year of the plan; quarterly 季度进度表, what is due
 * and the actual for each quarter of a year; completion-review 规划完成情况表, base, target, completion and attribute;
 * task-list 任务清单, each target as a task with its unit and deadline.
 */
export const templateKinds = ['annual', 'five-year', 'quarterly', 'completion-review', 'task-list'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** Every kind of template, the usual one first. */
import { templateKinds, type Period, type Plan, type TemplateKind } from '../../model'
import { annual } from './annual'
import { completionReview } from './completion-review'
import { fiveYear } from './five-year'
import type { Kind } from './kind'
import { quarterly } from './quarterly'
import { taskList } from './task-list'

export type { Kind } from './kind'

export const kinds: Readonly<Record<TemplateKind, Kind>> = {
  annual, 'five-year': fiveYear, quarterly, 'completion-review': completionReview, 'task-list': taskList,
}

/** The kinds that make sense for a plan and period; none where the plan sets no targets for it. */
export function kindsFor(plan: Plan, period: Period): TemplateKind[] {
  return plan.periods.includes(period) ? templateKinds.filter((kind) => kinds[kind].suits(plan, period)) : []
}

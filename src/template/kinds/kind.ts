/** What a kind of template (模板种类) declares about itself; everything else is drawn alike. */
import type { Period, Plan, TemplateKind } from '../../model'
import type { Column, Subject } from '../column'

export interface Kind {
  kind: TemplateKind
  paper: 'A4' | 'A3'
  /** Whether it makes sense for a plan and a period that the plan has. */
  suits: (plan: Plan, period: Period) => boolean
  /** The periods whose actuals are filled in, where the sheet is asked for a period. */
  periods: (plan: Plan, period: Period) => Period[]
  columns: (subject: Subject) => Column[]
}

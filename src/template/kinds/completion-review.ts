/** The review of a plan (规划完成情况表): base, target, completion and attribute (约束性, 预期性) of every indicator. */
import { columnsFor } from '../column'
import type { Kind } from './kind'

export const completionReview: Kind = {
  kind: 'completion-review',
  paper: 'A4',
  suits: ({ columns, periods }, period) => period === periods.at(-1) && columns.some(({ role }) => role === 'base'),
  periods: (_plan, period) => [period],
  columns(subject) {
    const column = columnsFor(subject)
    const { headings } = subject.words
    return [
      column.domain({ merges: true }), column.no({ merges: true }), column.code(), column.indicator({ width: 30 }), column.unitOfMeasure(),
      ...column.base(), ...column.previous(), column.target({ heading: headings.reviewTarget(subject.period), width: 10.5 }),
      column.actual({ heading: headings.reviewActual(subject.period) }), column.completion(), ...column.attribute(), column.status(), column.gap(),
      column.result(), ...column.responsibleUnit(), column.reasons({ heading: headings.explanation, width: 22 }),
    ]
  },
}

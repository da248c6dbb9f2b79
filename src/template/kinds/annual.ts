/** The annual sheet (年度指标完成情况表): one year's targets and actuals. */
import { columnsFor } from '../column'
import type { Kind } from './kind'

export const annual: Kind = {
  kind: 'annual',
  paper: 'A4',
  suits: () => true,
  periods: (_plan, period) => [period],
  columns(subject) {
    const column = columnsFor(subject)
    return [
      column.domain({ merges: true }), column.no({ merges: true }), column.code(), column.indicator(), column.unitOfMeasure(),
      ...column.base(), ...column.previous(), column.target(), column.actual(), column.completion(), column.status(), column.gap(),
      column.result(), ...column.responsibleUnit(), column.dataSource(), column.reasons(),
    ]
  },
}

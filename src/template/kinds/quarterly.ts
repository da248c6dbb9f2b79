/** The quarterly sheet (季度进度表): what is due by the end of each quarter on the published path (序时进度), and the actual. */
import { columnsFor } from '../column'
import type { Kind } from './kind'

export const quarterly: Kind = {
  kind: 'quarterly',
  paper: 'A3',
  suits: () => true,
  periods: (_plan, period) => [1, 2, 3, 4].map((quarter) => `${period.slice(0, 4)}Q${quarter}`),
  columns(subject) {
    const column = columnsFor(subject)
    const { under, periodName } = subject.words
    return [
      column.domain({ merges: true }), column.no({ merges: true }), column.code(), column.indicator(), column.unitOfMeasure(),
      ...column.previous(), column.yearTarget(),
      ...subject.periods.flatMap((period) => {
        const of = (heading: string, width: number) => ({ period, group: periodName(period), heading, width })
        return [column.target(of(under.due, 9.5)), column.actual(of(under.actual, 10)), column.status(of(under.status, 10.5))]
      }),
      column.result(), ...column.responsibleUnit(), column.reasons(),
    ]
  },
}

/** The five-year sheet (五年目标表): a target, an actual and a status for each year that the plan sets targets for. */
import { columnsFor } from '../column'
import type { Kind } from './kind'

export const fiveYear: Kind = {
  kind: 'five-year',
  paper: 'A3',
  suits: ({ periods }) => periods.length > 1,
  periods: ({ periods }) => [...periods],
  columns(subject) {
    const column = columnsFor(subject)
    const { under, periodName } = subject.words
    return [
      column.domain({ merges: true }), column.no({ merges: true }), column.code(), column.indicator(), column.unitOfMeasure(), ...column.base(),
      ...subject.periods.flatMap((period) => {
        const of = (heading: string, width: number) => ({ period, group: periodName(period), heading, width })
        return [column.target(of(under.target, 9)), column.actual(of(under.actual, 10)), column.status(of(under.status, 9))]
      }),
      column.result(), ...column.responsibleUnit(), column.reasons(),
    ]
  },
}

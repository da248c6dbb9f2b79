/** The task list (任务清单): each target in words as a task, with its unit and deadline. */
import { columnsFor } from '../column'
import type { Kind } from './kind'

export const taskList: Kind = {
  kind: 'task-list',
  paper: 'A4',
  suits: () => true,
  periods: (_plan, period) => [period],
  columns(subject) {
    const column = columnsFor(subject)
    const { headings } = subject.words
    return [
      column.no({ merges: true }), column.domain({ merges: true }), column.code(), column.task(),
      ...column.responsibleUnit({ width: 15 }), ...column.unitToFill({ width: 15 }), column.deadline(), ...column.previous(),
      column.actual({ heading: headings.situation, width: 14 }), column.status(),
      column.result(), column.reasons({ heading: headings.progress, width: 26 }),
    ]
  },
}

/** The roles that a column of a sheet can have, in our templates and in sheets that we did not make. */

/**
 * `task` is a target in words (目标任务), `yearTarget` the target of the year beside what is due by a quarter, `previous` the last
 * period's actual (上期实际值), `reasons` any note beside the actual (未达标原因及措施, 进展说明, 说明).
 */
export const sheetColumns = [
  'domain', 'no', 'code', 'indicator', 'task', 'unitOfMeasure', 'attribute', 'base', 'yearTarget', 'previous', 'target', 'actual',
  'completion', 'status', 'gap', 'result', 'responsibleUnit', 'deadline', 'dataSource', 'reasons',
] as const

export type SheetColumn = (typeof sheetColumns)[number]

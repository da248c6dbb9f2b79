/** What is missing or wrong in the columns and rows of a draft. */
import { columnKey, periodSchema } from '../model'
import { draftProblem, type DraftProblem } from './draft-problem'
import type { EditedColumn, EditedRow } from './replay'

/** At most so many rows are named in one sentence. */
const mostNamed = 6
/** Keys that no column can have: none, and the one that objects in JSON lose. */
const unusable: ReadonlySet<string> = new Set(['', '__proto__'])
/** Of more numbers that stand twice, a person numbers anew, or the reader was wrong: they are one problem. */
const mostTwice = 3

/** Problems of the columns, left out ones not among them; columns are counted in the order of all. */
export function columnProblems(columns: readonly EditedColumn[]): DraftProblem[] {
  const used = columns.map((column, at) => ({ ...column, no: at + 1, key: columnKey(column.heading) })).filter(({ role }) => role !== null)
  const problems = used.flatMap(({ id, no, heading, key, period, undated }, at): DraftProblem[] => {
    const same = used.slice(0, at).find((other) => other.key === key)
    return [
      ...unusable.has(key) ? [draftProblem('heading-missing', { column: id }, { column: no })]
        : same ? [draftProblem('headings-same', { column: id }, { column: no, other: same.no, heading: key })] : [],
      // Without a year of its own it waits for the plan's.
      ...undated || periodSchema.safeParse(period).success ? []
        : [draftProblem('period-unreadable', { column: id }, { heading: heading.replace(/\s+/gu, ''), text: period })],
    ]
  })
  return used.some(({ role }) => role === 'target') ? problems : [draftProblem('targets-missing'), ...problems]
}

/** Problems of the rows that are kept; rows are counted in their order. `measures` are the ids that can be chosen. */
export function rowProblems(rows: readonly EditedRow[], measures: ReadonlySet<string>): DraftProblem[] {
  if (rows.length === 0) return [draftProblem('rows-missing')]
  const own = rows.flatMap(({ id, indicator: { name, measure }, notNumber }, at): DraftProblem[] => {
    const row = at + 1
    const ask = (problem: DraftProblem['id'], parameters: DraftProblem['parameters'] = {}) => draftProblem(problem, { row: id }, { row, ...parameters })
    const other = notNumber === null ? sameNumber(rows, at) : -1
    return [
      ...name === '' ? [ask('name-missing')] : [],
      ...notNumber === null ? [] : [ask('number-unreadable', { text: notNumber })],
      ...other < 0 ? [] : [ask('number-twice', { other: other + 1, no: rows[at]!.indicator.no })],
      ...measure === '' || measures.has(measure) ? [] : [ask('measure-unknown', { measure })],
    ]
  })
  const twice = own.filter(({ id }) => id === 'number-twice')
  const problems = twice.length <= mostTwice ? own : [
    ...own.filter(({ id }) => id !== 'number-twice'), draftProblem('numbers-repeat', { row: twice[0]!.row }, { ...twice[0]!.parameters, count: twice.length }),
  ]
  const open = rows.flatMap(({ id, indicator }, at) => indicator.domain === '' ? [{ id, no: at + 1 }] : [])
  if (open.length > 0) {
    const named = open.slice(0, mostNamed).map(({ no }) => no).join('、') + (open.length > mostNamed ? '……' : '')
    problems.push(draftProblem('domain-missing', { row: open[0]!.id }, { rows: named, count: open.length }))
  }
  return problems
}

/** The first row above with the same number, unless both are parts of one indicator under labels of their own; -1 for none. */
function sameNumber(rows: readonly EditedRow[], at: number): number {
  const { no, sub } = rows[at]!.indicator
  return rows.slice(0, at).findIndex(({ indicator, notNumber }) =>
    notNumber === null && indicator.no === no && (sub === null || indicator.sub === null || indicator.sub === sub))
}

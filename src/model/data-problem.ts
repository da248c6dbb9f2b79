/** What can be wrong with a field of a plan file, a plan sheet or a seed file: a closed list, with its words in messages. */
import type { Severity } from './rule-settings'
import type { z } from './schema'

export type DataProblem =
  /** `detail` is the parser's own word, in English. */
  | { id: 'not-json'; detail: string }
  /** JSON, but no object with the fields of a plan. */
  | { id: 'not-a-plan' }
  /** Absent or empty. */
  | { id: 'missing' }
  | { id: 'wrong-kind'; expected: string }
  /** Text that does not have the form of its field. */
  | { id: 'wrong-form' }
  | { id: 'not-one-of'; values: string[] }
  | { id: 'unknown-fields'; fields: string[] }
  | { id: 'out-of-range'; value: number; least: number; most: number }
  | { id: 'twice'; value: string }
  /** Names something that there is not: a region, a domain of the plan, a measure, a rule. */
  | { id: 'unknown'; value: string }
  | { id: 'not-a-column' }
  /** Does not begin with the region's code. */
  | { id: 'other-region'; region: string }
  /** Another plan has it. */
  | { id: 'taken'; value: string }
  | { id: 'part-of-itself' }
  | { id: 'not-the-file-name'; value: string; name: string }
  /** A number in a cell for text: what it looked like may be lost. Of the same column, `cells` are so. */
  | { id: 'typed-as-number'; shown: string; cells: number }
  /** A spreadsheet made a date of what was typed. */
  | { id: 'typed-as-date'; shown: string }
  /** TRUE, FALSE or an error value in a cell for text. */
  | { id: 'not-text'; shown: string }
  /** Stands where nothing is looked for. */
  | { id: 'not-read'; shown: string }
  /** The table, or a column of it, is not there; `heading` is the column's key. */
  | { id: 'heading-missing'; heading: string }
  /** No measure is named; one is proposed by the indicator's name. */
  | { id: 'measure-open' }
  /** No measure is called so; another one is proposed. */
  | { id: 'measure-replaced'; value: string }

/** Something wrong in a plan sheet (规划指标表). */
export interface SheetProblem {
  sheet: string
  /** In A1, or null where it is not one cell. */
  cell: string | null
  /** The field of the plan file, such as `indicators.3.cells.2025`; empty where no field is meant. */
  path: string
  severity: Exclude<Severity, 'info'>
  problem: DataProblem
}

/** What a schema has against a value, field by field. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], json: unknown): { path: string; problem: DataProblem }[] {
  return issues.map((issue) => ({ path: issue.path.join('.'), problem: problemOf(issue, json) }))
}

function problemOf(issue: z.core.$ZodIssue, json: unknown): DataProblem {
  const value = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], json)
  if (issue.path.length === 0 && issue.code === 'invalid_type') return { id: 'not-a-plan' }
  if (value === undefined || value === null || value === '') return { id: 'missing' }
  switch (issue.code) {
    case 'invalid_type': return { id: 'wrong-kind', expected: issue.expected }
    case 'invalid_value': return { id: 'not-one-of', values: issue.values.map(String) }
    case 'unrecognized_keys': return { id: 'unknown-fields', fields: issue.keys }
    default: return { id: 'wrong-form' }
  }
}

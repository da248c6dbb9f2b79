/** What a check found, as one list for the user: findings, shortfalls, and what a person has to judge. */
import type { Language } from '../../messages'
import { a1, type CellAddress } from '../../model'
import { readName } from '../../notation'
import {
  explain, renderFinding, severityWord, statusWord, type Assessment, type CheckResult, type CheckedRow, type Finding,
  type Summary,
} from '../../report'
import { unitsOf } from '../plan/filter'
import { groupBy } from '../shared/group-by'
import { matches } from '../shared/matches'

/** In the order in which people deal with them. */
export const issueKinds = ['error', 'short', 'warning', 'cannot-tell', 'missing', 'info'] as const
export type IssueKind = (typeof issueKinds)[number]

/** Its words are made when they are asked for: of thousands of issues few are ever shown. */
export interface Issue {
  /** The result that it belongs to, as `keyOf` names it. */
  result: string
  /** The same from one check to the next as long as the issue stands. */
  id: string
  kind: IssueKind
  /** The cell to go to; null for what has no place in the sheet. */
  cell: CellAddress | null
  /** 表名!H5, or `""`. */
  readonly place: string
  /** Number and name of the indicator; what is wrong in short where it is about none. */
  readonly title: string
  /** What is wrong, how it was read, what to do. */
  readonly message: string
  domain: string | null
  units: string[]
}

/** Tells a result from the others of a workbook: a sheet may have one for each period. */
export function keyOf({ sheet, plan, period }: CheckResult): string {
  return JSON.stringify([sheet, plan.id, period])
}

/** The issues of one result from the top of its sheet to its foot. */
export function issuesOf(result: CheckResult, language: Language): Issue[] {
  const key = keyOf(result)
  const rows = new Map(result.rows.map((row) => [row.code, row]))
  const found = result.findings.map((finding) => fromFinding(key, finding, rowOf(finding, rows), language))
  const judged = openAssessments(result).map(({ row, assessment }) => fromAssessment(key, result.sheet, row, assessment, language))
  return [...found, ...judged].sort((a, b) =>
    (a.cell?.row ?? -1) - (b.cell?.row ?? -1) || issueKinds.indexOf(a.kind) - issueKinds.indexOf(b.kind))
}

/** How many issues `issuesOf` gives, without their words. */
export function countIssues(result: CheckResult): number {
  return result.findings.length + openAssessments(result).length
}

/** How many issues are to be mended whatever else is still to be filled in: errors and shortfalls. */
export function countMendable(result: CheckResult): number {
  const errors = result.findings.filter((finding) => kindOf(finding) === 'error')
  return errors.length + openAssessments(result).filter(({ assessment }) => assessment.status === 'short').length
}

/** How many assessments that can't be told are no issue of their own, since an error or a warning on their row says why. */
export function countExplained(result: CheckResult): number {
  const untold = (assessments: readonly Assessment[]) => assessments.filter(({ status }) => status === 'cannot-tell').length
  return untold(result.rows.flatMap((row) => row.assessments)) - untold(openAssessments(result).map(({ assessment }) => assessment))
}

/** The shortfalls whose actuals are not suspected of a wrong unit (疑似填错单位): only of these does a gap say anything. */
export function soundGaps({ findings }: CheckResult, shortfalls: Summary['shortfalls']): Summary['shortfalls'] {
  const suspected = new Set(findings.filter(({ rule }) => rule === 'scale-suspected').map(({ code }) => code))
  return shortfalls.filter(({ row }) => !suspected.has(row.code))
}

/** An actual that is missing is no mistake yet, and must not hide those that are. */
function kindOf({ rule, severity }: Finding): IssueKind {
  return rule === 'actual-missing' ? 'missing' : severity
}

/** Shortfalls, and what can't be told unless an error or a warning on the same row says why. */
function openAssessments(result: CheckResult): { row: CheckedRow; assessment: Assessment }[] {
  const explained = new Set(result.findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.code))
  return result.rows.flatMap((row) => row.assessments
    .filter(({ status }) => status === 'short' || (status === 'cannot-tell' && !explained.has(row.code)))
    .map((assessment) => ({ row, assessment })))
}

function fromFinding(result: string, finding: Finding, row: CheckedRow | undefined, language: Language): Issue {
  const words = once(() => renderFinding(finding, language))
  return {
    result,
    id: [finding.rule, finding.code, finding.at?.row, finding.at?.column, JSON.stringify(finding.data)].join('|'),
    kind: kindOf(finding),
    cell: finding.sheet !== null && finding.at ? { sheet: finding.sheet, ...finding.at } : null,
    get place() { return words().place },
    get title() { return row ? titleOf(row) : words().brief },
    get message() { return words().message },
    domain: row?.indicator.domain ?? null,
    units: row ? unitsOf(row.indicator) : [],
  }
}

function fromAssessment(result: string, sheet: string | null, row: CheckedRow, assessment: Assessment, language: Language): Issue {
  const part = row.component === null ? assessment.component : null
  return {
    result,
    id: [assessment.status, row.code, part].join('|'),
    kind: assessment.status === 'short' ? 'short' : 'cannot-tell',
    cell: sheet !== null && row.at ? { sheet, ...row.at } : null,
    place: sheet !== null && row.at ? `${sheet}!${a1(row.at.row, row.at.column)}` : '',
    get title() { return titleOf(row, part) },
    get message() { return explain(assessment, language) },
    domain: row.indicator.domain,
    units: unitsOf(row.indicator),
  }
}

/** The result of `make`, which is called once, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** A finding names a row's code, or the code of an indicator that has a row for each component. */
function rowOf({ code }: Finding, rows: ReadonlyMap<string, CheckedRow>): CheckedRow | undefined {
  if (code === null) return undefined
  return rows.get(code) ?? [...rows.values()].find((row) => row.indicator.code === code)
}

/** Number, bare name and the part it is about: `12. 住院报销比例（职工）`. */
export function titleOf({ indicator, component }: CheckedRow, part: string | null = null): string {
  const parts = [indicator.sub, component ?? part].filter((each) => each !== null)
  return `${indicator.no}. ${readName(indicator.name).bareName}${parts.map((each) => `（${each}）`).join('')}`
}

/** What a kind of issue is called. */
export function kindWord(kind: IssueKind, language: Language): string {
  return kind === 'short' || kind === 'cannot-tell' || kind === 'missing' ? statusWord(kind, language) : severityWord(kind, language)
}

export interface IssueFilter {
  kind: IssueKind | null
  domain: string | null
  unit: string | null
  query: string
}

export const noIssueFilter: IssueFilter = { kind: null, domain: null, unit: null, query: '' }

/** The issues that pass every part of the filter. */
export function filterIssues(issues: readonly Issue[], { kind, domain, unit, query }: IssueFilter): Issue[] {
  return issues.filter((issue) =>
    (kind === null || issue.kind === kind)
    && (domain === null || issue.domain === domain)
    && (unit === null || issue.units.includes(unit))
    && (query.trim() === '' || matches(query, issue.title, issue.message, issue.place)))
}

export const groupings = ['kind', 'domain'] as const
export type Grouping = (typeof groupings)[number]

/** A group of issues; `key` is a kind or a domain, as grouped, or null for the whole sheet. */
export interface IssueGroup {
  key: string | null
  issues: Issue[]
}

/** Groups issues: kinds in their own order, domains in the sheet's, with the whole sheet first. */
export function groupIssues(issues: readonly Issue[], grouping: Grouping): IssueGroup[] {
  const groups = groupBy<Issue, string | null>(issues, (issue) => issue[grouping])
  const keys: (string | null)[] = grouping === 'kind' ? issueKinds.filter((kind) => groups.has(kind)) : [...groups.keys()]
  return keys.map((key) => ({ key, issues: groups.get(key)! }))
}

/** The issue `offset` places away from the one with `id`, round and round; without one, the first or the last. */
export function neighbour(issues: readonly Issue[], id: string | null, offset: 1 | -1): Issue | null {
  const index = issues.findIndex((issue) => issue.id === id)
  const from = index < 0 && offset < 0 ? 0 : index
  return issues[(from + offset + issues.length) % issues.length] ?? null
}

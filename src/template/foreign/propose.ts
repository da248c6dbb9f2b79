/** Recognises a sheet that we did not make, and recognises it again with what a person has corrected. */
import type { Library, Period } from '../../model'
import { unitsOf } from '../responsible-units'
import { catalogueOf, type Catalogue, type CatalogueRow } from './catalogue'
import { findColumns, type ColumnsFound } from './columns'
import type { Matched } from './facts'
import { readHeading, type MappedRole } from './headings'
import { lastRowOf, matchLines, type LineSearch } from './lines'
import { undecided } from './periods'
import type { Candidate, Doubt, Proposal, ProposedRow, Wishes } from './proposal'
import { Grid, type SheetSource } from './source'
import { findHeadings, findPlans, titleAbove, type Headings, type Named } from './table'

/** How many plans are looked into, of those whose names stand in the sheet. */
const plansLookedInto = 4

/** Lines below the last whose name is the same that may still be rows of the table. */
const tail = 30

/** What a sheet may be; null where it holds the names of no plan. */
export function propose(source: SheetSource, library: Library, wishes: Wishes = {}): Proposal | null {
  const grid = new Grid(source)
  const plans = library.plans.filter(({ id }) => wishes.plan === undefined || id === wishes.plan)
  const found = findPlans(grid, source.sheet, plans, library)
  if (found.length === 0) return null
  const looked = found.slice(0, plansLookedInto).filter(({ score }) => score * 2 >= found[0]!.score)
    .map((named) => lookInto(grid, source.sheet, named, library, wishes)).sort((a, b) => b.score - a.score)
  const [best] = looked as [Looked]
  const { columns: decided, headings, search } = best
  const { catalogue } = search
  const rows = matchLines(grid, { ...search, likely: true })
  const { columns, allColumns, period, periodCandidates } = decided
  const matched = rows.filter(({ code }) => code !== null)
  const candidates = looked.map(({ search, score }): Candidate<string> => ({ value: search.catalogue.plan.id, score }))
  const unit = oneUnit(matched.map(({ code }) => catalogue.byCode.get(code!)!), catalogue)
  const doubts: Doubt[] = [
    ...wishes.plan === undefined && undecided(candidates) ? ['plan' as const] : [],
    ...decided.doubts,
    ...matched.length === 0 || matched.length * 2 < rows.length ? ['rows' as const] : [],
  ]
  const firstRow = headings.last >= 0 ? headings.last : (rows[0]?.line ?? 1) - 1
  const values = (['actual', 'target'] as const).flatMap((role) => columns[role] ? [columns[role].column] : [])
  const lastRow = lastRowOf(grid, rows, firstRow, values)
  return {
    sheet: source.sheet, plan: catalogue.plan.id, planCandidates: candidates, period, periodCandidates,
    headingRow: headings.last, headingRows: headings.last < 0 ? 0 : headings.last - headings.first + 1, lastRow,
    columns, allColumns,
    rows: rows.filter(({ line, code, why }) => line <= lastRow || code !== null || why === 'chosen'),
    missing: missing(catalogue, matched, unit), choices: catalogue.rows.map(({ code, title }) => ({ code, title })),
    unit, doubts, sure: doubts.length === 0, wishes, source,
  }
}

/** The proposal with another plan; rows chosen for the old one are forgotten. A plan of which the sheet has no name changes nothing. */
export function withPlan(proposal: Proposal, plan: string, library: Library): Proposal {
  return revised(proposal, { ...proposal.wishes, plan, period: undefined, rows: {} }, library)
}

/** The proposal for another period of its plan. */
export function withPeriod(proposal: Proposal, period: Period, library: Library): Proposal {
  return revised(proposal, { ...proposal.wishes, plan: proposal.plan, period }, library)
}

/** The proposal with a column (from 0) in a role, or with none in it. */
export function withColumn(proposal: Proposal, role: MappedRole, column: number | null, library: Library): Proposal {
  const others = Object.entries(proposal.wishes.columns ?? {}).filter(([, taken]) => taken === null || taken !== column)
  const columns = { ...Object.fromEntries(others), [role]: column }
  return revised(proposal, { ...proposal.wishes, plan: proposal.plan, period: proposal.period, columns }, library)
}

/** The proposal with a line (from 0) taken for a row of the plan, or for none. */
export function withRow(proposal: Proposal, line: number, code: string | null, library: Library): Proposal {
  return revised(proposal, { ...proposal.wishes, plan: proposal.plan, rows: { ...proposal.wishes.rows, [line]: code } }, library)
}

function revised(proposal: Proposal, wishes: Wishes, library: Library): Proposal {
  return propose(proposal.source, library, wishes) ?? proposal
}

/** What a sheet is if it is of one plan. */
interface Looked {
  headings: Headings
  columns: ColumnsFound
  /** How to match its lines. */
  search: LineSearch
  score: number
}

function lookInto(grid: Grid, sheet: string, named: Named, library: Library, wishes: Wishes): Looked {
  const indicator = wishes.columns?.indicator ?? named.column
  const own = { ...named, column: indicator }
  const headings = findHeadings(grid, named.lines[0]!)
  const from = headings.last >= 0 ? headings.last + 1 : named.lines[0]!
  const { catalogue, foreign } = named
  const search: LineSearch = {
    from, to: grid.rows, columns: { indicator, component: componentColumn(grid, headings, from, own, wishes), code: null },
    catalogue, foreign, wished: wishes.rows ?? {}, likely: false,
  }
  const same = matchLines(grid, search)
  const title = titleAbove(grid, sheet, headings.last >= 0 ? headings.first : named.lines[0]!)
  const columns = findColumns(grid, headings, own, matchedOf(same, catalogue), wishes, title)
  return {
    headings, columns,
    search: {
      ...search, to: same.reduce((last, { line, code }) => code === null ? last : line, from) + tail,
      columns: { ...search.columns, code: columns.columns.code?.column ?? null },
      catalogue: catalogueOf(catalogue.plan, columns.period, library),
    },
    score: Math.min(1, round(0.75 * named.score + 0.25 * columns.agreement)),
  }
}

/** The column beside the names in which the labels of parts stand. */
function componentColumn(grid: Grid, headings: Headings, from: number, { catalogue, column: names }: Named, wishes: Wishes): number | null {
  if (wishes.columns?.component !== undefined) return wishes.columns.component
  for (let column = 0; column < grid.columns; column++) {
    if (column === names) continue
    let [labels, texts] = [0, 0]
    for (let line = from; line < grid.rows; line++) {
      const text = grid.text(line, column)
      if (text === '' || grid.cell(line, column).kind === 'number') continue
      texts++
      if (catalogue.isLabel(text)) labels++
    }
    if (labels >= 2 && labels * 2 >= texts || labels >= 1 && readHeading(headings.of(column)).role === 'component') return column
  }
  return null
}

function matchedOf(rows: readonly ProposedRow[], { byCode }: Catalogue): Matched[] {
  return rows.flatMap(({ line, code }) => code === null ? [] : [{ line, row: byCode.get(code)! }])
}

/** Rows that no line is taken for; a composite is there as a whole or in its parts. */
function missing({ rows }: Catalogue, matched: readonly ProposedRow[], unit: string | null): { code: string; title: string }[] {
  const codes = new Set(matched.map(({ code }) => code))
  return rows.filter(({ code, row }) => {
    if (unit !== null && !unitsOf(row.indicator).includes(unit)) return false
    const family = rows.filter((other) => other.row.indicator === row.indicator)
    if (row.component === null && family.length > 1) return false
    return !codes.has(code) && !codes.has(row.indicator.code)
  }).map(({ code, title }) => ({ code, title }))
}

/** The one responsible unit to which all rows belong, if they are most of its rows and not all of the plan's. */
function oneUnit(rows: readonly CatalogueRow[], { plan }: Catalogue): string | null {
  const own = new Set(rows.map(({ row }) => row.indicator))
  const [first] = own
  const shared = first ? unitsOf(first).filter((unit) => [...own].every((indicator) => unitsOf(indicator).includes(unit))) : []
  const whole = (unit: string) => plan.indicators.filter((indicator) => unitsOf(indicator).includes(unit)).length
  return shared.find((unit) => own.size * 2 > whole(unit) && whole(unit) < plan.indicators.length) ?? null
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}

/** Recognises a sheet that we did not make, and recognises it again with what a person has corrected. */
import type { Library, Period } from '../../model'
import { unitsOf } from '../responsible-units'
import { catalogueOf, type Catalogue, type CatalogueRow } from './catalogue'
import { findColumns, undecided, type ColumnsFound, type Matched } from './columns'
import { readHeading, type MappedRole } from './headings'
import { lastRowOf, matchLines, type NameColumns } from './lines'
import type { Candidate, Doubt, Proposal, ProposedRow, Wishes } from './proposal'
import { Grid, type SheetSource } from './source'
import { findHeadings, findPlans, type Headings, type Named } from './table'

/** How many plans are looked into, of those whose names stand in the sheet. */
const plansLookedInto = 4

/** What a sheet may be; null where it holds the names of no plan. */
export function propose(source: SheetSource, library: Library, wishes: Wishes = {}): Proposal | null {
  const grid = new Grid(source)
  const plans = library.plans.filter(({ id }) => wishes.plan === undefined || id === wishes.plan)
  const found = findPlans(grid, source.sheet, plans, library)
  if (found.length === 0) return null
  const looked = found.slice(0, plansLookedInto).filter(({ score }) => score * 2 >= found[0]!.score)
    .map((named) => lookInto(grid, source.sheet, named, library, wishes)).sort((a, b) => b.score - a.score)
  const [best] = looked as [Looked]
  const { catalogue, foreign, columns: decided, headings } = best
  const rows = matchLines(grid, best.from, best.names, catalogue, foreign, wishes.rows ?? {}, true)
  const { columns, allColumns, period, periodCandidates } = decided
  const matched = rows.filter(({ code }) => code !== null)
  const candidates = looked.map(({ catalogue: { plan }, score }): Candidate<string> => ({ value: plan.id, score }))
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

/** The proposal with another plan; columns and rows that were chosen for the old one are forgotten. A plan of which the sheet has no name changes nothing. */
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
  return revised(proposal, { ...proposal.wishes, plan: proposal.plan, period: proposal.period, columns: { ...Object.fromEntries(others), [role]: column } }, library)
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
  catalogue: Catalogue
  foreign: ReadonlySet<string>
  headings: Headings
  /** First line below the headings. */
  from: number
  names: NameColumns
  columns: ColumnsFound
  score: number
}

function lookInto(grid: Grid, sheet: string, named: Named, library: Library, wishes: Wishes): Looked {
  const indicator = wishes.columns?.indicator ?? named.column
  const own = { ...named, column: indicator }
  const headings = findHeadings(grid, named.lines[0]!)
  const from = headings.last >= 0 ? headings.last + 1 : named.lines[0]!
  const names: NameColumns = { indicator, component: componentColumn(grid, headings, from, own, wishes), code: null }
  const { plan } = named.catalogue
  const same = matchLines(grid, from, names, named.catalogue, named.foreign, wishes.rows ?? {}, false)
  const columns = findColumns(grid, headings, own, matchedOf(same, named.catalogue), wishes, titleAbove(grid, headings, named.lines[0]!, sheet))
  return {
    catalogue: catalogueOf(plan, columns.period, library), foreign: named.foreign, headings, from, columns,
    names: { ...names, code: columns.columns.code?.column ?? null },
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

/** What stands above the table, and the sheet's name. */
function titleAbove(grid: Grid, headings: Headings, firstLine: number, sheet: string): string {
  const texts = [sheet]
  for (let row = 0; row < Math.min(headings.last >= 0 ? headings.first : firstLine, 8); row++) {
    for (let column = 0; column < Math.min(grid.columns, 20); column++) if (grid.text(row, column) !== '') texts.push(grid.text(row, column))
  }
  return texts.join('\n')
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
  const shared = rows.map(({ row }) => unitsOf(row.indicator)).reduce<string[] | null>((all, units) => all === null ? units : all.filter((unit) => units.includes(unit)), null)
  const whole = (unit: string) => plan.indicators.filter((indicator) => unitsOf(indicator).includes(unit)).length
  return shared?.find((unit) => own.size * 2 > whole(unit) && whole(unit) < plan.indicators.length) ?? null
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}

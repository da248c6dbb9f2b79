/** The list of tasks (任务清单): the quantified commitments of a document's running text, as a table like any other. */
import { columnKey, type Measure } from '../model'
import type { DocumentFacts, ReadingFinding, ReadTable, RowEvidence } from '../reading'
import { commitmentsAsPlan, type Commitment } from '../reading/commitments'
import { finding } from '../reading/finding'
import { newMeasure } from '../reading/match'

/** What stands for a year that the document does not name, and the heading of what is due then. */
const noYear = '0'
const undated = '目标'
/** What stands for a region that the document does not name. */
const noRegion = '000000'
/** Below this confidence a commitment may be none. */
const sure = 0.6

/**
 * The commitments as a table that was read, with the measures that they make by themselves, where the text says more than a row does;
 * null without any. The caption is the list's own, because the document has none for it.
 * @param source the document's file, `''` for none.
 */
export function tasksPlan(facts: DocumentFacts, commitments: readonly Commitment[], source: string): ReadTable | null {
  if (commitments.length === 0) return null
  const years = yearsOf(facts, commitments)
  const region = facts.regions[0]?.value.code ?? noRegion
  const made = commitmentsAsPlan(commitments, {
    id: `${region}-tasks-${years.from === years.to ? years.to : `${years.from}-${years.to}`}`, code: `${region}-T${String(years.from).slice(2)}`,
    region, years, source, title: facts.title?.value ?? '', documentNumber: facts.documentNumber?.value ?? null,
    issuer: facts.issuer?.value ?? '', date: facts.date?.value ?? '',
  })
  const headings = new Map(made.plan.columns.map(({ heading, period }) => [columnKey(period), period === noYear ? undated : heading]))
  const indicators = made.plan.indicators.map((indicator) => ({
    ...indicator, measure: '',
    cells: Object.fromEntries(Object.entries(indicator.cells).map(([key, text]) => [columnKey(headings.get(key) ?? key), text])),
  }))
  // Called as the row itself would call it, so that it is found again wherever the same row stands.
  const measures = new Map<string, Measure>()
  indicators.forEach(({ name, domain, cells }, at) => {
    const { measure: { id, direction }, reasons } = newMeasure({ name, domain, cells: Object.values(cells) })
    const own = made.measures[at]!
    const isTold = reasons.some((reason) => reason.id === 'direction-by-name')
    if (!measures.has(id)) measures.set(id, { ...own, id, direction: isTold ? direction : own.direction })
  })
  return {
    plan: {
      ...made.plan, table: '任务清单', indicators, measures: [...measures.values()],
      columns: made.plan.columns.map((column) => ({ ...column, heading: headings.get(columnKey(column.period)) ?? column.heading })),
    },
    evidence: made.sources.map((rows) => evidenceOf(rows, years.to, headings)),
    doubts: [
      ...facts.years || years.to === Number(noYear) ? [] : [finding('period-assumed', [], { from: years.from, to: years.to })],
      ...made.sources.flatMap((rows, row) => doubtsOf(rows, row, facts.years === null && years.from < years.to ? years.to : null)),
    ],
  }
}

/** The plan's years; where the title names none, those of the deadlines, else the one in which it was issued. */
function yearsOf({ years, date }: DocumentFacts, commitments: readonly Commitment[]): { from: number; to: number } {
  if (years) return years.value
  const due = commitments.flatMap(({ deadline }) => deadline?.year ?? [])
  const issued = date ? Number(date.value.slice(0, 4)) : null
  const all = [...due, ...issued === null ? [] : [issued]]
  return all.length > 0 ? { from: Math.min(...all), to: Math.max(...all) } : { from: 0, to: 0 }
}

function evidenceOf(rows: readonly Commitment[], end: number, headings: ReadonlyMap<string, string>): RowEvidence {
  return {
    confidence: Math.min(...rows.map(({ confidence }) => confidence)),
    reasons: [...new Set(rows.flatMap(({ reasons }) => reasons))].map((id) => ({ id, parameters: {} })),
    places: {
      name: rows.slice(0, 1).map(({ place }) => place),
      ...Object.fromEntries(rows.map(({ deadline, place }) => [columnKey(headings.get(`${deadline?.year ?? end}`) ?? ''), [place]])),
    },
  }
}

/** The doubts of a row; `assumed` is the year that is taken where no deadline is stated and the document does not say its years either. */
function doubtsOf(rows: readonly Commitment[], row: number, assumed: number | null): ReadingFinding[] {
  const no = row + 1
  return rows.flatMap(({ confidence, deadline, place, clause }) => [
    ...confidence < sure ? [finding('commitment-unsure', [place], { no, text: clause.trim() }, row)] : [],
    ...deadline === null && assumed !== null ? [finding('deadline-assumed', [place], { no, column: `${assumed}年` }, row)] : [],
  ])
}

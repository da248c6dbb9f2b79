/** A plan as the checks see it: its rows with their cells read, the running text of its document, and the plans above it. */
import { quarterOf, type Column, type Indicator, type Measure, type Plan } from '../model'
import { readName, readText, type IndicatorName, type Reading } from '../notation'
import type { Commitment } from '../reading/commitments'
import type { Place, SourceDocument } from '../reading/document'

/** A cell of a row, as it reads. */
export interface LintCell {
  column: Column
  /** As published. */
  text: string
  reading: Reading
}

/** A row of a plan; the cells of each role in the order of their periods. */
export interface LintRow {
  plan: Plan
  indicator: Indicator
  name: IndicatorName
  /** Null where the indicator is not matched to a measure of the library. */
  measure: Measure | null
  /** The unit of measure the name prints, otherwise the measure's own (计量单位). */
  unitOfMeasure: string | null
  bases: LintCell[]
  /** The targets of single years; neither `[400]`, a column of totals nor one of a quarter is among them. */
  targets: LintCell[]
  /** The targets that are totals over several years: `[400]`, or in a column headed 合计, 五年累计. */
  totals: LintCell[]
}

/** A paragraph of the document's running text. */
export interface Paragraph {
  place: Place
  text: string
}

/** What the checks look at. */
export interface LintSubject {
  plan: Plan
  rows: LintRow[]
  /** Empty where the document is not at hand. */
  paragraphs: Paragraph[]
  commitments: readonly Commitment[]
  /** Rows of the plans of the city and the province that the plan's region belongs to. */
  above: LintRow[]
}

/** What may be known beside the plan. */
export interface LintContext {
  /** The document the plan was read from. */
  document?: SourceDocument
  /** The commitments (量化承诺) of its running text. */
  commitments?: readonly Commitment[]
  /** Plans of the regions above; those of other regions are left alone. */
  above?: readonly Plan[]
}

/** Reads a plan for the checks. */
export function subjectOf(plan: Plan, measures: ReadonlyMap<string, Measure>, { document, commitments = [], above = [] }: LintContext): LintSubject {
  return {
    plan,
    rows: rowsOf(plan, measures),
    paragraphs: document?.blocks.flatMap((block) => block.kind === 'paragraph' ? [{ place: block.place, text: block.text }] : []) ?? [],
    commitments,
    above: plansAbove(plan, above).flatMap((other) => rowsOf(other, measures)),
  }
}

/** The plans whose region a plan's region belongs to: the city's (four digits of the code and 00), the province's (two and 0000). */
export function plansAbove(plan: Plan, plans: readonly Plan[]): Plan[] {
  const { code } = plan.region
  const lines = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((line) => line !== code)
  return plans.filter(({ region }) => lines.includes(region.code))
}

function rowsOf(plan: Plan, measures: ReadonlyMap<string, Measure>): LintRow[] {
  const columns = [...plan.columns].sort((a, b) => a.period.localeCompare(b.period))
  return plan.indicators.map((indicator) => {
    const measure = measures.get(indicator.measure) ?? null
    const name = readName(indicator.name)
    const unitOfMeasure = name.unitOfMeasure ?? measure?.unitOfMeasure ?? null
    const cells = columns.map((column): LintCell => {
      const text = indicator.cells[column.key] ?? ''
      return { column, text, reading: readText(text, { unitOfMeasure }) }
    })
    const targets = cells.filter(({ column }) => column.role === 'target' && quarterOf(column.period) === null)
    return {
      plan, indicator, name, measure, unitOfMeasure,
      bases: cells.filter(({ column }) => column.role === 'base'),
      targets: targets.filter((cell) => !isTotal(cell)),
      totals: targets.filter(isTotal),
    }
  })
}

function isTotal({ column, reading }: LintCell): boolean {
  return (reading.kind === 'quantity' && reading.cumulative) || /累计|合计|总计|五年总/u.test(column.key)
}

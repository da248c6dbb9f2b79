/** Decides what each column of a table holds, by its heading and by what stands in it: headings alone are never enough. */
import type { Period } from '../../model'
import { parseUnit, textKey } from '../../notation'
import { agreement, factsOf, shareOf, type ColumnFacts, type Matched, type Tally } from './facts'
import { readHeading, type MappedRole } from './headings'
import { findPeriods, undecided } from './periods'
import type { Candidate, ColumnEvidence, Doubt, HeadedColumn, ProposedColumn, Wishes } from './proposal'
import type { Grid } from './source'
import type { Headings, Named } from './table'

/** Shares of a column's cells from which they speak. `mislabelled` is for values under a heading that says something else. */
const speaks = { figures: 0.5, plan: 0.6, texts: 0.6, mislabelled: 0.8 } as const
/** What signs add to the likelihood of a column of actuals; one below `least` is a guess, and so is one that does not lead by `lead`. */
const actualSigns = { heading: 0.5, figures: 0.15, year: 0.2, whole: 0.1, part: -0.2, unheaded: 0.1, least: 0.5, lead: 0.1 } as const

export interface ColumnsFound {
  columns: Partial<Record<MappedRole, ProposedColumn>>
  allColumns: HeadedColumn[]
  period: Period
  periodCandidates: Candidate<Period>[]
  doubts: Doubt[]
  /** Share of values that are the plan's, in the column that is most like it. */
  agreement: number
}

/** Decides columns and period for the matched lines of a plan. `title` is what stands above the table. */
export function findColumns(
  grid: Grid, headings: Headings, named: Named, matched: readonly Matched[], wishes: Wishes, title: string,
): ColumnsFound {
  const { plan } = named.catalogue
  const wishedUnit = wishes.columns?.unitOfMeasure
  const unitColumn = wishedUnit === undefined ? findUnitColumn(grid, headings, matched) : wishedUnit
  const facts = factsOf(grid, headings, plan, matched, named.column, unitColumn)
  const periodCandidates = findPeriods(facts, plan.periods, title)
  const wished = plan.periods.find((period) => period === wishes.period)
  const period = wished ?? periodCandidates[0]!.value
  const choice = new Choice(facts, wishes)

  choice.take('indicator', facts[named.column], { kind: 'names', count: matched.length, of: matched.length })
  if (unitColumn !== null) choice.takeTexts('unitOfMeasure', 'units', isUnit, ({ column }) => column === unitColumn)
  choice.takeTexts('domain', 'domains', (text) => named.catalogue.domains.has(textKey(text)))
  choice.takeTexts('code', 'codes', (text) => named.catalogue.byCode.has(text.toUpperCase()))
  // 单位 stands over offices as well as over units of measure.
  choice.takeTexts('responsibleUnit', 'offices', isOffice, ({ said }) => said.role === 'responsibleUnit' || said.role === 'unitOfMeasure')
  takeTarget(choice, period)
  takeBase(choice, period, plan.columns.filter((column) => column.role === 'base' && column.period < period).map((column) => column.period))
  takeActual(choice, period)
  for (const role of ['reasons', 'result', 'dataSource', 'no', 'component', 'responsibleUnit'] as const) {
    choice.take(role, choice.free.find(({ said }) => said.role === role))
  }
  if (wished === undefined && undecided(periodCandidates)) choice.doubts.push('period')
  return {
    columns: choice.columns, period, periodCandidates, doubts: choice.doubts,
    allColumns: facts.filter(({ filled, texts, heading }) => filled + texts.length > 0 || heading !== '')
      .map(({ column, heading }) => ({ column, heading })),
    // Of a single value, one that agrees is chance.
    agreement: Math.max(0, ...facts.flatMap((fact) => [...fact.plan.values()].map(({ count, of }) => count / Math.max(of, 2)))),
  }
}

/** Columns on their way to being decided: each has one role, and each role one column. What a person chose comes first. */
class Choice {
  readonly columns: Partial<Record<MappedRole, ProposedColumn>> = {}
  readonly doubts: Doubt[] = []
  private readonly taken = new Set<number>()

  constructor(readonly facts: readonly ColumnFacts[], private readonly wishes: Wishes) {
    for (const [role, column] of Object.entries(wishes.columns ?? {}) as [MappedRole, number | null][]) {
      const chosen = column === null ? undefined : facts[column]
      if (!chosen || this.taken.has(chosen.column)) continue
      this.taken.add(chosen.column)
      this.columns[role] = { column: chosen.column, heading: chosen.heading, evidence: [{ kind: 'chosen' }] }
    }
  }

  /** Columns without a role yet. */
  get free(): ColumnFacts[] {
    return this.facts.filter(({ column }) => !this.taken.has(column))
  }

  /** Whether a role has a column, or is to have none. */
  settled(role: MappedRole): boolean {
    return this.columns[role] !== undefined || this.wishes.columns?.[role] === null
  }

  take(role: MappedRole, found: ColumnFacts | undefined, ...evidence: ColumnEvidence[]): void {
    if (!found || this.taken.has(found.column) || this.settled(role)) return
    this.taken.add(found.column)
    const heading: ColumnEvidence[] = found.said.role === role ? [{ kind: 'heading' }] : []
    this.columns[role] = { column: found.column, heading: found.heading, evidence: [...heading, ...evidence] }
  }

  /** Takes the free column in which most texts are what is asked for. */
  takeTexts(
    role: MappedRole, kind: Extract<ColumnEvidence, Tally>['kind'], is: (text: string) => boolean,
    may: (fact: ColumnFacts) => boolean = () => true,
  ): void {
    const rated = this.free.filter(may).map((fact) => ({ fact, share: shareOf(fact.texts, is) })).sort((a, b) => b.share - a.share)
    const best = rated.find(({ share }) => share >= speaks.texts)?.fact
    if (best) this.take(role, best, { kind, count: best.texts.filter(is).length, of: best.texts.length })
  }
}

/** The column whose values are the plan's targets; one that is only headed so must at least hold quantities. */
function takeTarget(choice: Choice, period: Period): void {
  if (choice.settled('target')) return
  const rated = choice.free.map((fact) => {
    const { said, filled, figures } = fact
    const { share, ...tally } = agreement(fact, `target:${period}`)
    const otherYear = said.years.length > 0 && !said.years.includes(period)
    const enough = said.role === 'actual' || said.role === 'base' || said.role === 'other' ? speaks.mislabelled : speaks.plan
    const holds = share >= enough
    const says = said.role === 'target' && !otherYear && (holds || (filled > 0 && figures / filled >= speaks.figures))
    return { fact, tally, rate: (holds ? share : 0) + (says ? 0.5 : 0) - (otherYear ? 0.5 : 0) }
  }).filter(({ rate }) => rate >= 0.5).sort((a, b) => b.rate - a.rate)
  const [first] = rated
  if (!first) return
  choice.take('target', first.fact, { kind: 'targets', ...first.tally })
  if (first.fact.said.role === 'actual') choice.doubts.push('actual-holds-targets')
}

function takeBase(choice: Choice, period: Period, bases: readonly Period[]): void {
  const rated = choice.free.flatMap((fact) => {
    const [best] = bases.map((base) => agreement(fact, `base:${base}`)).sort((a, b) => b.share - a.share)
    const holds = best !== undefined && best.share >= speaks.plan && fact.said.role !== 'actual'
    const says = fact.said.role === 'base' && fact.figures > 0 && !fact.said.years.includes(period)
    return holds || says ? [{ fact, best, rate: (best?.share ?? 0) + (says ? 0.5 : 0) }] : []
  }).sort((a, b) => b.rate - a.rate)
  const [first] = rated
  if (first) choice.take('base', first.fact, ...first.best ? [{ kind: 'bases' as const, count: first.best.count, of: first.best.of }] : [])
}

function takeActual(choice: Choice, period: Period): void {
  if (choice.columns.actual) return
  const rated = choice.free.map((fact) => ({ fact, rate: actualRate(fact, period) })).sort((a, b) => b.rate - a.rate)
  const [first, second] = choice.settled('actual') ? [] : rated.filter(({ rate }) => rate > 0)
  if (!first || first.rate < actualSigns.least || (second && first.rate - second.rate < actualSigns.lead)) choice.doubts.push('actual')
  if (!first) return
  choice.take('actual', first.fact, { kind: 'figures', count: first.fact.figures, of: first.fact.filled })
  // Another column holds the actuals: the one with the targets is only headed oddly.
  const odd = choice.doubts.indexOf('actual-holds-targets')
  if (odd >= 0) choice.doubts.splice(odd, 1)
}

/** How likely a column holds the actuals of a period; 0 for not at all. */
function actualRate({ said, filled, figures }: ColumnFacts, period: Period): number {
  if ((said.role !== 'actual' && said.role !== null) || said.earlier) return 0
  if (said.years.length > 0 && !said.years.includes(period)) return 0
  const share = filled === 0 ? speaks.figures : figures / filled
  if (share < speaks.figures) return 0
  // Numbers without a heading that says so may be anything.
  if (said.role === null) return filled > 0 && figures === filled ? actualSigns.unheaded * (said.years.length > 0 ? 2 : 1) : 0
  return actualSigns.heading * said.weight + actualSigns.figures * share
    + (said.years.includes(period) ? actualSigns.year : 0) + (said.span === null ? 0 : actualSigns[said.span])
}

/** The column with units of measure, by its texts; its heading only tips the scales. */
function findUnitColumn(grid: Grid, headings: Headings, matched: readonly Matched[]): number | null {
  let found: { column: number; rate: number } | null = null
  for (let column = 0; column < grid.columns; column++) {
    const worded = matched.filter(({ line }) => grid.cell(line, column).kind !== 'number')
    const texts = worded.map(({ line }) => grid.shown(line, column)).filter((text) => text !== '')
    const rate = shareOf(texts, isUnit) + (readHeading(headings.of(column)).role === 'unitOfMeasure' ? 0.3 : 0)
    if (texts.some(isUnit) && rate >= speaks.texts && rate > (found?.rate ?? 0)) found = { column, rate }
  }
  return found?.column ?? null
}

function isUnit(text: string): boolean {
  return parseUnit(text) !== null
}

function isOffice(text: string): boolean {
  const [first] = text.split(/[、，,\s]/u) as [string]
  return /(局|办|委|厅|院|部|会|中心|公司|政府|街道|镇|乡|联|站|大队|集团)(（.*）|\(.*\))?$/u.test(first)
}

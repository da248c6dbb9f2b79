/** Decides what each column of a table holds, by its heading and by what stands in it: headings alone are never enough. */
import type { Period } from '../../model'
import { componentOf, equivalent, parseUnit, readText, type Quantity, type Reading } from '../../notation'
import type { CatalogueRow } from './catalogue'
import { readHeading, type Heading, type MappedRole } from './headings'
import { keyOf } from './names'
import type { Candidate, ColumnEvidence, Doubt, HeadedColumn, ProposedColumn, Wishes } from './proposal'
import type { Grid } from './source'
import type { Headings, Named } from './table'
import { readStated, statedUnit } from './units'

/** A line that was matched, with the row of the plan. */
export interface Matched {
  line: number
  row: CatalogueRow
}

/** Shares from which values speak. */
const speaks = { figures: 0.5, plan: 0.6, texts: 0.6 } as const
/** By how much the likeliest column of actuals must lead the next. */
const leads = 0.1

/** What is known of one column. */
interface Facts extends HeadedColumn {
  said: Heading
  /** Cells of matched lines that hold something, and how many of them read as quantities. */
  filled: number
  figures: number
  /** How many cells are the plan's own values, of how many that could be, by `target:2025`. */
  plan: Map<string, { count: number; of: number }>
  texts: string[]
}

export interface ColumnsFound {
  columns: Partial<Record<MappedRole, ProposedColumn>>
  allColumns: HeadedColumn[]
  period: Period
  periodCandidates: Candidate<Period>[]
  doubts: Doubt[]
  /** Share of values that are the plan's, in the column that is most like it. */
  agreement: number
}

/** Decides columns and period for the matched lines of a plan. */
export function findColumns(
  grid: Grid, headings: Headings, named: Named, matched: readonly Matched[], wishes: Wishes, title: string,
): ColumnsFound {
  const { plan } = named.catalogue
  const unitColumn = wishes.columns?.unitOfMeasure !== undefined ? wishes.columns.unitOfMeasure : findUnitColumn(grid, headings, matched)
  const figures = matched.map(({ row }) => figuresOf(row))
  const facts = Array.from({ length: grid.columns }, (_, column) => factsOf(column))
  const allColumns = facts.filter(({ filled, texts, heading }) => filled + texts.length > 0 || heading !== '').map(({ column, heading }) => ({ column, heading }))
  const periodCandidates = periodsOf(facts, plan.periods, title)
  const wished = wishes.period !== undefined && plan.periods.includes(wishes.period) ? wishes.period : undefined
  const period = wished ?? periodCandidates[0]!.value
  const columns: Partial<Record<MappedRole, ProposedColumn>> = {}
  const doubts: Doubt[] = []
  const taken = new Set<number>()
  const take = (role: MappedRole, found: Facts | undefined, evidence: ColumnEvidence[]) => {
    if (!found || taken.has(found.column) || columns[role]) return
    taken.add(found.column)
    columns[role] = { column: found.column, heading: found.heading, evidence }
  }
  const heads = ({ said }: Facts, role: MappedRole): ColumnEvidence[] => said.role === role ? [{ kind: 'heading' }] : []

  for (const [role, column] of Object.entries(wishes.columns ?? {}) as [MappedRole, number | null][]) {
    if (column !== null && facts[column]) take(role, facts[column], [{ kind: 'chosen' }])
  }
  const free = (role: MappedRole) => wishes.columns?.[role] !== null
  if (free('indicator')) take('indicator', facts[named.column], [...heads(facts[named.column]!, 'indicator'), { kind: 'names', count: matched.length, of: matched.length }])
  if (unitColumn !== null) take('unitOfMeasure', facts[unitColumn], [...heads(facts[unitColumn]!, 'unitOfMeasure'), texts('units', facts[unitColumn]!, isUnit)])
  takeTexts()
  if (free('target')) takeTarget()
  if (free('base')) takeBase()
  if (free('actual')) takeActual()
  else doubts.push('actual')
  for (const role of ['reasons', 'result', 'dataSource', 'no', 'component', 'responsibleUnit'] as const) {
    if (free(role)) take(role, facts.find((fact) => !taken.has(fact.column) && fact.said.role === role), [{ kind: 'heading' }])
  }
  if (wished === undefined && undecided(periodCandidates)) doubts.push('period')
  const agreement = Math.max(0, ...facts.flatMap(({ plan: own }) => [...own.values()].map(({ count, of }) => of === 0 ? 0 : count / Math.max(of, 2))))
  return { columns, allColumns, period, periodCandidates, doubts, agreement }

  function factsOf(column: number): Facts {
    const lines = headings.of(column)
    const fact: Facts = { column, heading: lines.join(' ').replace(/\s+/gu, ' '), said: readHeading(lines), filled: 0, figures: 0, plan: new Map(), texts: [] }
    for (const [index, { line, row }] of matched.entries()) {
      const cell = grid.cell(line, column)
      const text = grid.shown(line, column)
      if (text !== '' && cell.kind !== 'number') fact.texts.push(text)
      if (cell.kind === 'empty') continue
      fact.filled++
      const { unitOfMeasure } = row.row
      const reading = readStated(cell, unitOf(line), unitOfMeasure, 1900)
      if (isFigure(reading)) fact.figures++
      for (const [key, known] of figures[index]!) {
        const tally = fact.plan.get(key) ?? { count: 0, of: 0 }
        tally.of++
        if (equivalent(neutral(reading), known, unitOfMeasure)) tally.count++
        fact.plan.set(key, tally)
      }
    }
    return fact
  }

  function unitOf(line: number): string | null {
    return statedUnit(grid.shown(line, named.column), unitColumn === null || unitColumn === undefined ? null : grid.shown(line, unitColumn))
  }

  /** The figures that the plan prints for a row, without their signs, by role and period. */
  function figuresOf({ row }: CatalogueRow): Map<string, Reading> {
    return new Map(plan.columns.flatMap(({ role, period: of, key }) => {
      const whole = readText(row.indicator.cells[key]!, { unitOfMeasure: row.unitOfMeasure })
      const reading = row.component === null ? whole : componentOf(whole, row.component)
      return isFigure(reading) ? [[`${role}:${of}`, neutral(reading)] as const] : []
    }))
  }

  function takeTexts(): void {
    const domain = best((fact) => share(fact.texts, (text) => named.catalogue.domains.has(keyOf(text))))
    if (free('domain') && domain) take('domain', domain, [...heads(domain, 'domain'), texts('domains', domain, (text) => named.catalogue.domains.has(keyOf(text)))])
    const code = best((fact) => share(fact.texts, (text) => named.catalogue.byCode.has(text.toUpperCase())))
    if (free('code') && code) take('code', code, [...heads(code, 'code'), texts('codes', code, (text) => named.catalogue.byCode.has(text.toUpperCase()))])
    const offices = best((fact) => fact.said.role === 'responsibleUnit' || fact.said.role === 'unitOfMeasure' ? share(fact.texts, isOffice) : 0)
    if (free('responsibleUnit') && offices) take('responsibleUnit', offices, [...heads(offices, 'responsibleUnit'), texts('offices', offices, isOffice)])
  }

  /** The free column in which most texts are what is asked for. */
  function best(rate: (fact: Facts) => number): Facts | undefined {
    const rated = facts.filter(({ column, texts: own }) => !taken.has(column) && own.length > 0).map((fact) => ({ fact, rated: rate(fact) }))
      .filter(({ rated: value }) => value >= speaks.texts).sort((a, b) => b.rated - a.rated)
    return rated[0]?.fact
  }

  function agrees(fact: Facts, key: string): { count: number; of: number; share: number } {
    const tally = fact.plan.get(key) ?? { count: 0, of: 0 }
    return { ...tally, share: tally.of === 0 ? 0 : tally.count / tally.of }
  }

  function takeTarget(): void {
    const rated = facts.filter(({ column }) => !taken.has(column)).map((fact) => {
      const { share: values, ...tally } = agrees(fact, `target:${period}`)
      const other = fact.said.years.length > 0 && !fact.said.years.includes(period)
      const says = fact.said.role === 'target' && !other
      const spoken = fact.filled > 0 && fact.figures / fact.filled >= speaks.figures
      // A heading that speaks of actuals needs nearly all values to be the plan's targets.
      const enough = fact.said.role === 'actual' || fact.said.role === 'base' || fact.said.role === 'other' ? 0.8 : speaks.plan
      const holds = values >= enough && tally.of >= 1
      return { fact, tally, rate: (holds ? values : 0) + (says && (spoken || holds) ? 0.5 : 0) - (other ? 0.5 : 0) }
    }).filter(({ rate }) => rate >= 0.5).sort((a, b) => b.rate - a.rate)
    const [first] = rated
    if (!first) return
    take('target', first.fact, [...heads(first.fact, 'target'), { kind: 'targets', ...first.tally }])
    if (first.fact.said.role === 'actual') doubts.push('actual-holds-targets')
  }

  function takeBase(): void {
    const bases = plan.columns.filter(({ role, period: of }) => role === 'base' && of < period)
    const rated = facts.filter(({ column }) => !taken.has(column)).flatMap((fact) => {
      const values = bases.map(({ period: of }) => agrees(fact, `base:${of}`)).sort((a, b) => b.share - a.share)[0]
      const holds = values !== undefined && values.share >= speaks.plan
      const says = fact.said.role === 'base' && fact.figures > 0
      return holds && fact.said.role !== 'actual' || says ? [{ fact, values, rate: (values?.share ?? 0) + (says ? 0.5 : 0) }] : []
    }).sort((a, b) => b.rate - a.rate)
    const [first] = rated
    if (first) take('base', first.fact, [...heads(first.fact, 'base'), ...first.values ? [{ kind: 'bases' as const, count: first.values.count, of: first.values.of }] : []])
  }

  function takeActual(): void {
    if (columns.actual) return
    const rated = facts.filter(({ column }) => !taken.has(column)).map((fact) => ({ fact, rate: actualRate(fact) }))
      .filter(({ rate }) => rate > 0).sort((a, b) => b.rate - a.rate)
    const [first, second] = rated
    if (!first) {
      doubts.push('actual')
      return
    }
    if (first.rate < 0.5 || (second && first.rate - second.rate < leads)) doubts.push('actual')
    take('actual', first.fact, [...heads(first.fact, 'actual'), { kind: 'figures', count: first.fact.figures, of: first.fact.filled }])
    // Another column holds the actuals: the one with the targets is only headed oddly.
    const odd = doubts.indexOf('actual-holds-targets')
    if (odd >= 0) doubts.splice(odd, 1)
  }

  /** How likely a column holds the actuals of the period; 0 for not at all. */
  function actualRate({ said, filled, figures }: Facts): number {
    if (said.role !== 'actual' && said.role !== null) return 0
    if (said.earlier || (said.years.length > 0 && !said.years.includes(period))) return 0
    const spoken = filled === 0 ? 0.5 : figures / filled
    if (spoken < speaks.figures) return 0
    // Numbers without a heading that says so may be anything.
    if (said.role === null) return filled > 0 && figures === filled ? 0.1 + (said.years.length > 0 ? 0.1 : 0) : 0
    return 0.5 * said.weight + 0.15 * spoken + (said.years.includes(period) ? 0.2 : 0) + (said.whole ? 0.1 : 0)
  }
}

/** The column with units of measure, by its texts; a heading such as 单位 may also stand over offices. */
function findUnitColumn(grid: Grid, headings: Headings, matched: readonly Matched[]): number | null {
  let found: { column: number; rate: number } | null = null
  for (let column = 0; column < grid.columns; column++) {
    const texts = matched.map(({ line }) => grid.cell(line, column).kind === 'number' ? '' : grid.shown(line, column)).filter((text) => text !== '')
    const rate = share(texts, isUnit) + (readHeading(headings.of(column)).role === 'unitOfMeasure' ? 0.3 : 0)
    if (texts.length > 0 && rate >= speaks.texts && rate > (found?.rate ?? 0)) found = { column, rate }
  }
  return found?.column ?? null
}

/** Periods of a plan by what headings, values and titles say of them. */
function periodsOf(facts: readonly Facts[], periods: readonly Period[], title: string): Candidate<Period>[] {
  const titleYears = new Set(title.match(/(?<![0-9])(?:19|20)[0-9]{2}(?=年(?!.{0,6}(?:印发|填报日|发布))|\s*$|[^0-9年]*(?:完成|指标|目标))/gu) ?? [])
  const headed = new Set(facts.flatMap(({ said }) => said.role === 'target' || said.role === 'actual' ? said.years : []))
  const undated = facts.some(({ said, filled, figures }) => said.role === 'actual' && !said.earlier && said.years.length === 0 && figures * 2 >= filled)
  const rated = periods.map((value) => {
    const values = Math.max(0, ...facts.map((fact) => {
      const tally = fact.plan.get(`target:${value}`)
      return tally && tally.of > 0 && tally.count >= Math.min(2, tally.of) ? tally.count / tally.of : 0
    }))
    // Beside a column that names no year, one that does is another year's.
    const actual = !undated && facts.some(({ said, filled }) => said.role === 'actual' && !said.earlier && said.years.includes(value) && filled > 0)
    const score = 0.4 * values + (actual ? 0.2 : 0) + (headed.has(value) ? 0.15 : 0) + (titleYears.has(value) ? 0.25 : 0) + (periods.length === 1 ? 0.2 : 0)
    return { value, score: round(score) }
  })
  const others = [...titleYears, ...headed].filter((year) => !periods.includes(year))
  const contradicted = periods.length === 1 && others.length > 0 && !titleYears.has(periods[0]!) && !headed.has(periods[0]!)
  return rated.map(({ value, score }) => ({ value, score: contradicted ? 0 : score })).sort((a, b) => b.score - a.score || b.value.localeCompare(a.value))
}

/** Two are as likely, or none is. */
export function undecided(candidates: readonly Candidate<string>[]): boolean {
  const [first, second] = candidates
  return first === undefined || first.score < 0.15 || (second !== undefined && first.score - second.score < leads)
}

function texts(kind: 'units' | 'offices' | 'domains' | 'codes', { texts: own }: Facts, is: (text: string) => boolean): ColumnEvidence {
  return { kind, count: own.filter(is).length, of: own.length }
}

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length
}

function isUnit(text: string): boolean {
  return parseUnit(text) !== null
}

function isOffice(text: string): boolean {
  return /(局|办|委|厅|院|部|会|中心|公司|政府|街道|镇|乡|联|站|大队|集团)(（.*）|\(.*\))?$/u.test(text.split(/[、，,\s]/u)[0]!)
}

function isFigure({ kind }: Reading): boolean {
  return kind === 'quantity' || kind === 'components' || kind === 'range' || kind === 'ratio'
}

/** A value without its sign and marks: a target of ≥86 is often copied as 86. */
function neutral(reading: Reading): Reading {
  const plain = (quantity: Quantity) => ({ comparator: 'none' as const, quantity })
  if (reading.kind === 'quantity') return { ...reading, ...plain(reading.quantity), cumulative: false, approximate: false, year: null }
  if (reading.kind === 'components') return { ...reading, components: reading.components.map(({ label, quantity }) => ({ label, ...plain(quantity) })) }
  return reading
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}

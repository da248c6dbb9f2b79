/** Commitments (量化承诺) as a plan with measures of its own, so that templates and checks work on them as on indicators. */
import type { Measure, PlanFile } from '../../model'
import { parseUnit } from '../../notation'
import type { Commitment } from './commitment'

/** What a person or the reader knows of the document that the commitments come from. */
export type CommitmentPlanFacts =
  Pick<PlanFile, 'id' | 'code' | 'region' | 'title' | 'documentNumber' | 'issuer' | 'date' | 'source' | 'years'>

export interface CommitmentPlan {
  /** A target column (目标值) for each year in which something is due; `/` where a commitment is not due in that year. */
  plan: PlanFile
  /** One for each indicator: what a document promises in passing is seldom a measure that other plans have. */
  measures: Measure[]
  /** For each indicator the commitments it was made of, in the order of their years. */
  sources: Commitment[][]
}

/** The domain of what is promised outside of all domains (保障措施). */
const elsewhere = '其他'

/**
 * A plan of the commitments in their order. The same subject in the same domain and unit with another deadline is one indicator with
 * several targets; a commitment without a deadline is due in the plan's last year.
 */
export function commitmentsAsPlan(commitments: readonly Commitment[], facts: CommitmentPlanFacts): CommitmentPlan {
  const sources = grouped(commitments, facts)
  const periods = [...new Set(commitments.map((commitment) => yearOf(commitment, facts)))].sort((a, b) => a - b)
  const leads = new Map<string, Set<string>>()
  for (const [first] of sources) {
    const units = leads.get(domainOf(first!)) ?? new Set()
    leads.set(domainOf(first!), units)
    for (const unit of first!.leadUnits) units.add(unit)
  }
  const measures = sources.map((rows, index) => measureOf(rows, `commitment-${facts.code.toLowerCase()}-${index + 1}`, facts))
  return {
    measures, sources,
    plan: {
      ...facts, table: null, notes: [],
      domains: [...leads].map(([name, units]) => ({ name, leadUnits: [...units] })),
      columns: periods.map((year) => ({ heading: `${year}年`, role: 'target', period: String(year) })),
      indicators: sources.map((rows, index) => ({
        no: index + 1, sub: null, domain: domainOf(rows[0]!), name: nameOf(rows[0]!), core: false, attribute: null,
        responsibleUnits: [...new Set(rows.flatMap(({ responsibleUnits }) => responsibleUnits))], measure: measures[index]!.id,
        cells: Object.fromEntries(periods.map((year) => [String(year), rows.find((row) => yearOf(row, facts) === year)?.written ?? '/'])),
      })),
    },
  }
}

function grouped(commitments: readonly Commitment[], facts: CommitmentPlanFacts): Commitment[][] {
  const groups: Commitment[][] = []
  // How often a name was promised for a year says which group of that name has no target for the year yet.
  const named = new Map<string, Commitment[][]>()
  const promised = new Map<string, number>()
  for (const commitment of commitments) {
    const name = JSON.stringify([domainOf(commitment), nameOf(commitment)])
    const nameAndYear = `${name} ${yearOf(commitment, facts)}`
    const nth = promised.get(nameAndYear) ?? 0
    promised.set(nameAndYear, nth + 1)
    const same = named.get(name) ?? []
    named.set(name, same)
    if (same[nth]) {
      same[nth].push(commitment)
    } else {
      same.push([commitment])
      groups.push(same[nth]!)
    }
  }
  return groups.map((rows) => rows.sort((a, b) => yearOf(a, facts) - yearOf(b, facts)))
}

function yearOf({ deadline }: Commitment, { years }: CommitmentPlanFacts): number {
  return deadline?.year ?? years.to
}

function domainOf({ domain }: Commitment): string {
  return domain ?? elsewhere
}

/** `护理型床位占比(%)`; a share of something else says of what, 其中 stays, and so do the words of a change. */
function nameOf(commitment: Commitment): string {
  const { unitOfMeasure } = commitment
  return `${titleOf(commitment)}${unitOfMeasure !== null && parseUnit(unitOfMeasure) ? `(${unitOfMeasure})` : ''}`
}

/** What is promised, in words: of what it is a part, and whether the figure is a change (地区生产总值增长). */
export function titleOf({ subject, of, change }: Commitment): string {
  const title = of === null ? subject : subject.startsWith('占') ? `${of}${subject}` : `其中：${subject}`
  return `${title}${change?.replace(/翻[一两二三]?番$/u, '增长') ?? ''}`
}

const lowerIsBetter = /(?:死亡率|失业率|发病率|发生率|流失率|辍学率|事故起?数|浓度|能耗|排放量|差距|收入比)$/u
const mayGrow = /增长|增速|增幅|提高|上升|下降|降低|减少|毛入/u

function measureOf(rows: readonly Commitment[], id: string, { years }: CommitmentPlanFacts): Measure {
  const [first] = rows as [Commitment]
  const name = titleOf(first)
  const kind = kindOf(first)
  const lower = rows.some(({ comparator }) => comparator === 'le' || comparator === 'lt')
    || (first.change === null && rows.every(({ comparator }) => comparator === 'none') && lowerIsBetter.test(first.subject))
  return {
    id, name: { 'zh-CN': name, en: name }, aliases: [],
    unitOfMeasure: first.unitOfMeasure === null ? null : parseUnit(first.unitOfMeasure)?.unit ?? first.unitOfMeasure,
    direction: lower ? 'lower' : 'higher', kind, components: [], addingUp: { way: 'not-addable' },
    ...kind === 'rate' && mayGrow.test(name) ? { mayExceedHundred: true, mayBeNegative: true } : {},
    // What a year's plan adds begins at 0.
    ...kind === 'count' && years.from === years.to && /^新/u.test(first.subject) ? { startsAnew: true } : {},
  }
}

function kindOf({ unitOfMeasure, subject, change, clause }: Commitment): Measure['kind'] {
  if (unitOfMeasure === null || unitOfMeasure === '分') return 'index'
  if (/[%‰]|百分点/u.test(unitOfMeasure)) return 'rate'
  if (/人均|平均|每[千万百]/u.test(subject) || /\/(?!年)/u.test(unitOfMeasure)) return 'average'
  if (unitOfMeasure.endsWith('元')) return 'amount'
  return change === null && clause.includes('累计') ? 'running-total' : 'count'
}

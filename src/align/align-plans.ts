/** Puts plans side by side by measure: who has it, what each asks for and when, and which asks for more. */
import type { Library, Plan } from '../model'
import { nameKey } from '../notation'
import { alikeRows } from './alike'
import type { AlignedEntry, AlignedLine, Alignment, Comparison } from './alignment'
import { entryOf, gather, yearsBetween, type Cell, type Gathered, type PlanRow } from './lines'
import { cannot, strictness, type Strictness } from './strictness'

/** Two or more plans, each with its measures in the library, measure by measure. A plan without a table has no line. */
export function alignPlans(plans: readonly Plan[], { measures }: Pick<Library, 'measures'>): Alignment {
  const gathered = gather(plans, measures)
  const holders = new Map<string, Set<number>>()
  for (const { measure, rows } of gathered) {
    const known = holders.get(measure.id) ?? new Set<number>()
    holders.set(measure.id, known)
    for (const { plan } of rows) known.add(plan)
  }
  const lines = gathered.map((line) => lineOf(line, plans, gathered))
  const isShared = ({ measure }: AlignedLine) => holders.get(measure)!.size > 1
  return {
    plans: plans.map(({ id, region, title, years, indicators }) => ({
      id, region: { ...region }, title, years: { ...years }, indicators: indicators.length,
    })),
    // Components of one measure stand together, also those that another plan adds.
    shared: together(lines.filter(isShared)),
    single: together(lines.filter((line) => !isShared(line))),
    alike: alikeRows(lines),
  }
}

function together(lines: readonly AlignedLine[]): AlignedLine[] {
  return [...new Set(lines.map(({ measure }) => measure))].flatMap((id) => lines.filter(({ measure }) => measure === id))
}

function lineOf(line: Gathered, plans: readonly Plan[], all: readonly Gathered[]): AlignedLine {
  const { measure, label, rows, unitOfMeasure } = line
  const comparisons = rows.flatMap((a, at) => rows.slice(at + 1).flatMap((b) => compare(a, b, line, plans)))
  // Where one plan sets the whole and another its parts, both are shown and neither is judged.
  const parts = label === null ? all.filter((other) => other.measure === measure && other.label !== null).flatMap((other) => other.rows) : []
  const split = rows.flatMap((own) => parts.filter(({ plan }) => rows.every((row) => row.plan !== plan))
    .flatMap((other) => nearest(own, other).slice(-1).map(([a, b]): Comparison => ({
      plans: [own.plan, other.plan], periods: [a.period, b.period], ...cannot('components-differ'),
    }))))
  const names = new Set(rows.map(({ row }) => nameKey(row.indicator.name)))
  return {
    measure: measure.id, name: { ...measure.name }, component: label, kind: measure.kind, direction: measure.direction, unitOfMeasure,
    entries: rows.map((row): AlignedEntry => ({ ...entryOf(row, unitOfMeasure), ...standingOf(row.plan, comparisons) })),
    comparisons: [...comparisons, ...onePerPair(split)],
    wordingDiffers: names.size > 1,
  }
}

/** Both plans' targets for every period that they share, else for the nearest two. */
function compare(a: PlanRow, b: PlanRow, { measure, unitOfMeasure }: Gathered, plans: readonly Plan[]): Comparison[] {
  const [own, other] = [plans[a.plan]!, plans[b.plan]!]
  const apart = measure.addingUp.way === 'sum' && own.region.code !== other.region.code ? cannot('size-of-region')
    : measure.kind === 'running-total' && own.years.from !== other.years.from ? cannot('running-total-from') : null
  return nearest(a, b).map(([first, second]) => {
    const judged = strictness(first.reading, second.reading, unitOfMeasure, measure.direction)
    return { plans: [a.plan, b.plan], periods: [first.period, second.period], ...graver(judged, apart) }
  })
}

/** What makes two figures another thing says more than that regions differ in size. */
function graver(judged: Strictness, apart: Strictness | null): Strictness {
  return apart === null || judged.reason !== null ? judged : apart
}

function nearest(a: PlanRow, b: PlanRow): [Cell, Cell][] {
  const pairs = a.targets.flatMap((first) => b.targets.map((second): [Cell, Cell] => [first, second]))
  const same = pairs.filter(([first, second]) => first.period === second.period)
  if (same.length > 0) return same
  const away = ([first, second]: [Cell, Cell]) => yearsBetween(first.period, second.period)
  const least = Math.min(...pairs.map(away))
  // Of equally near ones the latest.
  return pairs.filter((pair) => away(pair) === least).slice(-1)
}

function onePerPair(comparisons: readonly Comparison[]): Comparison[] {
  const seen = new Set<string>()
  return comparisons.filter(({ plans }) => {
    const key = plans.join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

/** Those of one period decide how a plan stands; only without any, those of the nearest do. */
function standingOf(plan: number, comparisons: readonly Comparison[]): Pick<AlignedEntry, 'standing' | 'sameYear'> {
  const own = comparisons.filter(({ plans, outcome }) => plans.includes(plan) && outcome !== 'cannot-compare')
  const samePeriod = own.filter(({ periods: [first, second] }) => first === second)
  const outcomes = new Set((samePeriod.length > 0 ? samePeriod : own).map(({ plans: [first], outcome }) => {
    if (first === plan || outcome === 'same') return outcome
    return outcome === 'stricter' ? 'weaker' : 'stricter'
  }))
  const standing = outcomes.has('weaker') ? 'weaker' : outcomes.has('stricter') ? 'strictest' : outcomes.has('same') ? 'same' : null
  return { standing, sameYear: samePeriod.length > 0 }
}

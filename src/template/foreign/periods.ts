/** Finds the period that a sheet is for: by its headings, its title, and the targets that it shows. */
import type { Period } from '../../model'
import { agreement, type ColumnFacts } from './facts'
import type { Candidate } from './proposal'

/** What each sign adds to a period's score. */
const weights = { targets: 0.4, actualHeaded: 0.2, headed: 0.15, title: 0.25, only: 0.2 } as const
/** A period with less than this is a guess, and so is one that does not lead the next by so much. */
const least = 0.15
const lead = 0.1

/** Years in a title that say what the sheet is about, not when it was sent. */
const titleYear = /(?<![0-9])(?:19|20)[0-9]{2}(?=年(?!.{0,6}(?:印发|填报日|发布))|\s*$|[^0-9年]*(?:完成|指标|目标))/gu

/** The periods of a plan, the likeliest first; all have 0 where the sheet speaks of other years only. */
export function findPeriods(facts: readonly ColumnFacts[], periods: readonly Period[], title: string): Candidate<Period>[] {
  const inTitle = new Set(title.match(titleYear) ?? [])
  const actuals = facts.filter(({ said, filled, figures }) => said.role === 'actual' && !said.earlier && figures * 2 >= filled)
  const headed = new Set(facts.flatMap(({ said }) => said.role === 'target' || said.role === 'actual' ? said.years : []))
  // Beside a column of actuals that names no year, one that does is another year's.
  const undated = actuals.some(({ said }) => said.years.length === 0)
  const dated = new Set(undated ? [] : actuals.filter(({ filled }) => filled > 0).flatMap(({ said }) => said.years))
  const [only] = periods.length === 1 ? periods : []
  const speaks = (period: Period) => inTitle.has(period) || headed.has(period)
  const contradicted = only !== undefined && !speaks(only) && inTitle.size + headed.size > 0
  return periods.map((value) => {
    const signs = [
      weights.targets * Math.max(0, ...facts.map((fact) => targetsOf(fact, value))),
      dated.has(value) ? weights.actualHeaded : 0, headed.has(value) ? weights.headed : 0,
      inTitle.has(value) ? weights.title : 0, value === only ? weights.only : 0,
    ]
    const score = signs.reduce((sum, sign) => sum + sign, 0)
    return { value, score: contradicted ? 0 : Math.round(score * 100) / 100 }
  }).sort((a, b) => b.score - a.score || b.value.localeCompare(a.value))
}

/** Two candidates are as likely, or none is. */
export function undecided([first, second]: readonly Candidate<string>[]): boolean {
  return first === undefined || first.score < least || (second !== undefined && first.score - second.score < lead)
}

/** The share of a column's values that are the targets of a period; a single one among several says nothing. */
function targetsOf(facts: ColumnFacts, period: Period): number {
  const { count, of, share } = agreement(facts, `target:${period}`)
  return count >= Math.min(2, of) ? share : 0
}

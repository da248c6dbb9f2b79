/** Which row the lines between rows belong to: names go on above and below the line of their row, or only below; some lines name domains. */
import { fit, joinCost } from '../../text/fit'
import { lookAt } from '../../text/look'

/** What is known beforehand of the lines between rows. */
export interface WrapOptions {
  /** What it costs to take a line for a domain's, beyond what it looks like. */
  domain: number
  /** Most names state their units of measure. */
  units: boolean
}

/** Of the lines before a row (the last entry: behind the last row): the one of a domain, and how many of the others belong to the row above. */
interface Option {
  domain: number | null
  above: number
}

export interface Wraps {
  options: Option[]
  /** Rows whose names may be others. */
  doubtful: ReadonlySet<number>
}

const price = { uneven: 2, none: 6, line: 0.1, around: 0.4, open: 1.5, enumerated: 5, unitless: 1, left: 1 } as const
/** Ways whose costs differ by less can't be told apart; a name of such a cost is doubtful. */
const near = 1
const doubtfulCost = 2.5
/** What may be a domain, and lines behind a table that hardly stand alone. */
const domainFit = 0.7
const shortest = 3

/** The way of the least cost. `names` are those that stand in the rows' own lines, `between` the lines before each row and behind the last. */
export function wrapsOf(names: readonly (string | null)[], between: readonly (readonly string[])[], options: WrapOptions): Wraps {
  const choices = between.map((lines, gap) => optionsOf(lines, gap, between.length - 1, options))
  const rowCost = (row: number, before: Option, behind: Option) => nameCost(
    [...restOf(between[row]!, before).slice(before.above)], names[row]!, restOf(between[row + 1]!, behind).slice(0, behind.above), options,
  )
  // By gap and option: the cheapest way up to there.
  const ways: { cost: number; before: number }[][] = [choices[0]!.map(({ cost }) => ({ cost, before: -1 }))]
  for (let gap = 1; gap < choices.length; gap++) {
    ways.push(choices[gap]!.map(({ option, cost }) => {
      const costs = choices[gap - 1]!.map((one, at) => ways[gap - 1]![at]!.cost + cost + rowCost(gap - 1, one.option, option))
      const least = Math.min(...costs)
      return { cost: least, before: costs.indexOf(least) }
    }))
  }
  const chosen: number[] = []
  const last = ways.at(-1)!
  let at = last.indexOf(last.reduce((best, way) => way.cost < best.cost ? way : best))
  for (let gap = choices.length - 1; gap >= 0; gap--) {
    chosen.unshift(at)
    at = ways[gap]![at]!.before
  }
  const taken = chosen.map((choice, gap) => choices[gap]![choice]!)
  const doubtful = new Set<number>()
  for (const [gap, own] of taken.entries()) {
    const around = ({ option, cost }: { option: Option; cost: number }) => cost
      + (gap > 0 ? rowCost(gap - 1, taken[gap - 1]!.option, option) : 0)
      + (gap < names.length ? rowCost(gap, option, taken[gap + 1]!.option) : 0)
    const least = around(own)
    if (choices[gap]!.some((other) => other !== own && around(other) - least < near)) for (const row of [gap - 1, gap]) doubtful.add(row)
  }
  for (const row of names.keys()) {
    const lines = between[row]!.length + between[row + 1]!.length
    if (lines > 0 && rowCost(row, taken[row]!.option, taken[row + 1]!.option) >= doubtfulCost) doubtful.add(row)
  }
  return { options: taken.map(({ option }) => option), doubtful }
}

/** The lines that are no domain's. */
export function restOf<T>(lines: readonly T[], { domain }: Option): T[] {
  return lines.filter((_, at) => at !== domain)
}

function optionsOf(lines: readonly string[], gap: number, last: number, { domain }: WrapOptions): { option: Option; cost: number }[] {
  const domains = lines.flatMap((line, at) => mayBeDomain(line) ? [at] : [])
  const found: { option: Option; cost: number }[] = []
  for (const one of [null, ...gap === last ? [] : domains]) {
    const count = lines.length - (one === null ? 0 : 1)
    const cost = one === null ? 0 : fit('domain', [lines[one]!]) + domain
    for (let above = gap === 0 ? 0 : count; above >= 0; above--) {
      const outside = gap === last ? lines.slice(above).filter((line) => lookAt(line).bare.length <= shortest).length * price.left : 0
      found.push({ option: { domain: one, above }, cost: cost + outside })
    }
  }
  return found
}

function mayBeDomain(line: string): boolean {
  return fit('domain', [line]) <= domainFit
}

function nameCost(above: readonly string[], own: string | null, below: readonly string[], { units }: WrapOptions): number {
  const lines = [...above, ...own === null ? [] : [own], ...below].filter((line) => line !== '')
  if (lines.length === 0) return price.none
  const text = lines.join('\n')
  const broken = joinCost('name', lines) - (lines.length - 1)
  const open = [...text].filter((one) => '(（'.includes(one)).length !== [...text].filter((one) => ')）'.includes(one)).length
  const enumerated = [...above, ...below].filter((line) => /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u.test(line)).length
  return fit('name', lines) + broken + shapeCost(above.length, own !== null, below.length) + (open ? price.open : 0)
    + enumerated * price.enumerated + (units && !lookAt(text).unitStated ? price.unitless : 0)
}

/** A cell stands with its first line or its middle on the line of the row. */
function shapeCost(above: number, own: boolean, below: number): number {
  if (!own) return price.uneven * Math.abs(above - below)
  return above === 0 ? price.line * below : above === below ? price.around : price.uneven + Math.abs(above - below)
}

/** Which lines of an alignment (对照) are shown. */
import { asksForLess, lineName, type AlignedLine } from '../../align'
import type { Language } from '../../messages'
import { matches } from '../shared/matches'

export interface LineFilter {
  query: string
  /** Only where a plan asks for less than another in the same year. */
  weaker: boolean
  /** Only where the plans do not word it alike. */
  worded: boolean
}

export const noLineFilter: LineFilter = { query: '', weaker: false, worded: false }

/** The lines that pass every part of the filter, in their order; a name may be the measure's or one that a plan prints. */
export function filterLines(lines: readonly AlignedLine[], { query, weaker, worded }: LineFilter, language: Language): AlignedLine[] {
  return lines.filter((line) =>
    (!weaker || hasWeaker(line))
    && (!worded || line.wordingDiffers)
    && matches(query, lineName(line, language), ...line.entries.flatMap(({ name, code }) => [name, code])))
}

function hasWeaker(line: AlignedLine): boolean {
  return line.entries.some(({ plan, targets }) => targets.some(({ period }) => asksForLess(line, plan, period)))
}

/** Plans that were chosen, with one more or without it; the order is that in which they were chosen. */
export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
}

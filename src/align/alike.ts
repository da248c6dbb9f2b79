/** Rows of different plans whose names look alike although they are two measures (名称相近、口径可能不同). */
import { difference, nameKey, nearNames, pairsOf, sameNature } from '../notation'
import type { AlignedLine, AlikeEntry, AlikeRows } from './alignment'

/** Names less alike than this are not worth a look: 登记失业率 and 调查失业率 are, 参保率 of two insurances are not. */
const leastAlike = 0.5

interface Row extends AlikeEntry {
  key: string
  pairs: ReadonlyMap<string, number>
}

/** For each two measures of which one plan has the one and another plan the other, and neither has both, their two nearest rows. */
export function alikeRows(lines: readonly AlignedLine[]): AlikeRows[] {
  const rows = rowsOf(lines)
  const holders = new Map<string, Set<number>>()
  for (const { measure, plan } of rows) holders.set(measure, (holders.get(measure) ?? new Set()).add(plan))
  const near = nearNames(rows, leastAlike)
  const nearest = new Map<string, { pair: [Row, Row]; score: number }>()
  for (const a of rows) {
    for (const [b, score] of near(a.pairs)) {
      if (a.plan >= b.plan || a.measure === b.measure) continue
      if (holders.get(b.measure)!.has(a.plan) || holders.get(a.measure)!.has(b.plan)) continue
      const key = [a.measure, b.measure].sort().join('\n')
      if (score > (nearest.get(key)?.score ?? 0)) nearest.set(key, { pair: [a, b], score })
    }
  }
  return [...nearest.values()].sort((a, b) => b.score - a.score).map(({ pair: [a, b], score }) => {
    const { own, other } = difference(a.key, b.key)
    return { entries: [entryOf(a), entryOf(b)], likeness: Math.round(score * 100) / 100, differs: [own, other], units: unitsOf(a, b) }
  })
}

/** Every row once: components of a measure stand on several lines. */
function rowsOf(lines: readonly AlignedLine[]): Row[] {
  const found = new Map<string, Row>()
  for (const { measure, kind, entries } of lines) {
    for (const { plan, code, name, bareName, unitOfMeasure } of entries) {
      const key = nameKey(name)
      const id = `${plan}\n${measure}\n${key}`
      if (!found.has(id)) found.set(id, { plan, code, measure, name, bareName, unitOfMeasure, kind, key, pairs: pairsOf(key) })
    }
  }
  return [...found.values()]
}

function entryOf({ plan, code, measure, name, bareName, unitOfMeasure, kind }: Row): AlikeEntry {
  return { plan, code, measure, name, bareName, unitOfMeasure, kind }
}

function unitsOf({ unitOfMeasure: a }: Row, { unitOfMeasure: b }: Row): AlikeRows['units'] {
  return a === null || b === null ? 'unstated' : sameNature(a, b) ? 'same' : 'other'
}

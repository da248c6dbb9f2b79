/** Rows of different plans whose names look alike although they are two measures (名称相近、口径可能不同). */
import { containment, difference, likeness, nameKey, pairsOf, sameNature } from '../notation'
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
  const nearest = new Map<string, { pair: [Row, Row]; score: number }>()
  for (const [a, b] of candidates(rows)) {
    if (holders.get(b.measure)!.has(a.plan) || holders.get(a.measure)!.has(b.plan)) continue
    const score = (likeness(a.pairs, b.pairs) + containment(a.pairs, b.pairs)) / 2
    const key = `${a.measure}\n${b.measure}`
    if (score >= leastAlike && score > (nearest.get(key)?.score ?? 0)) nearest.set(key, { pair: [a, b], score })
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

/** Rows of two plans and two measures that share at least a pair of characters, each two once, in the order of the rows. */
function* candidates(rows: readonly Row[]): Generator<[Row, Row]> {
  const having = new Map<string, Row[]>()
  for (const row of rows) {
    const near = new Set([...row.pairs.keys()].flatMap((pair) => having.get(pair) ?? []))
    for (const other of near) if (other.plan !== row.plan && other.measure !== row.measure) yield other.plan < row.plan ? [other, row] : [row, other]
    for (const pair of row.pairs.keys()) {
      const known = having.get(pair)
      if (known) known.push(row)
      else having.set(pair, [row])
    }
  }
}

function entryOf({ plan, code, measure, name, bareName, unitOfMeasure, kind }: Row): AlikeEntry {
  return { plan, code, measure, name, bareName, unitOfMeasure, kind }
}

function unitsOf({ unitOfMeasure: a }: Row, { unitOfMeasure: b }: Row): AlikeRows['units'] {
  return a === null || b === null ? 'unstated' : sameNature(a, b) ? 'same' : 'other'
}

/** Many names held against one at once, by the pairs of characters that they share. */
import { sum } from './name-key'

/** Something with the pairs of its name's key. */
interface Named {
  pairs: ReadonlyMap<string, number>
}

/**
 * The names that are at least so near to a key's pairs, from 0 to 1: the mean of `likeness` and `containment`, so that a short name is near
 * to a long one that holds it.
 */
export type NearNames<T> = (pairs: ReadonlyMap<string, number>) => Map<T, number>

/** Makes names ready to be searched for those that are at least so near. */
export function nearNames<T extends Named>(names: readonly T[], least: number): NearNames<T> {
  const having = new Map<string, { at: number; count: number }[]>()
  const sums = names.map(({ pairs }) => sum(pairs))
  names.forEach(({ pairs }, at) => {
    for (const [pair, count] of pairs) {
      const known = having.get(pair)
      if (known) known.push({ at, count })
      else having.set(pair, [{ at, count }])
    }
  })
  return (pairs) => {
    const own = sum(pairs)
    const shared = new Uint16Array(names.length)
    for (const [pair, count] of pairs) {
      for (const other of having.get(pair) ?? []) shared[other.at]! += count < other.count ? count : other.count
    }
    const near = new Map<T, number>()
    for (let at = 0; at < names.length; at++) {
      const common = shared[at]!
      if (common === 0) continue
      const other = sums[at]!
      const nearness = (2 * common / (own + other) + common / (own < other ? own : other)) / 2
      if (nearness >= least) near.set(names[at]!, nearness)
    }
    return near
  }
}

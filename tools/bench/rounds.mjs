/** Measures several ways of doing the same work beside each other, so that what else the machine does falls on all of them. */
import { performance } from 'node:perf_hooks'

/**
 * Times every contender over all items: in each round they take turns after a few items, and who begins changes. The first
 * round warms the machine up and does not count.
 * @template T
 * @param {Record<string, (item: T) => unknown>} contenders
 * @param {readonly T[]} items
 * @param {{ rounds?: number, turn?: number }} options
 * @returns {Promise<Record<string, number[]>>} seconds of each counted round
 */
export async function inRounds(contenders, items, { rounds = 3, turn = 20 } = {}) {
  const names = Object.keys(contenders)
  const seconds = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    // Warming up takes no more than a few hundred items.
    const taken = round === 0 ? items.slice(0, 200) : items
    const spent = Object.fromEntries(names.map((name) => [name, 0]))
    for (let from = 0; from < taken.length; from += turn) {
      const batch = taken.slice(from, from + turn)
      const first = (round + from / turn) % names.length
      for (const name of [...names.slice(first), ...names.slice(0, first)]) {
        const began = performance.now()
        for (const item of batch) await contenders[name](item)
        spent[name] += performance.now() - began
      }
    }
    if (round > 0) for (const name of names) seconds[name].push(spent[name] / 1000)
  }
  return seconds
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

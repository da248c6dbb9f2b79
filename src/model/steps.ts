/** Computing that can rest: a generator yields wherever it may, so that whoever runs it decides when to go on, or not to. */

/** Yields how far the work is, from 0 to 1, and returns its result. */
export type Steps<T> = Generator<number, T>

/** Runs steps to their end without a rest; `told` hears how far they are. @throws what they throw. */
export function atOnce<T>(steps: Steps<T>, told?: (share: number) => void): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    told?.(step.value)
  }
}

/** Steps that are a part of others: between `from` and `to` of the whole. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}

/** One step after another for each item, as equal parts of the whole. */
export function* inTurn<T, R>(items: readonly T[], stepsOf: (item: T, index: number) => Steps<R>): Steps<R[]> {
  const results: R[] = []
  for (const [index, item] of items.entries()) {
    results.push(yield* within(stepsOf(item, index), index / items.length, (index + 1) / items.length))
    yield (index + 1) / items.length
  }
  return results
}

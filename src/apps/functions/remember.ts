/** Remembers what a pure function answered, because a sheet asks the same again at every recalculation. */

/** Answers that are kept; beyond it the oldest is forgotten, so that a large sheet costs a few megabytes at most. */
const capacity = 20_000

/** The same function, which computes each answer once as long as it is remembered; objects are not. Numbers and texts that look alike stay apart. */
export function remembered<A extends unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  const known = new Map<string, R>()
  return (...args) => {
    const key = keyOf(args)
    if (key === null) return compute(...args)
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = compute(...args)
    if (known.size >= capacity) known.delete(known.keys().next().value!)
    known.set(key, answer)
    return answer
  }
}

function keyOf(args: unknown[]): string | null {
  let key = ''
  for (const arg of args) {
    if (typeof arg === 'object' && arg !== null) return null
    const text = String(arg)
    // The length keeps ("a", "b") and ("ab", "") apart.
    key += `${(typeof arg)[0]}${text.length}:${text}`
  }
  return key
}

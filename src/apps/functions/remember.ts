/** Remembers what a pure function answered, because a sheet asks the same again at every recalculation. */

/** Answers that are kept at least; twice as many at most, which costs a large sheet a few megabytes. */
const capacity = 20_000

/**
 * The same function, which computes each answer once as long as it is remembered; for objects it computes each time. Numbers and
 * texts that look alike stay apart. What has not been asked while `capacity` others were new is forgotten.
 */
export function remembered<A extends unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let recent = new Map<string, R>()
  let older = new Map<string, R>()
  return (...args) => {
    const key = keyOf(args)
    if (key === null) return compute(...args)
    let answer = recent.get(key)
    if (answer !== undefined) return answer
    answer = older.get(key) ?? compute(...args)
    if (recent.size >= capacity) {
      older = recent
      recent = new Map()
    }
    recent.set(key, answer)
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

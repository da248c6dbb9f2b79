/** Remembers what a pure function gave, because sheets repeat themselves. */

/** The same function, which computes for a text that it knows only once. Its results are shared: nobody may change them. */
export function remembered<T>(compute: (text: string) => T, { most = 2048, longest = 12 }: Bounds = {}): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return compute(text)
    const before = known.get(text)
    if (before !== undefined) return before
    const result = compute(text)
    if (known.size >= most) known.clear()
    known.set(text, result)
    return result
  }
}

/** How much is kept. */
interface Bounds {
  /** Results; at one more, all are forgotten. */
  most?: number
  /** Characters of a text: a longer one may hold on to the whole file that it was cut from. */
  longest?: number
}

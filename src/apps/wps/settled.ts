/** A promise of what is done at once, for those who ask later. */

/** Resolves to what `make` returns, or rejects with what it throws, which whoever asks is told; until then it counts as dealt with. */
export function settled<T>(make: () => T): Promise<T> {
  const made = new Promise<T>((resolve) => { resolve(make()) })
  made.catch(() => undefined)
  return made
}

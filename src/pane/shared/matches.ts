/** Finding by typing: every word typed must occur, whatever its width or case. */

/** Whether all words of `query` occur in one of the texts; an empty query matches all. */
export function matches(query: string, ...texts: readonly string[]): boolean {
  const haystack = fold(texts.join('\n'))
  return fold(query).split(/\s+/u).every((word) => haystack.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

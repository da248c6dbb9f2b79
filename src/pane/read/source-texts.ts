/** The texts of a document (原文), found by their places. */
import type { Place, SourceDocument } from '../../reading'

/** A text of the source with its place. */
export interface SourceText {
  place: Place
  text: string
}

export interface SourceTexts {
  /** The text at a place, undefined where there is none. */
  at: (place: Place) => SourceText | undefined
  /** The texts of paragraphs from the first to the last of these places, blank ones left out; none where they are far apart. */
  around: (places: readonly Place[]) => SourceText[]
}

/** The most paragraphs that one row may lie in: beyond them, what stands between is no part of it. */
const longestRow = 40

/** Makes the texts of a document ready to be looked up. */
export function sourceTexts({ blocks }: SourceDocument): SourceTexts {
  const texts = blocks.flatMap((block): SourceText[] => block.kind === 'paragraph' ? [block] : block.rows.flat())
  const positions = new Map(texts.map(({ place }, at) => [placeKey(place), at]))
  return {
    at: (place) => texts[positions.get(placeKey(place)) ?? -1],
    around: (places) => {
      const found = places.flatMap((place) => positions.get(placeKey(place)) ?? [])
      const [from, to] = [Math.min(...found), Math.max(...found)]
      if (found.length === 0 || to - from > longestRow) return []
      return texts.slice(from, to + 1).filter(({ place, text }) => (place.kind === 'line' || place.kind === 'paragraph') && text.trim() !== '')
    },
  }
}

/** The same for the same place. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'line': return `line ${place.line}`
    case 'paragraph': return `paragraph ${place.paragraph}`
    case 'table': return `table ${place.table} ${place.row} ${place.column}`
    case 'cell': return `cell ${place.row} ${place.column} ${place.sheet}`
  }
}

/** The pieces of a line that spaces part, and where they would stand in print of fixed width. */
import type { Place, SourceParagraph } from '../../document'

/** A stretch without white space. */
export interface Piece {
  text: string
  /** Columns of the print, the first and the first behind; a Han character is two wide. */
  from: number
  to: number
  /** Spaces before it; 0 for the first of a line. */
  gap: number
}

export interface Line {
  pieces: Piece[]
  place: Place
  /** Position among the document's blocks. */
  block: number
}

/** From so many spaces on a gap parts columns wherever it stands. */
export const wideGap = 2

/** Signs that some fonts print as wide as a Han character, and others half as wide. */
const ambiguous = /[‘’“”—…‰′″×÷≤≥±°①-⑳Ⅰ-Ⅻ★☆▲△●◆※]/u

/** The pieces of a line; `ambiguousWidth` is that of signs which are wide in some fonts only. */
export function lineOf({ text, place }: SourceParagraph, block: number, ambiguousWidth: 1 | 2 = 2): Line {
  const pieces: Piece[] = []
  let column = 0
  let gap = 0
  let open: Piece | null = null
  for (const character of text) {
    const width = character > '\u2e7f' ? 2 : ambiguous.test(character) ? ambiguousWidth : 1
    if (/\s/u.test(character)) {
      gap += width
      open = null
    } else if (open) {
      open.text += character
      open.to = column + width
    } else {
      pieces.push(open = { text: character, from: column, to: column + width, gap: pieces.length === 0 ? 0 : gap })
      gap = 0
    }
    column += width
  }
  return { pieces, place, block }
}

/** The text of pieces that stand side by side. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }, at) => at === 0 ? text : ` ${text}`).join('')
}

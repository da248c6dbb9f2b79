/** A paragraph of a Word document, line by line. */
import type { Budget, Piece } from './pieces'

/** The line being read, and the pieces that it is put to when it ends. */
export class Paragraph {
  private line = ''

  constructor(readonly pieces: Piece[], private readonly budget: Budget) {}

  /** The number of a paragraph; none where it goes on in the line of another. */
  label(text: string | null): void {
    if (text !== null && this.line.trim() === '') this.line += text
  }

  /** More of the line; it has no line breaks of its own. */
  add(text: string): void {
    this.line += text.replaceAll('\n', ' ')
  }

  /** Ends the line; one without text is none. */
  end(): void {
    const line = trimmed(this.line)
    this.line = ''
    if (line === '') return
    this.budget.spend(1)
    this.pieces.push(line)
  }
}

/** Without white space at its ends but for tabs, which may stand for empty cells of a table that is made with them. */
function trimmed(line: string): string {
  const text = line.trim()
  if (text === '') return ''
  const start = line.indexOf(text)
  const tabs = (ends: string) => ends.replace(/[^\t]/g, '')
  return tabs(line.slice(0, start)) + text + tabs(line.slice(start + text.length))
}

/** A place that moves over normalised text, and the refusal that ends a reading there. */
import { isHan, isLatin, isSpace } from './characters'
import type { Span, UnreadableReason } from './reading'

/** Leaves the parser, never the room. One for all: to capture a stack takes longer than to read a cell. */
const refusal = new Error('refused')

export class Cursor {
  at = 0
  /** How often the text was looked at: stays in proportion to its length. */
  looks = 0
  /** Why and where the text can't be read; null while it can. */
  refused: { reason: UnreadableReason; at: Span } | null = null

  constructor(readonly text: string) {}

  /** What to throw where the text can't be read. */
  refuse(reason: UnreadableReason, at: Span): Error {
    this.refused = { reason, at }
    return refusal
  }

  get here(): string {
    this.looks++
    return this.text[this.at] ?? ''
  }

  get next(): string {
    this.looks++
    return this.text[this.at + 1] ?? ''
  }

  get ended(): boolean {
    return this.at >= this.text.length
  }

  skipSpace(): void {
    while (!this.ended && isSpace(this.here)) this.at++
  }

  /** Steps over a character if it stands here. */
  take(character: string): boolean {
    if (this.here !== character) return false
    this.at++
    return true
  }

  /** Whether a word character (Han or Latin letter) stands here. */
  get atWord(): boolean {
    return this.wordLength() > 0
  }

  /** Takes the run of word characters that begins here. */
  takeRun(): Span {
    const from = this.at
    for (let length = this.wordLength(); length > 0; length = this.wordLength()) this.at += length
    return { from, to: this.at }
  }

  /** The word or single character that stands here, for a message. */
  get thing(): Span {
    const from = this.at
    const { to } = this.takeRun()
    this.at = from
    return to > from ? { from, to } : { from, to: from + this.character().length }
  }

  slice({ from, to }: Span): string {
    return this.text.slice(from, to)
  }

  private character(): string {
    this.looks++
    return String.fromCodePoint(this.text.codePointAt(this.at) ?? 0x20)
  }

  private wordLength(): number {
    if (this.ended) return 0
    const character = this.character()
    return isLatin(character) || isHan(character) ? character.length : 0
  }
}

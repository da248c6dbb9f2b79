/** What stands before a number: label, comparator, 约, 累计, the opening bracket. */
import { isLatin } from './characters'
import type { Cursor } from './cursor'
import type { Comparator, Span } from './reading'
import { parseUnit } from './units'
import { hedgeAtEnd, longestPrefix, prefixAtEnd, signs, termOf, type Prefix } from './words'

/** Collects what is said before a number, and refuses what contradicts it. */
export class Front {
  label: string | null = null
  labelAt: Span | null = null
  comparator: Comparator | null = null
  approximate = false
  cumulative = false
  /** The opening bracket that is not closed yet. */
  bracket: Span | null = null
  /** 控制在 without the bound that it announces. */
  ceiling: Span | null = null
  /** Something other than a label has been said: no label may follow, and a sign belongs to the number. */
  closed = false

  constructor(private readonly cursor: Cursor) {}

  /** Nothing is said that a range or ratio could not carry. */
  get plain(): boolean {
    return this.label === null && this.comparator === null && !this.approximate && !this.cumulative
  }

  /** A Latin letter ends the label: a number glued to it (`Q1`) would be part of the name. */
  get endsLatin(): boolean {
    return this.label !== null && isLatin(this.label.at(-1)!)
  }

  read(): void {
    const { cursor } = this
    for (;;) {
      cursor.skipSpace()
      if (cursor.atWord) this.words(cursor.takeRun())
      else if (!this.sign() && !this.colon() && !this.open()) return
    }
  }

  setComparator(comparator: Comparator, at: Span): void {
    this.closed = true
    if (comparator === 'none') return
    if (this.comparator !== null) throw this.cursor.refuse('two-comparators', at)
    if (this.approximate) throw this.cursor.refuse('unexpected', at)
    if (this.ceiling && comparator !== 'le' && comparator !== 'lt') throw this.cursor.refuse('two-comparators', at)
    this.ceiling = null
    this.comparator = comparator
  }

  setApproximate(at: Span): void {
    if (this.label !== null || this.comparator !== null || this.approximate) throw this.cursor.refuse('unexpected', at)
    this.closed = true
    this.approximate = true
  }

  private setPrefix(prefix: Prefix, at: Span): void {
    if (prefix === 'approximate') return this.setApproximate(at)
    if (prefix !== 'cumulative' && prefix !== 'ceiling') return this.setComparator(prefix, at)
    this.closed = true
    if (prefix === 'ceiling') {
      if (this.ceiling || this.comparator) throw this.cursor.refuse('two-comparators', at)
      this.ceiling = at
    } else {
      if (this.label !== null || this.cumulative) throw this.cursor.refuse('unexpected', at)
      this.cumulative = true
    }
  }

  /** A run of word characters: prefix words at its end, a label before them. */
  private words({ from, to }: Span): void {
    const { text } = this.cursor
    const found: { says: Prefix; at: Span }[] = []
    let end = to
    for (;;) {
      this.cursor.looks++
      const prefix = prefixAtEnd(text.slice(Math.max(from, end - longestPrefix), end))
      if (!prefix) break
      found.push({ says: prefix.says, at: { from: end - prefix.word.length, to: end } })
      end -= prefix.word.length
    }
    if (end > from) this.addLabel({ from, to: end })
    for (const { says, at } of found.reverse()) this.setPrefix(says, at)
  }

  private addLabel(at: Span): void {
    const word = this.cursor.slice(at)
    const hedge = hedgeAtEnd(word)
    if (hedge) throw this.cursor.refuse('unexpected', { from: at.to - hedge.length, to: at.to })
    if (this.closed || termOf(word) || parseUnit(word)) throw this.cursor.refuse('unexpected', at)
    this.label = (this.label ?? '') + word
    this.labelAt = { from: this.labelAt?.from ?? at.from, to: at.to }
  }

  private sign(): boolean {
    const { cursor } = this
    const found = signs.find(([sign]) => sign === cursor.here)
    if (!found) return false
    const from = cursor.at++
    let [, comparator] = found
    if (comparator === 'gt' || comparator === 'lt') {
      const strict = cursor.at
      cursor.skipSpace()
      if (cursor.take('=')) comparator = comparator === 'gt' ? 'ge' : 'le'
      else cursor.at = strict
    }
    this.setComparator(comparator, { from, to: cursor.at })
    return true
  }

  private colon(): boolean {
    if (this.label === null || this.closed || !this.cursor.take(':')) return false
    this.closed = true
    return true
  }

  private open(): boolean {
    if (this.label !== null || this.bracket || !this.cursor.take('[')) return false
    this.bracket = { from: this.cursor.at - 1, to: this.cursor.at }
    this.closed = true
    this.cumulative = true
    return true
  }
}

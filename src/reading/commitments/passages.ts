/** Passages: paragraphs of running text, those put together again that a page broke into lines within their sentences. */
import type { Span } from '../../notation'
import type { Place, SourceParagraph } from '../document'

/** Where a line of a passage begins in its text. */
export interface Line {
  from: number
  place: Place
}

/** A paragraph, or the lines of one that was broken. */
export interface Passage {
  text: string
  lines: readonly Line[]
}

/** A shorter line is broken only by whoever wrote it, and so is one much shorter than its neighbours. */
const least = 24
/** One line says less than several of a length. */
const leastAlone = 36
const shortest = 0.6
/** More lines than a sentence has. */
const most = 12

/** 牵头单位：…, which ends without a mark. */
const labelled = /(?:单位|部门|时限|期限|责任人)[:：][^。;；]*$/u
const ended = /[。；;：:！!？?…]\s*$/u
const numbered = /^\s*(?:第[一二三四五六七八九十0-9]{1,3}[章编篇节条]|[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]|[①-⑳]|[—-]|注|表|附|专栏)/u

/** Paragraphs in order as passages. Only lines of a plain text are ever put together. */
export function passagesOf(paragraphs: readonly SourceParagraph[]): Passage[] {
  const passages: Passage[] = []
  for (let at = 0; at < paragraphs.length;) {
    const lines = paragraphs.slice(at, at + brokenFrom(paragraphs, at))
    let text = ''
    const begins: Line[] = []
    for (const line of lines) {
      begins.push({ from: text.length, place: line.place })
      text += lines.length === 1 ? line.text : line.text.trim()
    }
    passages.push({ text, lines: begins })
    at += lines.length
  }
  return passages
}

/** How many lines from here on make one paragraph: long ones without an end, up to the first that ends as a sentence does. */
function brokenFrom(paragraphs: readonly SourceParagraph[], from: number): number {
  const begin = paragraphs[from]!.text
  // A title may have a comma, too.
  if (!(numbered.test(begin) ? /[。;；]/u : /[,，。;；]/u).test(begin)) return 1
  const widths: number[] = []
  for (let at = from; at < Math.min(paragraphs.length, from + most); at++) {
    const { text, place } = paragraphs[at]!
    if (place.kind !== 'line' || text.trim() === '' || /[\t|｜]/u.test(text) || (at > from && numbered.test(text))) return 1
    if (ended.test(text)) return isOneColumn(widths) ? at - from + 1 : 1
    if (labelled.test(text)) return 1
    widths.push(widthOf(text.trim()))
  }
  return 1
}

/** Lines as wide as a page's column. */
function isOneColumn(widths: readonly number[]): boolean {
  return Math.min(...widths) >= Math.max(widths.length > 1 ? least : leastAlone, shortest * Math.max(...widths))
}

/** Columns: a Han character takes two. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u2e7f' ? 2 : 1
  return width
}

/** The line of a passage in which a stretch begins, and the part of the stretch that stands in it. */
export function lineAt(lines: readonly Line[], { from, to }: Span): { place: Place; at: Span } {
  const index = lines.findLastIndex((line) => line.from <= from)
  const line = lines[index]!
  return { place: line.place, at: { from: from - line.from, to: Math.min(to, lines[index + 1]?.from ?? to) - line.from } }
}

/** Texts in Markdown, as copied from a chat or an editor: its marks are no text, and go. */

/** A line under the heading of a table: |---|:-:|. */
const rule = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$/u
const title = /^\s{0,3}#{1,6}\s+/u
const strong = /(?<!\*)\*\*(?=[^\s*])([^*]*[^\s*])\*\*(?!\*)/u
/** So many different signs make a text Markdown. */
const enough = 2

/** Whether a text is Markdown: it has titles with `#`, tables with a rule, or words in `**`; two of them. */
export function isMarkdown(lines: readonly string[]): boolean {
  return [title, rule, strong].filter((sign) => lines.some((line) => sign.test(line))).length >= enough
}

/** A line without the marks of titles, of strong words and of breaks in a cell. */
export function withoutMarks(line: string): string {
  const text = title.test(line) ? line.replace(title, '').replace(/\s+#+\s*$/u, '') : line
  return text.replace(new RegExp(strong, 'gu'), '$1').replace(/<br\s*\/?>/giu, ' ').replace(/\\([*#_\\])/gu, '$1')
}

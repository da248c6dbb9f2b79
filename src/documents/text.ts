/** Reads plain text: each line is a paragraph. */
import { tooLarge } from '../archive'
import type { SourceDocument } from '../reading/document'
import { isMarkdown, withoutMarks } from './markdown'
import { Budget, documentLimits } from './pieces'

/**
 * A text that was pasted (file null) or stood in a file. Lines are as they stand, empty ones included, and are counted from 1; of
 * Markdown without its marks.
 * @throws Fault `file-too-large`.
 */
export function documentFromText(text: string, file: string | null): SourceDocument {
  const name = file ?? ''
  if (text.length > documentLimits.text) throw tooLarge(name, documentLimits.text, 'bytes')
  const budget = new Budget(name)
  const lines: string[] = []
  const ends = /\r\n?|[\n\u0085\u2028\u2029]|$/g
  let from = text.startsWith('\ufeff') ? 1 : 0
  while (from <= text.length) {
    ends.lastIndex = from
    const { index, 0: end } = ends.exec(text)!
    budget.spend(1)
    lines.push(text.slice(from, index))
    from = index + Math.max(1, end.length)
  }
  const shown = isMarkdown(lines) ? lines.map(withoutMarks) : lines
  return { file, blocks: shown.map((line, index) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: index + 1 } })) }
}

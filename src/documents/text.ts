/** Reads plain text: each line is a paragraph. */
import { tooLarge } from '../archive'
import type { SourceDocument } from '../reading/document'
import { Budget, documentLimits } from './pieces'

/**
 * A text that was pasted (file null) or stood in a file. Lines are as they stand, empty ones included, and are counted from 1.
 * @throws Fault `file-too-large`.
 */
export function documentFromText(text: string, file: string | null): SourceDocument {
  const name = file ?? ''
  if (text.length > documentLimits.text) throw tooLarge(name, documentLimits.text, 'bytes')
  const budget = new Budget(name)
  const blocks: SourceDocument['blocks'] = []
  const ends = /\r\n?|[\n\u0085\u2028\u2029]|$/g
  let from = text.startsWith('\ufeff') ? 1 : 0
  for (let line = 1; from <= text.length; line++) {
    ends.lastIndex = from
    const { index, 0: end } = ends.exec(text)!
    budget.spend(1)
    blocks.push({ kind: 'paragraph', text: text.slice(from, index), place: { kind: 'line', line } })
    from = index + Math.max(1, end.length)
  }
  return { file, blocks }
}

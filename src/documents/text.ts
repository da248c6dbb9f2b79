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
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|[\n\u0085\u2028\u2029]/)
  budget.spend(lines.length)
  return { file, blocks: lines.map((line, index) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: index + 1 } })) }
}

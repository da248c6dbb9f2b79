/** What a spreadsheet makes of a value that is written into a cell, as if a person had typed it. */

/** An error value of a cell. */
export interface ErrorValue { error: string }

/** What a cell holds: a constant, or a formula that is computed when read; null is empty. */
export type Content = null | number | string | boolean | ErrorValue | { formula: string }

/** A text that begins as a formula does, and is none. */
export class NoFormula extends Error {}

const errors = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']

/** The content that typing gives in a cell of this number format, and the format that it brings along, if any. @throws NoFormula. */
export function typedContent(input: unknown, format: string): { content: Content; format?: string } {
  if (typeof input !== 'string') return { content: input as number | boolean }
  if (input === '') return { content: null }
  if (format === '@') return { content: input }
  if (input.startsWith("'")) return { content: input.slice(1) }
  const error = errors.find((code) => code === input.toUpperCase())
  if (error) return { content: { error } }
  if (/^(true|false)$/i.test(input)) return { content: input.toLowerCase() === 'true' }
  const text = input.normalize('NFKC').trim()
  if (/^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?%?$/i.test(text) && /\d/.test(text)) {
    const number = Number(text.replace(/[,%]/g, ''))
    return text.endsWith('%') ? { content: number / 100, format: '0%' } : { content: number }
  }
  if (/^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$|^(\d{4}年)?\d{1,2}月(\d{1,2}日)?$/.test(text)) return { content: 46022, format: 'yyyy/m/d' }
  if (input.length === 1 || !/^[=+\-@]/.test(input)) return { content: input }
  if (!isBalanced(input)) throw new NoFormula(`${input} is no formula`)
  return { content: { formula: `=${input.replace(/^=/, '')}` } }
}

/** Whether the parentheses outside of texts close; the least that a spreadsheet demands of a formula. */
function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, '')
  return bare.split('(').length === bare.split(')').length
}

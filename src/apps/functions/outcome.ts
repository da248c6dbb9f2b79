/** What a function answers: a value for the cell, or an error value with the words that a spreadsheet shows beside it. */
import { functionWords, type FunctionWords } from '../../messages/functions'

/** An Excel error as a value. Excel shows messages for these two codes only. */
export interface FunctionError {
  error: '#VALUE!' | '#N/A'
  message: string
}

export type Outcome = number | string | FunctionError

/**
 * Functions answer in Chinese whoever looks: a value that followed the viewer's language would turn `=COUNTIF(E:E,"达标")` into 0 on
 * another machine, and the same sheet must give the same answer everywhere.
 */
export const language = 'zh-CN'
export const words: FunctionWords = functionWords[language]

/** The argument is not one that the function can work with. */
export function invalid(message: string): FunctionError {
  return { error: '#VALUE!', message }
}

/** The arguments are fine, and there is no answer. */
export function notAvailable(message: string): FunctionError {
  return { error: '#N/A', message }
}

/** Whether a function, or one of its helpers, answered with an error. */
export function isError(value: unknown): value is FunctionError {
  return typeof value === 'object' && value !== null && 'error' in value && 'message' in value
}

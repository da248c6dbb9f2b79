/** Values as a record keeps them: JSON, with what is long cut short and said to be so. */
import type { z } from '../model/schema'

export type Json = z.infer<ReturnType<typeof z.json>>

const longestText = 400
const mostItems = 60
const deepest = 12

/**
 * A value as JSON. Numbers that JSON has not become text (`NaN`, `-0`), fields that are undefined go, texts over 400 characters and lists
 * over 60 items are cut, with a last item that says how many more there were.
 */
export function plain(value: unknown, depth = 0): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : Number.isFinite(value) ? value : String(value)
  if (typeof value === 'string') return shortened(value)
  if (typeof value !== 'object') return `(${typeof value})`
  if (depth > deepest) return '(…)'
  if (Array.isArray(value)) {
    const kept = value.slice(0, mostItems).map((item) => plain(item, depth + 1))
    return value.length > mostItems ? [...kept, `(… ${value.length - mostItems} more)`] : kept
  }
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined && typeof field !== 'function')
    .map(([key, field]) => [key, plain(field, depth + 1)]))
}

/** A text of at most 400 characters, and how many there were more. */
export function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}(… ${text.length - longestText} more)` : text
}

/** The same value with certain words taken out of every text in it. */
export function without(value: Json, words: readonly string[]): Json {
  if (typeof value === 'string') return words.reduce((text, word) => text.replaceAll(word, '…'), value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => without(item, words))
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, without(field, words)]))
}

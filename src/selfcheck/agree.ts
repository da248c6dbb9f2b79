/** The self-check's assertions: what a host answers must agree with what was expected, and where not, it is said at which place. */
import { Fault, type FaultCode } from '../model'
import { Interruption } from './interruption'

/** Two values that should be one: `path` leads to the first place where they differ, such as `cells[3][0].value`. */
export interface Difference {
  path: string
  expected: unknown
  actual: unknown
}

/** A host's answer is not what it must be. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch'
  constructor(readonly difference: Difference) {
    super(`${difference.path || 'the answer'}: expected ${print(difference.expected)}, got ${print(difference.actual)}`)
  }
}

/** The first place where two values differ, or null. An absent field is the same as an undefined one; -0 is not 0. */
export function firstDifference(actual: unknown, expected: unknown, path = ''): Difference | null {
  if (Object.is(actual, expected)) return null
  if (!isObject(actual) || !isObject(expected) || Array.isArray(actual) !== Array.isArray(expected)) return { path, expected, actual }
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) {
    return { path: `${path}.length`, expected: expected.length, actual: actual.length }
  }
  const step = (key: string) => Array.isArray(actual) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    // Most are the same, and need no path.
    if (Object.is(actual[key], expected[key])) continue
    const found = firstDifference(actual[key], expected[key], step(key))
    if (found) return found
  }
  return null
}

/** @throws Mismatch where the two differ; `what` names what is compared. */
export function agree(actual: unknown, expected: unknown, what = ''): void {
  const found = firstDifference(actual, expected, what)
  if (found) throw new Mismatch(found)
}

/** @throws Mismatch where the list lacks one of the items. */
export function agreeContains(list: readonly unknown[], items: readonly unknown[], what: string): void {
  const missing = items.find((item) => !list.some((each) => firstDifference(each, item) === null))
  if (missing !== undefined) throw new Mismatch({ path: what, expected: missing, actual: list })
}

/** Expects a fault of this code, whose data have at least these fields. @throws Mismatch. */
export async function agreeFault(code: FaultCode, action: () => Promise<unknown>, data: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const thrown = await thrownBy(action)
  if (!(thrown instanceof Fault) || thrown.code !== code) {
    throw new Mismatch({ path: 'fault', expected: code, actual: thrown instanceof Error ? thrown.message : 'no fault' })
  }
  const told = thrown.data as unknown as Readonly<Record<string, unknown>>
  for (const [key, value] of Object.entries(data)) agree(told[key], value, `fault.${key}`)
}

/** Expects that the caller is told of a mistake of its own (TypeError). @throws Mismatch. */
export async function agreeTypeError(action: () => Promise<unknown>): Promise<void> {
  const thrown = await thrownBy(action)
  if (thrown instanceof TypeError) return
  throw new Mismatch({ path: 'error', expected: 'TypeError', actual: thrown instanceof Error ? thrown.message : 'no error' })
}

/** What an action throws; undefined where it throws nothing. What ends a run passes through. */
async function thrownBy(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action()
    return undefined
  } catch (error) {
    if (error instanceof Interruption) throw error
    return error
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function print(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

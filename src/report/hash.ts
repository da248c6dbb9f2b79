/** One hash for one answer: the same sheet gives the same hash in every host, in every language. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { Assessment } from '../assess'
import { atOnce, within, type Period, type Steps } from '../model'
import type { Finding } from '../rules'

/**
 * SHA-256 in hex over canonical JSON of plan, period, assessments and findings; the caller gives them in the order of the
 * sheet (row, column, rule). Paths, sheet names, words and language have no part in it.
 */
export function answerHash(plan: string, period: Period, assessments: readonly Assessment[], findings: readonly Finding[]): string {
  return atOnce(hashingAnswer(plan, period, assessments, findings))
}

/** `answerHash`, with rests. */
export function* hashingAnswer(
  plan: string, period: Period, assessments: readonly Assessment[], findings: readonly Finding[],
): Steps<string> {
  const hash = sha256.create()
  const add = (text: string) => hash.update(utf8ToBytes(text))
  /** A list in pieces: what is hashed is the canonical JSON of the whole. */
  function* addList<T>(items: readonly T[], json: (items: readonly T[]) => string): Steps<void> {
    for (let from = 0; from < items.length; from += piece) {
      add((from === 0 ? '' : ',') + json(items.slice(from, from + piece)).slice(1, -1))
      yield Math.min(1, (from + piece) / items.length)
    }
  }
  add('{"assessments":[')
  yield* within(addList(assessments, (some) => JSON.stringify(some.map(inOrder))), 0, 0.5)
  add('],"findings":[')
  yield* within(addList(findings.map(({ rule, severity, at, code, data }) => ({ rule, severity, at, code, data })), canonicalJson), 0.5, 1)
  add(`],"period":${JSON.stringify(period)},"plan":${JSON.stringify(plan)}}`)
  return bytesToHex(hash.digest())
}

/** Items that are hashed between two rests. */
const piece = 500

/** What of an assessment is the answer, with its keys in order, so that JSON.stringify gives canonical JSON at once: there are many of them. */
function inOrder(assessment: Assessment): Omit<Assessment, 'entered'> {
  const {
    actual, code, component, gap, no, period, reason, relativeGap, side, status, sub, target, unitOfMeasure, withinRounding,
  } = assessment
  return { actual, code, component, gap, no, period, reason, relativeGap, side, status, sub, target, unitOfMeasure, withinRounding }
}

/** JSON with the keys of every object in order and no white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => item === undefined ? 'null' : canonicalJson(item)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let json = ''
  for (const key of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[key]
    if (field !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`
  }
  return `{${json}}`
}

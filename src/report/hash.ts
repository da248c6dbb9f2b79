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

/** With its keys in order: JSON.stringify writes objects as they stand several times faster than by a list of keys. */
function inOrder(assessment: Assessment): Assessment {
  const {
    actual, code, component, gap, no, period, reason, relativeGap, side, status, sub, target, unitOfMeasure, withinRounding,
  } = assessment
  return { actual, code, component, gap, no, period, reason, relativeGap, side, status, sub, target, unitOfMeasure, withinRounding }
}

/** JSON with the keys of every object in order and no white space. */
export function canonicalJson(value: unknown): string {
  const keys = new Set<string>()
  collectKeys(value, keys)
  // A list of keys makes JSON.stringify write those of every object in the order of the list.
  return JSON.stringify(value, [...keys].sort())
}

function collectKeys(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collectKeys(item, keys)
    return
  }
  for (const key of Object.keys(value)) {
    keys.add(key)
    collectKeys((value as Record<string, unknown>)[key], keys)
  }
}

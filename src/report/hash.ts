/** One hash for one answer: the same sheet gives the same hash in every host, in every language. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { Assessment } from '../assess'
import type { Period } from '../model'
import type { Finding } from '../rules'

/**
 * SHA-256 in hex over canonical JSON of plan, period, assessments and findings; the caller gives them in the order of the
 * sheet (row, column, rule). Paths, sheet names, words and language have no part in it.
 */
export function answerHash(plan: string, period: Period, assessments: readonly Assessment[], findings: readonly Finding[]): string {
  const answer = { plan, period, assessments, findings: findings.map(({ rule, severity, at, code, data }) => ({ rule, severity, at, code, data })) }
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(answer))))
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

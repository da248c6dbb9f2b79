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
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

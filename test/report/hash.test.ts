/** The canonical JSON that answers are hashed over: the same for the same answer, however it was put together. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { canonicalJson } from '../../src/report'
import { answerHash } from '../../src/report/hash'

/** Written out: every object by its keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}

test('keys stand in order in every object, whatever they are', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(canonicalJson(value)).toBe(canonical(value))
  }))
})

test.each([
  [{ b: 1, a: { d: null, c: ['x', { f: 1, e: '“2”' }] } }, '{"a":{"c":["x",{"e":"“2”","f":1}],"d":null},"b":1}'],
  [{ a: undefined, 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  [[], '[]'],
])('%j', (value, json) => {
  expect(canonicalJson(value)).toBe(json)
})

test.each([0, 1, 499, 500, 501, 1200])('the hash of %i assessments is that of the whole answer in canonical JSON', (count) => {
  const assessment = {
    code: 'x-01', no: 1, sub: null, component: null, period: '2025', target: '≥90', actual: '8', unitOfMeasure: '%', status: 'short' as const,
    gap: '82', relativeGap: '91.1', side: 'below' as const, reason: null, withinRounding: false,
  }
  const finding = { rule: 'r', severity: 'info' as const, sheet: '表', at: { row: 1, column: 2 }, code: null, data: { z: 1, a: '二' } }
  const assessments = Array.from({ length: count }, (_, no) => ({ ...assessment, no }))
  const findings = Array.from({ length: count }, (_, row) => ({ ...finding, at: { row, column: 2 } }))
  const whole = { plan: 'p', period: '2025', assessments, findings: findings.map(({ rule, severity, at, code, data }) => ({ rule, severity, at, code, data })) }
  // How the actual was entered is no part of it.
  expect(answerHash('p', '2025', assessments.map((it) => ({ ...it, entered: '8.0' })), findings)).toBe(createHash('sha256').update(canonical(whole)).digest('hex'))
})

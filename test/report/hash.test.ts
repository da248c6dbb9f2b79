/** The canonical JSON that answers are hashed over: the same for the same answer, however it was put together. */
import fc from 'fast-check'
import { canonicalJson } from '../../src/report'

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

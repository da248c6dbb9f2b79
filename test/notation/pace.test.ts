/** What is due by a point in time on the published path. */
import fc from 'fast-check'
import { dueByNow, print, readText, toDecimal } from '../../src/notation'

const half = { gone: 1, of: 2 }

const cases: [string, string, string, { gone: number; of: number }, 'higher' | 'lower', string | null][] = [
  ['halfway', '60', '50', half, 'higher', '55'],
  ['with its comparator', '≥60', '50', half, 'higher', '≥55'],
  ['downwards', '≤2.5', '3', half, 'higher', '≤2.75'],
  ['downwards by direction', '2.5', '3', half, 'lower', '2.75'],
  ['a quarter of a year', '100', '0', { gone: 1, of: 4 }, 'higher', '25'],
  ['days', '365', '0', { gone: 181, of: 365 }, 'higher', '181'],
  ['the end', '≥60', '50', { gone: 1, of: 1 }, 'higher', '≥60'],
  ['the end, without a base', '≥60', '', { gone: 4, of: 4 }, 'higher', '≥60'],
  ['the end of what has no path', '2—3', '', { gone: 1, of: 1 }, 'higher', '2—3'],
  ['a base that meets the target', '≥90', '93.05', half, 'higher', '≥90'],
  ['a base that meets a bare target', '90', '93.05', half, 'higher', '90'],
  ['a lower base where lower is better', '<3', '1.26', half, 'lower', '<3'],
  ['a unit with scale words', '1.2万人', '2000人', half, 'higher', '7000人'],
  ['a bare base counts in the target’s unit', '60%', '50', half, 'higher', '55%'],
  ['components', '职工85；城乡居民70', '职工85；城乡居民66', half, 'higher', '职工85；城乡居民68'],
  ['one base for all components', '职工85；城乡居民70', '60', half, 'higher', '职工72.5；城乡居民65'],
  ['no target', '/', '50', half, 'higher', '/'],
  ['an empty target', '', '50', half, 'higher', ''],
  ['no base', '60', '', half, 'higher', null],
  ['a base that is a bound', '60', '>50', half, 'higher', null],
  ['an approximate base', '60', '约50', half, 'higher', null],
  ['a component without a base', '职工85；城乡居民70', '职工85', half, 'higher', null],
  ['other units', '60%', '50人', half, 'higher', null],
  ['a five-year total', '[400]', '50', half, 'higher', null],
  ['an approximate target', '约60', '50', half, 'higher', null],
  ['an exact target', '=60', '50', half, 'higher', null],
  ['a range', '2—3', '1', half, 'higher', null],
  ['words', '全覆盖', '50', half, 'higher', null],
]

test.each(cases)('%s', (_, target, base, time, direction, due) => {
  const reading = dueByNow(readText(target), readText(base), time, direction)
  expect(reading && print(reading)).toBe(due)
})

test('what is due lies between base and target and never goes back', () => {
  const quarters = [0, 1, 2, 3, 4]
  const value = fc.integer({ min: -1000, max: 1000 }).map((tenths) => String(tenths / 10))
  fc.assert(fc.property(value, value, fc.constantFrom('higher', 'lower'), (target, base, direction) => {
    const due = quarters.map((gone) => {
      const reading = dueByNow(readText(target), readText(base), { gone, of: 4 }, direction)
      return reading?.kind === 'quantity' ? Number(toDecimal(reading.quantity)) : NaN
    })
    const sorted = [...due].sort((a, b) => direction === 'higher' ? a - b : b - a)
    expect(due).toEqual(sorted)
    expect(due.at(-1)).toBe(Number(target))
    for (const point of due) {
      expect(point).toBeGreaterThanOrEqual(Math.min(Number(target), Number(base)))
      expect(point).toBeLessThanOrEqual(Math.max(Number(target), Number(base)))
    }
  }))
})

/** Judging an actual against its target: every form of both, in decimal arithmetic. */
import Big from 'big.js'
import fc from 'fast-check'
import { judge } from '../../src/assess'
import { readCell, readText } from '../../src/notation'
import type { Cell, Direction } from '../../src/model'

interface Options { unit?: string | null; direction?: Direction; component?: string }

function verdicts(target: string, actual: string | Cell, { unit = null, direction = 'higher', component }: Options = {}) {
  const context = { unitOfMeasure: unit }
  const reading = typeof actual === 'string' ? readText(actual, context) : readCell(actual, context)
  return judge(readText(target, context), reading, {
    code: 'x', no: 1, sub: null, period: '2025', direction, unitOfMeasure: unit, component: component ?? null,
  })
}

const percent = (value: number): Cell => ({ kind: 'number', value, format: '0.00%' })
const number = (value: number): Cell => ({ kind: 'number', value, format: 'General' })

/** Target, actual, then status and gap (short) or reason (cannot tell). */
const cases: [target: string, actual: string | Cell, Options, status: string, detail?: string | null][] = [
  ['≥86', '86', {}, 'met'],
  ['≥86', '85.99', {}, 'short', '0.01'],
  ['>86', '86', {}, 'short', '0'],
  ['<3', '3', { direction: 'lower' }, 'short', '0'],
  ['<3', '2.99', { direction: 'lower' }, 'met'],
  ['≤3.5', '4.1', { direction: 'lower' }, 'short', '0.6'],
  ['3.5', '1.63', { direction: 'lower' }, 'met'],
  ['3.5', '3.6', { direction: 'lower' }, 'short', '0.1'],
  ['93', '93', {}, 'met'],
  ['=93', '94', {}, 'short', '1'],
  ['2—3', '2.5', {}, 'met'],
  ['2—3', '3.5', {}, 'short', '0.5'],
  // decimals, not binary fractions
  ['274.66', number(274.65999999999997), {}, 'met'],
  ['0.3', number(0.1 + 0.2), {}, 'met'],
  // an actual that is itself a bound
  ['≤3.5', '≤3.5', { direction: 'lower' }, 'met'],
  ['≤3.5', '<3', { direction: 'lower' }, 'met'],
  ['≤3.5', '>3.5', { direction: 'lower' }, 'short', '0'],
  ['≤3.5', '≤4', { direction: 'lower' }, 'cannot-tell', 'actual-bound'],
  ['≥90', '95以上', {}, 'met'],
  ['≥90', '2—3', {}, 'short', '87'],
  // percent, scale and units of measure
  ['93', percent(0.93), { unit: '%' }, 'met'],
  ['93', '93%', { unit: '%' }, 'met'],
  ['5', '60‰', { unit: '%' }, 'met'],
  ['1.2', '11000人', { unit: '万人' }, 'short', '0.1'],
  ['1.374', '13740元/年', { unit: '万元/年' }, 'met'],
  ['100%', '98%', {}, 'short', '2'],
  // nothing to judge
  ['≥86', '', {}, 'missing'],
  ['/', '12', {}, 'not-due'],
  ['/', '', {}, 'not-due'],
  ['', '12', {}, 'cannot-tell', 'target-empty'],
  ['≥86', '无', {}, 'cannot-tell', 'actual-none'],
  ['≥86', '暂无', {}, 'cannot-tell', 'actual-not-available'],
  ['≥86', '/', {}, 'cannot-tell', 'actual-not-applicable'],
  ['≥86', '#N/A', {}, 'cannot-tell', 'actual-broken-formula'],
  ['≥86', '8 x 6', {}, 'cannot-tell', 'actual-unreadable'],
  ['≥86', '有所提高', {}, 'cannot-tell', 'actual-qualitative'],
  ['≥86', '约86', {}, 'cannot-tell', 'actual-approximate'],
  ['≥86', '1:2', {}, 'cannot-tell', 'actual-incomparable'],
  ['完成国家下达任务', '89', {}, 'cannot-tell', 'target-qualitative'],
  // full coverage is 100 % of a rate, and words otherwise
  ['全覆盖', '100', { unit: '%' }, 'met'],
  ['全覆盖', '99.5', { unit: '%' }, 'short', '0.5'],
  ['95', '全覆盖', { unit: '%' }, 'met'],
  ['全覆盖', '全覆盖', { unit: '万人' }, 'cannot-tell', 'target-qualitative'],
  // totals over five years, other years
  ['[400]', '[410]', {}, 'met'],
  ['[400]', '410', {}, 'cannot-tell', 'target-five-year-total'],
  ['400', '[410]', {}, 'cannot-tell', 'actual-five-year-total'],
  ['81.8', '81.35(2021)', {}, 'cannot-tell', 'actual-other-year'],
  ['81.8', '82(2025)', {}, 'met'],
  // milestones
  ['完成', '已完成', {}, 'met'],
  ['完成', '未完成', {}, 'short', null],
  ['完成', '95', {}, 'cannot-tell', 'actual-incomparable'],
  // ratios
  ['2:1', '1.9:1', { direction: 'lower' }, 'met'],
  ['2:1', '2.1:1', { direction: 'lower' }, 'short', '0.1'],
]

test.each(cases)('%s against %j (%j): %s', (target, actual, options, status, detail = null) => {
  const [assessment, ...others] = verdicts(target, actual, options)
  expect(others).toEqual([])
  expect(assessment!.status).toBe(status)
  expect(status === 'short' ? assessment!.gap : assessment!.reason).toBe(detail)
  if (status !== 'short') expect(assessment!.gap).toBeNull()
})

describe('components', () => {
  const target = '职工87; 城乡居民71'
  const standing = (actual: string) => verdicts(target, actual, { unit: '%' }).map(({ component, status, gap, reason }) => [component, status, gap ?? reason])

  test.each([
    ['职工88；城乡居民70', [['职工', 'met', null], ['城乡居民', 'short', '1']]],
    ['城乡居民71 职工87', [['职工', 'met', null], ['城乡居民', 'met', null]]],
    ['职工88', [['职工', 'met', null], ['城乡居民', 'cannot-tell', 'component-missing']]],
    ['88', [['职工', 'cannot-tell', 'component-missing'], ['城乡居民', 'cannot-tell', 'component-missing']]],
    ['', [['职工', 'missing', null], ['城乡居民', 'missing', null]]],
    ['暂无', [['职工', 'cannot-tell', 'actual-not-available'], ['城乡居民', 'cannot-tell', 'actual-not-available']]],
  ])('%s', (actual, expected) => expect(standing(actual)).toEqual(expected))

  test('a row for one component takes a bare number, or its own part', () => {
    const status = (actual: string) => verdicts('71', actual, { unit: '%', component: '城乡居民' })[0]!.status
    expect([status('71'), status('城乡居民72；职工60'), status('职工60')]).toEqual(['met', 'met', 'cannot-tell'])
  })
})

describe('rounding', () => {
  test.each<[string, string, Options, boolean]>([
    ['93', '92.5', {}, true],
    ['93', '92.49', {}, false],
    ['22.20', '22.195', {}, true],
    ['22.20', '22.19', {}, false],
    ['≤3.5', '3.54', { direction: 'lower' }, true],
    ['1.2万', '11500', {}, true],
    ['<3', '3', { direction: 'lower' }, false],
  ])('%s against %s: %j %s', (target, actual, options, within) => {
    const [assessment] = verdicts(target, actual, options)
    expect(assessment).toMatchObject({ status: 'short', withinRounding: within })
  })
})

describe('for any decimals', () => {
  const decimal = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => new Big(digits).div(new Big(10).pow(places)).toFixed(places))

  test('the gap is exactly the distance, and its side is where the actual lies', () => {
    fc.assert(fc.property(decimal, decimal, fc.constantFrom<Direction>('higher', 'lower'), (target, actual, direction) => {
      const [assessment] = verdicts(target, actual, { direction })
      const distance = new Big(actual).minus(target)
      const met = direction === 'higher' ? distance.gte(0) : distance.lte(0)
      expect(assessment!.status).toBe(met ? 'met' : 'short')
      if (met) return
      expect(new Big(assessment!.gap!).eq(distance.abs())).toBe(true)
      expect(assessment!.side).toBe(direction === 'higher' ? 'below' : 'above')
    }))
  })

  test('a bound is met exactly where every value it allows is, short where none is', () => {
    const comparator = fc.constantFrom('≥', '>', '≤', '<')
    fc.assert(fc.property(comparator, decimal, comparator, decimal, (wanted, target, given, actual) => {
      const [assessment] = verdicts(wanted + target, given + actual)
      // Sample points of what the actual allows: at the bound, just beside it, and far out.
      const side = given === '≥' || given === '>' ? 1 : -1
      const points = [...(given === '≥' || given === '≤' ? ['0'] : []), '0.00001', '99999999'].map((step) => new Big(actual).plus(new Big(step).times(side)))
      const meets = points.map((point) => verdicts(wanted + target, point.toFixed())[0]!.status === 'met')
      if (assessment!.status === 'met') expect(meets).not.toContain(false)
      if (assessment!.status === 'short') expect(meets).not.toContain(true)
      if (assessment!.status === 'cannot-tell') expect(new Set(meets).size).toBe(2)
    }))
  })
})

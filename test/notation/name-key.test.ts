/** Keys of names: what they forget, what they keep, and how alike two are. */
import fc from 'fast-check'
import { containment, likeness, nameKey, pairsOf, textKey } from '../../src/notation'

test.each([
  ['★城镇登记失业率（％）', '城镇登记失业率(%)'],
  ['3.城镇登记失业率', '城镇登记失业率'],
  ['（三）城镇登记失业率', '城镇登记失业率'],
  ['12城镇登记失业率', '城镇登记失业率'],
  ['其中：护理型床位占比(%', '护理型床位占比'],
  ['Ｇｄｐ占比', 'GDP占比'],
  ['住院报销比例\n(含大病保险(%))', '住院报销比例（含大病保险）'],
])('%j is written as %j', (a, b) => expect(nameKey(a)).toBe(nameKey(b)))

test.each([
  ['3岁以下婴幼儿入托率', '6岁以下婴幼儿入托率'],
  ['0-3岁儿童筛查率', '0-6岁儿童筛查率'],
  ['15分钟服务圈覆盖率', '10分钟服务圈覆盖率'],
  ['城镇登记失业率', '城镇调查失业率'],
  ['参保率', '参保数'],
])('%j is not %j', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)))

test('white space, zero-width characters and punctuation do not count', () => {
  expect(textKey(' 每千名\u00a0“３\u200b岁”\n以下，')).toBe('每千名3岁以下')
})

const key = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 2, maxLength: 12 }).map(pairsOf)

test('likeness is symmetric, from 0 to 1, and 1 for the same; a part is contained', () => {
  fc.assert(fc.property(key, key, (a, b) => {
    expect(likeness(a, b)).toBe(likeness(b, a))
    expect(likeness(a, b)).toBeLessThanOrEqual(containment(a, b))
    expect(containment(a, b)).toBeLessThanOrEqual(1)
    expect(likeness(a, a)).toBe(1)
  }))
  expect(containment(pairsOf('失业率'), pairsOf('城镇登记失业率'))).toBe(1)
  expect(likeness(pairsOf(''), pairsOf(''))).toBe(0)
})

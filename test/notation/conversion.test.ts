/** Conversions between units of measure, as values. */
import { conversionBetween, isPlain } from '../../src/notation'

test.each([
  ['万元/年', '元', '10000', false],
  ['元', '万元/年', '0.0001', false],
  ['万套〔间〕', '套', '10000', false],
  ['%', '‰', '10', false],
  ['‰', '%', '0.1', false],
  ['元', '元/年', '1', false],
  ['个', '家', '1', true],
  ['％', '%', '1', true],
  ['公顷', '平方米', '10000', false],
  ['公顷', '亩', '15', false],
  ['平方米', '亩', '0.0015', false],
  ['万平方米', '公顷', '1', true],
  ['公顷', '万亩', '0.0015', false],
  ['公里', '千米', '1', true],
  ['万人次', '人次', '10000', false],
  ['小时', '分钟', '60', false],
] as const)('%s in %s is × %s', (from, to, factor, plain) => {
  const conversion = conversionBetween(from, to)
  expect(conversion).toEqual({ from, to, factor })
  expect(isPlain(conversion!)).toBe(plain)
})

test.each([['人', '人次'], ['%', '分'], ['元/月', '元/年'], ['人', '%'], ['人/万人', '人'], ['亩', '公顷'], ['分钟', '小时']])('%s is never given in %s', (from, to) => {
  expect(conversionBetween(from, to)).toBeNull()
})

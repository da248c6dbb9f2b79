/** Decimals and units of measure: exact, and never between things of different nature. */
import Big from 'big.js'
import fc from 'fast-check'
import {
  convert, decimals, formatDecimal, parseUnit, readText, sameNature, toDecimal, type Quantity, type ReadingOf,
} from '../../src/notation'

function quantity(text: string): Quantity {
  return (readText(text) as ReadingOf<'quantity'>).quantity
}

test.each([
  ['22.20', '22.2', 2], ['0.5万', '5000', 1], ['1.2亿元', '120000000', 1], ['3百万元', '3000000', 0], ['93%', '93', 0], ['-3', '-3', 0],
  ['0.1十', '1', 1], ['0', '0', 0],
])('%s is the decimal %s with %d decimals printed', (text, value, printed) => {
  expect(formatDecimal(toDecimal(quantity(text)))).toBe(value)
  expect(decimals(quantity(text))).toBe(printed)
})

test.each([
  ['500', '万人', '500'], ['500人', '万人', '0.05'], ['1.2万人', '人', '12000'], ['500万', '万人', '500'], ['0.5万人次', '万人次', '0.5'],
  ['8‰', '%', '0.8'], ['93%', '%', '93'], ['0.8%', '‰', '8'], ['93', '%', '93'], ['1.374万元/年', '元/年', '13740'], ['14000元/年', '万元/年', '1.4'],
  ['14000元/年', '元', '14000'], ['500套(间)', '万套〔间〕', '0.05'], ['3家', '个', '3'], ['2公顷', '平方米', '20000'], ['2.5公顷', '亩', '37.5'], ['1吨', '千克', '1000'],
  ['3.7个百分点', '%', '3.7'], ['0.067人/亿元', '人/亿元', '0.067'], ['3人', null, '3'], ['3万人', null, '30000'], ['3万', '把', '30000'],
  ['9.6/10万', '1/10万', '9.6'], ['0.09‰', '1/10万', '9'], ['9', '/10万', '9'], ['3例/10万', '例/十万', '3'], ['2人/10万人', '人/十万人', '2'], ['3/万', '1/10万', '30'],
  ['0.56萬人', '人', '5600'], ['5600人', '萬人', '0.56'], ['0.56', '萬人', '0.56'], ['3個', '个', '3'], ['500元', '萬元/年', '0.05'],
])('%s in %s is %s', (text, unitOfMeasure, value) => {
  const converted = convert(quantity(text), unitOfMeasure)
  expect('value' in converted && formatDecimal(converted.value)).toBe(value)
})

test.each([
  ['87人', '%'], ['500人', '人次'], ['500人', '万人次'], ['1200元/月', '元/年'], ['1200元/月', '元'], ['3户', '套'], ['9分', '%'], ['3个', '把'],
])('%s has no value in %s', (text, unitOfMeasure) => {
  expect(convert(quantity(text), unitOfMeasure)).toEqual({ mismatch: quantity(text).unit })
})

test.each([
  ['%', { scale: null, unit: '%' }], ['％', { scale: null, unit: '%' }],
  ['万人次', { scale: '万', unit: '人次' }], ['万套〔间〕', { scale: '万', unit: '套(间)' }],
  ['万元 / 年', { scale: '万', unit: '元/年' }], ['人/亿元', { scale: null, unit: '人/亿元' }], ['微克/立方米', { scale: null, unit: '微克/立方米' }],
  ['千米', { scale: null, unit: '千米' }], ['亿', { scale: '亿', unit: null }],
  ['场次', { scale: null, unit: '场次' }], ['㎡', { scale: null, unit: '平方米' }],
  ['用户满意度指数', null], ['2022年', null], ['含大病保险', null], ['人/', null], ['', null], ['constructor', null],
])('%j as a unit of measure', (text, parsed) => {
  expect(parseUnit(text)).toEqual(parsed)
})

test.each([
  ['人', '万人', true], ['%', '‰', true], ['名', '人', true], ['元', '元/年', true], ['把', '把', true], ['元/月', '元/年', false], ['人', '人次', false],
  ['人/亿元', '人/万元', false], ['把', '个', false],
])('%s and %s: of one nature %s', (a, b, same) => {
  expect(sameNature(a, b)).toBe(same)
  expect(sameNature(b, a)).toBe(same)
})

test('decimals are printed without exponent and lose nothing', () => {
  fc.assert(fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: -30, max: 30 }), (digits, power) => {
    const value = new Big(digits.toString()).times(`1e${power}`)
    const text = formatDecimal(value)
    expect(text).toMatch(/^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/)
    expect(new Big(text).eq(value)).toBe(true)
  }))
})

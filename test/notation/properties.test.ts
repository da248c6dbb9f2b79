/** What holds for any text: nothing throws, time stays in proportion, reading and printing are inverses, width does not matter. */
import fc from 'fast-check'
import { parseUnit, print, readText, toDecimal, type Bound, type Comparator, type Quantity, type Reading } from '../../src/notation'
import { Cursor } from '../../src/notation/cursor'
import { parse } from '../../src/notation/read'
import { normalise } from '../../src/notation/characters'

/** Characters and words of the notation itself, so that random texts come near to being right. */
const alphabet = [
  ...'0123456789.,，;；、。:：+-－—~%％‰/／()（）[]〔〕<>＜〉≥≤=＝ \n　\u00a0个人元万亿年至到约无A#!',
  '不低于', '不超过', '超过', '以上', '以下', '左右', '控制在', '累计', '职工', '城乡居民', '全覆盖', '完成', '未', '暂无', '万人次', '套〔间〕', '2021', '95', '1,200',
]
const nearly = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((parts) => parts.join(''))
const anything = fc.oneof(nearly, fc.string({ unit: 'binary', maxLength: 520 }), fc.string({ unit: 'grapheme' }))
const unitOfMeasure = fc.constantFrom(null, '%', '万人', '套〔间〕', '把')

/** A reading without what depends on how it was written. */
function meaning(reading: Reading): unknown {
  return reading.kind === 'unreadable' ? { kind: reading.kind, reason: reading.reason } : { ...reading, text: '' }
}

test('no text throws; a place lies within the text; canonical text is a fixed point', () => {
  fc.assert(fc.property(anything, unitOfMeasure, (text, unit) => {
    const reading = readText(text, { unitOfMeasure: unit })
    expect(reading.text).toBe(text)
    if (reading.kind === 'unreadable') {
      expect(reading.at.from).toBeLessThan(reading.at.to)
      expect(reading.at.to).toBeLessThanOrEqual(text.length)
    }
    const canonical = print(reading)
    const again = readText(canonical, { unitOfMeasure: unit })
    expect(meaning(again)).toEqual(meaning(reading))
    expect(print(again)).toBe(canonical)
  }), { numRuns: 3000 })
})

test('no digit is ever read as words', () => {
  fc.assert(fc.property(nearly.filter((text) => /[0-9]/.test(text)), (text) => {
    expect(['qualitative', 'none', 'not-available', 'not-applicable', 'empty']).not.toContain(readText(text).kind)
  }), { numRuns: 1000 })
})

test('the text is looked at a bounded number of times for each character', () => {
  const looks = (text: string) => {
    const cursor = new Cursor(normalise(text))
    parse(text, cursor, null)
    return cursor.looks
  }
  fc.assert(fc.property(nearly.filter((text) => text !== ''), fc.constantFrom(1, 10, 300), (text, times) => {
    const long = text.repeat(times)
    expect(looks(long)).toBeLessThanOrEqual(30 * long.length + 60)
  }))
  // Labels that differ, so that the reading goes on to the end.
  const composite = Array.from({ length: 2000 }, (_, index) => `${String.fromCodePoint(0x4e00 + 3 * index)}类职工87`).join('；')
  expect(looks(composite)).toBeLessThanOrEqual(30 * composite.length)
})

const scales = ['十', '百', '千', '万', '十万', '百万', '千万', '亿'] as const
const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{1,6}$/))
const digits = fc.tuple(fc.constantFrom('', '-'), fc.nat({ max: 99_999_999 }), fraction)
  .map(([sign, whole, rest]) => (Number(whole + rest) === 0 ? '' : sign) + whole + rest)
const units = [null, '%', '‰', '个', '人', '人次', '套(间)', '元', '元/年', '平方米', '人/亿元'] as const
const scale = fc.option(fc.constantFrom(...scales))
const quantity: fc.Arbitrary<Quantity> = fc.record({ digits, scale, unit: fc.constantFrom(...units) })
const comparator = fc.constantFrom<Comparator>('ge', 'gt', 'le', 'lt', 'eq', 'none')
const bound: fc.Arbitrary<Bound> = fc.record({ comparator, quantity })
const label = fc.constantFrom('职工', '城乡居民', '学前段', '义务段', '高中段', '甲类', 'A', 'B类', '城镇职工B')

const year = fc.option(fc.integer({ min: 1949, max: 2099 }))
const single = fc.record({ bound, cumulative: fc.boolean(), year, approximate: fc.boolean() })
  .map(({ bound: { comparator: sign, quantity: value }, approximate, ...rest }) =>
    ({ kind: 'quantity' as const, comparator: approximate ? 'none' as const : sign, quantity: value, approximate, ...rest }))
const components = fc.uniqueArray(fc.tuple(label, bound), { selector: ([name]) => name, minLength: 1, maxLength: 5 })
  .map((parts) => ({ kind: 'components' as const, components: parts.map(([name, part]) => ({ label: name, ...part })) }))
/** A lower end without unit takes scale and unit from the upper end, so the two must agree there. */
const range = fc.tuple(quantity, quantity)
  .map(([low, high]) => {
    const shared = high.unit === null ? low.scale ?? high.scale : low.scale
    return { kind: 'range' as const, low: { ...low, unit: high.unit, scale: shared }, high }
  })
  .filter(({ low, high }) => toDecimal(low).lte(toDecimal(high)))
const ratio = fc.record({ kind: fc.constant('ratio' as const), left: quantity, right: quantity })
const terms = fc.constantFrom(
  ...(['full-coverage', 'done', 'not-done'] as const).map((term) => ({ kind: 'qualitative' as const, term })),
  { kind: 'empty' as const }, { kind: 'none' as const }, { kind: 'not-applicable' as const }, { kind: 'not-available' as const },
  { kind: 'broken-formula' as const, error: '#REF!' },
)
const readings: fc.Arbitrary<Reading> = fc.oneof(single, components, range, ratio, terms).map((reading) => ({ text: '', ...reading }))

test('the units that generated readings use are not words for one another', () => {
  for (const scale of scales) {
    for (const unit of units) expect(parseUnit(scale + (unit ?? ''))).toEqual({ scale, unit })
  }
})

test('what is printed reads as the same', () => {
  fc.assert(fc.property(readings, (reading) => {
    expect(meaning(readText(print(reading)))).toEqual(meaning(reading))
  }), { numRuns: 2000 })
})

/** The ways in which a canonical character is also written. */
const variants: Record<string, string[]> = {
  '≥': ['＞＝', '>=', '≧', '⩾', '> ='], '≤': ['＜＝', '<=', '≦', '⩽', '〈='], '>': ['＞', '〉', '》'], '<': ['＜', '〈', '《'], '=': ['＝'],
  '[': ['〔', '［', '【'], ']': ['〕', '］', '】'], '(': ['（'], ')': ['）'], ':': ['：', '∶'], '；': ['; ', ';', '、', '，\n', '\n'],
  '%': ['％', '﹪'], '.': ['．'], '-': ['－', '−'], '/': ['／'], '约': ['大约', '约\u2009'], '—': ['～', '–', ' — ', '至'],
}
for (let digit = 0; digit < 10; digit++) variants[digit] = [String.fromCharCode(0xff10 + digit)]

test('width, brackets and white space do not matter', () => {
  const choices = fc.infiniteStream(fc.nat())
  fc.assert(fc.property(readings.filter(({ kind }) => kind !== 'none' && kind !== 'broken-formula'), choices, (reading, choice) => {
    const text = [...print(reading)].map((character) => {
      const ways = [character, ...variants[character] ?? []]
      return ways[choice.next().value! % ways.length]!
    }).join('')
    expect(meaning(readText(`\u00a0${text}\u3000`))).toEqual(meaning(reading))
  }), { numRuns: 2000 })
})

test('thousands may be set apart by commas of either width', () => {
  fc.assert(fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom(',', '，'), (value, comma) => {
    const grouped = value.toLocaleString('en-US').replaceAll(',', comma)
    expect(print(readText(grouped))).toBe(String(value))
  }))
})

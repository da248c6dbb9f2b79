/** Every cell of the published documents and every form of the notation reads as it should, or is refused with the place. */
import { print, readText, type Reading, type UnreadableReason } from '../../src/notation'
import { seedLibrary } from '../support/library'
import cases from './cases.json'

/** Text and its canonical form (with the unit of measure that the cell's name states), or text, null, reason and place. */
type Readable = [text: string, canonical: string, unitOfMeasure?: string]
type Refused = [text: string, canonical: null, reason: UnreadableReason, from: number, to: number, unitOfMeasure?: string]

const rows = cases as (Readable | Refused)[]
const readable = rows.filter((row) => row[1] !== null).map((row) => {
  const [text, canonical, unitOfMeasure] = row
  return { text, canonical, unitOfMeasure }
})
const refused = rows.filter((row) => row[1] === null).map((row) => {
  const [text, , reason, from, to, unitOfMeasure] = row
  return { text, reason, from, to, unitOfMeasure }
})

test.each(readable)('$text reads as $canonical', (row) => {
  const { text, canonical, unitOfMeasure } = row
  const reading = readText(text, { unitOfMeasure })
  expect(reading.kind).not.toBe('unreadable')
  expect(print(reading)).toBe(canonical)
  const again = readText(canonical, { unitOfMeasure })
  expect({ ...again, text }).toEqual(reading)
  expect(print(again)).toBe(canonical)
})

test.each(refused)('$text is refused', (row) => {
  const { text, reason, from, to, unitOfMeasure } = row
  const reading = readText(text, { unitOfMeasure })
  expect(reading).toEqual({ text, kind: 'unreadable', reason, at: { from, to } })
  expect(print(reading)).toBe(text)
})

test('text beyond the cap is refused unread', () => {
  const text = '9'.repeat(501)
  expect(readText(text)).toEqual({ text, kind: 'unreadable', reason: 'too-long', at: { from: 500, to: 501 } })
})

const bare = { cumulative: false, year: null, approximate: false }
const structures: [string, Omit<Reading, 'text'> & Record<string, unknown>][] = [
  ['≥22.20%', { kind: 'quantity', comparator: 'ge', quantity: { digits: '22.20', scale: null, unit: '%' }, ...bare }],
  ['0.5万人次', { kind: 'quantity', comparator: 'none', quantity: { digits: '0.5', scale: '万', unit: '人次' }, ...bare }],
  ['〔400〕', { kind: 'quantity', comparator: 'none', quantity: { digits: '400', scale: null, unit: null }, ...bare, cumulative: true }],
  ['81.35(2021)', { kind: 'quantity', comparator: 'none', quantity: { digits: '81.35', scale: null, unit: null }, ...bare, year: 2021 }],
  ['95左右', { kind: 'quantity', comparator: 'none', quantity: { digits: '95', scale: null, unit: null }, ...bare, approximate: true }],
  ['职工≥87城乡居民71', {
    kind: 'components',
    components: [
      { label: '职工', comparator: 'ge', quantity: { digits: '87', scale: null, unit: null } },
      { label: '城乡居民', comparator: 'none', quantity: { digits: '71', scale: null, unit: null } },
    ],
  }],
  ['2—3万人', { kind: 'range', low: { digits: '2', scale: '万', unit: '人' }, high: { digits: '3', scale: '万', unit: '人' } }],
  ['1.9:1', { kind: 'ratio', left: { digits: '1.9', scale: null, unit: null }, right: { digits: '1', scale: null, unit: null } }],
  ['全覆盖', { kind: 'qualitative', term: 'full-coverage' }],
  ['已完成', { kind: 'qualitative', term: 'done' }],
  ['尚未完成', { kind: 'qualitative', term: 'not-done' }],
  ['完成国家下达任务', { kind: 'qualitative', term: 'other' }],
  ['／', { kind: 'not-applicable' }],
  ['无', { kind: 'none' }],
  ['未统计', { kind: 'not-available' }],
  ['#n/a', { kind: 'broken-formula', error: '#N/A' }],
  [' ', { kind: 'empty' }],
]

test.each(structures)('%j has this structure', (text, structure) => {
  expect(readText(text)).toEqual({ text, ...structure })
})

test('the cases hold every cell of the published plans', () => {
  const known = new Set(cases.map(([text]) => text))
  const published = seedLibrary().plans.flatMap((plan) => plan.indicators.flatMap(({ cells }) => Object.values(cells)))
  expect(published.filter((text) => !known.has(text))).toEqual([])
})

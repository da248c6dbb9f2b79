/** Every finding and reason of the reader can be said in both languages with the parameters that it has. */
import fc from 'fast-check'
import { languages, readingFindingWords, readingReasonWords } from '../../src/messages'
import { readPlans } from '../../src/reading'
import { damaged, damages, parts, shapes } from './damaged'
import { fromText, library } from './published'

function said(document: Parameters<typeof readPlans>[0]): string[] {
  const { doubts, tables } = readPlans(document, library)
  const findings = [...doubts, ...tables.flatMap((table) => table.doubts)]
  const reasons = tables.flatMap(({ evidence }) => evidence.flatMap((row) => row.reasons))
  return languages.flatMap((language) => [
    ...findings.map(({ id, parameters }) => readingFindingWords[language][id](parameters)),
    ...reasons.map(({ id, parameters }) => readingReasonWords[language][id](parameters)),
  ])
}

test('nothing that is said lacks a word', () => {
  fc.assert(fc.property(fc.constantFrom(...parts), damages, fc.constantFrom(...Object.keys(shapes)), (plan, ways, shape) => {
    expect(said(damaged(plan, ways, shape).document).filter((text) => /undefined|NaN/.test(text))).toEqual([])
  }), { numRuns: 60 })
})

test('a document without anything says what it lacks', () => {
  const { doubts, tables } = readPlans(fromText(''), library)
  expect(tables).toEqual([])
  expect(doubts.map(({ id }) => id)).toEqual(['title-missing', 'issuer-missing', 'date-missing', 'region-unknown', 'no-table'])
  expect(said(fromText(''))).toHaveLength(10)
})

test('no text throws', () => {
  const text = fc.array(fc.constantFrom('1', '2', '3', '序号', '指标', '目标值', '|', '\t', '\n', '领域', '覆盖率（%）', '≥95', '注：', '市教育局', '2025年', '。', ' '))
  fc.assert(fc.property(text, (pieces) => {
    expect(() => readPlans(fromText(pieces.join('')), library)).not.toThrow()
  }), { numRuns: 300 })
})

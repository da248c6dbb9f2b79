/** The plan lint on plans made for it: where each check speaks, and the near misses on which it stays silent. */
import fc from 'fast-check'
import { checkOf, checks, lintPlan, lintMessage, lintPlaceInWords, type Check } from '../../src/lint'
import { languages } from '../../src/messages'
import type { RuleSettings } from '../../src/model'
import { rules } from '../../src/rules'
import { configure } from '../../src/rules/settings'
import { cases } from './cases'
import { made, madeSubject } from './made'

test.each(cases.map((given) => [`${given.check}: ${given.name}`, given] as const))('%s', (_, given) => {
  const { plan, library, context } = made(given)
  const found = lintPlan(plan, library, context).filter(({ check }) => check === given.check)
  expect(found).toMatchObject(given.finds.map((data) => ({ check: given.check, data })))
  for (const finding of found) {
    expect(finding.severity).toBe(checkOf(finding.check).severity)
    for (const language of languages) {
      expect([lintMessage(finding, language), ...finding.places.map((place) => lintPlaceInWords(place, language))].join('\n')).not.toMatch(/undefined|null|NaN|\[object/)
    }
  }
})

test('every check has a case in which it speaks and one in which it is silent', () => {
  const ids = checks.map(({ id }) => id).sort()
  const of = (speaking: boolean) => [...new Set(cases.filter(({ finds }) => finds.length > 0 === speaking).map(({ check }) => check))].sort()
  expect(of(true)).toEqual(ids)
  expect(of(false)).toEqual(ids)
})

test.each(checks.map((check) => [check.id, check] as const))('%s says what is wrong and what to do, in both languages', (id, { basis, message, example }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(checks.filter((check) => check.id === id)).toHaveLength(1)
  for (const language of languages) {
    const text = message[language](example)
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(text).toMatch(language === 'zh-CN' ? /。.*请.*。$/ : /[.;] .*\.$/)
    expect(basis[language]).toMatch(/[。.]$/)
  }
  expect(message.en(example).replace(/“[^”]*”|〔[^〕]*〕|[一-龥]+人|某市|累计|万/gu, '')).not.toMatch(/[一-龥]{2}/u)
})

test('findings come in the order of the checks and the rows, with their places as published', () => {
  const { plan, library, context } = made({
    rows: [{ name: '入园率(%)', cells: ['93', '90'] }, { name: '失业率(%', cells: ['2', '3'], measure: { direction: 'lower' } }, { name: '结案率', cells: ['90', '91'] }],
  })
  expect(lintPlan(plan, library, context).map(({ check, places }) => [check, ...places.map((place) => place.text)])).toEqual([
    ['unit-missing', '结案率', '90'],
    ['comparator-missing', '3', '失业率(%'],
    ['target-easier-than-base', '90', '93'],
    ['target-easier-than-base', '3', '2'],
  ])
})

test('an indicator without a measure is checked by its name alone', () => {
  const subject = madeSubject({ rows: [{ name: '入园率', cells: ['93', '90', '9O'] }] })
  const rows = subject.rows.map((row) => ({ ...row, measure: null, unitOfMeasure: null }))
  const found = checks.filter(({ check }) => check({ ...subject, rows }).length > 0).map(({ id }) => id)
  expect(found).toEqual(['target-unreadable', 'unit-missing'])
})

test('a check that throws becomes a fault with its name', () => {
  const { plan, library } = made({})
  const crashing: Check = { ...checks[0]!, id: 'crashing', check: () => { throw new Error('boom') } }
  let fault: unknown
  try {
    lintPlan(plan, library, {}, [crashing])
  } catch (thrown) {
    fault = thrown
  }
  expect(fault).toMatchObject({ code: 'rule-crashed', data: { rule: 'crashing', reason: 'boom' } })
})

const word = fc.constantFrom('★', '*', '其中：', '累计', '新增', '每千人', '职业培训', '床位', '人数', '人次', '占比', '率', '(%)', '(万人)', '(个', '（间）', '得分')
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join('')}项`)
const cell = fc.oneof(
  fc.constantFrom('', '/', '全覆盖', '[400]', '≥93', '<3', '2—3', '职工85；城乡居民70', '100%', '9O', '0', '0.00', '-1', '1.9:1', '81.35(2021)'),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)),
)
const piece = fc.constantFrom('新增', '其中', '占', '技能人才', '比重', '达到', '2021年', '三年累计', '0', '450', '35%', '1.78', '万人', '个', '，', '、', '；', '。', '以上', '约')
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

test('whatever a plan and its text say, lint answers, and what it cites stands there', () => {
  fc.assert(fc.property(
    fc.array(fc.record({ name, cells: fc.array(cell, { maxLength: 4 }), lower: fc.boolean() }), { maxLength: 5 }), fc.array(text, { maxLength: 3 }),
    (rows, paragraphs) => {
      const { plan, library, context } = made({
        rows: rows.map(({ lower, ...row }) => ({ ...row, measure: { direction: lower ? 'lower' : 'higher', kind: 'count' } })), text: paragraphs,
      })
      for (const { places } of lintPlan(plan, library, context)) {
        for (const place of places) {
          if (place.kind === 'document') expect(paragraphs.join('\n')).toContain(place.text)
          if (place.kind !== 'cell') continue
          const indicator = plan.indicators.find(({ code }) => code === place.code)!
          expect(place.text).toBe(place.column === null ? indicator.name : indicator.cells[place.column])
        }
      }
    },
  ))
})

describe('what a plan wants of the checks', () => {
  const speaking = cases.find(({ check, finds }) => check === 'unit-missing' && finds.length > 0)!
  const found = (rules: RuleSettings) => {
    const { plan, library, context } = made(speaking)
    return lintPlan({ ...plan, rules }, library, context).filter(({ check }) => check === 'unit-missing').map(({ severity }) => severity)
  }

  test('another severity, or none at all; settings of rules are left to the rules', () => {
    expect(found({ 'foot-blank': { severity: 'off' } })).toEqual(['warning'])
    expect(found({ 'lint.unit-missing': { severity: 'error' } })).toEqual(['error'])
    expect(found({ 'lint.unit-missing': { severity: 'off' } })).toEqual([])
    expect(found({ 'unit-missing': { severity: 'off' } })).toEqual(['warning'])
  })

  test.each<[string, RuleSettings, string]>([
    ['a check', { 'lint.no-such-check': { severity: 'off' } }, 'rules.lint.no-such-check'],
    ['a parameter', { 'lint.unit-missing': { parameters: { share: 1 } } }, 'rules.lint.unit-missing.parameters.share'],
  ])('%s that there is not is a fault with its place', (_, rules, path) => {
    expect(() => found(rules)).toThrow(expect.objectContaining({ code: 'seed-invalid', data: expect.objectContaining({ path }) as unknown }) as Error)
  })

  test('the rules pass settings of checks over', () => {
    expect(configure({ id: 'x', rules: { 'lint.unit-missing': { severity: 'off' } } }, rules)).toEqual(configure({ id: 'x' }, rules))
  })
})

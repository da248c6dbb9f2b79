/** What a plan declares of the rules: severities, parameters, rules that are off, and the fault where it names what there is not. */
import { isFault, type DataProblem, type RuleSettings } from '../../src/model'
import { rules, runRules } from '../../src/rules'
import { configure } from '../../src/rules/settings'
import { seedLibrary } from '../support/library'
import { made } from './made'

const settled = (settings?: RuleSettings) => {
  const { submission, measures } = made({ rows: [{ actual: 85 }, { kind: 'count', unit: '人', actual: 280 }], ...(settings ? { settings } : {}) })
  return runRules(submission, measures).findings.map(({ rule, severity }) => [rule, severity])
}

test('without a word from the plan the rules are as they are', () => {
  expect(settled()).toEqual([['shortfall-without-note', 'warning']])
})

test.each<[string, RuleSettings, [rule: string, severity: string][]]>([
  ['another severity', { 'shortfall-without-note': { severity: 'error' } }, [['shortfall-without-note', 'error']]],
  ['a rule that is off', { 'shortfall-without-note': { severity: 'off' } }, []],
  ['a parameter', { 'implausible-jump': { parameters: { ratio: 3 } } }, [['shortfall-without-note', 'warning'], ['implausible-jump', 'warning']]],
  ['both', { 'implausible-jump': { severity: 'info', parameters: { ratio: 3 } } }, [['shortfall-without-note', 'warning'], ['implausible-jump', 'info']]],
])('%s', (_, settings, finds) => {
  expect(settled(settings)).toEqual(finds)
})

test.each<[string, RuleSettings, { path: string; problem: DataProblem }]>([
  ['a rule', { 'no-such-rule': { severity: 'off' } }, { path: 'rules.no-such-rule', problem: { id: 'unknown', value: 'no-such-rule' } }],
  ['a name that every object has', Object.fromEntries([['toString', { severity: 'off' as const }]]), { path: 'rules.toString', problem: { id: 'unknown', value: 'toString' } }],
  ['a parameter', { 'implausible-jump': { parameters: { factor: 3 } } }, { path: 'rules.implausible-jump.parameters.factor', problem: { id: 'unknown', value: 'factor' } }],
  ['a parameter of a rule that has none', { 'foot-blank': { parameters: { share: 1 } } }, { path: 'rules.foot-blank.parameters.share', problem: { id: 'unknown', value: 'share' } }],
  ['a value', { 'actuals-copied': { severity: 'off', parameters: { share: 80 } } }, { path: 'rules.actuals-copied.parameters.share', problem: { id: 'out-of-range', value: 80, least: 0.1, most: 1 } }],
])('%s that there is not is a fault with the place in the plan file', (_, settings, at) => {
  let caught: unknown
  try {
    settled(settings)
  } catch (error) {
    caught = error
  }
  expect(isFault(caught, 'seed-invalid') && caught.data).toEqual({ file: '110000-made-2025.json', ...at })
})

test('what the published plans declare can be had', () => {
  for (const plan of seedLibrary().plans) expect(configure(plan, rules).length).toBeGreaterThan(0)
})

test('a parameter\'s default is a value that a plan may set, and both languages say what it means', () => {
  for (const { parameters = {} } of rules) {
    for (const [name, { default: value, least, most, means }] of Object.entries(parameters)) {
      expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(most)
      expect(means['zh-CN'].length).toBeGreaterThan(5)
      expect(means.en.length).toBeGreaterThan(10)
    }
  }
})

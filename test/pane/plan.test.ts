/** Which indicators the plan step shows, and what is chosen before the user chooses. */
import { allUnits, filterIndicators, noFilter, unitsOf, type IndicatorFilter } from '../../src/pane/plan/filter'
import { defaultPeriod, defaultPlan } from '../../src/pane/shared/defaults'
import { matches } from '../../src/pane/shared/matches'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plans = library.plans.filter((plan) => plan.periods.length > 0)
const plan = plans.find(({ indicators }) => indicators.some(({ core }) => core))!

describe('matches', () => {
  test.each<[string, string, boolean]>([
    ['', '城镇登记失业率', true],
    ['失业率', '城镇登记失业率', true],
    ['ＡＢＣ', 'xabcx', true],
    ['abc', 'xABCx', true],
    ['登记 城镇', '城镇登记失业率', true],
    ['  失业率  ', '城镇登记失业率', true],
    ['调查', '城镇登记失业率', false],
    ['登记 调查', '城镇登记失业率', false],
  ])('%j in %j: %j', (query, text, found) => {
    expect(matches(query, text)).toBe(found)
  })

  test('words may stand in different texts, but no word goes across two', () => {
    expect(matches('失业 人社', '失业率', '人社局')).toBe(true)
    expect(matches('率人', '失业率', '人社局')).toBe(false)
  })
})

describe('filterIndicators', () => {
  const shown = (filter: Partial<IndicatorFilter>) => filterIndicators(plan.indicators, { ...noFilter, ...filter })

  test('without a filter shows all, in order', () => {
    expect(shown({})).toEqual(plan.indicators)
  })

  test('every domain and every unit finds exactly its own', () => {
    for (const { name } of plan.domains) {
      expect(shown({ domain: name })).toEqual(plan.indicators.filter((indicator) => indicator.domain === name))
    }
    for (const unit of allUnits(plan.indicators)) {
      const found = shown({ unit })
      expect(found.length).toBeGreaterThan(0)
      expect(found.every((indicator) => unitsOf(indicator).includes(unit))).toBe(true)
    }
  })

  test('core indicators only', () => {
    const found = shown({ coreOnly: true })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBe(plan.indicators.filter((indicator) => indicator.core).length)
  })

  test('all parts of a filter hold at once', () => {
    const [first] = shown({ coreOnly: true })
    expect(shown({ coreOnly: true, domain: first!.domain, query: first!.code })).toEqual([first])
    expect(shown({ query: 'no indicator says this' })).toEqual([])
  })
})

test('each unit is named once', () => {
  expect(unitsOf({ responsibleUnits: ['教育局', '卫健局'], leadUnits: ['卫健局', '民政局'] })).toEqual(['教育局', '卫健局', '民政局'])
})

describe('defaults', () => {
  test('the first plan with targets', () => {
    const empty = { ...plans[0]!, periods: [] }
    expect(defaultPlan({ ...library, plans: [empty, plan] })).toBe(plan)
    expect(defaultPlan({ ...library, plans: [empty] })).toBe(empty)
    expect(defaultPlan({ ...library, plans: [] })).toBeNull()
  })

  test.each<[string[], number, string | null]>([
    [['2023', '2024', '2025'], 2024, '2024'],
    [['2023', '2024', '2025'], 2030, '2025'],
    [['2023', '2024', '2025'], 2019, '2023'],
    [['2025Q1', '2025Q2'], 2025, '2025Q2'],
    [[], 2024, null],
  ])('of %j in %i: %j', (periods, year, period) => {
    expect(defaultPeriod({ ...plan, periods }, year)).toBe(period)
  })
})

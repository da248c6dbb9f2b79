/** Plans side by side: common units, who asks for more, and what can't be compared, each with its reason. */
import fc from 'fast-check'
import { alignPlans, alignmentText, alikeDifference, incomparableReasons, type AlignedLine } from '../../src/align'
import { alignWords, languages } from '../../src/messages'
import { loadLibrary, type Measure, type Plan, type PlanFile } from '../../src/model'
import { seedLibrary, seedSources } from '../support/library'

const { measures, plans: published } = seedLibrary()
const { regions } = seedSources()

const rate = 'affordable-childcare-places-share'
const lower = 'urban-registered-unemployment-rate'
const count = 'charitable-organisations'
const money = 'minimum-living-allowance-standard'
const running = 'vocational-skills-training-cumulative'

type Row = [name: string, measure: string, ...cells: string[]]

/** A plan of a region with a target column for each year. */
function plan(region: string, years: number[], rows: Row[], known: ReadonlyMap<string, Measure> = measures): Plan {
  const id = `${region}-made-${years[0]}`
  const json: PlanFile = {
    id, code: `${region}-M${years[0]}`, region, title: '方案', documentNumber: null, issuer: '某单位', date: '2020-01-01', source: 'made.txt', table: null,
    years: { from: years[0]!, to: years.at(-1)! }, notes: [], domains: [{ name: '领域', leadUnits: [] }],
    columns: years.map((year) => ({ heading: `${year}年`, role: 'target', period: String(year) })),
    indicators: rows.map(([name, measure, ...cells], at) => ({
      no: at + 1, sub: null, domain: '领域', name, core: false, attribute: null, responsibleUnits: [], measure,
      cells: Object.fromEntries(years.map((year, column) => [String(year), cells[column] ?? ''])),
    })),
  }
  const library = loadLibrary({ measures: { file: 'm.json', json: [...known.values()] }, regions, plans: [{ file: `${id}.json`, json }] })
  return library.plans[0]!
}

const [here, there, third] = ['110101', '110102', '110105']

/** The one line of two plans with one row each, for one year. */
function pair(a: Row, b: Row, regionOfB = there): AlignedLine {
  const { shared } = alignPlans([plan(here, [2025], [a]), plan(regionOfB, [2025], [b])], { measures })
  return shared[0]!
}

describe('which asks for more', () => {
  const cases: [measure: string, unit: string, a: string, b: string, outcome: string, difference: string | null][] = [
    [rate, '%', '80', '75', 'stricter', '5'],
    [rate, '%', '≥80', '80', 'same', null],
    [rate, '%', '>80', '80', 'stricter', '0'],
    [rate, '%', '80', '全覆盖', 'weaker', '20'],
    [rate, '%', '0.1', '0.3', 'weaker', '0.2'],
    [lower, '%', '≤3.5', '<3', 'weaker', '0.5'],
    [lower, '%', '3', '3.5', 'stricter', '0.5'],
    [lower, '%', '控制在3以下', '3', 'same', null],
  ]
  test.each(cases)('%s (%s): %s against %s', (measure, unit, a, b, outcome, difference) => {
    expect(pair([`甲(${unit})`, measure, a], [`甲(${unit})`, measure, b]).comparisons).toMatchObject([{ plans: [0, 1], outcome, difference, reason: null }])
  })
})

test('hectares stand beside mu in mu, because a mu is no decimal of a hectare', () => {
  const hectares: Row = ['公园绿地(公顷)', count, '20']
  const line = alignPlans([plan(here, [2025], [hectares]), plan(third, [2025], [hectares]), plan(there, [2025], [['公园绿地(亩)', count, '290']])], { measures }).shared[0]!
  expect(line.unitOfMeasure).toBe('亩')
  expect(line.entries.map(({ targets, conversion }) => [targets[0]!.value, conversion?.factor])).toEqual([['300', '15'], ['300', '15'], ['290', undefined]])
})

describe('what can not be compared says why', () => {
  const cases: [reason: string, a: Row, b: Row][] = [
    ['unit-other', ['甲(人)', money, '3'], ['甲(人次)', money, '4']],
    ['five-year-total', ['甲(元)', money, '[400]'], ['甲(元)', money, '80']],
    ['size-of-region', ['甲(个)', count, '3'], ['甲(个)', count, '4']],
    ['components-differ', ['甲(%)', rate, '职工80;居民70'], ['甲(%)', rate, '80']],
    ['sides-differ', ['甲(%)', lower, '≥3'], ['甲(%)', lower, '≤3']],
    ['approximate', ['甲(%)', rate, '约80'], ['甲(%)', rate, '80']],
    ['words', ['甲(%)', rate, '完成国家下达任务'], ['甲(%)', rate, '80']],
    ['form', ['甲(%)', rate, '70—80'], ['甲(%)', rate, '80']],
    ['unreadable', ['甲(%)', rate, '8O'], ['甲(%)', rate, '80']],
  ]
  test.each(cases)('%s', (reason, a, b) => {
    const { shared } = alignPlans([plan(here, [2025], [a]), plan(there, [2025], [b])], { measures })
    const comparisons = shared.flatMap((line) => line.comparisons)
    expect(comparisons[0]).toMatchObject({ outcome: 'cannot-compare', difference: null, reason })
    for (const { entries } of shared) expect(entries.map(({ standing }) => standing)).toEqual(entries.map(() => null))
  })
  test('running totals that begin in different years', () => {
    const own = new Map(measures).set(running, { ...measures.get(running)!, addingUp: { way: 'not-addable' } })
    const { shared: [line] } = alignPlans([plan(here, [2024, 2025], [['甲(人次)', running, '1', '2']], own), plan(there, [2025], [['甲(人次)', running, '1']], own)], { measures: own })
    expect(line!.comparisons).toMatchObject([{ reason: 'running-total-from' }])
  })
  test('every reason has its words', () => {
    for (const language of languages) expect(incomparableReasons.filter((reason) => !alignWords[language].reason[reason])).toEqual([])
  })
})

test('counts of one region are compared', () => {
  const { shared: [line] } = alignPlans([plan(here, [2024], [['甲(个)', count, '3']]), plan(here, [2025], [['甲(个)', count, '4']])], { measures })
  expect(line!.comparisons).toMatchObject([{ outcome: 'weaker', periods: ['2024', '2025'] }])
  expect(line!.entries.map(({ standing, sameYear }) => [standing, sameYear])).toEqual([['weaker', false], ['strictest', false]])
})

test('values are given in the unit that most plans print, and the conversion is named', () => {
  const { shared: [line] } = alignPlans([
    plan(here, [2025], [['低保(万元/年)', money, '>1.374']]), plan(there, [2025], [['低保(元)', money, '13000']]), plan(third, [2025], [['低保(元)', money, '14000.0']]),
  ], { measures })
  expect(line!.unitOfMeasure).toBe('元')
  expect(line!.entries.map(({ conversion, targets: [target] }) => [conversion, target!.raw, target!.text])).toEqual([
    [{ from: '万元/年', to: '元', factor: '10000' }, '>1.374', '>13740'], [null, '13000', '13000'], [null, '14000.0', '14000.0'],
  ])
  expect(line!.comparisons.map(({ outcome, difference }) => [outcome, difference])).toEqual([['stricter', '740'], ['weaker', '260'], ['weaker', '1000']])
})

test('the same years are compared; without any, the nearest, the later of equally near ones', () => {
  const years = (a: number[], b: number[]) => {
    const cells = (list: number[]) => list.map(() => '80')
    const { shared: [line] } = alignPlans([plan(here, a, [['甲(%)', rate, ...cells(a)]]), plan(there, b, [['甲(%)', rate, ...cells(b)]])], { measures })
    return line!.comparisons.map(({ periods }) => periods)
  }
  expect(years([2023, 2024, 2025], [2024, 2025])).toEqual([['2024', '2024'], ['2025', '2025']])
  expect(years([2020], [2025])).toEqual([['2020', '2025']])
  expect(years([2023, 2025], [2024])).toEqual([['2025', '2024']])
})

test('no target set is no target; components stand on lines of their own', () => {
  const { shared } = alignPlans([
    plan(here, [2024, 2025], [['甲(%)', rate, '/', '80'], ['乙(%)', lower, '职工3;居民4', '职工3;居民4']]),
    plan(there, [2025], [['丙(%)', rate, '80'], ['乙(%)', lower, '职工2;居民5']]),
  ], { measures })
  expect(shared.map(({ component, wordingDiffers }) => [component, wordingDiffers])).toEqual([[null, true], ['职工', false], ['居民', false]])
  expect(shared[0]!.entries[0]!.targets.map(({ period }) => period)).toEqual(['2025'])
  expect(shared.slice(1).map(({ comparisons: [one] }) => one!.outcome)).toEqual(['weaker', 'stricter'])
})

test('measures of one plan alone stand apart, and a plan without a table is named', () => {
  const without = published.find(({ indicators }) => indicators.length === 0)!
  const alignment = alignPlans([plan(here, [2025], [['甲(%)', rate, '80']]), without], { measures })
  expect([alignment.shared, alignment.single.length, alignment.plans[1]!.indicators]).toEqual([[], 1, 0])
  expect(alignmentText(alignment, 'zh-CN')).toContain('没有指标表')
})

test('of the published plans every row stands on one line, and the order of plans only mirrors the comparisons', () => {
  const all = alignPlans(published, { measures })
  const lines = [...all.shared, ...all.single]
  const codes = lines.flatMap(({ entries }) => entries.map(({ code }) => code))
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code } of published.flatMap(({ indicators }) => indicators)) {
    expect(codes.some((known) => known === code || known.startsWith(`${code}.`))).toBe(true)
  }
  const mirror = { stricter: 'weaker', weaker: 'stricter', same: 'same', 'cannot-compare': 'cannot-compare' } as const
  const filled = published.filter(({ indicators }) => indicators.length > 0)
  fc.assert(fc.property(fc.shuffledSubarray(filled, { minLength: 2, maxLength: 2 }), ([a, b]) => {
    const outcomes = (first: Plan, second: Plan) => new Map(alignPlans([first, second], { measures }).shared
      .flatMap((line) => line.comparisons.map((one) => [`${line.measure} ${line.component} ${[...one.periods].sort().join()}`, one.outcome] as const)))
    const [there_, back] = [outcomes(a!, b!), outcomes(b!, a!)]
    for (const [key, outcome] of there_) expect([key, back.get(key)]).toEqual([key, mirror[outcome]])
  }), { numRuns: 10 })
})

describe('look-alikes', () => {
  const surveyed = 'urban-surveyed-unemployment-rate'
  const align = (...plans: Plan[]) => alignPlans(plans, { measures }).alike
  const told = (...plans: Plan[]) => align(...plans).map(({ entries, differs, units }) => [...entries.map(({ plan: at, bareName }) => `${at} ${bareName}`), ...differs, units])

  test('are named with what differs and not compared', () => {
    const [a, b] = [plan(here, [2025], [['城镇登记失业率(%)', lower, '3']]), plan(there, [2025], [['城镇调查失业率(%)', surveyed, '5']])]
    expect(told(a, b)).toEqual([['0 城镇登记失业率', '1 城镇调查失业率', '登记', '调查', 'same']])
    expect(alignPlans([a, b], { measures }).shared).toEqual([])
    expect(alignmentText(alignPlans([a, b], { measures }), 'zh-CN')).toContain('名称相近、口径可能不同 1 对')
  })

  test('say when unit and way of counting differ', () => {
    const [found] = align(
      plan(here, [2025], [['欠薪线索动态化解率得分(分)', 'wage-arrears-clue-resolution-score', '9']]),
      plan(there, [2025], [['欠薪线索动态化解率(%)', 'wage-arrears-clue-resolution-rate', '95']]),
    )
    for (const language of languages) {
      const text = alikeDifference(found!, language)
      expect(text).toMatch(/得分/)
      expect(text).toMatch(/分.*%/)
    }
    expect(found!.units).toBe('other')
  })

  test('with one name are told by it', () => {
    const [found] = align(plan(here, [2025], [['城镇失业率(%)', lower, '3']]), plan(there, [2025], [['城镇失业率', surveyed, '5']]))
    expect([found!.differs, found!.units, found!.likeness]).toEqual([['', ''], 'same', 1])
    expect(alikeDifference(found!, 'zh-CN')).toContain('名称相同')
  })

  test('are none where a plan has both, where one measure is meant, and within one plan', () => {
    const both: Row[] = [['城镇登记失业率(%)', lower, '3'], ['城镇调查失业率(%)', surveyed, '5']]
    expect(told(plan(here, [2025], both), plan(there, [2025], [['城镇调查失业率(%)', surveyed, '5']]))).toEqual([])
    expect(told(plan(here, [2025], [['城镇登记失业率(%)', lower, '3']]), plan(there, [2025], [['登记失业率(%)', lower, '3']]))).toEqual([])
    expect(told(plan(here, [2025], both), plan(there, [2025], [['慈善组织数量(家)', count, '3']]))).toEqual([])
  })

  test('of three plans are told pair by pair, once for two measures', () => {
    const [a, b, c] = [
      plan(here, [2025], [['城镇登记失业率(%)', lower, '3']]), plan(there, [2025], [['城镇调查失业率(%)', surveyed, '5']]), plan(third, [2025], [['全市城镇调查失业率(%)', surveyed, '5']]),
    ]
    expect(told(a, b, c)).toEqual([['0 城镇登记失业率', '1 城镇调查失业率', '登记', '调查', 'same']])
  })

  test('of the published plans are those that the domain warns of, and none is on a line with the other', () => {
    const { alike, shared } = alignPlans(published, { measures })
    const pairs = alike.map(({ entries: [a, b] }) => [a.measure, b.measure])
    for (const pair of [[lower, surveyed], ['childcare-places-per-1000-population', 'childcare-places-per-1000-under-threes']]) {
      expect(pairs.map((two) => [...two].sort())).toContainEqual(pair)
    }
    for (const [a, b] of pairs) expect(a).not.toBe(b)
    expect(shared.every(({ entries, measure }) => entries.every(({ code }) => alike.every(({ entries: two }) =>
      two.every((entry) => entry.code !== code || entry.measure === measure))))).toBe(true)
  })
})

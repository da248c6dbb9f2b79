/** Loading the library: what it builds from seed files, and the messages by which a broken file is found. */
import { findPlan, isFault, loadLibrary, measureOf, type DataProblem, type Library, type SeedSources } from '../../src/model'

const regions = { '330000': '浙江省', '330100': '甲市', '330101': '乙区', '429004': '丙市' }

const measure = (id: string): Record<string, unknown> => ({
  id, name: { 'zh-CN': '指标', en: 'Measure' }, aliases: [], unitOfMeasure: '%', direction: 'higher', kind: 'rate', components: [],
  addingUp: { way: 'weighted', by: '人口' },
})

const indicator = (no: number, sub: string | null = null): Record<string, unknown> => ({
  no, sub, domain: '教育', name: '入学率(%)', core: false, attribute: null, responsibleUnits: [], measure: 'enrolment',
  cells: { 2022: '90', 目标值: '≥95' },
})

const planFile = (): Record<string, unknown> => ({
  id: '330101-plan-2023', code: '330101-P23', region: '330101', title: '方案', documentNumber: null, issuer: '政府', date: '2023-05-16',
  source: 'plan.txt', table: null, years: { from: 2023, to: 2023 }, notes: [], domains: [{ name: '教育', leadUnits: ['教育局'] }],
  columns: [{ heading: '2022年', role: 'base', period: '2022' }, { heading: '目标\n值', role: 'target', period: '2023' }],
  indicators: [indicator(1), indicator(2)],
})

interface Broken {
  plan?: Record<string, unknown>
  indicator?: Record<string, unknown>
  measures?: unknown
  regions?: unknown
  /** Two plan files instead of one. */
  second?: Record<string, unknown>
  file?: string
}

function sources(change: Broken = {}): SeedSources {
  const plan = { ...planFile(), ...change.plan }
  if (change.indicator) plan.indicators = [indicator(1), { ...indicator(2), ...change.indicator }]
  const plans = [{ file: change.file ?? 'seeds/plans/330101-plan-2023.json', json: plan as unknown }]
  if (change.second) {
    const second = { ...planFile(), id: '330101-other-2024', ...change.second }
    plans.push({ file: `seeds/more/${second.id}.json`, json: second })
  }
  return {
    measures: { file: 'seeds/measures.json', json: change.measures ?? [measure('enrolment')] },
    regions: { file: 'seeds/regions.json', json: change.regions ?? regions },
    plans,
  }
}

function load(change?: Broken): Library {
  return loadLibrary(sources(change))
}

function faultOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    if (isFault(error)) return { code: error.code, ...error.data }
    throw error
  }
  return undefined
}

test('a plan comes out with its region in full, column keys, codes, lead units and periods', () => {
  const [plan] = load().plans
  expect(plan).toMatchObject({ region: { code: '330101', name: '甲市乙区' }, periods: ['2023'] })
  expect(plan!.columns.map(({ key }) => key)).toEqual(['2022', '目标值'])
  expect(plan!.indicators.map(({ code }) => code)).toEqual(['330101-P23-01', '330101-P23-02'])
  expect(plan!.indicators.map(({ leadUnits }) => leadUnits)).toEqual([['教育局'], ['教育局']])
})

test('targets of quarters are on the way to the year\'s, and no periods of their own', () => {
  const columns = [
    { heading: '年度目标', role: 'target', period: '2023' }, { heading: '一季度', role: 'target', period: '2023Q1' }, { heading: '二季度', role: 'target', period: '2023Q2' },
  ]
  const [plan] = load({ plan: { columns, indicators: [{ ...indicator(1), cells: { 年度目标: '40', 一季度: '9', 二季度: '开工' } }] } }).plans
  expect(plan!.periods).toEqual(['2023'])
})

test('parts of one number have codes of their own', () => {
  const [plan] = load({ plan: { indicators: [indicator(1), indicator(2, '小学'), indicator(2, '初中'), indicator(3)] } }).plans
  expect(plan!.indicators.map(({ code }) => code)).toEqual(['330101-P23-01', '330101-P23-02.1', '330101-P23-02.2', '330101-P23-03'])
})

test.each([
  ['330000', '浙江省'],
  ['330100', '甲市'],
  ['429004', '丙市'],
])('region %s is called %s', (code, name) => {
  const json = { ...planFile(), id: `${code}-plan-2023`, code: `${code}-P23`, region: code }
  const { plans } = loadLibrary({ ...sources(), plans: [{ file: `${code}-plan-2023.json`, json }] })
  expect(plans[0]!.region).toEqual({ code, name })
})

test('plans are found by id, and an unknown id names the known ones', () => {
  const library = load({ second: { code: '330101-P24' } })
  expect(findPlan(library, '330101-plan-2023').code).toBe('330101-P23')
  const fault = faultOf(() => findPlan(library, 'nowhere'))
  expect(fault).toEqual({ code: 'plan-unknown', plan: 'nowhere', known: ['330101-other-2024', '330101-plan-2023'] })
})

test('an indicator leads to its measure', () => {
  const library = load()
  expect(measureOf(library, library.plans[0]!.indicators[0]!).id).toBe('enrolment')
})

const file = 'seeds/plans/330101-plan-2023.json'

test.each<{ what: string; change: Broken; at: { file: string; path: string; problem?: DataProblem } }>([
  {
    what: 'a measure that nobody defines',
    change: { indicator: { measure: 'nothing' } },
    at: { file, path: 'indicators.1.measure', problem: { id: 'unknown', value: 'nothing' } },
  },
  {
    what: 'a missing cell',
    change: { indicator: { cells: { 2022: '90' } } },
    at: { file, path: 'indicators.1.cells.目标值', problem: { id: 'missing' } },
  },
  {
    what: 'a cell without a column',
    change: { indicator: { cells: { 2022: '90', 目标值: '', 备注: '' } } },
    at: { file, path: 'indicators.1.cells.备注', problem: { id: 'not-a-column' } },
  },
  {
    what: 'a cell that is a number',
    change: { indicator: { cells: { 2022: 90, 目标值: '' } } },
    at: { file, path: 'indicators.1.cells.2022' },
  },
  {
    what: 'a domain that the plan does not have',
    change: { indicator: { domain: '医疗' } },
    at: { file, path: 'indicators.1.domain', problem: { id: 'unknown', value: '医疗' } },
  },
  {
    what: 'a number that stands twice',
    change: { indicator: { no: 1 } },
    at: { file, path: 'indicators.1.no', problem: { id: 'twice', value: '1' } },
  },
  {
    what: 'a part beside the whole',
    change: { indicator: { no: 1, sub: '小学' } },
    at: { file, path: 'indicators.1.no', problem: { id: 'twice', value: '1' } },
  },
  {
    what: 'a part that stands twice',
    change: { plan: { indicators: [indicator(1, '小学'), indicator(1, '小学')] } },
    at: { file, path: 'indicators.1.no', problem: { id: 'twice', value: '1' } },
  },
  { what: 'a number that is none', change: { indicator: { no: '2' } }, at: { file, path: 'indicators.1.no', problem: { id: 'wrong-kind', expected: 'number' } } },
  {
    what: 'an attribute that we do not know',
    change: { indicator: { attribute: '约束性' } },
    at: { file, path: 'indicators.1.attribute', problem: { id: 'not-one-of', values: ['binding', 'anticipatory'] } },
  },
  { what: 'a field too many', change: { indicator: { remark: '' } }, at: { file, path: 'indicators.1', problem: { id: 'unknown-fields', fields: ['remark'] } } },
  {
    what: 'an id that is not the file name',
    change: { file: 'seeds/plans/330101-plan-2024.json' },
    at: {
      file: 'seeds/plans/330101-plan-2024.json',
      path: 'id',
      problem: { id: 'not-the-file-name', value: '330101-plan-2023', name: '330101-plan-2024' },
    },
  },
  {
    what: 'a region without a name',
    change: { plan: { region: '330199', id: '330199-plan-2023', code: '330199-P23' }, file: '330199-plan-2023.json' },
    at: { file: '330199-plan-2023.json', path: 'region', problem: { id: 'unknown', value: '330199' } },
  },
  {
    what: 'a region that is not the id\'s',
    change: { plan: { region: '330100' } },
    at: { file, path: 'id', problem: { id: 'other-region', region: '330100' } },
  },
  {
    what: 'a code of another region',
    change: { plan: { code: '330100-P23' } },
    at: { file, path: 'code', problem: { id: 'other-region', region: '330101' } },
  },
  {
    what: 'a period that is none',
    change: { plan: { columns: [{ heading: '2022年', role: 'base', period: '2022年' }] } },
    at: { file, path: 'columns.0.period' },
  },
  {
    what: 'a column that stands twice',
    change: { plan: { columns: ['2022', '2022年'].map((heading) => ({ heading, role: 'target', period: '2022' })) } },
    at: { file, path: 'columns.1.heading', problem: { id: 'twice', value: '2022' } },
  },
  { what: 'a date that is none', change: { plan: { date: '2023-02-30' } }, at: { file, path: 'date', problem: { id: 'wrong-form' } } },
  { what: 'a missing title', change: { plan: { title: undefined } }, at: { file, path: 'title', problem: { id: 'missing' } } },
  {
    what: 'an id that stands twice',
    change: { second: { id: '330101-plan-2023' } },
    at: { file: 'seeds/more/330101-plan-2023.json', path: 'id', problem: { id: 'taken', value: '330101-plan-2023' } },
  },
  {
    what: 'a code that stands twice',
    change: { second: {} },
    at: { file: 'seeds/more/330101-other-2024.json', path: 'code', problem: { id: 'taken', value: '330101-P23' } },
  },
  {
    what: 'a measure that stands twice',
    change: { measures: [measure('enrolment'), measure('enrolment')] },
    at: { file: 'seeds/measures.json', path: '1.id', problem: { id: 'twice', value: 'enrolment' } },
  },
  {
    what: 'a weighted measure without its denominator',
    change: { measures: [{ ...measure('enrolment'), addingUp: { way: 'weighted' } }] },
    at: { file: 'seeds/measures.json', path: '0.addingUp' },
  },
  {
    what: 'a sum with a denominator',
    change: { measures: [{ ...measure('enrolment'), addingUp: { way: 'sum', by: '人口' } }] },
    at: { file: 'seeds/measures.json', path: '0.addingUp' },
  },
  {
    what: 'a part of a measure that nobody defines',
    change: { measures: [{ ...measure('enrolment'), partOf: 'nothing' }] },
    at: { file: 'seeds/measures.json', path: '0.partOf', problem: { id: 'unknown', value: 'nothing' } },
  },
  {
    what: 'a measure that is a part of itself',
    change: { measures: [{ ...measure('enrolment'), partOf: 'enrolment' }] },
    at: { file: 'seeds/measures.json', path: '0.partOf', problem: { id: 'part-of-itself' } },
  },
  {
    what: 'a severity that there is not',
    change: { plan: { rules: { 'number-as-text': { severity: 'fatal' } } } },
    at: { file, path: 'rules.number-as-text.severity' },
  },
  {
    what: 'a parameter that is no number',
    change: { plan: { rules: { 'implausible-jump': { parameters: { ratio: '5' } } } } },
    at: { file, path: 'rules.implausible-jump.parameters.ratio' },
  },
  {
    what: 'a measure id that is not kebab-case',
    change: { measures: [measure('Enrolment')] },
    at: { file: 'seeds/measures.json', path: '0.id', problem: { id: 'wrong-form' } },
  },
  {
    what: 'a region code of five digits',
    change: { regions: { 33010: '甲市' } },
    at: { file: 'seeds/regions.json', path: '33010' },
  },
])('$what is refused with the name of the file and the field', ({ change, at }) => {
  expect(faultOf(() => load(change))).toMatchObject({ code: 'seed-invalid', ...at })
})

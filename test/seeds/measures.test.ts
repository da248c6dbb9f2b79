/** The canonical measures: shared where two plans mean the same, apart where they only look alike. */
import { findPlan, measureOf, type Indicator, type Measure } from '../../src/model'
import { parseUnit, readName, sameNature } from '../../src/notation'
import { seedLibrary } from '../support/library'

const plans = {
  longquan: '331181-qiyouxiang-2023-2027',
  fenghua: '330213-qiyouxiang-2023',
  jinhua16: '330700-gonggongfuwu-2016-2020',
  jinhua21: '330700-gonggongfuwu-2021-2025',
  shengsi: '330922-qiyouxiang-2025',
} as const
type Row = [plan: keyof typeof plans, no: number]

const measures = (): Measure[] => [...seedLibrary().measures.values()]
const indicators = (): Indicator[] => seedLibrary().plans.flatMap((plan) => plan.indicators)

function measureId([plan, no]: Row): string {
  const found = findPlan(seedLibrary(), plans[plan]).indicators.find((indicator) => indicator.no === no)
  if (!found) throw new Error(`${plan} has no row ${no}`)
  return found.measure
}

test.each<[string, Row[]]>([
  ['childcare-places-per-1000-population', [['longquan', 1], ['fenghua', 1], ['jinhua21', 2]]],
  ['affordable-childcare-places-share', [['longquan', 2], ['fenghua', 2]]],
  ['child-development-screening-rate', [['longquan', 3], ['fenghua', 3], ['shengsi', 5]]],
  ['vocational-education-trainees', [['longquan', 5], ['fenghua', 5], ['shengsi', 7]]],
  ['higher-education-gross-enrolment-rate', [['longquan', 8], ['jinhua21', 8]]],
  ['urban-registered-unemployment-rate', [['longquan', 9], ['fenghua', 10], ['jinhua16', 4], ['jinhua21', 11]]],
  ['inpatient-reimbursement-rate', [['longquan', 12], ['fenghua', 13], ['shengsi', 15]]],
  ['free-health-checks-for-residents', [['longquan', 13], ['fenghua', 14], ['shengsi', 14]]],
  ['life-expectancy', [['longquan', 14], ['jinhua16', 15], ['jinhua21', 27]]],
  ['certified-care-workers-per-10000-elderly', [['longquan', 17], ['jinhua21', 32], ['shengsi', 18]]],
  ['basic-pension-insured-persons', [['longquan', 18], ['fenghua', 19], ['jinhua21', 33]]],
  ['long-term-care-insured-persons', [['longquan', 19], ['fenghua', 20]]],
  ['urban-housing-security-coverage', [['longquan', 20], ['jinhua16', 19], ['jinhua21', 15]]],
  ['professional-property-management-coverage', [['longquan', 22], ['fenghua', 25], ['shengsi', 23]]],
  ['minimum-living-allowance-standard', [['longquan', 24], ['fenghua', 27], ['shengsi', 24]]],
  ['medical-cost-protection-rate-for-needy', [['longquan', 25], ['fenghua', 28], ['shengsi', 26]]],
  ['physicians-per-1000-population', [['jinhua21', 26], ['shengsi', 16]]],
  ['sports-venue-area-per-capita', [['jinhua21', 22], ['shengsi', 17]]],
  ['nursing-beds-share-in-elderly-care', [['jinhua16', 11], ['jinhua21', 31]]],
  ['work-safety-deaths-per-100-million-yuan-gdp', [['jinhua16', 38], ['jinhua21', 40]]],
])('%s is shared by all who print it', (id, rows) => {
  expect(rows.map(measureId)).toEqual(rows.map(() => id))
})

test.each<[string, Row[]]>([
  ['places per 1,000 people, per 1,000 under threes', [['longquan', 1], ['shengsi', 3]]],
  ['registered, surveyed unemployment', [['fenghua', 10], ['shengsi', 11]]],
  ['resolution rate, its score, wage security index', [['longquan', 10], ['fenghua', 9], ['shengsi', 10]]],
  ['homes as running total, in the year', [['longquan', 21], ['fenghua', 23]]],
  ['running total of skills training, persons, vocational, continuing', [['longquan', 11], ['jinhua21', 12], ['longquan', 5], ['jinhua16', 7]]],
  ['care workers per 10,000 elderly, new in the year', [['longquan', 17], ['fenghua', 18]]],
  ['pension insured persons, coverage rate', [['longquan', 18], ['jinhua16', 8]]],
  ['meals: coverage of villages, persons served', [['fenghua', 21], ['fenghua', 22]]],
  ['alliance: coverage, operation index', [['longquan', 23], ['shengsi', 25]]],
  ['homes for disabled persons, with care institutions', [['longquan', 26], ['jinhua21', 36]]],
  ['beds per 1,000 elderly, per 1,000 people', [['jinhua16', 10], ['jinhua16', 16]]],
  ['physicians with nurses, physicians alone', [['jinhua16', 17], ['jinhua21', 26]]],
  ['inspections of foods, drugs, essential medicines', [['jinhua16', 34], ['jinhua16', 35], ['jinhua21', 42]]],
  ['satisfaction with food safety, with drug safety', [['jinhua16', 36], ['jinhua16', 37]]],
  ['food inspections, satisfaction with food safety', [['jinhua16', 34], ['jinhua16', 36]]],
  ['compulsory education: evaluation, creation, counties, kept', [['longquan', 7], ['fenghua', 7], ['jinhua21', 7], ['shengsi', 9]]],
  ['preschool education: evaluation, kept', [['longquan', 6], ['shengsi', 8]]],
  ['disputes: closure rate, index', [['fenghua', 12], ['shengsi', 13]]],
  ['reading rate under two names with two values for one year', [['jinhua16', 26], ['jinhua21', 20]]],
  ['air quality under two names with two values for one year', [['jinhua16', 33], ['jinhua21', 16]]],
])('look-alikes stay apart: %s', (_, rows) => {
  const ids = rows.map(measureId)
  expect(new Set(ids).size).toBe(rows.length)
})

test('every measure is used, and its aliases are the bare names that the plans print', () => {
  const printed = new Map<string, Set<string>>()
  for (const { measure, name } of indicators()) {
    printed.set(measure, (printed.get(measure) ?? new Set()).add(readName(name).bareName))
  }
  expect(Object.fromEntries(measures().map(({ id, aliases }) => [id, [...aliases].sort()])))
    .toEqual(Object.fromEntries([...printed].map(([id, names]) => [id, [...names].sort()])))
})

test('no bare name stands for two measures', () => {
  const aliases = measures().flatMap((measure) => measure.aliases)
  expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([])
})

test('names are unique in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(new Set(measures().map(({ name }) => name[language])).size).toBe(measures().length)
  }
})

test('a canonical unit has no scale word, and printed units measure the same thing but for the doubtful rows', () => {
  const units = measures().flatMap(({ unitOfMeasure }) => (unitOfMeasure === null ? [] : [unitOfMeasure]))
  expect(units.filter((unit) => parseUnit(unit)?.scale !== null)).toEqual([])
  const other = indicators().filter((indicator) => {
    const [printed, canonical] = [readName(indicator.name).unitOfMeasure, measureOf(seedLibrary(), indicator).unitOfMeasure]
    return printed !== null && (canonical === null || !sameNature(printed, canonical))
  })
  expect(other.map(({ code, name }) => `${code} ${readName(name).unitOfMeasure}`)).toEqual([
    '330213-Q23-05 个', '330213-Q23-14 万人次', '330213-Q23-18 人次', '330213-Q23-22 万人',
  ])
})

test('lower is better for unemployment, mortality and pollution alone', () => {
  expect(measures().filter(({ direction }) => direction === 'lower').map(({ id }) => id).sort()).toEqual([
    'fine-particulate-matter-concentration', 'premature-mortality-from-major-chronic-diseases', 'urban-registered-unemployment-rate',
    'urban-surveyed-unemployment-rate', 'work-safety-deaths-per-100-million-yuan-gdp',
  ])
})

test('rates, averages and indices never sum', () => {
  const summed = measures().filter(({ addingUp }) => addingUp.way === 'sum')
  expect(summed.filter(({ kind }) => !['count', 'running-total', 'five-year-total', 'amount'].includes(kind))).toEqual([])
  expect(measures().filter(({ kind, addingUp }) => kind === 'index' && addingUp.way !== 'not-addable')).toEqual([])
})

test.each<[Measure['kind'], string[]]>([
  ['running-total', ['affordable-rental-homes-cumulative', 'vocational-skills-training-cumulative']],
  ['five-year-total', ['continuing-education-of-employees', 'new-urban-jobs']],
  ['milestone', ['compulsory-education-county-status-kept', 'preschool-county-status-kept']],
])('the measures of kind %s', (kind, ids) => {
  expect(measures().filter((measure) => measure.kind === kind).map(({ id }) => id).sort()).toEqual(ids)
})

test('a five-year total in brackets is printed only under a measure of that kind', () => {
  const bracketed = indicators().filter(({ cells }) => Object.values(cells).some((raw) => /^[[〔]/u.test(raw)))
  expect(bracketed.map((indicator) => measureOf(seedLibrary(), indicator).kind)).toEqual(['five-year-total', 'five-year-total'])
})

test('the components of a composite measure are the labels that the plans print', () => {
  const composite = measures().filter(({ components }) => components.length > 0)
  expect(Object.fromEntries(composite.map(({ id, components }) => [id, components]))).toEqual({
    'inpatient-reimbursement-rate': ['职工', '城乡居民'],
    'disabled-children-enrolment-rate': ['学前段', '义务段', '高中段'],
  })
  for (const indicator of indicators()) {
    const { components } = measureOf(seedLibrary(), indicator)
    if (indicator.sub !== null) expect(components).toContain(indicator.sub)
    else for (const raw of Object.values(indicator.cells)) for (const label of components) expect(raw).toContain(label)
  }
})

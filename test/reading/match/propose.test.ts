/** How a name is written does not matter; what is converted is said. */
import fc from 'fast-check'
import { languages, matchReasonWords } from '../../../src/messages'
import { proposeMeasure } from '../../../src/reading/match'
import { seedLibrary } from '../../support/library'

const { plans, measures } = seedLibrary()
const all = [...measures.values()]
const names = [...new Set(plans.flatMap(({ indicators }) => indicators.map(({ name }) => name)))]

/** Ways in which the same name is written. */
const wide = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const variants: ((text: string) => string)[] = [
  wide,
  (text) => `★${text}`,
  (text) => `${text}*`,
  (text) => ` ${text}\u3000`,
  (text) => text.replace(/\(/g, '（').replace(/\)/g, '）'),
  (text) => text.replace(/“/g, '「').replace(/”/g, '」'),
  (text) => text.replace(/\)+$/, ''),
  (text) => text.includes('其中') ? text : `（三）${text}`,
]

test('white space, width, brackets and marks do not matter', () => {
  const name = fc.constantFrom(...names)
  fc.assert(fc.property(name, fc.constantFrom(...variants), fc.nat(), fc.constantFrom(' ', '\n', '\u00a0', '\u3000', '\u200b'), (printed, vary, at, space) => {
    const place = at % (printed.length + 1)
    const written = vary(printed.slice(0, place) + space + printed.slice(place))
    expect(proposeMeasure({ name: written }, all).measure).toBe(proposeMeasure({ name: printed }, all).measure)
  }), { numRuns: 300 })
})

test.each([
  ['養老機構護理型床位佔比(%)', 'nursing-beds-share-in-elderly-care'],
  ['全县城镇登记失业率(%)', 'urban-registered-unemployment-rate'],
  ['实现城镇登记失业率(%)', 'urban-registered-unemployment-rate'],
  ['每千人口拥有3岁以下婴幼儿的托位数量(个)', 'childcare-places-per-1000-population'],
  ['每千人口3岁以下婴幼儿托位数(个)', 'childcare-places-per-1000-population'],
  ['慈善组织数(家)', 'charitable-organisations'],
  ['新增公办中小学学位(个)', 'new-public-school-places'],
  ['普惠托位比例(%)', 'affordable-childcare-places-share'],
  ['体育产业增加值占地区生产总值比例(%)', 'sports-industry-share-of-gdp'],
  ['每万名老年人拥有持证养老护理员数（人）', 'certified-care-workers-per-10000-elderly'],
])('%s is %s', (name, measure) => expect(proposeMeasure({ name }, all)).toMatchObject({ measure }))

test.each([
  ['最低生活保障标准金额(万元/年)', { from: '万元/年', to: '元', factor: '10000', assumes: null }],
  ['最低生活保障年人均标准(元)', null],
  ['保障性租赁住房建设筹集数(万套)', { from: '万套', to: '套', factor: '10000', assumes: null }],
  ['城镇登记失业率(‰)', { from: '‰', to: '%', factor: '0.1', assumes: null }],
  ['慈善组织数量(家)', null],
])('%s: the conversion is a value', (name, conversion) => {
  const proposal = proposeMeasure({ name }, all)
  expect(proposal.measure).not.toBeNull()
  expect(proposal.conversion).toEqual(conversion)
  expect(proposal.reasons.some(({ id }) => id === 'unit-converted')).toBe(conversion !== null)
})

test('by the month and by the year: offered with twelve months to be confirmed', () => {
  const { measure, alternatives: [first] } = proposeMeasure({ name: '最低生活保障年人均标准(万元/月)' }, all)
  expect(measure).toBeNull()
  expect(first!.conversion).toEqual({ from: '万元/月', to: '元', factor: '120000', assumes: 'twelve-months' })
})

test('a unit column speaks before the name, the cells where nothing else does', () => {
  expect(proposeMeasure({ name: '县级“助联体”覆盖率', cells: ['0', '100%'] }, all).reasons.map(({ id }) => id)).toContain('unit-same')
  expect(proposeMeasure({ name: '县级“助联体”覆盖率' }, all).confidence).toBeLessThan(1)
  expect(proposeMeasure({ name: '慈善组织数量', unitOfMeasure: '分' }, all).measure).toBeNull()
})

test('every reason has its words', () => {
  const proposals = names.map((name) => proposeMeasure({ name, cells: ['1'] }, all))
  for (const { id, parameters } of proposals.flatMap(({ reasons, alternatives }) => [...reasons, ...alternatives.flatMap((one) => one.reasons)])) {
    for (const language of languages) expect(matchReasonWords[language][id](parameters)).not.toMatch(/undefined|“”|^$/)
  }
})

test('an empty name and no measures give nothing', () => {
  expect(proposeMeasure({ name: '' }, all)).toMatchObject({ measure: null, alternatives: [] })
  expect(proposeMeasure({ name: '城镇登记失业率(%)' }, [])).toMatchObject({ measure: null, alternatives: [] })
})

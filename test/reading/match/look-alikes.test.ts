/** Names that only look alike are never merged: none is proposed, and both are named. */
import type { Measure } from '../../../src/model'
import { containment, likeness, nameKey, pairsOf } from '../../../src/notation'
import { proposeMeasure, type UnmatchedIndicator } from '../../../src/reading/match'
import { seedLibrary } from '../../support/library'

const all = [...seedLibrary().measures.values()]
const ask = (name: string, rest: Partial<UnmatchedIndicator> = {}) => proposeMeasure({ name, ...rest }, all)

describe('none is taken, and these are offered', () => {
  const cases: [name: string, cells: string[], offered: string[]][] = [
    ['每千人口托位数(个)', ['4'], ['childcare-places-per-1000-population', 'childcare-places-per-1000-under-threes']],
    ['每千名婴幼儿拥有托位数(个)', ['280'], ['childcare-places-per-1000-under-threes', 'childcare-places-per-1000-population']],
    ['失业率(%)', ['≤5'], ['urban-registered-unemployment-rate', 'urban-surveyed-unemployment-rate']],
    ['城镇失业率(%)', ['≤5'], ['urban-registered-unemployment-rate', 'urban-surveyed-unemployment-rate']],
    ['欠薪线索动态化解率(分)', ['9.78'], ['wage-arrears-clue-resolution-rate', 'wage-arrears-clue-resolution-score']],
    ['欠薪线索动态化解率得分(%)', ['95'], ['wage-arrears-clue-resolution-score', 'wage-arrears-clue-resolution-rate']],
    ['欠薪线索化解指数', ['95'], ['wage-arrears-clue-resolution-rate']],
    ['开展职业技能培训数(万人次)', ['1.8'], ['vocational-skills-training-cumulative']],
    ['保障性租赁住房累计建设筹集数(套)', ['300'], ['affordable-rental-homes-cumulative', 'affordable-rental-homes-added']],
    ['城镇新增就业人数(人)', ['5000', '5200'], ['new-urban-jobs']],
    ['职业技能培训(万人)', ['[66]'], ['vocational-skills-trainees']],
    ['巩固国家学前教育普及普惠县创建成果(%)', ['95'], ['preschool-county-status-kept']],
    ['最低生活保障年人均标准(元/月)', ['1100'], ['minimum-living-allowance-standard']],
    ['助餐配送餐村(社区)覆盖率(万人次)', ['38'], ['meal-service-community-coverage', 'meal-service-persons-served']],
    ['公众食品药品安全满意率(%)', ['90'], ['public-satisfaction-with-food-safety', 'public-satisfaction-with-drug-safety']],
    ['6岁以下婴幼儿托育机构覆盖率(%)', ['50'], ['childcare-institution-coverage']],
    ['农村登记失业率(%)', ['3'], ['urban-registered-unemployment-rate']],
    ['基本养老保险参保数(%)', ['98'], ['basic-pension-insured-persons', 'basic-pension-insurance-coverage']],
  ]
  test.each(cases)('%s %j', (name, cells, offered) => {
    const { measure, confidence, alternatives } = ask(name, { cells })
    expect([measure, confidence]).toEqual([null, 0])
    expect(alternatives.map((one) => one.measure)).toEqual(expect.arrayContaining(offered))
    for (const one of alternatives) expect(one.reasons.length).toBeGreaterThan(1)
  })
})

/** Pairs of measures of which a name is near to one of the other. */
const near = all.flatMap((a, at) => all.slice(at + 1).flatMap((b): [string, string, Measure, Measure][] => {
  const names = ({ name, aliases }: Measure) => [name['zh-CN'], ...aliases].map((each) => pairsOf(nameKey(each)))
  const score = Math.max(...names(a).flatMap((left) => names(b).map((right) => (likeness(left, right) + containment(left, right)) / 2)))
  return score >= 0.5 ? [[a.id, b.id, a, b]] : []
}))

test('there are pairs that are near', () => expect(near.length).toBeGreaterThan(20))

test.each(near)('%s is told from %s', (_a, _b, a, b) => {
  for (const [one, other] of [[a, b], [b, a]] as const) {
    const { measure, alternatives } = proposeMeasure({ name: one.name['zh-CN'], unitOfMeasure: one.unitOfMeasure }, all)
    expect(measure).toBe(one.id)
    expect(proposeMeasure({ name: one.name['zh-CN'], unitOfMeasure: one.unitOfMeasure }, [other]).measure).toBeNull()
    for (const alternative of alternatives) expect(alternative.reasons.map(({ id }) => id)).toContain('words-differ')
  }
})

test('what differs is said in both directions', () => {
  const offer = ask('城镇失业率(%)').alternatives.find(({ measure }) => measure === 'urban-surveyed-unemployment-rate')!
  expect(offer.reasons).toContainEqual({ id: 'words-differ', parameters: { own: '', other: '调查' } })
})

test('two measures of one name: both are offered and say so', () => {
  const [first] = all
  const twin = { ...first!, id: 'twin' }
  const { measure, alternatives } = proposeMeasure({ name: first!.name['zh-CN'], unitOfMeasure: first!.unitOfMeasure }, [first!, twin])
  expect(measure).toBeNull()
  expect(alternatives.map((one) => [one.measure, one.reasons.some(({ id }) => id === 'name-shared')])).toEqual([[first!.id, true], ['twin', true]])
})

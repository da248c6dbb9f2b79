/**
 * Names as plans of other regions print them, each with the measure that a person would choose, or none: marked before the first try, of which
 * 44 of 47 had the right measure first, 45 among the first three, and none was taken wrongly; tuned on afterwards.
 */
import { domainsIn, proposeMeasure } from '../../../src/reading/match'
import { seedLibrary } from '../../support/library'

const { plans, measures } = seedLibrary()
const all = [...measures.values()]
const domains = domainsIn(plans)

const marked: [name: string, measure: string | null][] = [
  ['义务教育巩固率(%)', 'compulsory-education-retention-rate'],
  ['小学六年巩固率(%)', null],
  ['每千人口拥有3岁以下婴幼儿照护服务托位数(个)', 'childcare-places-per-1000-population'],
  ['每千名常住人口托育机构托位数(个)', 'childcare-places-per-1000-population'],
  ['每千名3岁以下婴幼儿托位数(个)', 'childcare-places-per-1000-under-threes'],
  ['普惠性托位占比(%)', 'affordable-childcare-places-share'],
  ['普惠性幼儿园覆盖率(%)', 'affordable-kindergartens-share'],
  ['高中阶段教育毛入学率(%)', 'upper-secondary-gross-enrolment-rate'],
  ['高等教育毛入学率(%)', 'higher-education-gross-enrolment-rate'],
  ['劳动年龄人口平均受教育年限(年)', 'mean-years-of-schooling-of-working-age-population'],
  ['新增劳动力平均受教育年限(年)', null],
  ['城镇调查失业率(%)', 'urban-surveyed-unemployment-rate'],
  ['城镇登记失业率控制(%)', 'urban-registered-unemployment-rate'],
  ['城镇新增就业(万人)', 'new-urban-jobs'],
  ['年度城镇新增就业人数(人)', 'new-urban-jobs'],
  ['每千常住人口医疗卫生机构床位数(张)', 'hospital-beds-per-1000-population'],
  ['每千人口医疗卫生机构床位数(张)', 'hospital-beds-per-1000-population'],
  ['每千人口执业(助理)医师数(人)', 'physicians-per-1000-population'],
  ['每千人口注册护士数(人)', null],
  ['人均期望寿命(岁)', 'life-expectancy'],
  ['平均预期寿命(岁)', 'life-expectancy'],
  ['婴儿死亡率(‰)', null],
  ['基本养老保险参保率(%)', 'basic-pension-insurance-coverage'],
  ['城乡居民基本养老保险参保率(%)', 'basic-pension-insurance-coverage'],
  ['养老机构护理型床位占比(%)', 'nursing-beds-share-in-elderly-care'],
  ['护理型养老床位占比(%)', 'nursing-beds-share-in-elderly-care'],
  ['65岁及以上老年人健康管理率(%)', 'elderly-health-management-rate'],
  ['每万名老年人持证养老护理员数(人)', 'certified-care-workers-per-10000-elderly'],
  ['城乡低保标准(元/月)', 'minimum-living-allowance-standard'],
  ['城乡居民最低生活保障标准(元/年)', 'minimum-living-allowance-standard'],
  ['困难残疾人生活补贴、重度残疾人护理补贴覆盖率(%)', 'disability-subsidies-coverage'],
  ['人均体育场地面积(平方米)', 'sports-venue-area-per-capita'],
  ['经常参加体育锻炼人口比例(%)', 'regular-physical-exercise-share'],
  ['城乡居民体质测试合格率(%)', 'physical-fitness-pass-rate'],
  ['每万人拥有律师人数(人)', 'lawyers-per-10000-population'],
  ['居民综合阅读率(%)', 'residents-reading-rate'],
  ['广播电视综合人口覆盖率(%)', 'radio-and-television-population-coverage'],
  ['县域内就诊率(%)', 'patients-treated-within-county-share'],
  ['县域内住院率(%)', null],
  ['城镇老旧小区改造数(个)', 'old-urban-communities-renovation-started'],
  ['筹集建设保障性租赁住房(套)', 'affordable-rental-homes-added'],
  ['棚户区改造(万套)', 'shantytown-renovation-homes-started'],
  ['城市污水集中处理率(%)', 'urban-wastewater-centralised-treatment-rate'],
  ['PM2.5平均浓度(微克/立方米)', 'fine-particulate-matter-concentration'],
  ['空气质量优良天数比率(%)', 'days-with-good-air-quality-share'],
  ['农村生活污水治理率(%)', 'villages-with-sewage-treatment-share'],
  ['劳动人事争议仲裁结案率(%)', 'labour-arbitration-closure-rate'],
  ['开展补贴性职业技能培训(人次)', 'vocational-skills-training-cumulative'],
  ['企业劳动合同签订率(%)', 'labour-contract-signing-rate'],
  ['每千名老年人拥有养老床位数(张)', 'elderly-care-beds-per-1000-elderly'],
  ['公众食品安全满意度(%)', 'public-satisfaction-with-food-safety'],
  ['每万常住人口拥有公共文化设施面积(㎡)', 'public-cultural-facility-area-per-10000-population'],
]

const asked = marked.map(([name, wanted]) => {
  const { measure, alternatives } = proposeMeasure({ name, cells: ['50', '60'] }, all, domains)
  return { name, wanted, measure, alternatives, order: [...measure === null ? [] : [measure], ...alternatives.map((one) => one.measure)] }
})

test.each(asked.map((one) => [one.name, one] as const))('%s is never taken for another measure', (_, { wanted, measure }) => {
  expect([wanted, null]).toContain(measure)
})

test('the right measure is offered first, and what is not certain says what differs', () => {
  const known = asked.filter(({ wanted }) => wanted !== null)
  expect(known.filter(({ wanted, order }) => order[0] !== wanted).map(({ name }) => name)).toEqual([])
  for (const { measure, alternatives: [first] } of known) {
    if (measure === null) expect(first!.reasons.map(({ id }) => id)).toContain('words-differ')
  }
})

test('some are taken without asking, and what no measure means is left open', () => {
  expect(asked.filter(({ measure }) => measure !== null).length).toBeGreaterThan(13)
  expect(asked.filter(({ wanted }) => wanted === null).map(({ measure }) => measure)).toEqual([null, null, null, null, null])
})

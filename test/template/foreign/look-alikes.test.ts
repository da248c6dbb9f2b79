/** The same words are not always the same measure: look-alikes are offered to a person, never taken silently. */
import { cellsOf } from '../../../src/hosts/memory/cells'
import type { Plan } from '../../../src/model'
import { propose } from '../../../src/template/foreign'
import type { CellInput, SheetLayout } from '../../../src/template'
import { seedLibrary } from '../../support/library'

const library = seedLibrary()
const planWith = (measure: string): Plan =>
  library.plans.find(({ periods, indicators }) => periods.length > 0 && indicators.some((indicator) => indicator.measure === measure))!

/** What a sheet with this name among others of the plan makes of it. */
function taken(plan: Plan, name: string) {
  const others = plan.indicators.slice(-4).map((indicator) => [indicator.name, 1, 2])
  const values: CellInput[][] = [['指标', '目标值', '完成值'], [name, 1, 2], ...others]
  const layout: SheetLayout = {
    name: '表', visibility: 'visible', columns: [], rows: [], values, styles: [], styleOf: [], merges: [], validations: [], conditionalFormats: [],
  }
  const cells = cellsOf(layout, { row: 0, column: 0, rows: values.length, columns: 3 })
  const { rows } = propose({ sheet: '表', cells, merges: [] }, library, { plan: plan.id })!
  const row = rows.find(({ line }) => line === 1)
  const measureOf = (code: string) => plan.indicators.find((indicator) => code.startsWith(indicator.code))!.measure
  return { measure: row?.code ? measureOf(row.code) : null, alternatives: row?.alternatives.map(({ code }) => measureOf(code)) ?? [] }
}

test.each([
  ['每千人口托位数(个)', 'childcare-places-per-1000-under-threes'],
  ['每千人口拥有3岁以下婴幼儿托位数(个)', 'childcare-places-per-1000-under-threes'],
  ['每千名3岁以下婴幼儿拥有托位数(个)', 'childcare-places-per-1000-population'],
  ['城镇登记失业率(%)', 'urban-surveyed-unemployment-rate'],
  ['城镇调查失业率(%)', 'urban-registered-unemployment-rate'],
  ['欠薪线索动态化解率得分(分)', 'wage-arrears-clue-resolution-rate'],
  ['欠薪线索动态化解率(%)', 'wage-arrears-clue-resolution-score'],
  ['欠薪线索化解指数', 'wage-arrears-clue-resolution-rate'],
  ['开展职业技能培训数(万人次)', 'vocational-skills-training-cumulative'],
  ['保障性租赁住房建设筹集数(套)', 'affordable-rental-homes-cumulative'],
  ['公众药品安全满意率(%)', 'public-satisfaction-with-food-safety'],
])('%s is not taken for %s', (name, measure) => {
  expect(taken(planWith(measure), name).measure).not.toBe(measure)
})

test('what is alike is offered', () => {
  const registered = 'urban-registered-unemployment-rate'
  const { measure, alternatives } = taken(planWith(registered), '城镇调查失业率(%)')
  expect(measure).toBeNull()
  expect(alternatives).toContain(registered)
})

test.each([
  ['★欠薪线索动态化解率（％）', 'wage-arrears-clue-resolution-rate'],
  ['（3）欠薪线索的动态化解率', 'wage-arrears-clue-resolution-rate'],
  ['城乡居民免费健康体检人数', 'free-health-checks-for-residents'],
  ['基本医疗保险政策范围内 住院报销比例（含大病保险）（%）', 'inpatient-reimbursement-rate'],
  ['其中：护理型床位占比(%)', 'nursing-beds-share-in-elderly-care'],
])('%s is found', (name, measure) => {
  expect(taken(planWith(measure), name).measure).toBe(measure)
})

/** Drafts of new measures: kind, unit and direction as they seem, with the reason. */
import fc from 'fast-check'
import { draftReasonWords, languages } from '../../../src/messages'
import { measureSchema, type Measure } from '../../../src/model'
import { newMeasure, proposeMeasure, type UnmatchedIndicator } from '../../../src/reading/match'
import { seedLibrary } from '../../support/library'

const { plans, measures } = seedLibrary()

test.each<[UnmatchedIndicator, Partial<Measure>, string[]]>([
  [{ name: '★困境儿童帮扶率(%)', cells: ['≥95'] }, { kind: 'rate', direction: 'higher', unitOfMeasure: '%' }, ['kind-by-unit', 'direction-by-comparator']],
  [{ name: '新增停车位(万个)', cells: ['1.2'] }, { kind: 'count', unitOfMeasure: '个', startsAnew: true }, ['kind-by-unit', 'direction-assumed']],
  [{ name: '累计建成口袋公园数(个)', cells: ['10', '20'] }, { kind: 'running-total' }, ['kind-by-name']],
  [{ name: '改造农房(户)', cells: ['[400]'] }, { kind: 'five-year-total' }, ['kind-by-cells']],
  [{ name: '孕产妇死亡率(1/10万)', cells: ['5'] }, { direction: 'lower' }, ['direction-by-name']],
  [{ name: '近视率降低(%)', cells: ['5'] }, { direction: 'higher' }, ['direction-doubtful']],
  [{ name: '零就业家庭（户）', cells: ['12'] }, { direction: 'lower' }, ['direction-by-name']],
  [{ name: '居民消费价格涨幅(%)', cells: ['3左右'] }, { direction: 'lower' }, ['direction-by-name']],
  [{ name: '零就业家庭动态清零率(%)', cells: ['100'] }, { direction: 'higher' }, ['direction-doubtful']],
  [{ name: '失业人员再就业人数（人）', cells: ['≥300'] }, { direction: 'higher' }, ['direction-by-comparator']],
  [{ name: '群众投诉（件）', cells: ['≥20'] }, { direction: 'higher' }, ['direction-doubtful']],
  [{ name: '证照办理时限（天）', cells: ['3'] }, { direction: 'lower' }, ['direction-by-name']],
  [{ name: '办理时长(天)', cells: ['9', '7', '5'] }, { direction: 'lower', kind: 'average' }, ['direction-by-path']],
  [{ name: '服务费用(元/年)', cells: ['100'] }, { kind: 'amount', unitOfMeasure: '元/年' }, ['kind-by-unit']],
  [{ name: '居民收入增长(%)', cells: ['8'] }, { mayBeNegative: true, mayExceedHundred: true }, ['kind-by-unit']],
  [{ name: '开展文明创建', cells: ['完成'] }, { kind: 'milestone', unitOfMeasure: null }, ['kind-by-cells']],
  [{ name: '报销比例(%)', cells: ['职工87；城乡居民71'] }, { components: ['职工', '城乡居民'] }, []],
])('%j', (indicator, measure, reasons) => {
  const draft = newMeasure(indicator)
  expect(draft.proposed).toBe(true)
  expect(draft.measure).toMatchObject(measure)
  expect(draft.reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(reasons))
})

test('a draft is a valid measure, is found by its own name, and the same for the same row', () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.constantFrom('(%)', '(万人)', '(元/年)', '', '('), fc.string({ maxLength: 6 }), (name, unit, cell) => {
    const indicator = { name: `指标${name}${unit}`, cells: [cell] }
    const draft = newMeasure(indicator)
    expect(measureSchema.safeParse(draft.measure).error).toBeUndefined()
    expect(proposeMeasure(indicator, [draft.measure]).measure).toBe(draft.measure.id)
    expect(newMeasure({ ...indicator, name: ` ★${indicator.name}` }).measure.id).toBe(draft.measure.id)
  }))
})

test('for the published indicators the direction is mostly the one of their measure, and the rest says that it was assumed', () => {
  const rows = plans.flatMap(({ columns, indicators }) => indicators.map((indicator) => (
    { indicator, cells: columns.map(({ key }) => indicator.cells[key]!) })))
  for (const { indicator, cells } of rows) {
    const { measure, reasons } = newMeasure({ name: indicator.name, cells })
    if (measure.direction !== measures.get(indicator.measure)!.direction) {
      expect([indicator.name, reasons.map(({ id }) => id)]).toEqual([indicator.name, expect.arrayContaining([expect.stringMatching(/^direction-(?:assumed|doubtful)$/)])])
    }
    for (const { id, parameters } of reasons) {
      for (const language of languages) expect(draftReasonWords[language][id](parameters)).not.toMatch(/undefined|^$/)
    }
  }
})

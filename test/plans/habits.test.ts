/** Corrections that repeat: taken from one document, offered for the next, never made by themselves. */
import * as fc from 'fast-check'
import { draftPlan, habitsOf, habitsSchema, mergeHabits, offersFor, type Correction, type Habit, type PlanDraft } from '../../src/plans'
import { complete, fact, measure, readTable, smallLibrary, text } from './support'

const library = smallLibrary()
const read = readTable(complete, library)
const draftOf = (...corrections: Correction[]) => draftPlan(read, library, corrections)
const general = (draft: PlanDraft) => habitsOf(draft).map(({ kind, ...habit }) => [kind, ...Object.values(habit).filter((value) => value !== 1)])

/** Another year's document of the same office: one row more, other figures. */
const nextYear = readTable(complete.replaceAll('2025', '2026').replaceAll('2024', '2025').replaceAll('2023', '2024')
  .replace('\n乙县人民政府办公室', '\n5|维权|欠薪投诉办结率（%）|97|98|99|县人力社保局\n乙县人民政府办公室'), library, '新方案.txt')

const own = measure('proposed-index', '安薪指数', null, { kind: 'index' })

describe('a habit', () => {
  test.each<[string, Correction[], unknown[]]>([
    ['a name', [text(3, 'name', '根治欠薪指数')], ['text', 'name', '安薪指数', '根治欠薪指数']],
    ['a domain of all its rows', [text(2, 'domain', '劳有所得'), text(3, 'domain', '劳有所得')], ['text', 'domain', '维权', '劳有所得']],
    ['an office', [text(2, 'responsibleUnits', '县人社局、县总工会')], ['text', 'responsibleUnits', '县人力社保局、县总工会', '县人社局、县总工会']],
    ['a measure', [{ kind: 'measure', row: 3, measure: 'closed' }], ['measure', '安薪指数', 'closed']],
    ['a measure of one’s own', [{ kind: 'new-measure', row: 3, measure: own }], ['new-measure', '安薪指数', own]],
    ['a column', [{ kind: 'column', column: '2024年目标', heading: '2024年目标', role: 'actual', period: '2024' }], ['column', '2024年目标', '2024年目标', 'actual', '2024']],
    ['an issuer', [fact('issuer', '乙县人民政府')], ['fact', 'issuer', '乙县人民政府办公室', '乙县人民政府']],
    ['a region', [fact('region', '120101')], ['fact', 'region', '乙县人民政府办公室', '120101']],
  ])('is made of %s', (_, corrections, habit) => {
    expect(general(draftOf(...corrections))).toEqual([habit])
  })

  test.each<[string, Correction[]]>([
    ['a figure', [{ kind: 'cell', row: 0, column: '2023', value: '2900' }]],
    ['a domain of one row among several', [text(2, 'domain', '就业')]],
    ['a title, a date, years', [fact('title', '方案'), fact('date', '2024-02-01'), fact('years', '2024')]],
    ['a confirmation, a number, a row', [{ kind: 'confirm', row: 0 }, text(0, 'no', '9'), { kind: 'remove-row', row: 1 }, { kind: 'add-row', after: 2 }]],
    ['what is wrong itself', [fact('region', '999999'), text(0, 'name', '')]],
    ['a column without a heading', [{ kind: 'column', column: '2023', heading: '', role: 'base', period: '2023' }]],
  ])('is not made of %s', (_, corrections) => {
    expect(general(draftOf(...corrections))).toEqual([])
  })

  test('of a heading without a year counts from the plan’s last', () => {
    const undated = readTable(complete.replace('2025年目标', '期末'), library)
    const headed = (heading: string) => habitsOf(draftPlan(undated, library, [{ kind: 'column', column: '期末', heading, role: 'target', period: '2024' }]))
    expect(headed('2024年目标')).toEqual([])
    const habits = headed('期末目标')
    expect(habits).toEqual([{ kind: 'column', heading: '期末', to: '期末目标', role: 'target', period: -1, count: 1 }])
    const later = readTable(complete.replace('2025年目标', '期末').replaceAll('2025', '2030'), library)
    expect(offersFor(draftPlan(later, library), habits)[0]!.corrections).toEqual([
      { kind: 'column', column: '期末', heading: '期末目标', role: 'target', period: '2029' },
    ])
  })
})

describe('offers', () => {
  const habits = habitsOf(draftOf(
    text(3, 'name', '根治欠薪指数'), { kind: 'new-measure', row: 3, measure: own }, text(2, 'responsibleUnits', '县人社局、县总工会'),
    fact('issuer', '乙县人民政府'),
  ))

  test('say what would be corrected in the next document, and where', () => {
    const draft = draftPlan(nextYear, library)
    const offers = offersFor(draft, habits)
    expect(offers.map(({ habit, rows }) => [habit.kind, rows])).toEqual([['fact', []], ['text', [3]], ['text', [2]], ['new-measure', [3]]])
    const applied = draftPlan(nextYear, library, offers.flatMap(({ corrections }) => corrections))
    expect(applied.file.indicators.map(({ name, measure: id }) => [name, id])[3]).toEqual(['根治欠薪指数', own.id])
    expect(applied.file.issuer).toBe('乙县人民政府')
    expect(offersFor(applied, habits)).toEqual([])
  })

  test('leave alone what a person has corrected already, and what is so already', () => {
    const corrected = draftPlan(nextYear, library, [text(3, 'name', '安心指数'), { kind: 'measure', row: 3, measure: 'closed' }])
    expect(offersFor(corrected, habits).map(({ habit }) => habit.kind)).toEqual(['fact', 'text'])
    const fitting: Habit[] = [{ kind: 'measure', name: '城镇新增就业人数（人）', measure: 'jobs', count: 3 }]
    expect(offersFor(draftPlan(nextYear, library), fitting)).toEqual([])
  })

  test('are not made for a measure that is not there, nor for an indicator in another unit', () => {
    const some: Habit[] = [
      { kind: 'measure', name: '安薪指数', measure: 'gone', count: 1 }, { kind: 'measure', name: '劳动争议仲裁结案率（‰）', measure: 'jobs', count: 1 },
    ]
    expect(offersFor(draftOf(), some)).toEqual([])
  })

  test('all taken for the same document read again make the plan that a person had made', () => {
    const name = fc.constantFrom('城镇就业（人）', '培训（人次）', '结案率（%）', '指数', ' 结案率(%)', '城镇新增就业人数（人）')
    const row = fc.integer({ min: 0, max: 3 })
    const correction: fc.Arbitrary<Correction[]> = fc.oneof(
      fc.tuple(row, name).map(([at, value]) => [text(at, 'name', value)]),
      fc.constantFrom('就业', '创业', '权益').chain((value) => fc.constantFrom([0, 1], [2, 3]).map((rows) => rows.map((at) => text(at, 'domain', value)))),
      fc.constantFrom('县人社局', '县人社局、县工会').map((value) => [0, 1, 3].map((at) => text(at, 'responsibleUnits', value))),
      fc.tuple(row, fc.constantFrom('jobs', 'trained', 'closed')).map(([at, id]): Correction[] => [{ kind: 'measure', row: at, measure: id }]),
      fc.tuple(row, fc.constantFrom('higher', 'lower')).map(([at, direction]): Correction[] => (
        [{ kind: 'new-measure', row: at, measure: { ...own, id: `proposed-${at}`, direction } }])),
      fc.constantFrom('base', 'target', 'actual', null).map((role): Correction[] => (
        [{ kind: 'column', column: '2024年目标', heading: '2024\n目标', role, period: '2024' }])),
      fc.constantFrom('120101', '110100').map((value) => [fact('region', value)]),
      fc.constantFrom('乙县政府', '乙县').map((value) => [fact('issuer', value)]),
    )
    fc.assert(fc.property(fc.array(correction, { maxLength: 8 }).map((all) => all.flat()), (corrections) => {
      // Two rows of one name are one thing to a habit.
      const made = draftOf(...corrections)
      fc.pre(new Set(made.rows.map(({ indicator }) => indicator.name.normalize('NFKC').trim())).size === made.rows.length)
      const offers = offersFor(draftOf(), habitsOf(made))
      const again = draftOf(...offers.flatMap((offer) => offer.corrections))
      expect(again.file).toEqual(made.file)
      for (const { habit, corrections: some } of offers) {
        // A measure may only make a difference under the name that is offered with it.
        if (!habit.kind.endsWith('measure')) expect(draftOf(...some).file).not.toEqual(draftOf().file)
      }
    }), { numRuns: 60 })
  })
})

describe('what is kept', () => {
  const habit = (from: string, to: string, count = 1): Habit => ({ kind: 'text', field: 'domain', from, to, count })

  test('the later of two for the same text takes its place, and the same one counts on', () => {
    expect(mergeHabits([habit('甲', '乙', 2), habit('丙', '丁')], [habit('甲', '乙'), habit(' 丙', '戊')])).toEqual([habit('甲', '乙', 3), habit(' 丙', '戊')])
  })

  test('it does not grow without end: the oldest go', () => {
    const many = Array.from({ length: 600 }, (_, at) => habit(`甲${at}`, '乙'))
    const kept = mergeHabits(many, [habit('甲0', '乙')])
    expect(kept).toHaveLength(500)
    expect(kept.at(-1)).toEqual(habit('甲0', '乙', 2))
    expect(kept[0]).toEqual(habit('甲101', '乙'))
  })

  test('what is broken is left out entry by entry', () => {
    const kept = [habit('甲', '乙'), null, { kind: 'text' }, { ...habit('甲', ''), extra: 1 }, { kind: 'new-measure', name: '甲', measure: own, count: 1 }]
    expect(habitsSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual([kept[0], kept[4]])
    for (const nothing of [undefined, null, 'text', {}]) expect(habitsSchema.parse(nothing)).toEqual([])
  })
})

/** A plan under correction: what is asked for, what corrections make of it, and that it can be used exactly where nothing is missing. */
import * as fc from 'fast-check'
import { draftProblemWords, languages } from '../../src/messages'
import { loadPlan } from '../../src/model'
import { draftPlan, factFields, rowFields, type Correction, type PlanDraft } from '../../src/plans'
import { complete, fact, measure, readTable, region, smallLibrary, text, withDraft } from './support'

const library = smallLibrary()
const read = readTable(complete, library)
const draftOf = (...corrections: Correction[]) => draftPlan(read, library, corrections)
const problemIds = ({ problems }: PlanDraft) => problems.map(({ id }) => id)

test('a document in which nothing is missing is a plan at once', () => {
  const { file, plan, problems, rows } = draftOf()
  expect(problems).toEqual([])
  expect(plan!.region.name).toBe('甲市乙县')
  expect(file).toMatchObject({ id: `${region}-plan-2024-2025`, code: `${region}-P24`, date: '2024-01-08', issuer: '乙县人民政府办公室' })
  expect(rows.map(({ indicator, drafted }) => [indicator.no, indicator.domain, indicator.measure.slice(0, 8), drafted])).toEqual([
    [1, '就业', 'jobs', false], [2, '就业', 'trained', false], [3, '维权', 'closed', false], [4, '维权', 'proposed', true],
  ])
  expect(file.measures!.map(({ name }) => name['zh-CN'])).toEqual(['安薪指数'])
  expect(rows[3]!.own.reasons.map(({ id }) => id)).toContain('direction-assumed')
})

describe('what only a person can give is asked for', () => {
  const bare = readTable('序号|指标|目标值\n1|城镇新增就业人数（人）|≥3000\n2|职业技能培训人次（人次）|1200\n3|劳动争议仲裁结案率（%）|95', library, null)

  test('all of it, in words', () => {
    const { problems } = draftPlan(bare, library)
    expect(problems.map(({ field }) => field)).toEqual(['title', 'issuer', 'date', 'region', 'years'])
    expect(problems.map(({ id, parameters }) => draftProblemWords['zh-CN'][id](parameters))).toContain('没有读到成文日期，请填写（如 2005-03-01）')
  })

  test('and then it is a plan: number and caption may be missing, one domain stands for none', () => {
    const { plan, problems } = draftPlan(bare, library, [
      fact('title', '乙县就业工作要点'), fact('issuer', '乙县政府'), fact('date', '2025年3月1日'), fact('region', region), fact('years', '2025'),
    ])
    expect(problems).toEqual([])
    expect(plan).toMatchObject({
      id: `${region}-plan-2025`, code: `${region}-P25`, documentNumber: null, table: null, date: '2025-03-01', source: '乙县就业工作要点',
    })
    expect(plan!.domains.map(({ name }) => name)).toEqual(['其他'])
  })
})

describe('what can’t be read or used is said, and a second try takes its place', () => {
  const wrong: [Correction, string, Correction][] = [
    [fact('title', ' '), 'title-missing', fact('title', '方案')],
    [fact('issuer', ''), 'issuer-missing', fact('issuer', '县政府')],
    [fact('date', ''), 'date-missing', fact('date', '2024.3.1')],
    [fact('date', '2023-02-29'), 'date-unreadable', fact('date', '2024-02-29')],
    [fact('region', '999999'), 'region-unknown', fact('region', '120101')],
    [fact('region', 'constructor'), 'region-unknown', fact('region', '120101')],
    [fact('years', '20x7'), 'years-unreadable', fact('years', '2024—2027年')],
    [fact('years', '2023-20x7'), 'years-unreadable', fact('years', '“十四五”')],
    [fact('years', '2027-2023'), 'years-reversed', fact('years', '2023-2027')],
    [fact('id', '就业'), 'id-unreadable', fact('id', 'jobs-2024')],
    [text(0, 'name', ''), 'name-missing', text(0, 'name', '就业人数')],
    [text(0, 'no', '一'), 'number-unreadable', text(0, 'no', '１２')],
    [text(0, 'no', '0'), 'number-unreadable', { kind: 'renumber' }],
    [text(1, 'no', '1'), 'number-twice', { kind: 'renumber' }],
    [text(1, 'domain', ''), 'domain-missing', text(1, 'domain', '培训')],
    [{ kind: 'measure', row: 0, measure: 'nobody-knows' }, 'measure-unknown', { kind: 'measure', row: 0, measure: 'trained' }],
    [{ kind: 'new-measure', row: 0, measure: measure('Not Kebab', '', null) }, 'measure-unknown', { kind: 'measure', row: 0, measure: 'jobs' }],
    [column('2023', '', 'base', '2023'), 'heading-missing', column('2023', '基期', 'base', '2023')],
    [column('2023', '__proto__', 'base', '2023'), 'heading-missing', column('2023', '基期', 'base', '2023')],
    [column('2023', '2025 年目标', 'base', '2023'), 'headings-same', column('2023', '基期', 'base', '2023')],
    [column('2023', '基期', 'base', '去年'), 'period-unreadable', column('2023', '基期', 'base', '2023')],
  ]

  test.each(wrong)('%j: %s', (correction, id, right) => {
    const before = draftOf(correction)
    expect(problemIds(before)).toEqual([id])
    expect(before.plan).toBeNull()
    expect(before.rows).toHaveLength(4)
    expect(problemIds(draftOf(correction, right))).toEqual([])
  })

  test.each<[string, Correction[]]>([
    ['targets-missing', [column('2024年目标', '2024', 'base', '2024'), column('2025年目标', '2025', null, '2025')]],
    ['rows-missing', [0, 1, 2, 3].map((row) => ({ kind: 'remove-row', row }))],
    ['row-unknown', [text(9, 'name', '指标')]],
    ['row-unknown', [{ kind: 'add-row', after: 9 }, text(4, 'name', '指标')]],
    ['column-unknown', [{ kind: 'cell', row: 0, column: '2099', value: '1' }]],
    ['column-unknown', [column('2099', '2099年', 'target', '2099')]],
  ])('%s', (id, corrections) => {
    expect(problemIds(draftOf(...corrections))).toEqual([id])
  })

  test('the words name the place', () => {
    const said = (...corrections: Correction[]) => draftOf(...corrections).problems.map(({ id, parameters }) => draftProblemWords['zh-CN'][id](parameters))
    expect(said({ kind: 'remove-row', row: 0 }, text(3, 'no', '3'))).toEqual(['第 3 行与第 2 行序号都是 3，请改正其中一个，或按先后重新编号'])
    expect(said(text(0, 'domain', ''), text(2, 'domain', ' '))).toEqual(['第 1、3 行没有领域，请填写'])
  })
})

describe('rows', () => {
  test('are added, filled in, and removed', () => {
    const { plan, rows } = draftOf(
      { kind: 'add-row', after: 1 }, text(4, 'name', '失业率（%）'), { kind: 'cell', row: 4, column: '2025年目标', value: '≤3.5' },
      { kind: 'remove-row', row: 0 }, { kind: 'renumber' },
    )
    expect(rows.map(({ id, state }) => [id, state])).toEqual([[1, 'sure'], [4, 'added'], [2, 'sure'], [3, 'sure']])
    expect(plan!.indicators.map(({ no, domain, name, cells }) => [no, domain, name, cells['2025年目标']])[1]).toEqual([2, '就业', '失业率（%）', '≤3.5'])
    expect(rows[1]!.measure.direction).toBe('lower')
  })

  test('a row that is gone can still be spoken of, and removed again', () => {
    const gone: Correction = { kind: 'remove-row', row: 1 }
    expect(draftOf(gone, text(1, 'name', '别的'), gone).file).toEqual(draftOf(gone).file)
  })

  test('every field can be corrected', () => {
    const { plan, rows } = draftOf(
      text(0, 'sub', '城镇'), text(0, 'core', 'true'), text(0, 'attribute', '约束性'), text(0, 'responsibleUnits', '县发改局、县人社局；县妇联'),
    )
    expect(plan!.indicators[0]).toMatchObject({ sub: '城镇', core: true, attribute: 'binding', responsibleUnits: ['县发改局', '县人社局', '县妇联'] })
    expect(rows[0]!.state).toBe('corrected')
  })

  test('numbers that begin again in each domain are counted on, and that is said', () => {
    const again = readTable(complete.replace('\n3|', '\n1|').replace('\n4|', '\n2|'), library)
    const { rows, doubts, plan } = draftPlan(again, library)
    expect(plan!.indicators.map(({ no }) => no)).toEqual([1, 2, 3, 4])
    expect(doubts.map(({ id }) => id)).toContain('numbers-per-domain')
    expect(rows.flatMap((row) => row.doubts).map(({ id, parameters }) => [id, parameters.no])).toEqual([['unit-missing', 4]])
  })

  test('numbers that repeat otherwise are left, and asked for', () => {
    const twice = { ...read, plan: { ...read.plan, indicators: read.plan.indicators.map((row) => ({ ...row, no: Math.min(row.no, 3) })) } }
    expect(problemIds(draftPlan(twice, library))).toEqual(['number-twice'])
    const ones = [1, 2, 3, 0].map((row) => text(row, 'no', '1'))
    expect(problemIds(draftPlan(read, library, [...ones, { kind: 'add-row', after: null }, text(4, 'name', '指标'), text(4, 'no', '1')]))).toEqual(['numbers-repeat'])
    expect(draftPlan(twice, library, [{ kind: 'renumber' }]).plan!.indicators.map(({ no }) => no)).toEqual([1, 2, 3, 4])
  })
})

describe('domains', () => {
  const led = { ...read, plan: { ...read.plan, domains: [{ name: '就业', leadUnits: ['县人社局'] }, { name: '维权', leadUnits: ['县总工会'] }] } }
  const domains = (...corrections: Correction[]) => draftPlan(led, library, corrections).file.domains

  test('keep their lead units under another name, and give none away', () => {
    expect(domains(text(2, 'domain', '劳有所得'), text(3, 'domain', '劳有所得'))).toEqual([
      { name: '就业', leadUnits: ['县人社局'] }, { name: '劳有所得', leadUnits: ['县总工会'] },
    ])
    expect(domains(text(3, 'domain', '指数'))).toEqual([...led.plan.domains, { name: '指数', leadUnits: [] }])
    expect(domains(text(2, 'domain', '就业'), text(3, 'domain', '就业'))).toEqual([led.plan.domains[0]])
  })
})

describe('columns', () => {
  test('one that is left out can be taken in again, with its cells', () => {
    const out = draftOf(column('2023', '2023年', null, '2023'))
    expect(Object.keys(out.plan!.indicators[0]!.cells)).toEqual(['2024年目标', '2025年目标'])
    expect(out.columns.map(({ id, role }) => [id, role])).toEqual([['2023', null], ['2024年目标', 'target'], ['2025年目标', 'target']])
    expect(draftOf(column('2023', '2023年', null, '2023'), column('2023', '2023年', 'base', '2023')).file).toEqual(draftOf().file)
  })

  test('cells are called by the key that was read, and stand under the new one', () => {
    const { plan, columns } = draftOf(column('2023', '2023年完成', 'actual', '2023'), { kind: 'cell', row: 0, column: '2023', value: '2900' })
    expect(plan!.indicators[0]!.cells).toEqual({ '2023年完成': '2900', '2024年目标': '≥3000', '2025年目标': '≥3100' })
    expect(columns[0]).toEqual({ id: '2023', key: '2023年完成', heading: '2023年完成', role: 'actual', period: '2023' })
  })
})

describe('doubts', () => {
  const doubtful = readTable(complete.replace('|95|96|', '|95|好|').replace('2|就业|职业技能培训人次（人次）|1100|1200|1300|', '2|就业|职业技能培训人次（人次）|1100|||'), library)
  const openIn = (...corrections: Correction[]) => draftPlan(doubtful, library, corrections).rows.map((row) => row.doubts.map(({ id }) => id))

  test('of a row go with a correction of what they are about, and with a confirmation', () => {
    const misfit = openIn()[2]!
    expect(misfit).toContain('cell-misfit')
    expect(openIn({ kind: 'cell', row: 2, column: '2024年目标', value: '95' })[2]).toEqual(misfit)
    expect(openIn({ kind: 'cell', row: 2, column: '2025年目标', value: '96' })[2]).toEqual([])
    expect(openIn({ kind: 'confirm', row: 2 })[2]).toEqual([])
    expect(openIn()[1]).toContain('target-missing')
    expect(openIn({ kind: 'cell', row: 1, column: '2025年目标', value: '1300' })[1]).not.toContain('target-missing')
  })

  test('stay there as settled, and the state says how', () => {
    const { rows } = draftPlan(doubtful, library, [{ kind: 'confirm', row: 1 }, { kind: 'cell', row: 2, column: '2025年目标', value: '96' }])
    expect(rows.map(({ state }) => state)).toEqual(['sure', 'confirmed', 'corrected', 'sure'])
    expect(rows[2]!.settled.map(({ id }) => id)).toContain('cell-misfit')
    expect(draftPlan(doubtful, library).rows[2]!.state).toBe('doubtful')
  })

  test('of the table go when it is confirmed, or its years or column are corrected', () => {
    const assumed = readTable(complete.replace('（2024-2025年）', '').replace('2025年目标', '2025年情况'), library)
    const ids = (...corrections: Correction[]) => draftPlan(assumed, library, corrections).doubts.map(({ id }) => id)
    expect(ids()).toEqual(['period-assumed', 'heading-unknown'])
    expect(ids(fact('years', '2024-2025'))).toEqual(['heading-unknown'])
    expect(ids(column('2025年情况', '2025年', 'target', '2025'))).toEqual(['period-assumed'])
    expect(ids({ kind: 'confirm', row: null })).toEqual([])
  })
})

describe('id and code', () => {
  test('follow region and years', () => {
    expect(draftOf(fact('region', '120101'), fact('years', '2026')).file).toMatchObject({ id: '120101-plan-2026', code: '120101-P26' })
    expect(draftOf(fact('id', 'jobs-2024'), fact('region', '120101')).plan).toMatchObject({ id: '120101-jobs-2024' })
  })

  test('are the same when the same document is read again, also under another file name, so that its plan is replaced', () => {
    const loaded = withDraft(library, draftOf())
    expect(draftPlan(read, loaded).file).toEqual(draftOf().file)
    expect(draftPlan(readTable(complete, library, '副本.txt'), loaded).file.id).toBe(draftOf().file.id)
    expect(draftPlan(read, loaded, [fact('title', '另一个名称')]).file.id).toBe(draftOf().file.id)
  })

  test('keep clear of another document’s', () => {
    const loaded = withDraft(library, draftOf())
    const other = readTable(complete.replace('就业服务工作方案', '公共服务规划'), library, '规划.txt')
    const second = draftPlan(other, loaded)
    expect(second.file).toMatchObject({ id: `${region}-plan-2024-2025-v2`, code: `${region}-P24V2` })
    const both = withDraft(loaded, second)
    expect(draftPlan(other, both).file.id).toBe(second.file.id)
    expect(draftPlan(read, both).file.id).toBe(draftOf().file.id)
    expect(problemIds(draftPlan(other, loaded, [fact('id', draftOf().file.id)]))).toEqual(['id-taken'])
  })
})

describe('measures', () => {
  test('rows of the same name and unit share a new one, and what a person makes of it counts for both', () => {
    const twins = readTable(complete.replace('职业技能培训人次（人次）', '安薪指数'), library)
    const drafted = draftPlan(twins, library)
    expect(drafted.rows[1]!.measure).toBe(drafted.rows[3]!.measure)
    const own = drafted.rows[1]!.own.measure
    const { rows, file, plan } = draftPlan(twins, library, [{ kind: 'new-measure', row: 1, measure: { ...own, direction: 'lower' } }])
    expect(rows.map(({ measure: { direction }, drafted: open }) => [direction, open])).toEqual([['higher', false], ['lower', false], ['higher', false], ['lower', false]])
    expect(file.measures).toHaveLength(1)
    expect(plan!.indicators[1]!.measure).toBe(own.id)
  })

  test('a measure of the library is not brought along, whatever stands beside it', () => {
    const { plan, file } = draftOf({ kind: 'measure', row: 3, measure: 'closed' })
    expect(plan!.indicators[3]!.measure).toBe('closed')
    expect(file.measures).toBeUndefined()
  })
})

describe('any corrections', () => {
  const texts = fc.oneof(
    fc.constantFrom('', ' ', '1', '2', '3', '12', '0', '2025', '2024-2027', '20x7', '2024-01-08', '2024-13-01', region, '999999', '就业', '2025年目标', 'true', '__proto__'),
    fc.string({ maxLength: 8 }),
  )
  const rows = fc.integer({ min: 0, max: 6 })
  const columns = fc.constantFrom('2023', '2024年目标', '2025年目标', '别的')
  const settings: fc.Arbitrary<Correction>[] = [
    fc.record({ kind: fc.constant('fact' as const), field: fc.constantFrom(...factFields), value: texts }),
    fc.record({ kind: fc.constant('text' as const), row: rows, field: fc.constantFrom(...rowFields), value: texts }),
    fc.record({ kind: fc.constant('cell' as const), row: rows, column: columns, value: texts }),
    fc.record({ kind: fc.constant('confirm' as const), row: fc.option(rows, { nil: null }) }),
    fc.record({ kind: fc.constant('measure' as const), row: rows, measure: fc.constantFrom('jobs', 'closed', 'own', 'unknown', '') }),
    fc.record({
      kind: fc.constant('new-measure' as const), row: rows,
      measure: fc.constantFrom(measure('own', '自定', '个'), measure('jobs', '另一个', '%'), { ...measure('own', '', null), aliases: [''] }),
    }),
    fc.record({
      kind: fc.constant('column' as const), column: columns, heading: texts, role: fc.constantFrom('base', 'target', 'actual', null),
      period: fc.oneof(fc.constantFrom('2023', '2024', '2025', '2025Q1'), texts),
    }),
    fc.record({ kind: fc.constant('remove-row' as const), row: rows }),
    fc.constant<Correction>({ kind: 'renumber' }),
  ]
  const corrections = fc.array(
    fc.oneof(...settings, fc.record({ kind: fc.constant('add-row' as const), after: fc.option(rows) })), { maxLength: 6 })

  test('make a plan exactly where nothing is missing, and never harm what was read', () => {
    const asRead = JSON.stringify(read)
    let usable = 0
    fc.assert(fc.property(corrections, (some) => {
      const { plan, problems, file, rows: its } = draftPlan(read, library, some)
      expect(plan === null).toBe(problems.length > 0)
      for (const { id, parameters } of problems) {
        for (const language of languages) expect(draftProblemWords[language][id](parameters)).not.toMatch(/undefined|NaN|\[object/)
      }
      expect(its).toHaveLength(file.indicators.length)
      if (plan) expect(loadPlan('', JSON.parse(JSON.stringify(file)), library).plan).toEqual(plan)
      if (plan) usable++
    }), { numRuns: 200 })
    expect(JSON.stringify(read)).toBe(asRead)
    expect(usable).toBeGreaterThan(20)
  })

  test('give the same again, taken back leave nothing behind, and made twice change nothing more', () => {
    fc.assert(fc.property(corrections, fc.oneof(...settings), (some, last) => {
      const before = JSON.stringify(draftPlan(read, library, some))
      const once = draftPlan(read, library, [...some, last])
      expect(JSON.stringify(draftPlan(read, library, some))).toBe(before)
      const twice = draftPlan(read, library, [...some, last, last])
      expect({ ...twice, corrections: [] }).toEqual({ ...once, corrections: [] })
    }), { numRuns: 60 })
  })
})

function column(id: string, heading: string, role: 'base' | 'target' | 'actual' | null, period: string): Correction {
  return { kind: 'column', column: id, heading, role, period }
}

/** Commitments as a plan: what templates and checks make of them. */
import { createMemoryWorkbook } from '../../../src/hosts/memory'
import { loadLibrary } from '../../../src/model'
import { commitmentsAsPlan, readCommitments, type CommitmentPlan } from '../../../src/reading/commitments'
import { checkWorkbook, previewTemplate, templateKindsOf, writeTemplate } from '../../../src/tasks'
import { seedSources } from '../../support/library'
import { documentOf, fixtureText } from './support'

const facts = (code: string, from: number, to: number) => ({
  id: `${code}-commitments-${to}`, code: `${code}-C${to}`, region: code, title: '量化承诺', documentNumber: null, issuer: '某局', date: '2021-10-19',
  source: 'document.txt', years: { from, to },
})

/** The library of the seeds with a plan of commitments added. */
function libraryWith({ plan, measures }: CommitmentPlan) {
  const seeds = seedSources()
  return loadLibrary({
    ...seeds, measures: { ...seeds.measures, json: [...seeds.measures.json as unknown[], ...measures] },
    plans: [...seeds.plans, { file: `${plan.id}.json`, json: plan }],
  })
}

describe.each([
  ['002_c241765effb0e913.txt', '331003', 2021, 2025], ['000_92d37f06dd615055.txt', '331181', 2023, 2027], ['001_a9a6ae0632911c0a.txt', '330213', 2023, 2023],
] as const)('%s', (file, code, from, to) => {
  const made = commitmentsAsPlan(readCommitments(documentOf(fixtureText(file))), facts(code, from, to))
  const library = libraryWith(made)
  const plan = library.plans.find(({ id }) => id === made.plan.id)!

  test('is a plan that loads, with a row for each commitment', () => {
    expect(plan.indicators.length).toBeGreaterThan(30)
    expect(made.sources.map((rows) => rows.length).reduce((sum, rows) => sum + rows)).toBe(readCommitments(documentOf(fixtureText(file))).length)
    for (const { leadUnits } of plan.domains) expect(new Set(leadUnits).size).toBe(leadUnits.length)
  })

  test('a task list is written and checked, and a value that meets its target is met', async () => {
    const period = String(to)
    expect(templateKindsOf(plan, period)).toContain('task-list')
    const workbook = createMemoryWorkbook()
    const { sheet } = await writeTemplate(workbook, library, { plan: plan.id, period, kind: 'task-list' })
    const [fresh] = await checkWorkbook(workbook, library)
    expect(new Set(fresh!.findings.map(({ rule }) => rule))).toEqual(new Set(['actual-missing', 'foot-blank']))
    expect(fresh!.rows).toHaveLength(plan.indicators.length)
    const due = plan.indicators.findIndex(({ cells, measure }) =>
      cells[period] !== '/' && library.measures.get(measure)!.direction === 'higher')
    workbook.type({ sheet, ...fresh!.rows[due]!.at! }, made.sources[due]!.at(-1)!.value)
    const [filled] = await checkWorkbook(workbook, library)
    expect(filled!.rows[due]!.assessments.map(({ status }) => status)).toEqual(['met'])
    workbook.type({ sheet, ...fresh!.rows[due]!.at! }, 0)
    const [short] = await checkWorkbook(workbook, library)
    expect(short!.rows[due]!.assessments.map(({ status }) => status)).toEqual(['short'])
  })
})

test('tasks are told in words, with unit, deadline, lead and responsible units', () => {
  const text = '一、任务\n(一)养老服务。(牵头单位:县民政局)\n1.到2024年,床位占比达到60%;2025年达到65%。新增足球场10片,PM2.5浓度控制在22微克/立方米以下。(责任单位:县某局)'
  const made = commitmentsAsPlan(readCommitments(documentOf(text), { years: { from: 2021, to: 2025 } }), facts('331003', 2021, 2025))
  expect(made.plan.columns.map(({ period }) => period)).toEqual(['2024', '2025'])
  expect(made.plan.domains).toEqual([{ name: '养老服务', leadUnits: ['县民政局'] }])
  expect(made.plan.indicators.map(({ name, cells, responsibleUnits }) => [name, cells, responsibleUnits])).toEqual([
    ['床位占比(%)', { 2024: '达到60%', 2025: '达到65%' }, ['县某局']],
    ['新增足球场', { 2024: '/', 2025: '10片' }, ['县某局']],
    ['PM2.5浓度(微克/立方米)', { 2024: '/', 2025: '控制在22微克/立方米以下' }, ['县某局']],
  ])
  expect(made.measures.map(({ direction, kind }) => [direction, kind])).toEqual([['higher', 'rate'], ['higher', 'count'], ['lower', 'average']])
  const { rows } = previewTemplate(libraryWith(made), { plan: made.plan.id, period: '2025', kind: 'task-list' })
  expect(rows.map(({ name, inWords }) => `${name} ${inWords}`)).toEqual(['床位占比 不低于 65%', '新增足球场 不低于 10片', 'PM2.5浓度 不超过 22微克/立方米'])
})

test('a part of another commitment keeps its mark, a share its whole', () => {
  const text = '新增托位450个,其中普惠托位270个。技能人才总量达到5万人,占从业人员比重达到35%。'
  const { plan } = commitmentsAsPlan(readCommitments(documentOf(text), { years: { from: 2025, to: 2025 } }), facts('331003', 2025, 2025))
  expect(plan.indicators.map(({ name }) => name)).toEqual(['新增托位(个)', '其中：普惠托位(个)', '技能人才总量(万人)', '技能人才总量占从业人员比重(%)'])
})

/** Published documents to plans that work: every table and every list of tasks is a template that can be filled in and checked. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { readingFindingWords, readingReasonWords } from '../../src/messages'
import type { Library, Plan } from '../../src/model'
import { draftPlan, publishedPlans, type Correction, type PlanDraft, type PublishedPlan } from '../../src/plans'
import { checkWorkbook, templateKindsOf, writeTemplate } from '../../src/tasks'
import { published } from '../reading/published'
import { seedLibrary } from '../support/library'
import { fact, withDraft } from './support'

const library = seedLibrary()
const files = readdirSync(join(__dirname, '../fixtures/documents'))

/** What a person would answer where the document does not say. */
const answers: Readonly<Record<string, string>> = {
  title: '公共服务规划', issuer: '县人民政府', date: '2024-03-01', region: '330000', years: '2024-2025',
}

/** A draft with what it asks for filled in. */
function answered({ draft }: PublishedPlan): PlanDraft {
  const corrections = draft.problems.map(({ id, field, row }): Correction => {
    if (field !== null) return fact(field, answers[field]!)
    if (id === 'name-missing') return { kind: 'remove-row', row: row! }
    return id === 'domain-missing' ? { kind: 'text', row: row!, field: 'domain', value: '其他' } : { kind: 'renumber' }
  })
  return draftPlan(draft.read, library, corrections)
}

/** A value that meets a target as it is printed. */
function meeting(target: string): string {
  const bare = target.replace(/^[≥≤><=]/u, '')
  return /^[<>]/.test(target) ? bare.replace(/[0-9.]+/, (digits) => `${Number(digits) + (target.startsWith('>') ? 1 : -1)}`) : bare
}

function missing(target: string, direction: 'higher' | 'lower'): number {
  const number = Number(/[0-9.]+/.exec(target)![0])
  const higher = /^[≥>]/u.test(target) || (!/^[≤<]/u.test(target) && direction === 'higher')
  return higher ? number / 2 : number * 2 + 1
}

/** Writes the plan's template of its last year, fills in every target as the actual, and then one row less well. */
async function filled(plan: Plan, loaded: Library, kind: 'annual' | 'task-list') {
  const workbook = createMemoryWorkbook()
  const { sheet } = await writeTemplate(workbook, loaded, { plan: plan.id, period: plan.periods.at(-1)!, kind })
  const [fresh] = await checkWorkbook(workbook, loaded)
  const cells = fresh!.rows.flatMap(({ at, assessments: [judged] }) => at && judged ? [{ at, target: judged.target }] : [])
  for (const { at, target } of cells) workbook.type({ sheet, ...at }, meeting(target))
  const [met] = await checkWorkbook(workbook, loaded)
  const numeric = met!.rows.find(({ assessments: [judged] }) => judged!.status === 'met' && /^[≥≤><]?[0-9.]+%?$/u.test(judged!.target))!
  const { direction } = loaded.measures.get(numeric.indicator.measure)!
  workbook.type({ sheet, ...numeric.at! }, missing(numeric.assessments[0]!.target, direction))
  const [short] = await checkWorkbook(workbook, loaded)
  const statuses = (result: typeof met) => result!.rows.map(({ assessments: [judged] }) => judged!)
  return { met: statuses(met), short: statuses(short), changed: numeric.code }
}

describe.each(files)('%s', (file) => {
  const { plans, tasks, commitments } = publishedPlans(published(file), library)
  const tables = [...plans.map((read, at) => ({ name: `table ${at + 1}`, read })), ...tasks ? [{ name: 'tasks', read: tasks }] : []]

  test('each of its tables has an id and a code of its own', () => {
    const drafts = tables.map(({ read }) => answered(read))
    expect(() => drafts.reduce((loaded, draft) => withDraft(loaded, draft), library)).not.toThrow()
  })

  test.each(tables)('$name is a plan, once it has what it asks for', ({ read }) => {
    const draft = answered(read)
    expect(draft.problems).toEqual([])
    expect(withDraft(library, draft).plans).toContainEqual(draft.plan)
    expect(draft.rows).toHaveLength(read.plan.indicators.length)
  })

  test.each(tables)('$name is filled in as targeted without a shortfall, and one row less well is found', async ({ read }) => {
    const draft = answered(read)
    const plan = draft.plan!
    const loaded = withDraft(library, draft)
    const kind = templateKindsOf(plan, plan.periods.at(-1)!).includes('annual') ? 'annual' : 'task-list'
    const { met, short, changed } = await filled(plan, loaded, kind)
    expect(met.filter(({ status }) => status === 'short')).toEqual([])
    for (const { target, status } of met) if (/^[≥≤><]?[0-9.]+%?$/u.test(target)) expect([target, status]).toEqual([target, 'met'])
    expect(short.filter(({ status }) => status === 'short').map(({ code }) => code)).toEqual([changed])
  })

  test('its tasks are a table with evidence: reasons and doubts in words, a place for each figure', () => {
    expect(tasks?.evidence).toHaveLength(tasks?.plan.indicators.length ?? -1)
    expect(tasks!.plan.indicators.length).toBeLessThanOrEqual(commitments.length)
    for (const [at, { reasons, places, confidence }] of tasks!.evidence.entries()) {
      expect(confidence).toBeGreaterThan(0)
      for (const { id, parameters } of reasons) expect(readingReasonWords['zh-CN'][id](parameters)).toMatch(/\p{Script=Han}/u)
      const cells = Object.entries(tasks!.plan.indicators[at]!.cells).filter(([, text]) => text !== '/')
      expect(Object.keys(places).sort()).toEqual([...cells.map(([key]) => key), 'name'].sort())
    }
    for (const { id, parameters } of tasks!.doubts) expect(readingFindingWords['zh-CN'][id](parameters)).not.toContain('undefined')
  })
})

describe('a list of tasks', () => {
  const text = ['乙市公共服务实施方案', '一、重点任务', '（一）养老服务。到2025年，护理型床位占比达到65%，新增足球场10片。', '乙市人民政府办公室', '2021年10月19日']
  const { tasks } = publishedPlans({
    file: null, blocks: text.map((line, at) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: at + 1 } })),
  }, library)

  test('is corrected like any table: what is no task is removed, what is known is matched, the rest keeps what the text says', () => {
    const draft = draftPlan(tasks!, library, [{ kind: 'remove-row', row: 0 }])
    expect(tasks!.draft.rows.map(({ indicator: { name, cells }, measure: { kind, unitOfMeasure }, drafted }) => (
      [name, cells, kind, unitOfMeasure, drafted]))).toEqual([
      ['护理型床位占比(%)', { 2025: '达到65%' }, 'rate', '%', false], ['新增足球场', { 2025: '10片' }, 'count', '片', true],
    ])
    expect(draft.rows.map(({ indicator }) => indicator.name)).toEqual(['新增足球场'])
    expect(draft.file.measures!.map(({ unitOfMeasure }) => unitOfMeasure)).toEqual(['片'])
  })

  test('asks for what the document does not say, and takes the years of its deadlines for the plan’s', () => {
    expect(tasks!.draft.problems.map(({ id }) => id)).toEqual(['region-missing'])
    expect(tasks!.draft.doubts.map(({ id }) => id)).toEqual(['period-assumed'])
    const { plan } = draftPlan(tasks!, library, [fact('region', '331003')])
    expect(plan).toMatchObject({ id: '331003-tasks-2021-2025', code: '331003-T21', table: '任务清单', years: { from: 2021, to: 2025 } })
  })

  test('of a document that names no year keeps its values, in the year that is given then', () => {
    const { tasks: dateless } = publishedPlans({
      file: null,
      blocks: ['某某县民生实事', '新增托位300个，改扩建学校6所。'].map((line, at) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: at + 1 } })),
    }, library)
    expect(dateless!.draft.problems.map(({ id }) => id)).toContain('years-missing')
    expect(dateless!.draft.doubts.map(({ id }) => id)).not.toContain('period-assumed')
    for (const [corrections, period] of [[[], '0'], [[fact('years', '2025')], '2025']] as const) {
      const { columns, rows } = draftPlan(dateless!, library, corrections)
      expect(columns).toMatchObject([{ role: 'target', period }])
      expect(rows.map(({ indicator }) => indicator.cells[columns[0]!.key])).toEqual(['300个', '6所'])
    }
    for (const { places } of dateless!.evidence) expect(Object.keys(places)).toContain('目标')
  })

  test('doubts the rows whose deadline is assumed, and those alone', () => {
    const listed = (lines: string[]) => publishedPlans({
      file: null, blocks: lines.map((line, at) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: at + 1 } })),
    }, library).tasks!
    const assumed = ({ draft }: typeof tasks & object) => draft.rows.map(({ indicator: { name }, doubts }) => (
      [name, doubts.flatMap(({ id, parameters: { column } }) => id === 'deadline-assumed' ? [column] : [])]))
    const tail = ['一、2025年重点任务', '新增托位400个。到2027年，新增床位300张。', '二、其他任务', '新增学位1350个。']
    const open = listed(['政府工作报告', ...tail])
    expect(assumed(open)).toEqual([['新增托位(个)', []], ['新增床位(张)', []], ['新增学位(个)', ['2027年']]])
    expect(open.draft.rows.map(({ indicator: { cells } }) => Object.entries(cells).filter(([, text]) => text !== '/'))).toEqual([
      [['2025', '400个']], [['2027', '300张']], [['2027', '1350个']],
    ])
    const corrected = draftPlan(open, library, [{ kind: 'cell', row: 2, column: '2027', value: '1400个' }])
    expect(corrected.rows[2]!.doubts.map(({ id }) => id)).not.toContain('deadline-assumed')
    expect(assumed(listed(['某县行动方案（2025—2027年）', ...tail])).flatMap(([, doubts]) => doubts)).toEqual([])
  })

  test('is none without commitments', () => {
    expect(publishedPlans({ file: null, blocks: [] }, library).tasks).toBeNull()
  })
})

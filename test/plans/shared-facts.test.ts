/** Facts that were typed for one table of a document go with its list of tasks. */
import { draftPlan, publishedPlans, sharedFacts } from '../../src/plans'
import { fromText } from '../reading/published'
import { fact, smallLibrary } from './support'

const library = smallLibrary()
const { plans: [table], tasks } = publishedPlans(fromText([
  '就业服务工作方案', '新增就业岗位400个，建成零工驿站6家。', '序号|指标|2025年目标', '1|城镇新增就业人数（人）|≥3000', '2|零工驿站数（家）|12', '3|劳动争议仲裁结案率（%）|95',
].join('\n')), library)
const typed = [fact('region', '110101'), fact('issuer', '甲局'), fact('issuer', '乙县就业局'), fact('date', '2025-01-05'), fact('years', '2025'), fact('table', '表一'), fact('id', 'jobs')]

test('facts of the document do, the last of each, and what is the table’s own does not', () => {
  const shared = sharedFacts(tasks!.draft.read, [{ read: table!.draft.read, corrections: [...typed, { kind: 'confirm', row: 0 }] }])
  const { file } = draftPlan(tasks!.draft.read, library, shared)
  expect(file).toMatchObject({ region: '110101', issuer: '乙县就业局', date: '2025-01-05', table: '任务清单' })
  expect(file.id).toMatch(/^110101-tasks-/)
  expect(shared.map((correction) => correction.kind === 'fact' && correction.field)).toEqual(expect.not.arrayContaining(['table', 'id', false]))
})

test('what was typed for the table itself comes last', () => {
  const shared = sharedFacts(tasks!.draft.read, [{ read: table!.draft.read, corrections: typed }])
  expect(draftPlan(tasks!.draft.read, library, [...shared, fact('issuer', '丙局')]).file.issuer).toBe('丙局')
})

test('years go only where both were read with the same', () => {
  const { read } = table!.draft
  const other = { ...read, plan: { ...read.plan, years: { from: 2001, to: 2002 } } }
  const fields = (of: typeof read) => sharedFacts(read, [{ read: of, corrections: typed }]).map((correction) => correction.kind === 'fact' && correction.field)
  expect(fields(read)).toContain('years')
  expect(fields(other)).not.toContain('years')
})

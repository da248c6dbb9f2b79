/** Flattened lists of tasks: told with their rows, and their commitments have the row's units and deadline. */
import { readPlans } from '../../src/reading'
import { readCommitments } from '../../src/reading/commitments'
import { fromText, library } from './published'

const list = [
  '云溪县2026年民生实事清单', '序号', '民生实事', '责任单位', '完成时限',
  '1', '启动云溪河城区段综合治理工程。', '县水务局', '县住建局', '12月底前',
  '2', '新建人行天桥2座。', '县住建局', '9月底前',
  '3', '完成棚户区改造836户。', '县住建局', '11月底前',
  '开工建设老年大学。', '县教育局', '12月底前',
  '4', '新增普惠托位260个。', '县卫健局', '6月底前',
  '二、工作要求', '各责任单位要加强领导，确保按期完成。',
]
const document = fromText(list.join('\n'))

test('it is told with its rows and its place', () => {
  expect(readPlans(document, library).doubts.filter(({ id }) => id === 'table-ignored').map(({ places, parameters: { rows } }) => [places[0], rows]))
    .toEqual([[{ kind: 'line', line: 2 }, 6]])
})

test('its commitments have the units and the deadline of their row', () => {
  expect(readCommitments(document).map(({ written, responsibleUnits, deadline }) => [written, responsibleUnits, deadline?.words])).toEqual([
    ['2座', ['县住建局'], '9月底前'], ['836户', ['县住建局'], '11月底前'], ['260个', ['县卫健局'], '6月底前'],
  ])
})

test.each([
  ['by their order, where every row has all cells', ['序号', '项目名称', '主要内容', '牵头单位'], ['1', '学位', '新增学位300个', '县教育局', '2', '就业', '新增就业800人', '县人社局', '3', '停车', '新增泊位120个', '县住建局']],
  ['with bars behind them', ['序号 |', '工作任务 |', '责任单位 |'], ['1 |', '新增学位300个 |', '县教育局 |', '2 |', '新增就业800人 |', '县人社局 |', '3 |', '新增泊位120个 |', '县住建局 |']],
])('cells %s', (_, heading, cells) => {
  const found = readCommitments(fromText(['某县任务清单', ...heading, ...cells].join('\n')))
  expect(found.map(({ written, leadUnits, responsibleUnits }) => [written, ...leadUnits, ...responsibleUnits])).toEqual([
    ['300个', '县教育局'], ['800人', '县人社局'], ['120个', '县住建局'],
  ])
})

test('a line between rows is the domain of those below', () => {
  const found = readCommitments(fromText([
    '序号', '重点任务', '责任单位', '1', '新增学位300个', '县教育局', '就业创业', '2', '新增就业800人', '县人社局', '3', '新增技能人才600人', '县人社局',
  ].join('\n')))
  expect(found.map(({ written, domain }) => [written, domain])).toEqual([['300个', null], ['800人', '就业创业'], ['600人', '就业创业']])
})

test('a table of indicators is none', () => {
  const { tables } = readPlans(fromText([
    '序号', '指标', '目标任务', '责任单位', '1', '学位（个）', '300', '县教育局', '2', '就业（人）', '800', '县人社局', '3', '泊位（个）', '120', '县住建局',
  ].join('\n')), library)
  expect(tables[0]!.plan.indicators.map(({ cells }) => Object.values(cells))).toEqual([['300'], ['800'], ['120']])
})

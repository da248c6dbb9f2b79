/** What looks like a flattened table and was not read is told with its place; other texts are not. */
import { readPlans } from '../../src/reading'
import { documents, fromText, library, published } from './published'

const ignored = (text: string) => readPlans(fromText(text), library).doubts
  .filter(({ id }) => id === 'table-ignored').map(({ places, parameters: { rows } }) => ({ place: places[0], rows }))

const rows = ['托位数（个）', '3.7', '4.0', '入园率（%）', '98', '99', '床位（张）', '县卫健局', '120', '150', '覆盖率（%）', '80', '85']

test('rows with neither numbers nor headings are told, also beside a table that is read', () => {
  expect(ignored(['某县规划', ...rows].join('\n'))).toEqual([{ place: { kind: 'line', line: 2 }, rows: 4 }])
  const table = ['序号|指标名称|2025年目标', '1|护理型床位占比（%）|60', '2|参保率（%）|99', '3|新增就业（人）|900']
  expect(ignored([...table, '', '附件二如下，请认真贯彻落实，确保完成各项目标任务。', ...rows].join('\n'))).toEqual([{ place: { kind: 'line', line: 7 }, rows: 4 }])
})

test.each([
  ['three rows', rows.slice(0, 9)],
  ['tasks with numbers', ['1.新增托位（个）450', '2.建设学校（所）12', '3.培训教师（人）300', '4.改造危房（户）30', '5.新建公园（个）2']],
  ['names without figures', ['托位数（个）', '入园率（%）', '床位（张）', '覆盖率（%）', '参保率（%）']],
  ['running text', ['到2025年，托位数（个）达到450。', '入园率（%）达到98。', '床位（张）达到150。', '覆盖率（%）达到85。']],
])('%s are no table', (_, lines) => {
  expect(ignored(lines.join('\n'))).toEqual([])
})

test.each(documents)('%s has no table that was passed over', (file) => {
  expect(readPlans(published(file), library).doubts.filter(({ id }) => id === 'table-ignored')).toEqual([])
})

const spaced = (text: string) => readPlans(fromText(text), library).doubts.filter(({ id }) => id === 'columns-by-spaces').map(({ places, parameters }) => [places[0], parameters.rows])

test('rows that spaces part and that no heading explains are told, once a stretch', () => {
  const rows = ['1 托位数 个 3.7 4.0 预期性', '入园率', '2  普惠覆盖率   %   98   99  约束性', '3 床位占比 % 50 60 约束性']
  expect(spaced(['某县规划', '主要目标如下', ...rows].join('\n'))).toEqual([[{ kind: 'line', line: 3 }, 3]])
  expect(spaced(['某县规划', '序号 指标 单位 2020年 2025年 属性', ...rows].join('\n'))).toEqual([])
})

test.each(documents)('%s has no columns parted by spaces', (file) => {
  expect(readPlans(published(file), library).doubts.filter(({ id }) => id === 'columns-by-spaces')).toEqual([])
})

/** Tables whose columns spaces alone part, as copied from a PDF: their rows, what is told of them, and texts that are no tables. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlans } from '../../src/reading'
import { readCommitments } from '../../src/reading/commitments'
import { fromText, library } from './published'
import { rowsOf } from './invented'

const text = (file: string) => readFileSync(join(__dirname, 'plans', file), 'utf8')
const rows = (lines: string) => readPlans(fromText(lines), library).tables.map(({ plan }) => rowsOf(plan))
/** The findings on each row that a person must look at. */
const told = (lines: string) => readPlans(fromText(lines), library).tables.flatMap(({ plan, doubts }) => (
  plan.indicators.map((_, row) => doubts.filter((doubt) => doubt.row === row && doubt.severity !== 'info').map(({ id }) => id))
))

test('columns of fixed width: by place, with cells that are missing, lines within cells, and domains in the middle of their rows', () => {
  expect(rows(text('health-fixed-width.txt'))).toEqual([[
    [1, '健康水平', '人均预期寿命（岁）', 'anticipatory', '', '78.6', '79.9'],
    [2, '健康水平', '孕产妇死亡率（1/10万）', 'anticipatory', '', '11.2', '<10'],
    [3, '健康水平', '婴儿死亡率（‰）', 'anticipatory', '', '4.3', ''],
    [4, '健康水平', '重大慢性病过早死亡率（%）', 'anticipatory', '', '12.1', '<11'],
    [5, '医疗资源', '每千人口拥有执业\n(助理)医师数（人）', 'binding', '', '2.2', '3.1'],
    [6, '医疗资源', '每千人口注册护士数（人）', 'anticipatory', '', '2.5', '3.6'],
  ]])
  expect(told(text('health-fixed-width.txt'))).toEqual([['cell-misfit'], [], ['target-missing'], ['cell-misfit'], [], ['cell-misfit']])
})

test('single spaces: by what the pieces look like, with a heading broken around its line, and names above and below their rows', () => {
  expect(rows(text('education-pdf-lines.txt'))).toEqual([[
    [1, '学前', '学前三年毛入园率（%）', 'anticipatory', '', '96.5', '98'],
    [2, '学前', '每千人口拥有 3 岁\n以下婴幼儿托位数（个）', 'anticipatory', '', '1.9', '4.2'],
    [3, '义务', '义务教育巩固率（%）', 'binding', '', '99.1', '99.5'],
    [4, '义务', '体质健康合格率（%）', 'anticipatory', '', '93.4', '—'],
    [5, '义务', '每百名学生拥有教师（人）', 'anticipatory', '', '5.2', '6.1'],
  ]])
})

test.each(['health-fixed-width.txt', 'education-pdf-lines.txt'])('%s: the table is doubtful as a whole, and no row is surely read', (file) => {
  const { tables } = readPlans(fromText(text(file)), library)
  expect(tables[0]!.doubts.filter(({ id }) => id === 'columns-by-spaces')).toHaveLength(1)
  for (const { confidence, reasons } of tables[0]!.evidence) {
    expect(confidence).toBeLessThan(0.9)
    expect(reasons.map(({ id }) => id)).toContain('parted-by-spaces')
  }
})

const heading = '序号 指标 单位 2020年 2025年 属性'

test('a row that lacks a figure leaves open which of them it has', () => {
  const lines = [heading, '1 托位数 个 3.7 4.0 预期性', '2 普惠覆盖率 % 98 约束性', '3 床位占比 % 50 60 约束性']
  const [read] = rows(lines.join('\n'))
  expect(read![1]!.slice(5)).toEqual(['', ''])
  expect(told(lines.join('\n'))[1]).toContain('cells-undecided')
})

test('a line behind the last row that may belong to it is told', () => {
  const lines = [heading, '1 托位数 个 3.7 4.0 预期性', '2 每百名老年人拥有 张 98 99 约束性', '社区养老床位数', '', '二、保障措施']
  expect(told(lines.join('\n'))[1]).toContain('table-continues')
})

test('nothing of the table is read as a commitment', () => {
  const lines = [heading, '1 每千人口托位数 个 3.7 达到4.0 预期性', '2 普惠覆盖率 % 98 不低于99 约束性', '3 床位占比 % 50 60 约束性']
  expect(readCommitments(fromText(lines.join('\n')))).toEqual([])
})

test.each([
  ['running text with spaces round its figures', ['到 2025 年，全市每千人口床位数达到 7.0 张，医师数达到 3.5', '人，新增学位 1.2 万 个。', '2026 年 底前 建成 5 所。']],
  ['a heading without rows', [heading, '本表所列指标由县发展和改革局负责解释。', '各镇要抓好落实。']],
  ['rows without a heading', ['1 托位数 个 3.7 4.0', '2 覆盖率 % 98 99']],
])('%s: no table', (_, lines) => {
  expect(rows(lines.join('\n'))).toEqual([])
})

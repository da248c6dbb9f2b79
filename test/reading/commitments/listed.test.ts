/** Lists of tasks (实事清单) in delimited lines: each cell by itself, offices and dates never the thing promised. */
import fc from 'fast-check'
import { readCommitments } from '../../../src/reading/commitments'
import { documentOf } from './support'

const heading = ['序号', '项目名称', '建设内容及目标', '责任单位', '完成时限']
const rows = [
  ['1', '公办学前教育扩容', '新建公办幼儿园3所，新增学位1080个', '县教育局', '2030年10月底前'],
  ['2', '普惠托育服务提升', '新增托位260个', '县卫健局、县妇联', '2031年12月底前'],
  ['3', '农村饮水安全', '农村自来水普及率达到95%', '县水利局', '12月底前'],
]
const listOf = (separator: string, lines: string[][]) => ['某县2030年民生实事项目', ...lines.map((line) => line.join(separator))].join('\n')
const told = (text: string) => readCommitments(documentOf(text)).map(({ subject, written, deadline, responsibleUnits }) =>
  [subject, written, deadline?.year, ...responsibleUnits])
const expected = [
  ['新建公办幼儿园', '3所', 2030, '县教育局'], ['新增学位', '1080个', 2030, '县教育局'], ['新增托位', '260个', 2031, '县卫健局', '县妇联'],
  ['农村自来水普及率', '达到95%', 2030, '县水利局'],
]

test.each([['tabs', '\t'], ['bars', '|'], ['full-width bars', '｜']])('a list with %s has its offices and deadlines from their columns', (_, separator) => {
  expect(told(listOf(separator, [heading, ...rows]))).toEqual(expected)
})

test.each([['one cell a line', '\n'], ['bars behind them', ' |\n'], ['empty lines between them', '\n\n']])('a list flattened to %s has them, too', (_, separator) => {
  expect(told(listOf(separator, [heading, ...rows]))).toEqual(expected)
})

test('in a flattened list an office takes as many lines as it has, and a date may say what happens then', () => {
  const lines = ['某县2030年民生实事', '序号', '任务', '责任单位', '完成时限', '1', '启动建设公园。', '县水务局', '县住建局', '12月底前', '2', '新建天桥2座。', '县住建局', '9月投入使用', '分享到:']
  expect(readCommitments(documentOf(lines.join('\n')))).toMatchObject([
    { subject: '新建天桥', responsibleUnits: ['县住建局'], deadline: { year: 2030, words: '9月投入使用' } },
  ])
})

test('in a flattened list of progress the tasks are read, not how far they are, and who leads them', () => {
  const lines = [
    '某县2030年民生实事进度表', '序号', '项目内容', '当前进度', '牵头单位', '备注', '1', '建设公路55公里。', '95%', '县交通局', '县民生实事',
    '2', '新增学位1000个。', '80%(南区3所进度滞后)', '县教育局', '市民生实事', '3', '新建公园2个。', '98%', '县住建局', '县民生实事',
  ]
  expect(readCommitments(documentOf(lines.join('\n'))).map(({ subject, written, leadUnits }) => [subject, written, ...leadUnits])).toEqual([
    ['建设公路', '55公里', '县交通局'], ['新增学位', '1000个', '县教育局'], ['新建公园', '2个', '县住建局'],
  ])
})

test('a flattened table of indicators is no list of tasks', () => {
  const lines = ['某县2030年指标', '序号', '指标', '目标值', '责任单位', '1', '托位数（个）', '≥280', '县卫健局', '2', '参保率（%）', '98', '县医保局']
  expect(readCommitments(documentOf(lines.join('\n')))).toEqual([])
})

test('columns are found by what stands in them where the heading is lost', () => {
  expect(told(listOf('\t', rows))).toEqual(expected)
})

test('a place and a span in the line, the words of the deadline, and no doubt for not being a sentence', () => {
  const [, found] = readCommitments(documentOf(listOf('\t', [heading, ...rows])))
  expect(found).toMatchObject({
    place: { kind: 'line', line: 3 }, deadline: { words: '2030年10月底前' }, text: '新建公办幼儿园3所，新增学位1080个', clause: '新增学位1080个',
  })
  expect(rows[0]!.join('\t').slice(found!.at.from, found!.at.to)).toBe('1080个')
  expect(found!.reasons).not.toEqual(expect.arrayContaining(['no-sentence']))
  expect(found!.confidence).toBeGreaterThanOrEqual(0.7)
})

test('牵头单位 lead, 领域 is the domain, 备注 is not read, and the name says of what where the figure stands alone', () => {
  const found = readCommitments(documentOf(listOf('|', [
    ['领域', '任务名称', '建设内容', '牵头单位', '备注'],
    ['住房', '改造老旧小区', '不少于18个', '县住建局', '已完成改造20个'], ['住房', '开工安置房', '不少于300套', '县住建局', '新增投资3亿元'],
  ])))
  expect(found.map(({ subject, written, domain, leadUnits }) => [subject, written, domain, leadUnits])).toEqual([
    ['改造老旧小区', '不少于18个', '住房', ['县住建局']], ['开工安置房', '不少于300套', '住房', ['县住建局']],
  ])
})

test('a table of indicators is no list of tasks', () => {
  expect(told(['某县规划', '序号\t指标\t2030年目标', '1\t新增托位数（个）\t≥300', '2\t入园率（%）\t达到98%', '3\t新建学校（所）\t12'].join('\n'))).toEqual([])
})

test('a number with a tab behind it numbers running text', () => {
  const text = ['一、重点任务', '（一）\t托育服务', '1.\t新增托位450个。', '2.\t入园率达到90%以上。', '（责任单位：县教育局）'].join('\n')
  expect(readCommitments(documentOf(text)).map(({ subject, domain }) => [subject, domain])).toEqual([['新增托位', '托育服务'], ['入园率', '托育服务']])
})

test('the cells of a real table promise as those of lines do, below the line of their domain', () => {
  const place = (row: number, column: number) => ({ kind: 'table' as const, table: 1, row, column })
  const texts = [
    ['某县2030年民生实事清单'], ['序号', '项目名称', '目标任务', '牵头单位\n（责任单位）', '完成时限'], ['一、教育助学'],
    ['1', '公办幼儿园建设', '新建公办幼儿园3所，新增学位810个', '县教育局\n（县财政局、各镇）', '2030年9月'],
    ['二、医疗养老'], ['2', '老年食堂', '新建老年食堂20个', '县民政局', '2031年12月底前'],
  ]
  const rows = texts.map((cells, row) => cells.map((text, column) =>
    ({ text, place: place(row + 1, column + 1), ...cells.length === 1 ? { columns: 5 } : {} })))
  const found = readCommitments({ file: null, blocks: [{ kind: 'table', rows, place: place(1, 1) }] })
  expect(found.map(({ subject, written, domain, leadUnits, responsibleUnits, deadline, place: at }) =>
    [subject, written, domain, leadUnits, responsibleUnits, deadline?.year, at])).toEqual([
    ['新建公办幼儿园', '3所', '教育助学', ['县教育局'], ['县财政局', '各镇'], 2030, place(4, 3)],
    ['新增学位', '810个', '教育助学', ['县教育局'], ['县财政局', '各镇'], 2030, place(4, 3)],
    ['新建老年食堂', '20个', '医疗养老', ['县民政局'], [], 2031, place(6, 3)],
  ])
})

test('in a line by itself no subject reaches over a tab or a bar', () => {
  expect(told('县教育局\t2030年：1080个')).toEqual([])
  expect(told('新增学位｜达到1080个｜县教育局')).toEqual([])
})

test('whatever the lines hold, no commitment reaches over a mark, and none is about an office or a date', () => {
  const cell = fc.constantFrom(...rows.flat(), ...heading, '', '1080个', '达到95%', '县教育局', '2030年', '新增')
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), fc.constantFrom('\t', '|'), (lines, separator) => {
    for (const { subject, clause, text } of readCommitments(documentOf(lines.map((line) => line.join(separator)).join('\n')))) {
      expect(`${subject}${clause}${text}`).not.toContain(separator)
      expect(subject).not.toMatch(/局$|妇联$|^20[0-9]{2}年/u)
    }
  }), { numRuns: 300 })
})

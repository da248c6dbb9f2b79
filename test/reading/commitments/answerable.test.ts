/** Who answers for a task and by when, where the text says so behind it or on a line of its own. */
import { readCommitments } from '../../../src/reading/commitments'
import { documentOf } from './support'

const told = (...lines: string[]) => readCommitments(documentOf(lines.join('\n')), { years: { from: 2030, to: 2030 } })
  .map(({ written, leadUnits, responsibleUnits, deadline }) => [written, leadUnits.join(), responsibleUnits.join(), deadline?.words ?? null])

test('a label of a deadline is none of a unit', () => {
  expect(told('新增学位600个。（责任单位：县教育局，完成时限：2030年9月）')).toEqual([['600个', '', '县教育局', '2030年9月']])
  expect(told('新增学位600个。（牵头单位：县教育局；完成时限：2030年9月）')).toEqual([['600个', '县教育局', '', '2030年9月']])
})

test('several labels in one line are each their own, and who assists is none', () => {
  expect(told('新增学位600个。', '牵头单位：县教育局    配合单位：县财政局、县自然资源局')).toEqual([['600个', '县教育局', '', null]])
})

test('a line of labels belongs to the numbered item above it, and to no other', () => {
  expect(told('1. 新建学校6所。', '牵头单位：县教育局', '完成时限：2030年12月', '2. 新建食堂30家。（县民政局）', '3. 新增床位80张。')).toEqual([
    ['6所', '县教育局', '', '2030年12月'], ['30家', '', '县民政局', null], ['80张', '', '', null],
  ])
})

test('nor to a block above that has a number on a line of its own', () => {
  expect(told('01', '新增托位300个', '02', '新增学位900个', '责任单位：县教育局')).toEqual([
    ['300个', '', '', null], ['900个', '', '县教育局', null],
  ])
})

test('a line that introduces a list states its deadline, up to the next heading above it', () => {
  const years = (...lines: string[]) => readCommitments(documentOf(lines.join('\n'))).map(({ deadline }) => deadline?.year)
  expect(years('到2030年将实现：', '1、床位数达到4.3张。', '2、签约率达到80%。')).toEqual([2030, 2030])
  expect(years('2030年，办好以下实事：', '一、托育', '新增托位300个。', '二、住房', '改造小区20个。')).toEqual([2030, 2030])
  expect(years('2030年，办好十件实事。', '这十件实事分别是：新增托位300个；改造小区20个。')).toEqual([2030, 2030])
  expect(years('一、目标', '到2030年实现：', '（一）床位数达到4.3张。', '二、保障', '新增编制30个。')).toEqual([2030, undefined])
})

test('a sentence that a page broke over lines is read as one, each figure in its line', () => {
  const lines = ['到2030年，全市每千人口医疗卫生机构床', '位数达到7.0张，执业（助理）医师数达到3.5', '人，新增公办幼儿园学位1.2万个。']
  const found = readCommitments(documentOf(lines.join('\n')))
  expect(found.map(({ subject, written, place }) => [subject, written, place])).toEqual([
    ['每千人口医疗卫生机构床位数', '达到7.0张', { kind: 'line', line: 2 }], ['执业（助理）医师数', '达到3.5人', { kind: 'line', line: 2 }],
    ['新增公办幼儿园学位', '1.2万个', { kind: 'line', line: 3 }],
  ])
  for (const { place, at, value } of found) expect(place.kind === 'line' && lines[place.line - 1]!.slice(at.from, at.from + value.length)).toBe(value)
})

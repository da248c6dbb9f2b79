/** By when commitments are due where their sentences do not say: the section's heading, the document, or nothing. */
import { readCommitments } from '../../../src/reading/commitments'
import { documentOf } from './support'

const years = (text: string, options = {}) => readCommitments(documentOf(text), options).map(({ deadline }) => deadline?.year)

test.each<[string, string, number | undefined]>([
  ['a heading of the first level', '政府工作报告\n三、2030年重点工作\n（一）改善民生。新增托位400个。', 2030],
  ['a heading of the second level before that of the first', '三、2030年重点工作\n（一）2032年远期任务。\n新增托位400个。', 2032],
  ['the last of the years that a heading names', '一、2029—2031年主要任务\n新增托位400个。', 2031],
  ['no year of a plan that a heading names', '三、重点工作\n（一）落实《某省托育规划（2031—2035年）》\n新增托位400个。', undefined],
  ['the sentence before its heading', '三、2030年重点工作\n到2031年，新增托位400个。', 2031],
  ['the heading before the title', '某县行动方案（2026—2030年）\n一、2027年重点工作\n新增托位400个。', 2027],
  ['the title where no heading names a year', '某县2030年工作要点\n一、重点工作\n新增托位400个。', 2030],
  ['nothing where nobody says', '政府工作报告\n一、重点工作\n新增托位400个。', undefined],
  ['the opening of a text without a title', '县人代会票决产生2030年度十件民生实事，正式出炉！\n一、托育\n新增托位400个。', 2030],
  ['今年 of a document without years', '政府工作报告\n发布日期：2030-01-09\n一、重点工作\n今年新增托位400个。', 2030],
])('%s', (_, text, year) => {
  expect(years(text)).toEqual([year])
})

test('a heading\'s year is told as such, without words of its own', () => {
  const [found] = readCommitments(documentOf('三、2030年重点工作\n新增托位400个。'))
  expect(found!.deadline).toEqual({ year: 2030, words: null })
  expect(found!.reasons).toContain('section-deadline')
})

test.each([
  ['（三）到2030年，全县常住人口城镇化率达到58%。', null],
  ['（三）新增托位400个。', null],
  ['（三）到2030年，建成全国文明城市。新增托位400个。', null],
  ['（三）着力打造“15分钟生活圈”。新增托位400个。', '15分钟生活圈'],
  ['（三）坚持就业优先，着力稳岗扩岗。新增托位400个。', '坚持就业优先,着力稳岗扩岗'],
])('a numbered sentence is no domain: %s', (line, domain) => {
  expect(readCommitments(documentOf(`三、重点任务\n${line}`)).map((found) => found.domain)).toEqual([domain])
})

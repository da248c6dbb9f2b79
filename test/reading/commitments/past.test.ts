/** What has been achieved is no commitment: sections, paragraphs and sentences that look back. */
import { readCommitments } from '../../../src/reading/commitments'
import { documentOf } from './support'

const told = (...lines: string[]) => readCommitments(documentOf(lines.join('\n')), { years: { from: 2030, to: 2030 } }).map(({ subject, confidence }) =>
  confidence < 0.6 ? `${subject}?` : subject)

test.each(['名词解释', '附件：指标解释', '四、名词解释'])('what %s explains is promised elsewhere', (title) => {
  expect(told('新增托位300个。', title, '覆盖率：指服务人口的比例，应达到80%。')).toHaveLength(1)
})

describe('a section that looks back promises nothing', () => {
  test.each([
    '一、2029年国民经济和社会发展计划执行情况', '一、2029年工作回顾', '一、过去五年工作总结', '第一章 主要成绩', '（一）2029年民生实事完成情况', '2029年工作回顾', '某区重点民生实事项目完成情况表',
    '一、2029年主要工作', '一、2028年以来的重点工作',
  ])('%s', (title) => {
    expect(told(title, '覆盖率达到95%。', '新增托位300个。')).toEqual([])
  })

  test('up to the section that looks ahead', () => {
    expect(told('一、2029年工作回顾', '（一）兴产业。新增企业30家。', '二、2030年工作安排', '（一）兴产业。新增企业40家。')).toEqual(['新增企业'])
    expect(told('2029年工作回顾', '覆盖率达到95%。', '2030年重点工作', '新增托位300个。')).toHaveLength(1)
  })

  test('but one of results and of the plan does', () => {
    expect(told('一、2029年计划执行情况与2030年主要任务', '（一）托育。新增托位300个。')).toHaveLength(1)
  })
})

test.each<[string, string[]]>([
  ['2029年是收官之年。全年实现地区生产总值61.5亿元，增长8.6%。失业率控制在4%以内。', []],
  ['实现地区生产总值61.5亿元，同比增长8.6%；一般公共预算收入5.4亿元，同比增长11.1%。', []],
  ['1-9月，全县实现总产值57.9亿元，同比增长2%。其中：第一产业增加值20.2亿元，增长1.5%。', []],
  ['过去五年，建成学校12所。新增学位3000个。今后五年，力争新增学位5000个。', ['新增学位']],
  ['2029年，新建学校3所。2030年，新建学校5所。', ['新建学校']],
  ['2029年，全县预算收入12亿元，居全市第三。2030年目标是增长5%以上，预算收入达到13亿元。', ['预算收入']],
  ['全年总产值57.9亿元，同比增长2%。失业率控制在4%以内，完成上级下达任务。', []],
  ['污水治理率提升至55%，较上年提高5个百分点。', ['污水治理率', '污水治理率']],
  ['地区生产总值增长6.5%,顺利实现年度目标任务。', []],
  ['确保圆满完成年度目标任务,地区生产总值增长6.5%。', ['地区生产总值']],
  ['已解决700人的饮水问题。', []],
  ['补贴发放率同比提高10个百分点。', ['补贴发放率?']],
  ['力争新增托位300个，覆盖率居全市第一，达到95%。', ['新增托位?', '覆盖率?']],
])('%s', (text, subjects) => {
  expect(told(text)).toEqual(subjects)
})

test('a way from one year to another is never surely promised where nobody says when the plan begins', () => {
  const found = readCommitments(documentOf('据介绍，预期寿命在2015年至2020年，从76岁提高至78岁。'), { years: null, issued: null })
  expect(found.filter(({ confidence }) => confidence > 0.5)).toEqual([])
})

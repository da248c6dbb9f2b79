/** What the grammar of commitments takes from sentences, and what it leaves. */
import fc from 'fast-check'
import { readCommitments } from '../../../src/reading/commitments'
import { documentOf } from './support'

const years = { from: 2021, to: 2025 }

/** As `subject|what is written|year`, each commitment of a text. */
const told = (text: string) =>
  readCommitments(documentOf(text), { years }).map(({ subject, written, deadline }) => `${subject}|${written}|${deadline?.year}`)

test.each([
  ['到2024年,养老机构护理型床位占比达到65%。', ['养老机构护理型床位占比|达到65%|2024']],
  ['养老护理员持证人数不少于180人。', ['养老护理员持证人数|不少于180人|2025']],
  ['城镇登记失业率控制在３．５％以内；', ['城镇登记失业率|控制在3.5%以内|2025']],
  ['新增托位450个,其中普惠托位270个。', ['新增托位|450个|2025', '普惠托位|270个|2025']],
  ['建设2个“健康驿站”、3家食堂,打造样板5处。', ['“健康驿站”|2个|2025', '食堂|3家|2025', '打造样板|5处|2025']],
  ['2022年完成改造3个小区,2023年完成5个。', ['小区|3个|2022', '小区|5个|2023']],
  ['优质率、合格率和满意度均达到95%以上。', ['优质率|达到95%以上|2025', '合格率|达到95%以上|2025', '满意度|达到95%以上|2025']],
  ['小学入学率、初中入学率分别达99%、98%以上。', ['小学入学率|达99%以上|2025', '初中入学率|达98%以上|2025']],
  ['高龄津贴标准由每人每月50元提升至每人每月60元。', ['高龄津贴标准|60元|2025']],
  ['扩大同病同价病组至100组。', ['扩大同病同价病组|100组|2025']],
  ['提高毕业生留用率,到2023年力争达到30%。', ['毕业生留用率|达到30%|2023']],
  ['为520名重点群体提供帮扶。', ['重点群体提供帮扶|520名|2025']],
  ['60%以上规上企业开展集体协商。', ['规上企业开展集体协商|60%以上|2025']],
  ['建设体育公园、健身广场等100个。', ['建设体育公园、健身广场|100个|2025']],
  ['人均预期寿命达到83.5岁,劳动年龄人口平均受教育年限达到11.5年。', ['人均预期寿命|达到83.5岁|2025', '劳动年龄人口平均受教育年限|达到11.5年|2025']],
  ['安薪指数达到95以上。', ['安薪指数|达到95以上|2025']],
  ['新建2—3个省级专业群。', ['省级专业群|2—3个|2025']],
  ['每个街道至少建成1所托育机构。', ['托育机构|至少1所|2025']],
  ['推动基层设施100%覆盖,每千人口拥有托位数4.1个。', ['基层设施|100%|2025', '每千人口拥有托位数|4.1个|2025']],
  ['为全区23000名老年人提供上门服务。', ['老年人提供上门服务|23000名|2025']],
  ['完成农村公路改造35公里,新增场地0.9万块。', ['农村公路改造|35公里|2025', '新增场地|0.9万块|2025']],
  ['计划实施项目3个,年度计划投资0.8亿元,总投资12亿元。', ['实施项目|3个|2025', '计划投资|0.8亿元|2025']],
  ['城乡收入比缩小至1.8以内。', ['城乡收入比|1.8以内|2025']],
  ['到2024年,養老機構護理型床位佔比達到65%。', ['養老機構護理型床位佔比|达到65%|2024']],
  ['每年送戏95场、送书10,000册。', ['送戏|95场|2025', '送书|10,000册|2025']],
  ['参保率较2020年提高5个百分点。', ['参保率|5个百分点|2025']],
  ['“十四五”期间,新建学校12所。', ['新建学校|12所|2025']],
  ['每个县至少有1家医院建有安宁疗护病区。', ['医院建有安宁疗护病区|至少1家|2025']],
  ['新增床位三百张,建成两所学校。', ['新增床位|300张|2025', '学校|2所|2025']],
  ['改造小区一百二十余个。', ['改造小区|超过120个|2025']],
  ['覆盖率达到百分之六十五点五,签约率达七成以上,入住率不低于九成五。', ['覆盖率|达到65.5%|2025', '签约率|达70%以上|2025', '入住率|不低于95%|2025']],
  ['超过一半的机构开展签约。', ['机构开展签约|超过50%|2025']],
  ['参保率不得低于99%,失业率不应超过5%。', ['参保率|不得低于99%|2025', '失业率|不应超过5%|2025']],
  ['死亡率不高于12/10万。', ['死亡率|不高于12/10万|2025']],
  ['充电桩达到800根以上。', ['充电桩|达到800根以上|2025']],
  ['每校至少配备1名专职教师。', ['专职教师|至少1名|2025']],
  ['为6500名60周岁以上老年人免费接种疫苗。', ['60周岁以上老年人免费接种疫苗|6500名|2025']],
  ['小学、初中辍学率分别控制在0.1%、0.5%以内。', ['小学辍学率|控制在0.1%以内|2025', '初中辍学率|控制在0.5%以内|2025']],
  ['处理率2023年达到93%,2025年达到95%。', ['处理率|达到93%|2023', '处理率|达到95%|2025']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['收入比2020年增长20%。', '收入', '比2020年增长', '20%'],
  ['参保率提高5个百分点以上。', '参保率', '提高', '5个百分点以上'],
  ['能耗累计下降13.5%。', '能耗', '累计下降', '13.5%'],
  ['一般公共预算收入比2020年翻一番。', '一般公共预算收入', '比2020年翻一番', '100%'],
  ['总产值翻两番。', '总产值', '翻两番', '300%'],
  ['人均预期寿命较2020年提高1岁左右。', '人均预期寿命', '较2020年提高', '1岁左右'],
  ['低保标准提高50元。', '低保标准', '提高', '50元'],
  ['起数、人数分别下降5%、10%。', '起数', '下降', '5%'],
  ['办理时限压缩60%以上。', '办理时限', '压缩', '60%以上'],
])('%s is a change, not a level', (text, subject, change, written) => {
  expect(readCommitments(documentOf(text), { years })[0]).toMatchObject({ subject, change, written })
})

test.each(['覆盖率提高到65%。', '失业率降至4%以下。', '新增学位300个。', '学历提升1000人以上。', '价格涨幅控制在3%以内。', '增加床位300张。'])('%s is no change', (text) => {
  expect(readCommitments(documentOf(text), { years }).map(({ change }) => change)).toEqual([null])
})

test('what is striven for beyond a change is a change', () => {
  const found = readCommitments(documentOf('总值增长5.5%以上,力争达到6%;覆盖率提高5个百分点,达到65%。'), { years })
  expect(found.map(({ subject, change, written }) => [subject, change, written])).toEqual([
    ['总值', '增长', '5.5%以上'], ['总值', '增长', '达到6%'], ['覆盖率', '提高', '5个百分点'], ['覆盖率', null, '达到65%'],
  ])
})

describe('promises nothing', () => {
  test.each([
    '打造一批精品。', '建设八个高地。', '推进三位一体改革。', '完成二期工程。', '推进两项补贴全覆盖。', '整治三类重点自建房。', '实施18项行动。', '2021年已培训护理员900人次,争取资金2亿元。',
    '一二三产业融合。', '增长了5%。', '一成不变。',
    '“十三五”期间,累计新增城镇就业12.45万人。', '2020年,参保人数达到42.4万人。', '截至目前,建成分馆8家。', '截至2023年底,建成分馆8家。', '目前,学校共12所,学位达到500个。', '已完成改造47个。', '覆盖面达到了51.8%。',
    '完善“15分钟公共服务圈”。', '推进5G网络建设,打造“1+8+X”救助体系。', '落实《3年行动计划(新建500个)》。', '开展0-3岁儿童发育监测筛查。', '为65岁以上老年人提供服务。', '为全县70周岁以上老年人购买保险。',
    '完成第3次房屋调查。', '推进农村30人以下自然小班化教学。', '用好市级16条政策。', '支持某校等3所学院转设。', '实现500人以上行政村全覆盖。',
    '新建居住区按照人均用地不少于0.1平方米的标准配建设施。', '点击数:35次', '≥280', '职工85、', '(35%和36%都按历史存量计算)。', '推广健身地图2.0版。', '注:(1)平均值82.71岁为基数,目标达到90%。', '服务站响应30秒以内。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })

  test('what stands under a heading for the past', () => {
    expect(told('一、发展基础\n(一)主要成效\n覆盖率达到100%。\n二、主要任务\n(一)服务\n覆盖率达到100%。')).toHaveLength(1)
  })
})

test('a commitment knows its section, its units and its place', () => {
  const text = [
    '2023年某县公共服务工作要点', '二、重点任务', '(一)着力深化“幼有善育”。发展托育。(牵头单位:县卫健局)', '1.扩大供给。新增托位450个。(责任单位:县教育局、县卫健局)',
    '(二)老有康养', '1.助餐。新建食堂20家。', '(责任单位:县民政局)', '三、保障措施', '打造品牌2个。',
  ].join('\n')
  const found = readCommitments(documentOf(text))
  const told = found.map(({ domain, leadUnits, responsibleUnits, place, deadline }) =>
    ({ domain, leadUnits, responsibleUnits, place, year: deadline?.year }))
  expect(told).toEqual([
    { domain: '幼有善育', leadUnits: ['县卫健局'], responsibleUnits: ['县教育局', '县卫健局'], place: { kind: 'line', line: 4 }, year: 2023 },
    { domain: '老有康养', leadUnits: [], responsibleUnits: ['县民政局'], place: { kind: 'line', line: 6 }, year: 2023 },
    { domain: null, leadUnits: [], responsibleUnits: [], place: { kind: 'line', line: 9 }, year: 2023 },
  ])
  expect(found[0]).toMatchObject({ text: '新增托位450个', clause: '新增托位450个', at: { from: 11, to: 15 }, deadline: { words: null }, unitOfMeasure: '个', value: '450' })
})

test('headings that lost their line breaks still head their sections', () => {
  const found = readCommitments(documentOf('前言。 一、发展背景 覆盖率达到51%。 二、重点领域 (一)托育服务 按思路推进。 提升水平。接种率保持在95%以上。 (二)教育服务 入园率达到90%。'), { years })
  expect(found.map(({ domain, written }) => [domain, written])).toEqual([['托育服务', '95%以上'], ['教育服务', '达到90%']])
})

test('confidence falls where the subject or the evidence is weak', () => {
  const of = (text: string) => readCommitments(documentOf(text), { years })[0]!.confidence
  expect(of('一、任务\n(一)教育\n到2024年,入园率达到90%以上。')).toBeGreaterThan(of('一、任务\n(一)教育\n提高入园率,达到90%。'))
  expect(of('一、任务\n(一)教育\n新建学校2所。')).toBeGreaterThan(of('新建学校2所'))
})

test('a share of what was promised before says of what', () => {
  const found = readCommitments(documentOf('技能人才总量达到5.95万人,占从业人员比重达到35.5%。'), { years })
  expect(found.map(({ subject, of }) => [subject, of])).toEqual([['技能人才总量', null], ['占从业人员比重', '技能人才总量']])
})

test('the years come from the document\'s own title, not from the plans that it names', () => {
  const year = (title: string) => readCommitments(documentOf(`${title}\n根据《某省实施方案(2020—2030年)》制定。\n新建学校2所。`))[0]!.deadline?.year
  expect(year('某市实施方案(2023-2027年)')).toBe(2027)
  expect(year('某区公共服务“十四五”规划')).toBe(2025)
  expect(year('某区公共服务“十五五”规划')).toBe(2030)
  expect(year('2024年某县工作要点')).toBe(2024)
  expect(year('某县通告')).toBeUndefined()
})

test('any text is read without a throw, and every figure lies where it is said to', () => {
  const words = [
    '到2025年', '达到', '不少于', '新增', '托位', '覆盖率', '35', '2—3', '个', '%', '万人', '以上', '以下', '、', ',', '。', '(', ')', '“', '”',
    '《', '分别', '一、', '(一)', ' ', '由', '提升至', '其中', '的', '\n', '二十五', '十四五', '期间', '内', '每年', '较2020年',
    '三百', '七成', '百分之', '一半', '翻一番', '提高', '十余', '个百分点', '已建成', '不得低于', '/10万', '2.5:1',
  ]
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 40 }), (parts) => {
    const text = parts.join('')
    for (const { at, value, clause, text: sentence, subject, confidence } of readCommitments({
      file: null, blocks: [{ kind: 'paragraph', text, place: { kind: 'paragraph', paragraph: 1 } }],
    }, { years })) {
      expect(text.slice(at.from, at.to)).not.toBe('')
      expect(text.slice(at.from, at.from + value.length).normalize('NFKC').length).toBeGreaterThanOrEqual(value.length)
      expect(sentence).toContain(clause)
      expect(subject).not.toBe('')
      expect(confidence).toBeGreaterThan(0)
    }
  }), { numRuns: 500 })
})

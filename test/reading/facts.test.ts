/** What documents say of themselves, by eye: the published ones, and the ways in which other counties write it. */
import { readPlans } from '../../src/reading'
import { fromText, library, published } from './published'

function factsOf(document: Parameters<typeof readPlans>[0]) {
  const { title, documentNumber, issuer, date, regions, years } = readPlans(document, library).facts
  return [
    title?.value ?? null, documentNumber?.value ?? null, issuer?.value ?? null, date?.value ?? null, regions.map(({ value }) => value.code).join(),
    years && `${years.value.from}-${years.value.to}`,
  ]
}

test.each([
  ['000_92d37f06dd615055.txt', ['龙泉市公共服务“七优享”实施方案(2023-2027年)', null, '龙泉市人民政府办公室', '2023-05-16', '331181', '2023-2027']],
  ['001_a9a6ae0632911c0a.txt', ['2023年宁波市奉化区公共服务“七优享”工程工作要点', '奉政办发〔2023〕18号', '宁波市奉化区人民政府办公室', '2023-04-24', '330213', '2023-2023']],
  ['002_c241765effb0e913.txt', ['黄岩区公共服务“十四五”规划', null, '台州市黄岩区发展和改革局', '2021-10-19', '331003', '2021-2025']],
  ['003_fb34ff3734b4b848.txt', ['金华市基本公共服务体系“十四五”规划', null, '金华市发改委', '2022-11-09', '330700', '2021-2025']],
  ['004_74300f9a7fb10690.txt', ['2025年嵊泗县公共服务“七优享”工程工作要点', null, '嵊泗县公共服务七优享工程专班办公室', '2025-03-21', '330922', '2025-2025']],
])('%s', (file, facts) => {
  expect(factsOf(published(file))).toEqual(facts)
})

test.each(['〔〕', '[]', '()', '（）', '【】', '﹝﹞', '［］'])('a document number with %s', (brackets) => {
  const number = `某政办发${brackets[0]!}2024${brackets[1]!}5号`
  expect(factsOf(fromText(`${number}\n公共服务实施方案`))[1]).toBe(number)
})

test('the issuer of the first page, a date in Chinese numerals, a title over two lines', () => {
  expect(factsOf(fromText('嵊泗县人民政府办公室文件\n嵊泗县公共服务\n三年行动计划（2023—2025年）\n为提高公共服务水平，制定本计划。')).slice(0, 3))
    .toEqual(['嵊泗县公共服务三年行动计划（2023—2025年）', null, '嵊泗县人民政府办公室'])
  expect(factsOf(fromText('嵊泗县养老服务规划\n嵊泗县民政局\n二〇二四年三月一日'))[3]).toBe('2024-03-01')
})

test.each<[says: string, text: string, number: string | null, issuer: string | null, date: string | null]>([
  ['a number in traditional characters', '嵊泗縣公共服務實施方案\n嵊政發〔2023〕7號', '嵊政發〔2023〕7號', null, null],
  ['a day alone on its line', '嵊泗县公共服务规划\n嵊政发〔2021〕4号\n现将规划印发给你们。\n2021年9月30日\n一、发展目标', '嵊政发〔2021〕4号', null, '2021-09-30'],
  ['who and when on one line', '嵊泗县公共服务规划\n嵊泗县人民政府办公室    2023年6月15日\n一、发展目标', null, '嵊泗县人民政府办公室', '2023-06-15'],
  ['the same with a spaced date', '嵊泗县公共服务规划\n嵊泗县人民政府  2023年 6月 15日\n', null, '嵊泗县人民政府', '2023-06-15'],
  [
    'two issuers above the notice', '嵊泗县教育局　嵊泗县发展和改革局\n关于印发《嵊泗县教育规划》的通知\n嵊教〔2021〕46号\n2021年9月30日\n嵊泗县教育规划',
    '嵊教〔2021〕46号', '嵊泗县教育局、嵊泗县发展和改革局', '2021-09-30',
  ],
  ['two who signed', '嵊泗县教育规划\n请认真贯彻执行。\n嵊泗县教育局\n嵊泗县财政局\n2021年9月30日', null, '嵊泗县教育局、嵊泗县财政局', '2021-09-30'],
  [
    'a report to a congress', '政府工作报告\n——2025年2月18日在嵊泗县第十八届人民代表大会第四次会议上\n嵊泗县人民政府县长　李某某\n各位代表：',
    null, '嵊泗县人民政府', '2025-02-18',
  ],
  ['an office that may be any is no issuer', '嵊泗县公共服务规划\n发布日期：2023-07-25 信息来源：县政府办公室', null, null, '2023-07-25'],
  ['a day within a sentence is none of the document', '嵊泗县教育规划\n2021年9月30日前完成全部任务。', null, null, null],
])('%s', (_, text, ...said) => {
  expect(factsOf(fromText(text)).slice(1, 4)).toEqual(said)
})

test.each([
  ['附件1\n嵊泗县2024年度综合考核指标体系', '嵊泗县2024年度综合考核指标体系'],
  ['附件\n嵊泗县公共服务主要指标一览表', '嵊泗县公共服务主要指标一览表'],
])('the title of a table stands for that of a sheet: %j', (text, title) => {
  expect(factsOf(fromText(text))[0]).toBe(title)
})

test.each([
  ['一、主要目标\n到2027年，全县护理型床位占比达到65%。', null],
  ['住房保障项目\n开工建设安置房60万平方米。', null],
  ['表 嵊泗县公共服务五年目标', null],
  ['嵊泗县2025年政府工作报告重点任务分解\n为确保完成全年任务，现分解如下。', '嵊泗县2025年政府工作报告重点任务分解'],
  ['嵊泗县2024年度公共服务考核细则', '嵊泗县2024年度公共服务考核细则'],
  ['嵊泗县人民政府办公室转发县发展改革局关于2024年国民经济和社会发展计划的通知', '2024年国民经济和社会发展计划'],
])('a section or a table is no title: %j', (text, title) => {
  expect(factsOf(fromText(text))[0]).toBe(title)
})

test.each<[says: string, text: string, title: string | null, issuer: string | null]>([
  ['the document below what a page says of it, no link in its menu', '首页\n2025年政府工作报告\n索引号：001/2024-1\n嵊泗县养老服务规划\n为提高服务水平，制定本规划。', '嵊泗县养老服务规划', null],
  ['no notice that running text mentions', '为认真贯彻国务院《转发教育局关于学前教育指导意见的通知》，现提出如下意见。', null, null],
  ['what a headline announces', '嵊泗县“十四五”公共服务规划出炉\n记者了解到，规划近日发布。', '嵊泗县“十四五”公共服务规划出炉', null],
  ['no newspaper as who issued it', '嵊泗县养老服务规划\n来源：某某晚报', '嵊泗县养老服务规划', null],
])('a page: %s', (_, text, title, issuer) => {
  const [named, , by] = factsOf(fromText(text))
  expect([named, by]).toEqual([title, issuer])
})

test('a report without a year speaks of the year in which it was given', () => {
  expect(factsOf(fromText('政府工作报告\n——2025年2月18日在嵊泗县第十八届人民代表大会第四次会议上'))[5]).toBe('2025-2025')
})

test('a name of several divisions stays open, unless a city decides', () => {
  const named = (text: string) => readPlans(fromText(text), library)
  const open = named('鼓楼区2025年民生实事推进计划')
  expect(open.facts.regions.length).toBeGreaterThan(1)
  expect(open.doubts.map(({ id }) => id)).toContain('region-ambiguous')
  const told = named('南京市鼓楼区2025年民生实事推进计划')
  expect(told.facts.regions.map(({ value }) => value.name)).toEqual(['南京市鼓楼区'])
  expect(told.doubts.map(({ id }) => id)).not.toContain('region-ambiguous')
})

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

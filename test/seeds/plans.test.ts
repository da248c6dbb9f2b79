/** The published plans: identity, columns and rows as the documents print them. */
import { findPlan, type Indicator, type Plan } from '../../src/model'
import { seedLibrary } from '../support/library'

const [longquan, fenghua, jinhua16, jinhua21, shengsi, huangyan] = [
  '331181-qiyouxiang-2023-2027', '330213-qiyouxiang-2023', '330700-gonggongfuwu-2016-2020', '330700-gonggongfuwu-2021-2025',
  '330922-qiyouxiang-2025', '331003-gonggongfuwu-2021-2025',
] as const

function plan(id: string): Plan {
  return findPlan(seedLibrary(), id)
}

function row(id: string, no: number, sub: string | null = null): Indicator {
  const found = plan(id).indicators.filter((indicator) => indicator.no === no && indicator.sub === sub)
  if (found.length !== 1) throw new Error(`${id} has ${found.length} rows ${no} ${sub}`)
  return found[0]!
}

const rawCells = (id: string): string[] => plan(id).indicators.flatMap((indicator) => Object.values(indicator.cells))
const count = (id: string, raw: string): number => rawCells(id).filter((cell) => cell === raw).length

test('the library holds the six tables of the five documents', () => {
  expect(seedLibrary().plans.map(({ id }) => id)).toEqual([longquan, fenghua, jinhua16, jinhua21, shengsi, huangyan].sort())
})

test.each([
  { id: longquan, region: '丽水市龙泉市', date: '2023-05-16', years: [2023, 2027], rows: 26, core: 9, slashes: 16, empty: 0 },
  { id: fenghua, region: '宁波市奉化区', date: '2023-04-24', years: [2023, 2023], rows: 30, core: 9, slashes: 0, empty: 0 },
  { id: jinhua16, region: '金华市', date: '2022-11-09', years: [2016, 2020], rows: 38, core: 0, slashes: 4, empty: 0 },
  { id: jinhua21, region: '金华市', date: '2022-11-09', years: [2021, 2025], rows: 47, core: 0, slashes: 7, empty: 0 },
  { id: shengsi, region: '舟山市嵊泗县', date: '2025-03-21', years: [2025, 2025], rows: 28, core: 0, slashes: 0, empty: 2 },
  { id: huangyan, region: '台州市黄岩区', date: '2021-10-19', years: [2021, 2025], rows: 0, core: 0, slashes: 0, empty: 0 },
])('$id has its identity and its rows', ({ id, region, date, years, rows, core, slashes, empty }) => {
  const { region: { name }, date: printed, years: { from, to }, indicators } = plan(id)
  expect({ name, printed, years: [from, to] }).toEqual({ name: region, printed: date, years })
  expect(indicators).toHaveLength(rows)
  expect(indicators.filter((indicator) => indicator.core)).toHaveLength(core)
  expect([count(id, '/'), count(id, '')]).toEqual([slashes, empty])
})

test.each([
  [longquan, '龙泉市公共服务“七优享”实施方案(2023-2027年)', null, '表\u00a0龙泉市公共服务“七优享”五年目标', ['标“*”代表省七优享核心指标']],
  [fenghua, '2023年宁波市奉化区公共服务“七优享”工程工作要点', '奉政办发〔2023〕18号', null, ['★为核心指标,其余为重点指标']],
  [jinhua16, '金华市基本公共服务体系“十四五”规划', null, '表1“十三五”金华市基本公共服务主要指标完成情况', []],
  [jinhua21, '金华市基本公共服务体系“十四五”规划', null, '表2“十四五”公共服务主要指标目标表', ['注:〔〕内数据为5年累计数。']],
  [shengsi, '2025年嵊泗县公共服务“七优享”工程工作要点', null, '表 \u00a02025年嵊泗县公共服务“七优享\u00a0”工程重点指标', []],
])('%s has the title, number, caption and notes of the document', (id, title, documentNumber, table, notes) => {
  expect(plan(id)).toMatchObject({ title, documentNumber, table, notes })
})

test('the plan whose table is lost keeps its caption, notes and domains', () => {
  const { title, table, columns, periods, domains, notes } = plan(huangyan)
  expect({ title, table, columns, periods }).toEqual({
    title: '黄岩区公共服务“十四五”规划', table: '表1 “十四五”时期公共服务主要指标', columns: [], periods: [],
  })
  expect(domains.map(({ name }) => name)).toEqual([
    '婴幼儿照护服务', '现代教育服务', '创业就业服务', '城乡宜居服务', '公共文体服务', '卫生健康服务', '幸福养老服务', '兜底保障服务', '公共安全服务',
  ])
  expect(notes.map((note) => /\((\d)\)/.exec(note)?.[1])).toEqual(['1', '2', '3', '4'])
})

test.each([
  [longquan, ['2022:base:2022', '2023:target:2023', '2024:target:2024', '2025:target:2025', '2026:target:2026', '2027:target:2027']],
  [fenghua, ['目标值:target:2023']],
  [jinhua16, ['2015:base:2015', '2020规划目标:target:2020', '2020完成情况:actual:2020']],
  [jinhua21, ['2020基数:base:2020', '2025年目标:target:2025']],
  [shengsi, ['完成值:target:2025']],
])('%s has its columns', (id, columns) => {
  expect(plan(id).columns.map(({ key, role, period }) => `${key}:${role}:${period}`)).toEqual(columns)
})

test.each([
  [longquan, { 幼有善育: 3, 学有优教: 5, 劳有所得: 3, 病有良医: 5, 老有康养: 3, 住有宜居: 3, 弱有众扶: 4 }],
  [fenghua, { 幼有善育: 4, 学有优教: 4, 劳有所得: 4, 病有良医: 5, 老有康养: 5, 住有宜居: 3, 弱有众扶: 5 }],
  [jinhua16, {
    基本公共教育: 3, 基本就业创业: 4, 基本社会保险: 7, 基本健康服务: 4, 基本生活服务: 5, 基本公共文化: 4, 基本环境保护: 6, 基本公共安全: 5,
  }],
  [jinhua21, {
    托育照护服务: 3, 现代教育服务: 7, 就业创业服务: 6, 城乡宜居服务: 4, 公共文体服务: 6, 医疗健康服务: 6, 幸福养老服务: 4, 兜底保障服务: 4,
    拥军优抚服务: 1, 便民生活服务: 6,
  }],
  [shengsi, { 民生实事: 1, 项目建设: 1, 幼有善育: 4, 学有优教: 3, 劳有所得: 4, 病有良医: 4, 老有康养: 3, 住有宜居: 3, 弱有众扶: 5 }],
])('%s has its domains in order, with their number of rows', (id, sizes) => {
  const { domains, indicators } = plan(id)
  expect(domains.map(({ name }) => [name, indicators.filter(({ domain }) => domain === name).length])).toEqual(Object.entries(sizes))
  const grouped = domains.flatMap(({ name }) => indicators.filter(({ domain }) => domain === name))
  expect(indicators).toEqual(grouped)
})

test('rows are numbered from 1 without a gap', () => {
  for (const { indicators } of seedLibrary().plans) {
    const numbers = [...new Set(indicators.map(({ no }) => no))]
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }
})

test('no published text has white space around it, and responsible units none inside', () => {
  for (const { id, indicators, columns, domains } of seedLibrary().plans) {
    const texts = [...indicators.flatMap(({ name, cells }) => [name, ...Object.values(cells)]), ...columns.map(({ heading }) => heading)]
    expect([id, texts.filter((text) => text !== text.trim())]).toEqual([id, []])
    const rowNames = indicators.flatMap(({ responsibleUnits, domain }) => [...responsibleUnits, domain])
    const names = [...rowNames, ...domains.flatMap(({ name, leadUnits }) => [name, ...leadUnits])]
    expect([id, names.filter((name) => /\s/u.test(name))]).toEqual([id, []])
  }
})

test.each<[string, number, string]>([
  [longquan, 1, '*每千人口拥有3岁以下婴幼儿\u00a0\u00a0托位数(个)'],
  [longquan, 12, '*基本医疗保险政策范围内\n住院报销比例(含大病保险(%))'],
  [longquan, 21, '*保障性租赁住房累计建设筹集套数(万套〔间〕)'],
  [longquan, 23, '*县级“助联体”覆盖率'],
  [fenghua, 4, '“医防护”示范儿童健康管理\n指导中心(家)'],
  [fenghua, 7, '国家义务教育优质均衡发展县\n创建覆盖率(%)'],
  [fenghua, 13, '★基本医疗保险政策范围内住院报销比例(含大病保险)(%)'],
  [fenghua, 14, '★城乡居民同质同标免费健康\n体检数(万人次)'],
  [jinhua16, 9, '基本医疗保险参保率'],
  [jinhua16, 11, '其中:护理型床位占比(%'],
  [jinhua16, 21, '城市公共交通服务指数(用户满意度指数)'],
  [jinhua16, 28, '地表水断面-类比率(%'],
  [jinhua16, 38, '亿元生产总值安全事故死亡率(人/亿元)'],
  [jinhua21, 1, '3 岁以下婴幼儿托育机构覆盖率(%'],
  [jinhua21, 8, '高等教育毛入学率达到(%'],
  [jinhua21, 18, '地表水达到或好于Ⅲ类水体比例(%'],
  [jinhua21, 26, '每千人口拥有执业(助理)医师数(常住人口)(人)'],
  [shengsi, 3, '每千名\u00a03\u00a0岁以下婴幼儿拥有托位数(个)'],
  [shengsi, 13, '劳动争议“无讼指数”'],
  [shengsi, 24, '最低生活保障标准金额(万元/年)'],
])('%s row %i is named as printed', (id, no, name) => {
  expect(row(id, no).name).toBe(name)
})

test.each<[string, number, string[]]>([
  [longquan, 1, ['3.74', '3.8', '4.0', '4.5', '5.0', '5.5']],
  [longquan, 3, ['93.05', '90', '90', '95', '95', '95']],
  [longquan, 4, ['2920', '/', '/', '/', '/', '/']],
  [longquan, 6, ['/', '/', '100', '/', '/', '/']],
  [longquan, 7, ['/', '/', '/', '100', '/', '/']],
  [longquan, 9, ['1.26', '<3', '<3', '<3', '<3', '<3']],
  [longquan, 12, ['职工87;\n城乡居民71', '职工85;\n城乡居民68', '职工85;\n城乡居民69', ...Array<string>(3).fill('职工85;\n城乡居民70')]],
  [longquan, 14, ['81.35(2021)', '81.6', '81.7', '81.8', '81.9', '82']],
  [longquan, 15, ['11.22(2021)', '9.8', '9.6', '9.4', '9.2', '9']],
  [longquan, 16, ['93.32', '>70', '>70', '>70', '>70', '>70']],
  [longquan, 18, ['22.02', '22.08', '22.14', '22.20', '22.26', '22.32']],
  [longquan, 19, ['/', '3.5', '4', '4', '4', '全覆盖']],
  [longquan, 21, ['0', '0.01', '0.02', '0.03', '0.04', '0.05']],
  [longquan, 23, ['0', '100%', '100%', '100%', '100%', '100%']],
  [longquan, 24, ['12420', '12600', '12800', '13000', '13500', '14000']],
  [longquan, 26, ['48', '≥85', '≥87', '≥90', '≥91', '≥92']],
  [fenghua, 3, ['≥86']],
  [fenghua, 5, ['4814']],
  [fenghua, 9, ['9.78']],
  [fenghua, 10, ['≤3.5']],
  [fenghua, 13, ['职工82城乡居民62']],
  [fenghua, 15, ['25248']],
  [fenghua, 20, ['49.51']],
  [fenghua, 24, ['3170']],
  [jinhua16, 2, ['181', '222', '/']],
  [jinhua16, 4, ['2.93', '≤3.5', '≤3.5']],
  [jinhua16, 5, ['110.53', '[400]', '10']],
  [jinhua16, 7, ['/', '[1000]', '/']],
  [jinhua16, 9, ['〉95', '〉95', '99.97']],
  [jinhua16, 10, ['41.2', '50', '57.0']],
  [jinhua16, 13, ['/', '98', '98.64']],
  [jinhua16, 18, ['35.8', '〉38', '41.8']],
  [jinhua16, 19, ['20', '≥23', '19.27']],
  [jinhua16, 24, ['0.58', '〉1', '0.82']],
  [jinhua16, 25, ['3.25', '4.5', '3.16']],
  [jinhua16, 26, ['87.64', '〉90', '89.2']],
  [jinhua16, 33, ['78.2', '完成国家下达任务', '89']],
  [jinhua16, 35, ['99.72', '〉98', '100']],
  [jinhua16, 38, ['0.137', '0.067', '0.021']],
  [jinhua21, 2, ['2.06', '4.5']],
  [jinhua21, 11, ['1.63', '3.5']],
  [jinhua21, 12, ['16', '66']],
  [jinhua21, 21, ['1913', '4350']],
  [jinhua21, 31, ['53.0', '58']],
  [jinhua21, 40, ['0.021', '0.01']],
  [jinhua21, 42, ['100', '99.5']],
  [jinhua21, 45, ['25', '35']],
  [shengsi, 2, ['>0.6']],
  [shengsi, 5, ['≥93']],
  [shengsi, 8, ['']],
  [shengsi, 9, ['']],
  [shengsi, 11, ['<\u00a05']],
  [shengsi, 15, ['职工85、\n城乡居民69']],
  [shengsi, 24, ['>1.374']],
  [shengsi, 28, ['≥47']],
])('%s row %i has the cells of the document', (id, no, cells) => {
  expect(plan(id).columns.map(({ key }) => row(id, no).cells[key])).toEqual(cells)
})

test('a row printed in parts is one number with a label and a code for each part', () => {
  const parts = plan(jinhua21).indicators.filter(({ sub }) => sub !== null)
  expect(parts.map(({ no, sub, code, name, cells }) => [no, sub, code, name, ...Object.values(cells)])).toEqual([
    [6, '学前段', '330700-G21-06.1', '持证适龄残疾儿童少年入学率(%', '90', '91'],
    [6, '义务段', '330700-G21-06.2', '持证适龄残疾儿童少年入学率(%', '97.5', '98'],
    [6, '高中段', '330700-G21-06.3', '持证适龄残疾儿童少年入学率(%', '83', '85'],
  ])
})

test('binding indicators are those printed 约束性', () => {
  const rows = plan(jinhua16).indicators
  const numbers = (attribute: string): number[] => rows.filter((it) => it.attribute === attribute).map(({ no }) => no)
  expect(numbers('binding')).toEqual([1, 4, 5, 19, 24, 27, 28, 30, 32, 33, 38])
  expect(numbers('anticipatory')).toHaveLength(27)
  const others = seedLibrary().plans.filter(({ id }) => id !== jinhua16).flatMap(({ indicators }) => indicators)
  expect(others.filter(({ attribute }) => attribute !== null)).toEqual([])
})

test('core indicators are those printed with a mark', () => {
  for (const { indicators } of seedLibrary().plans) {
    for (const { name, core } of indicators) expect([name, core]).toEqual([name, /^[*★]/u.test(name)])
  }
})

test.each<[string, number, string[], string[]]>([
  [longquan, 20, [], ['市建设局']],
  [fenghua, 1, ['区卫生健康局'], ['区卫生健康局']],
  [fenghua, 2, ['区教育局'], ['区卫生健康局']],
  [fenghua, 12, ['区人力社保局'], ['区人力社保局']],
  [fenghua, 17, ['区文广旅体局'], ['区卫生健康局']],
  [fenghua, 29, ['区残联'], ['区民政局']],
  [jinhua16, 1, [], []],
  [shengsi, 1, ['县府办'], []],
  [shengsi, 2, ['县发改局'], []],
  [shengsi, 20, ['县卫健局'], ['县民社局']],
  [shengsi, 28, ['县司法局'], ['县民社局']],
])('%s row %i has the units of its row and of its domain', (id, no, responsibleUnits, leadUnits) => {
  expect(row(id, no)).toMatchObject({ responsibleUnits, leadUnits })
})

/** Flattened plans of other programmes and invented regions, written before they were read: every row, column and fact. */
import { columnKey } from '../../src/model'
import { readPlans } from '../../src/reading'
import { expected, rowsOf, textOf } from './invented'
import { fromText, library } from './published'

describe.each(Object.entries(expected))('%s', (file, document) => {
  const { facts, tables } = readPlans(fromText(textOf(file)), library)

  test('its tables', () => {
    expect(tables.map(({ plan: { columns, notes, ...plan } }) => ({
      columns: columns.map(({ heading, role, period }) => [heading, role, period]), notes: notes.length, rows: rowsOf({ columns, notes, ...plan }),
    }))).toEqual(document.tables)
  })

  test('its facts', () => {
    expect({
      title: facts.title?.value ?? '', documentNumber: facts.documentNumber?.value ?? null, issuer: facts.issuer?.value ?? '', date: facts.date?.value ?? '',
      years: facts.years && [facts.years.value.from, facts.years.value.to],
    }).toEqual({
      title: document.title, documentNumber: document.documentNumber, issuer: document.issuer, date: document.date, years: document.years,
    })
  })
})

const heading = ['专栏 主要指标', '指标', '2020年', '2025年', '属性']
const domainsOf = (lines: readonly string[]) => {
  const { plan, doubts } = readPlans(fromText([...heading, ...lines].join('\n')), library).tables[0]!
  return plan.indicators.map(({ domain, name }, row) => [domain, name, doubts.some((doubt) => doubt.row === row && doubt.id === 'cell-misfit') ? 'doubt' : ''])
}

test('lines across a table without row numbers are domains', () => {
  expect(domainsOf([
    '创新', '研发经费投入强度（%）', '1.5', '2.5', '预期性', '高价值发明专利（件）', '1.2', '2', '预期性',
    '绿色生态和低碳发展', '规模以上工业单位增加值能耗降低（%）', '—', '〔15〕', '约束性', '水质优良比例（%）', '99', '100', '约束性',
  ])).toEqual([
    ['创新', '研发经费投入强度（%）', ''], ['创新', '高价值发明专利（件）', ''],
    ['绿色生态和低碳发展', '规模以上工业单位增加值能耗降低（%）', ''], ['绿色生态和低碳发展', '水质优良比例（%）', ''],
  ])
})

test('a line that may be a domain or the first line of a name is a doubt on its row and on those below', () => {
  expect(domainsOf([
    '创新', '研发经费投入强度（%）', '1.5', '2.5', '预期性', '城乡居民基本养老', '保险参保率（%）', '95', '96', '预期性', '水质优良比例（%）', '99', '100', '约束性',
    '二、绿色', '森林覆盖率（%）', '61.5', '62', '约束性',
  ]).map(([, , doubt]) => doubt)).toEqual(['', 'doubt', 'doubt', ''])
})

test('words behind the last cell of a row are no row', () => {
  expect(domainsOf(['创新', '研发经费投入强度（%）', '1.5', '2.5', '预期性', '专利（件）', '1.2', '2', '预期性', '水质优良比例（%）', '99', '100', '约束性', '三、保障措施', '加强领导'])).toHaveLength(3)
})

test('explanations between rows are no cells, and a kind (类型) behind the figures is the attribute', () => {
  const { tables } = readPlans(fromText([
    '专栏 主要指标', '领域', '序号', '指标', '2020年', '2025年', '指标类型',
    '健康知识', '1', '居民健康素养水平（%）', '14.2', '22', '预期性', '说明：健康素养是指个人获取和理解健康信息的能力。', '计算方法：具备健康素养的人数/监测总人数×100%。',
    '2', '健康科普专家（名）', '30', '60', '预期性', '指标解释：入库的专家。', '健康环境', '3', '农村卫生厕所普及率（%）', '81', '90', '约束性',
  ].join('\n')), library)
  const { plan, doubts } = tables[0]!
  expect(plan.indicators.map(({ domain, name, attribute, cells }) => [domain, name, attribute, ...Object.values(cells)])).toEqual([
    ['健康知识', '居民健康素养水平（%）', 'anticipatory', '14.2', '22'], ['健康知识', '健康科普专家（名）', 'anticipatory', '30', '60'],
    ['健康环境', '农村卫生厕所普及率（%）', 'binding', '81', '90'],
  ])
  expect(doubts.filter(({ row }) => row !== null)).toEqual([])
})

test('words among offices are the next domain where the office of a row is merged with that above', () => {
  const { tables } = readPlans(fromText([
    '专栏 主要指标', '领域', '序号', '指标', '2020年', '2025年', '责任单位',
    '幼有善育', '1', '托位数（个）', '14', '22', '县卫健局', '2', '普惠托位占比（%）', '30', '60', '学有优教', '3', '入园率（%）', '81', '90', '县教育局',
    '老有康养', '4', '护理型床位占比（%）', '40', '55', '县民政局',
  ].join('\n')), library)
  const { plan, doubts } = tables[0]!
  expect(plan.indicators.map(({ domain, responsibleUnits }) => [domain, ...responsibleUnits])).toEqual([
    ['幼有善育', '县卫健局'], ['幼有善育'], ['学有优教', '县教育局'], ['老有康养', '县民政局'],
  ])
  expect(doubts.filter(({ row }) => row !== null).map(({ id, row }) => [id, row])).toEqual([['cell-missing', 1]])
})

test('rows are counted beyond 999', () => {
  const rows = Array.from({ length: 1005 }, (_, at) => [String(at + 1), `第${'甲乙丙丁'[at % 4]}类服务点（个）`, String(at % 7 + 2), String(at % 9 + 20)])
  const { tables } = readPlans(fromText(['专栏 主要指标', '序号', '指标', '2020年', '2025年', ...rows.flat()].join('\n')), library)
  expect(tables.map(({ plan }) => plan.indicators.at(-1)!.no)).toEqual([1005])
})

test.each<[string, string[], [string, string][]]>([
  ['words that span years', ['2023年底', '目标值', '2024年', '2025年', '2026年'], [['base', '2023'], ['target', '2024'], ['target', '2025'], ['target', '2026']]],
  ['years with their own words', ['2023年', '基数', '2024年', '目标', '2025年', '目标', '2026年', '目标'], [['base', '2023'], ['target', '2024'], ['target', '2025'], ['target', '2026']]],
  ['years that span words', ['2020年', '2021年', '2025年', '基期', '目标', '实际', '目标'], [['base', '2020'], ['target', '2021'], ['actual', '2021'], ['target', '2025']]],
  ['a word for the first year alone', ['2023年', '基期值', '2024年', '2025年', '2026年'], [['base', '2023'], ['target', '2024'], ['target', '2025'], ['target', '2026']]],
])('a heading of two lines with %s', (_, lines, columns) => {
  const row = (no: number, name: string, from: number) => [`${no}`, name, ...[0, 1, 2, 3].map((step) => `${from + step}`)]
  const rows = [...row(1, '学前三年毛入园率（%）', 90), ...row(2, '普惠托位占比（%）', 70), ...row(3, '护理型床位占比（%）', 55), ...row(4, '公办幼儿园占比（%）', 52)]
  const { tables } = readPlans(fromText([`某县公共服务方案（${Number(columns[0]![1]) + 1}—${columns.at(-1)![1]}年）`, '附件 主要指标', '序号', '指标', ...lines, ...rows].join('\n')), library)
  const { plan } = tables[0]!
  expect(plan.columns.map(({ role, period }) => [role, period])).toEqual(columns)
  const last = plan.columns.at(-1)!
  expect(plan.indicators.map(({ cells }) => cells[columnKey(last.heading)])).toEqual(['93', '73', '58', '55'])
})

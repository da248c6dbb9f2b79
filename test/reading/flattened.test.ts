/** Flattened plans of other programmes and invented regions, written before they were read: every row, column and fact. */
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

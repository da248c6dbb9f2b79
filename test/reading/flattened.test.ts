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

test('a line across the table that runs into the next name is a doubt on its row', () => {
  const { tables } = readPlans(fromText([
    '专栏 主要指标', '指标', '2020年', '2025年', '属性', '创新', '研发经费投入强度（%）', '1.5', '2.5', '预期性', '高价值发明专利（件）', '1.2', '2', '预期性',
    '绿色生态', '森林覆盖率（%）', '61.5', '62', '约束性', '水质优良比例（%）', '99', '100', '约束性',
  ].join('\n')), library)
  const doubted = tables[0]!.doubts.filter(({ id }) => id === 'cell-misfit').map(({ row }) => row)
  expect(doubted).toEqual([0, 2])
})

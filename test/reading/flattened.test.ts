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

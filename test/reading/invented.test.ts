/** Plans of other programmes and invented regions, in other shapes than the published ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnKey, type PlanFile } from '../../src/model'
import { readPlans, type SourceDocument } from '../../src/reading'
import { fromText, library } from './published'
import { document, lines, table, type Printed } from './rendered'

type Row = [no: number | string, domain: string, name: string, attribute: string | null, offices: string, ...cells: string[]]
interface Expected {
  title: string
  documentNumber: string | null
  issuer: string
  date: string
  years: [from: number, to: number]
  notes: number
  columns: [heading: string, role: string, period: string][]
  rows: Row[]
}
type Cell = string | [text: string, rows?: number, columns?: number]
interface Merged { before: string[]; rows: Cell[][]; second?: Cell[][]; behind?: string[] }

const read = (file: string) => readFileSync(join(__dirname, 'plans', file), 'utf8')
const expected = JSON.parse(read('expected.json')) as Record<string, Expected>

function printedRows(rows: Cell[][]): Printed[][] {
  return rows.map((row) => row.map((cell) => {
    const [text, down = 1, across = 1] = typeof cell === 'string' ? [cell] : cell
    return { text, rows: down, columns: across, of: 'heading' }
  }))
}

function load(file: string): SourceDocument {
  if (file.endsWith('.txt')) return fromText(read(file))
  const { before, rows, second, behind } = JSON.parse(read(file)) as Merged
  return document([...lines(before), ...table(printedRows(rows)), ...second ? table(printedRows(second)) : [], ...lines(behind ?? [])])
}

function rowsOf({ indicators, columns }: PlanFile): Row[] {
  return indicators.map(({ no, sub, domain, name, attribute, responsibleUnits, cells }) => [
    sub === null ? no : `${no} ${sub}`, domain, name, attribute, responsibleUnits.join(','), ...columns.map(({ heading }) => cells[columnKey(heading)]!),
  ])
}

describe.each(Object.entries(expected))('%s', (file, plan) => {
  const { facts, tables } = readPlans(load(file), library)

  test('its one table, with every row', () => {
    expect(tables).toHaveLength(1)
    const [read] = tables
    expect(rowsOf(read!.plan)).toEqual(plan.rows)
    expect(read!.plan.columns.map(({ heading, role, period }) => [heading, role, period])).toEqual(plan.columns)
    expect(read!.plan.notes).toHaveLength(plan.notes)
  })

  test('its facts', () => {
    expect({
      title: facts.title?.value, documentNumber: facts.documentNumber?.value ?? null, issuer: facts.issuer?.value, date: facts.date?.value,
      years: tables.map((read) => [read.plan.years.from, read.plan.years.to])[0],
    }).toEqual({ title: plan.title, documentNumber: plan.documentNumber, issuer: plan.issuer, date: plan.date, years: plan.years })
  })
})

test('a table without figures is named, not read', () => {
  expect(readPlans(load('sections-merged.json'), library).doubts.map(({ id }) => id)).toContain('table-ignored')
})

/** Documents of invented regions in flattened tables, with what is in them by eye. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnKey, type PlanFile } from '../../src/model'

export type Row = [no: number | string, domain: string, name: string, attribute: string | null, offices: string, ...cells: string[]]

export interface ExpectedTable {
  columns: [heading: string, role: string, period: string][]
  notes: number
  rows: Row[]
}

export interface ExpectedDocument {
  title: string
  documentNumber: string | null
  issuer: string
  date: string
  years: [from: number, to: number]
  tables: ExpectedTable[]
}

export const expected = JSON.parse(textOf('expected-flattened.json')) as Record<string, ExpectedDocument>
export const invented = Object.keys(expected)

export function textOf(file: string): string {
  return readFileSync(join(__dirname, 'plans', file), 'utf8')
}

/** The rows of a plan as they are written down by eye. */
export function rowsOf({ indicators, columns }: PlanFile): Row[] {
  return indicators.map(({ no, sub, domain, name, attribute, responsibleUnits, cells }) => [
    sub === null ? no : `${no} ${sub}`, domain, name, attribute, responsibleUnits.join(','), ...columns.map(({ heading }) => cells[columnKey(heading)]!),
  ])
}

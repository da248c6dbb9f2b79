/** Makes a plan of a table that was found, with the evidence of every row and what is doubtful. */
import type { PlanFile } from '../../model'
import { readName } from '../../notation'
import { leadUnitsOf, type TextDomain } from '../domains'
import type { DocumentFacts } from '../facts/facts'
import type { ReadingFinding, RowEvidence } from '../finding'
import { officesIn } from '../offices'
import { withUnit } from '../stated-unit'
import type { FoundTable, Sourced, TableRow } from '../table'
import { isMark, lookAt } from '../text/look'
import type { Years } from '../text/years'
import { columnRoles } from './column-roles'
import { TableCells } from './row-cells'
import { RowDoubts } from './row-doubts'
import { rowEvidence } from './row-evidence'
import { tableDoubts } from './table-doubts'

/** What a table is read with. */
export interface Surroundings {
  facts: DocumentFacts
  caption: Sourced | null
  notes: Sourced[]
  sections: readonly TextDomain[]
  source: string
  years: Years
  /** The year in which the document was issued, if known. */
  issued: number | null
}

export interface ReadTable {
  /** What the document does not state is `''`; so is every `measure`, which `match` proposes. */
  plan: PlanFile
  /** One for each indicator. */
  evidence: RowEvidence[]
  doubts: ReadingFinding[]
}

type Indicator = PlanFile['indicators'][number]

/** The plan of a table. */
export function draftOf(table: FoundTable, around: Surroundings): ReadTable {
  const { rolled, doubts } = columnRoles(table.columns, around.years, around.issued)
  const cells = new TableCells(table, rolled)
  const rowDoubts = new RowDoubts(cells)
  const doubtsByRow = table.rows.map((row, index) => rowDoubts.of(row, index))
  const indicators = table.rows.map((row) => indicatorOf(cells, row))
  const names = [...new Set(indicators.map(({ domain }) => domain))].filter((name) => name !== '')
  const caption = names.length === 0 ? around.caption : null
  return {
    plan: {
      ...identity(around), table: around.caption?.text ?? null, years: around.years, notes: around.notes.map(({ text }) => text),
      domains: names.map((name) => ({ name, leadUnits: leadUnitsOf(name, around.sections) })),
      columns: rolled.map(({ column: { heading, role, period } }) => ({ heading, role, period })),
      indicators,
    },
    evidence: table.rows.map((row, index) => rowEvidence(cells, row, doubtsByRow[index]!, caption)),
    doubts: [...doubts, ...tableDoubts(table, indicators, around.sections), ...doubtsByRow.flat()],
  }
}

/** Region and years make the id; the name between them is neutral, because no table of names knows every programme. */
function identity({ facts, source, years }: Surroundings) {
  const region = facts.regions[0]?.value.code ?? '000000'
  const span = years.from === years.to ? `${years.to}` : `${years.from}-${years.to}`
  return {
    id: `${region}-plan-${span}`, code: `${region}-P${String(years.from).slice(2)}`, region,
    title: facts.title?.value ?? '', documentNumber: facts.documentNumber?.value ?? null,
    issuer: facts.issuer?.value ?? '', date: facts.date?.value ?? '', source,
  }
}

function indicatorOf(cells: TableCells, row: TableRow): Indicator {
  const printed = cells.cell(row, 'name')?.text ?? ''
  const apart = cells.unitApart(row)
  const attribute = lookAt(cells.cell(row, 'attribute')?.text ?? '').attribute
  return {
    no: row.no, sub: cells.cell(row, 'sub')?.text ?? null, domain: cells.domainOf(row),
    name: apart && printed !== '' ? withUnit(printed, apart.text) : printed,
    core: readName(printed).core || cells.asideOf(row).some(({ text }) => isMark(text)),
    attribute: attribute === 'other' ? null : attribute,
    responsibleUnits: officesIn(cells.cell(row, 'office')?.text ?? ''),
    measure: '',
    cells: Object.fromEntries(cells.figures.map(({ at, column }) => [column.key, cells.valueOf(row, at)?.text ?? ''])),
  }
}

/** How a workbook remembers what a sheet was accepted as: a line of kind `mapped` in the hidden sheet, and names for its columns. */
import { z } from '../../model/schema'
import type { Area, Library, Period, Plan } from '../../model'
import { textKey } from '../../notation'
import type { IdentityLine } from '../identity'
import type { DefinedName } from '../layout'
import type { Recognised } from '../recognise'
import { mappedRoles, type MappedRole } from './headings'
import { nameOf, nameText, type NameColumns } from './lines'
import type { Proposal, Wishes } from './proposal'
import { Grid, type SheetSource } from './source'

/** The kind of such a line in the hidden sheet. */
export const mappedKind = 'mapped'

/** Characters of one cell that the mapping may take: a cell holds 32,767. */
const longest = 30_000

/** A plan's id begins with its region's code (GB/T 2260). */
const regionDigits = 6

const mappingSchema = z.object({
  /** Headings by role: they find a column again whose name is gone. */
  columns: z.partialRecord(z.enum(mappedRoles), z.string()),
  headingRows: z.number().int().min(0),
  /** Code (`""` for a line that is no row of the plan), key of the name, and key of the name above for the label of a part. */
  rows: z.array(z.tuple([z.string(), z.string()]).rest(z.string())),
})
type Mapping = z.infer<typeof mappingSchema>

/** A mapped sheet that was found again. */
export interface MappedSheet {
  recognised: Recognised
  /** Key of its line in the hidden sheet. */
  key: string
  /** Its columns, those among them that no template of ours has. */
  columns: Partial<Record<MappedRole, number>>
  /** The code of each line of the table that is known: `""` for one that is known to be no row of the plan. */
  codes: ReadonlyMap<number, string>
  /** What names each line of the table that has a name. */
  texts: ReadonlyMap<number, string>
}

/** The parts of a mapped sheet that names point to. */
const parts = ['table', ...mappedRoles] as const
type Part = (typeof parts)[number]

/** The workbook name of a mapped sheet's part: `duibiao_t2_as_actual`. */
export function mappedName(key: string, part: Part): string {
  return `duibiao_${key}_as_${part}`
}

/** Key and part of a workbook name of a mapped sheet, otherwise null. */
export function parseMappedName(name: string): { key: string; part: Part } | null {
  const match = /^duibiao_(t[0-9]+)_as_([a-z]+)$/i.exec(name)
  const part = parts.find((candidate) => candidate.toLowerCase() === match?.[2]?.toLowerCase())
  return match && part ? { key: match[1]!.toLowerCase(), part } : null
}

/** The line and the names that keep a proposal. */
export function mappingOf(proposal: Proposal, key: string): { line: IdentityLine; names: DefinedName[] } {
  const { sheet, headingRow, headingRows, lastRow, columns, period, unit } = proposal
  const roles = Object.entries(columns) as [MappedRole, { column: number; heading: string }][]
  const rows = proposal.rows.map(({ code, text, under }): Mapping['rows'][number] =>
    under === null ? [code ?? '', textKey(text)] : [code ?? '', textKey(text), textKey(under)])
  const mapping: Mapping = { columns: Object.fromEntries(roles.map(([role, { heading }]) => [role, heading])), headingRows, rows }
  // Lines that are no rows of the plan are only remembered as far as there is room.
  if (JSON.stringify(mapping).length > longest) mapping.rows = rows.filter(([code]) => code !== '')
  const first = Math.max(0, headingRow - headingRows + 1)
  const area = (column: number, count: number, row: number): Area => ({ row, column, rows: Math.max(1, lastRow - row + 1), columns: count })
  const width = Math.max(...roles.map(([, { column }]) => column)) + 1
  return {
    line: {
      key, plan: proposal.plan, period, kind: mappedKind, region: proposal.plan.slice(0, regionDigits), version: '', layout: '', sheet,
      unit: unit ?? '', options: JSON.stringify(mapping),
    },
    names: [
      { name: mappedName(key, 'table'), sheet, area: area(0, width, first), hidden: true },
      ...roles.map(([role, { column }]) => ({ name: mappedName(key, role), sheet, area: area(column, 1, headingRow + 1), hidden: true })),
    ],
  }
}

/** What a person accepted of a mapped sheet, as wishes for recognising it again. */
export function wishesOf({ recognised: { plan, period }, columns, codes }: MappedSheet): Wishes {
  return { plan: plan.id, period, columns, rows: Object.fromEntries([...codes].map(([line, code]) => [line, code === '' ? null : code])) }
}

/** The mapped sheets of a workbook, found again after rows and columns were inserted, deleted or moved; senseless lines are passed over. */
export function recogniseMapped(
  sheets: readonly SheetSource[], names: readonly DefinedName[], lines: readonly IdentityLine[], library: Library,
): MappedSheet[] {
  return lines.filter(({ kind }) => kind === mappedKind).flatMap((line) => {
    const own = names.flatMap((name) => {
      const parsed = parseMappedName(name.name)
      return parsed?.key === line.key ? [{ ...name, part: parsed.part }] : []
    })
    const source = sheets.find(({ sheet }) => own.some((name) => name.sheet === sheet)) ?? sheets.find(({ sheet }) => sheet === line.sheet)
    const plan = library.plans.find(({ id }) => id === line.plan)
    const mapping = parseMapping(line.options)
    if (!source || !plan || !mapping || !plan.periods.includes(line.period)) return []
    const areas = new Map(own.filter(({ sheet }) => sheet === source.sheet).map(({ part, area }) => [part, area]))
    const found = findAgain(source, line, plan, line.period, mapping, areas)
    return found ? [found] : []
  })
}

function findAgain(
  source: SheetSource, { key, unit }: IdentityLine, plan: Plan, period: Period, mapping: Mapping, areas: ReadonlyMap<Part, Area>,
): MappedSheet | null {
  const grid = new Grid(source)
  const table = areas.get('table')
  const headingRow = table ? table.row + mapping.headingRows - 1 : headingRowBy(grid, mapping)
  const columns: Partial<Record<MappedRole, number>> = {}
  for (const role of mappedRoles) {
    if (mapping.columns[role] === undefined) continue
    const column = areas.get(role)?.column ?? columnBy(grid, headingRow, mapping, mapping.columns[role])
    if (column !== undefined) columns[role] = column
  }
  const { component, ...own } = columns
  if (own.actual === undefined || own.indicator === undefined) return null
  const { indicator, code } = own
  const known = linesAgain(grid, headingRow + 1, { indicator, component: component ?? null, code: code ?? null }, mapping)
  const lastKnown = Math.max(headingRow, ...[...known.codes].filter(([, code]) => code !== '').map(([line]) => line))
  return {
    key, columns, ...known,
    recognised: {
      sheet: source.sheet, plan, period, periods: [period], kind: null, unit: unit || null, identity: null, columns: own, liveColumns: [],
      headingProblems: [], headingRow, lastRow: Math.min(Math.max(lastKnown, table ? table.row + table.rows - 1 : -1), source.cells.length - 1),
    },
  }
}

/** Each line with a name, and its code where its name is known. */
function linesAgain(grid: Grid, from: number, columns: NameColumns, { rows }: Mapping): Pick<MappedSheet, 'codes' | 'texts'> {
  const codes = new Map<number, string>()
  const texts = new Map<number, string>()
  const byName = new Map(rows.filter(([, , under]) => under === undefined).map(([code, text]) => [text, code]))
  const byPart = new Map(rows.filter(([, , under]) => under !== undefined).map(([code, text, under]) => [`${under}\n${text}`, code]))
  const labels = new Set(rows.filter(([, , under]) => under !== undefined).map(([, text]) => text))
  const known = new Set(rows.map(([code]) => code).filter((code) => code !== ''))
  let above = ''
  for (let line = from; line < grid.rows; line++) {
    const own = nameOf(grid, line, columns)
    if (own.text === '' && own.label === '') continue
    const name = { text: own.text === '' ? above : own.text, label: own.label }
    const text = nameText(name)
    const key = textKey(text)
    const printed = columns.code === null ? '' : grid.text(line, columns.code).toUpperCase()
    const code = known.has(printed) ? printed : byName.get(key) ?? byPart.get(`${textKey(above)}\n${key}`)
    texts.set(line, text)
    if (code !== undefined) codes.set(line, code)
    if (!labels.has(key)) above = name.text
  }
  return { codes, texts }
}

function parseMapping(text: string): Mapping | null {
  try {
    return mappingSchema.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Headings are compared line by line joined, without white space. */
function headingKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

/** The row in which the lowest lines of most headings stand; -1 where none does. */
function headingRowBy(grid: Grid, { columns }: Mapping): number {
  const wanted = Object.values(columns).map(headingKey).filter((heading) => heading !== '')
  let best = { row: -1, count: 1 }
  for (let row = 0; row < Math.min(grid.rows, 60); row++) {
    let count = 0
    for (let column = 0; column < grid.columns; column++) {
      const text = headingKey(grid.shown(row, column))
      if (text !== '' && wanted.some((heading) => heading.endsWith(text))) count++
    }
    if (count > best.count) best = { row, count }
  }
  return best.row
}

/** The column with a heading; undefined where none has it. */
function columnBy(grid: Grid, headingRow: number, { headingRows }: Mapping, heading: string): number | undefined {
  if (heading === '' || headingRow < 0) return undefined
  const wanted = headingKey(heading)
  for (let column = 0; column < grid.columns; column++) {
    const lines = Array.from({ length: Math.max(1, headingRows) }, (_, up) => grid.shown(headingRow - headingRows + 1 + up, column))
    if (headingKey([...new Set(lines)].join('')) === wanted) return column
  }
  return undefined
}

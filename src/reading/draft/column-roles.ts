/** Decides what each column of figures holds: base, target or actual, and for which year. */
import { columnKey, type ColumnRole, type PlanFile } from '../../model'
import { finding, type ReadingFinding } from '../finding'
import type { HeadingMeaning } from '../text/heading'
import { bare } from '../text/script'
import type { TableColumn } from '../table'
import { yearsIn, type Years } from '../text/years'

/** A column of figures of a table, as a plan has it. */
export interface FigureColumn {
  /** Position of the column in the table. */
  at: number
  column: PlanFile['columns'][number] & { key: string }
}

/** The columns of figures as a plan has them, with what is doubtful about each. `years` are the plan's, `year` is the document's own. */
export function columnRoles(
  columns: readonly TableColumn[], years: Years, year: number | null,
): { rolled: FigureColumn[]; doubts: ReadingFinding[] } {
  const doubts: ReadingFinding[] = []
  const values = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.kind === 'value')
  const said = values.map(({ column }) => column.meaning)
  const ofYear = values.some(({ column }) => column.meaning === 'target' && quarterOf(column) === null)
  const rolled: FigureColumn[] = []
  for (const [index, { column, at }] of values.entries()) {
    const own = ownYear(column)
    const upTo = quarterOf(column)
    // A part of a year that is called no target is what was done by then.
    const meaning = column.meaning === 'year' && upTo !== null && upTo < 4 ? 'actual' : column.meaning
    const role = roleOf(meaning, own, years, said, year)
    // Targets of quarters lead up to one of the year; without it they may be the year's own.
    const quarter = role === 'actual' || (role === 'target' && ofYear) ? upTo : null
    const period = `${own ?? (role === 'base' ? years.from - 1 : years.to)}${quarter === null ? '' : `Q${quarter}`}`
    const heading = headingOf(column) || `${index + 1}`
    const places = column.heading.flatMap((cell) => cell.places)
    if (column.heading.length === 0) doubts.push(finding('heading-missing', [], { column: index + 1 }))
    else if (column.meaning === null) doubts.push(finding('heading-unknown', places, { heading }))
    if (column.meaning === 'actual' && role === 'target') doubts.push(finding('completion-holds-targets', places, { heading, period }))
    const key = unusedKey(heading, rolled)
    rolled.push({ at, column: { heading: key.heading, key: key.key, role, period } })
  }
  return { rolled, doubts }
}

/** The heading as a person says it: the year first, then what the figures are. */
function headingOf({ heading }: Pick<TableColumn, 'heading'>): string {
  const lines = heading.map(({ text }) => text.trim())
  const isYear = (text: string) => /^(?:19|20)[0-9]{2}\s*年?$/u.test(text)
  return [...lines.filter(isYear), ...lines.filter((line) => !isYear(line))].join('\n')
}

function ownYear({ heading, group }: TableColumn): number | null {
  for (const text of [...heading.map((line) => line.text), heading.map((line) => line.text).join(''), group?.text ?? '']) {
    const years = yearsIn(text)
    if (years) return years.to
  }
  return null
}

/** The quarter up to which a heading says that something was done, or is due: 上半年, 前三季度, 1—9月. */
function quarterOf(column: TableColumn): number | null {
  const plain = bare(headingOf(column))
  if (plain.includes('上半年')) return 2
  const quarter = /([一二三四1-4])季度/u.exec(plain)?.[1]
  if (quarter !== undefined) return '一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)
  const month = Number(/(?<![0-9])([0-9]{1,2})月/u.exec(plain)?.[1] ?? 0)
  return month > 0 && month < 12 && month % 3 === 0 ? month / 3 : null
}

function roleOf(
  meaning: HeadingMeaning | null, own: number | null, years: Years, said: readonly (HeadingMeaning | null)[], year: number | null,
): ColumnRole {
  if (meaning === 'base') return 'base'
  if (meaning === 'target') return own !== null && own < years.from && said.filter((one) => one === 'target').length > 1 ? 'base' : 'target'
  if (meaning === 'actual') {
    if (own !== null && own < years.from) return 'base'
    // A plan that sets no other target, and whose year was not over when it was issued, can't have completed it.
    return !said.includes('target') && !said.includes('year') && year !== null && (own ?? years.to) >= year ? 'target' : 'actual'
  }
  return own !== null && own < years.from ? 'base' : 'target'
}

/** Keys must tell columns apart: a heading that stands twice gets its position. */
function unusedKey(heading: string, taken: readonly FigureColumn[]): { heading: string; key: string } {
  for (let nth = 1; ; nth++) {
    const tried = nth === 1 ? heading : `${heading}\n(${nth})`
    const key = columnKey(tried)
    if (!taken.some(({ column }) => column.key === key)) return { heading: tried, key }
  }
}

/** What is doubtful about a table as a whole: its headings, numbers and domains, and what it holds beside indicators. */
import type { PlanFile } from '../../model'
import type { TextDomain } from '../domains'
import { finding, type ReadingFinding } from '../finding'
import type { FoundTable } from '../table'
import { isGrowthHeading } from '../text/heading'
import { lookAt } from '../text/look'
import { bare } from '../text/script'

/** The findings on a table that made these indicators. */
export function tableDoubts(table: FoundTable, indicators: PlanFile['indicators'], sections: readonly TextDomain[]): ReadingFinding[] {
  return [
    ...table.rows.some(({ spaced }) => spaced) ? [finding('columns-by-spaces', [table.place], { rows: table.rows.length })] : [],
    ...table.turned ? [finding('table-turned', [table.place], { rows: table.rows.length })] : [],
    ...table.unplaced.map(({ text, places }) => finding('heading-unplaced', places, { heading: text })),
    ...table.behind ? [finding('table-continues', table.behind.places, { text: table.behind.text }, indicators.length - 1)] : [],
    ...growthColumns(table),
    ...(table.totals ?? []).map((cells) => (
      finding('total-row', cells.flatMap(({ places }) => places), { text: cells.map(({ text }) => text).join(' ') })
    )),
    ...numbers(table),
    ...missingDomains(indicators, sections),
  ]
}

/** Columns of average growth and of totals over years, which set no target for a year. */
function growthColumns(table: FoundTable): ReadingFinding[] {
  return table.columns.flatMap(({ kind, heading }, at) => {
    const said = heading.find(({ text }) => isGrowthHeading(text))
    if (kind !== 'other' || !said) return []
    const figures = table.rows.filter((row) => lookAt(row.cells[at]?.text ?? '').value === 'figure').length
    return figures === 0 ? [] : [finding('growth-column', said.places, { heading: said.text, rows: figures })]
  })
}

function numbers(table: FoundTable): ReadingFinding[] {
  if (table.restarts) return [finding('numbers-per-domain', [table.place], { rows: table.rows.length })]
  return table.columns.some(({ kind }) => kind === 'no') ? [] : [finding('numbers-absent', [table.place], { rows: table.rows.length })]
}

/** Domains that the running text names in the same way as those of the table, and the table does not have. */
function missingDomains(indicators: PlanFile['indicators'], sections: readonly TextDomain[]): ReadingFinding[] {
  const own = new Set(indicators.map(({ domain }) => bare(domain)))
  const named = sections.filter((section): section is TextDomain & { name: string } => section.name !== null)
  if (named.filter(({ name }) => own.has(name)).length < 2) return []
  return named.filter(({ name }) => !own.has(name)).map(({ name, place }) => finding('domain-missing', [place], { domain: name }))
}

/**
 * Where neither headings nor names are left, the columns of a sheet by their place beside the codes: those of the template whose
 * values stand there.
 */
import type { Cell, Measure, Plan } from '../model'
import type { FoundCodes } from './codes'
import type { Template } from './draw'
import { headedColumns, squeeze, type FoundHeading } from './headings'
import { kinds, kindsFor } from './kinds'
import { templateOf } from './template-of'

/** Share of the printed cells that must be the template's, and how many at least. */
const enough = { share: 0.6, cells: 4 }

/** The template that a sheet of codes is most like, and its columns there; null where it is like none. */
export function alignByCodes(
  cells: readonly (readonly Cell[])[], { column, first, last }: FoundCodes, plan: Plan, unit: string | null, measures: ReadonlyMap<string, Measure>,
): { template: Template; columns: FoundHeading[] } | null {
  const lines = cells.slice(first, last + 1)
  const codeOf = (line: readonly Cell[]) => shownText(line[column]).toUpperCase()
  let best: { template: Template; shift: number; agreed: number } | null = null
  for (const template of candidates(plan, unit, measures)) {
    const shift = column - template.columns.findIndex(({ role }) => role === 'code')
    const printed = new Map(template.rows.map(({ code }, index) => [code, template.layout.values[template.firstRow + index]!]))
    let [agreed, compared] = [0, 0]
    for (const line of lines) {
      printed.get(codeOf(line))?.forEach((value, at) => {
        if (value === null || typeof value === 'object' || at === column - shift) return
        compared++
        if (squeeze(String(value)) === squeeze(shownText(line[at + shift]))) agreed++
      })
    }
    if (agreed >= enough.cells && agreed >= compared * enough.share && agreed > (best?.agreed ?? 0)) best = { template, shift, agreed }
  }
  if (!best) return null
  const { template, shift } = best
  const columns = headedColumns(template.columns).map((found) => ({ ...found, column: found.column + shift }))
  return { template, columns: columns.filter((found) => found.column >= 0) }
}

/** Every template that a plan can be written as, as far as its columns differ. */
function* candidates(plan: Plan, unit: string | null, measures: ReadonlyMap<string, Measure>): Generator<Template> {
  const drawn = new Set<string>()
  for (const period of plan.periods) {
    for (const kind of kindsFor(plan, period)) {
      const same = `${kind} ${kinds[kind].periods(plan, period).join()}`
      if (drawn.has(same)) continue
      drawn.add(same)
      for (const previous of [false, true]) yield templateOf(plan, { kind, period, unit, previous, language: 'zh-CN', protection: 'locked' }, measures)
    }
  }
}

function shownText(cell: Cell | undefined): string {
  return cell === undefined || cell.kind === 'empty' ? '' : String(cell.value).trim()
}

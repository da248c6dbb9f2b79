/** Makes rows of what was laid on the columns of a flattened table: what is sure stands in them, what is not is a trouble. */
import { joined, type ColumnKind } from '../text/fit'
import type { Token } from './cells'
import { gapPrices, type LaidRow, type Step } from '../laying/lay'
import { settle } from '../laying/open-cells'
import type { NameColumn } from '../laying/name-column'
import { withDomains } from '../laying/row-domains'
import type { RowTrouble, Sourced, TableRow } from '../table'

/** The rows of a table; domains and names that hold for several are repeated. */
export function rowsOf(
  laid: readonly LaidRow[], columns: readonly ColumnKind[], tokens: readonly Token[], names: NameColumn | null = null,
): TableRow[] {
  const [nameAt, noAt] = [columns.indexOf('name'), columns.indexOf('no')]
  const first = Math.max(nameAt, columns.indexOf('sub')) + 1
  const read = laid.map(({ steps }) => textsOf(steps, columns, first, tokens))
  let name: Sourced | null = null
  const rows = laid.map((row, index): TableRow => {
    const { cells, open, undecided, leftOver } = settle(read[index]!, columns, first, gapPrices)
    const troubles: RowTrouble[] = [...read[index]!.leftOver, ...leftOver].map((text) => ({ kind: 'left-over', column: null, texts: [text] }))
    if (undecided.length > 0) troubles.push({ kind: 'undecided', column: null, texts: undecided })
    if (row.number === 'missing') troubles.push({ kind: 'number-missing', column: noAt, texts: [] })
    if (row.number === 'unexpected') troubles.push({ kind: 'number-unexpected', column: noAt, texts: [] })
    // The last cells may be what is left of rows that were lost.
    if (laid[index + 1]?.number === 'unexpected' && laid[index + 1]!.no > row.no + 1) troubles.push({ kind: 'gap-below', column: noAt, texts: [] })
    if (row.sub) cells[nameAt] ??= name
    name = cells[nameAt] ?? null
    return { no: row.no, cells, sub: row.sub, troubles, open, cost: row.cost }
  })
  return withDomains(rows, columns, true, names)
}

/** The cells of a row as laid, with the texts behind its name, and those before that have no place. */
function textsOf(
  steps: readonly Step[], columns: readonly ColumnKind[], first: number, tokens: readonly Token[],
): { cells: (Sourced | null)[]; texts: Sourced[]; leftOver: Sourced[] } {
  const cells: (Sourced | null)[] = columns.map(() => null)
  const [texts, leftOver]: Sourced[][] = [[], []]
  let passed = 0
  for (const step of steps) {
    if ('column' in step) passed = step.column + 1
    if (step.does === 'missing' || step.does === 'heading') continue
    const own = tokens.slice(step.from, step.to).map(({ text, place }): Sourced => ({ text, places: [place] }))
    if (step.does === 'cell') {
      cells[step.column] = { text: joined(columns[step.column]!, own.map(({ text }) => text)), places: own.flatMap(({ places }) => places) }
    }
    if (passed > first || (step.does === 'left-over' && passed === first)) texts!.push(...own)
    else if (step.does === 'left-over') leftOver!.push(...own)
  }
  return { cells, texts: texts!, leftOver: leftOver! }
}

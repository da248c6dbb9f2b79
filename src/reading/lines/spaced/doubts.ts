/** What is doubtful about a table that spaces part, on the table that was read. */
import type { FoundTable, RowTrouble, Sourced, TableRow } from '../../table'
import type { SpacedDoubts } from './spaced'

/** The table with its rows' doubts; as it is where spaces part nothing. A cell whose pieces can't be told is left open. */
export function withSpacedDoubts(table: FoundTable, doubts: SpacedDoubts | undefined): FoundTable {
  if (!doubts) return table
  const column = (kind: FoundTable['columns'][number]['kind']) => table.columns.findIndex((one) => one.kind === kind)
  const [nameAt, domainAt] = [column('name'), column('domain')]
  const rows = table.rows.map((row) => {
    const [place] = row.cells.flatMap((cell, at) => cell && at !== domainAt && !(row.sub && at === nameAt) ? cell.places : [])
    if (!place) return { ...row, spaced: true }
    const troubles: RowTrouble[] = []
    const places = doubts.names.get(place)
    if (places) troubles.push({ kind: 'misfit', column: nameAt, texts: cellsAt(row, nameAt).map(({ text }) => ({ text, places: [...places] })) })
    if (doubts.domains.has(place) && domainAt >= 0) troubles.push({ kind: 'misfit', column: domainAt, texts: cellsAt(row, domainAt) })
    const unsure = doubts.unsure.get(place)
    const doubted = { ...row, spaced: true, troubles: [...row.troubles, ...troubles] }
    return unsure ? withOpenCells(doubted, unsure, table) : doubted
  })
  return { ...table, rows, behind: table.behind ?? doubts.behind }
}

/** The row without the values that may be others; a name that may be another stays, with a doubt. */
function withOpenCells(row: TableRow, unsure: readonly string[], { columns }: FoundTable): TableRow {
  const meant = row.cells.map((cell) => cell !== null && unsure.includes(cell.text))
  const opened = columns.flatMap(({ kind }, at) => meant[at] && kind !== 'name' && kind !== 'no' && kind !== 'domain' ? [at] : [])
  const texts = row.cells.filter((cell, at): cell is Sourced => cell !== null && meant[at]!)
  if (texts.length === 0) return row
  return {
    ...row, cells: row.cells.map((cell, at) => opened.includes(at) ? null : cell), open: [...new Set([...row.open, ...opened])],
    troubles: [...row.troubles, { kind: 'undecided', column: null, texts }],
  }
}

function cellsAt({ cells }: TableRow, column: number): Sourced[] {
  return cells[column] ? [cells[column]] : []
}

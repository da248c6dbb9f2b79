/** Finds what was typed over a template's own formulas (完成率, 状态, 差距). */
import { liveColumns, type SubmissionRow, type TypedOver } from '../assess'
import { emptyCell, type Cell } from '../model'
import type { Recognised, Template } from '../template'

/**
 * The cells of a template's rows that hold a value where `today` has a formula. None where no formula is left at all: the sheet was
 * then pasted as values, or comes from a file that keeps none.
 */
export function typedOver(
  { columns, period }: Recognised, today: Template, rows: readonly SubmissionRow[], cells: readonly (readonly Cell[])[],
): TypedOver[] {
  const lines = new Map(today.rows.map(({ code }, index) => [code, today.layout.values[today.firstRow + index]!]))
  let formulas = 0
  const found = liveColumns.flatMap((role) => {
    const column = columns[role]
    const drawn = today.columns.findIndex((known) => known.role === role && (known.period ?? period) === period)
    if (column === undefined || drawn < 0) return []
    const live = rows.filter(({ code }) => isFormula(lines.get(code)?.[drawn]))
    return live.flatMap(({ code, name, component, actual }): TypedOver[] => {
      const row = actual.at!.row
      const cell = cells[row]![column] ?? emptyCell
      // Not its text, which files put together only when asked for it.
      const computes = 'formula' in cell
      if (computes) formulas++
      if (computes || cell.kind === 'empty') return []
      return [{ column: role, of: live.length, code, name: name.bareName, component, text: String(cell.value).trim(), at: { row, column } }]
    })
  })
  return formulas === 0 ? [] : found
}

function isFormula(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'formula' in value
}

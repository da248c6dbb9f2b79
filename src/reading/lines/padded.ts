/** Rows that lack the merged cells in front of them and were filled up behind: the cells go back to their columns. */
import type { SourceCell } from '../document'
import { lookAt } from '../text/look'

/**
 * The rows of a delimited table, each cell of a row filled up behind moved to where the cells of the other rows say that it stands. Where
 * the heading is filled up, too, some of its cells stood over several columns: all rows lose what fills them, and have their own widths.
 */
export function withoutPadding(rows: readonly SourceCell[][]): SourceCell[][] {
  const width = Math.max(...rows.map((row) => row.length))
  const whole = rows.filter((row) => row.length === width)
  if (emptyBehind(rows[0]!) > 0) return rows.map((row) => row.slice(0, row.length - emptyBehind(row)))
  const least = Math.min(...whole.map(emptyBehind))
  const columns = commonForms(whole.filter((row) => emptyBehind(row) === least), width)
  return rows.map((row) => {
    const lacking = row.length === width ? emptyBehind(row) - least : 0
    let best = [...row]
    // What is merged may stand in front, or in front and behind.
    for (let front = 1; front <= lacking && lacking < width - least; front++) {
      const moved = [...row.slice(width - front), ...row.slice(0, width - front)]
      if (strangers(moved, columns) < strangers(best, columns)) best = moved
    }
    return best
  })
}

function emptyBehind(row: readonly SourceCell[]): number {
  return row.length - 1 - row.findLastIndex(({ text }) => text !== '')
}

/** The form that most cells of each column have; null for none. */
function commonForms(rows: readonly SourceCell[][], width: number): (string | null)[] {
  return Array.from({ length: width }, (_, at) => {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const form = formOf(row[at]!.text)
      if (form) counts.set(form, (counts.get(form) ?? 0) + 1)
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  })
}

/** How many cells have another form than their column. */
function strangers(row: readonly SourceCell[], columns: readonly (string | null)[]): number {
  return row.filter(({ text }, at) => {
    const form = formOf(text)
    return form !== null && columns[at] !== null && form !== columns[at]
  }).length
}

function formOf(text: string): string | null {
  if (text === '') return null
  const { attribute, office, unit, unitStated, value } = lookAt(text)
  if (attribute !== null) return 'attribute'
  if (office === 2) return 'office'
  if (unit) return 'unit'
  if (value === 'figure' || value === 'term') return 'figure'
  return unitStated ? 'name' : 'words'
}

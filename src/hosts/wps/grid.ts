/** What WPS gives for a rectangle, in one shape. */
import type { Area } from '../../model'

/**
 * The values of a rectangle row by row, whether WPS gave rows, one flat line as old builds do, or a single value for all.
 * @throws Error where their number is not that of the rectangle's cells.
 */
export function gridOf(told: unknown, { rows, columns }: Pick<Area, 'rows' | 'columns'>): unknown[][] {
  if (!Array.isArray(told)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => told))
  const items: unknown[] = told
  if (items.length === rows && items.every((row): row is unknown[] => Array.isArray(row) && row.length === columns)) return items
  if (items.length === rows * columns && !items.some((item) => Array.isArray(item))) {
    return Array.from({ length: rows }, (_, row) => items.slice(row * columns, (row + 1) * columns))
  }
  throw new Error(`WPS gave ${items.length} items for ${rows} × ${columns} cells`)
}

/** An indicator (指标) as matching sees it: its name, its unit of measure, and what its cells say. */
import { nameKey, readName, readText, type Reading } from '../../notation'
import { simplify } from '../text/script'

/** What is known of an indicator before it has a measure. */
export interface UnmatchedIndicator {
  /** As printed. */
  name: string
  /** As stated in a column of its own; null where it stands in the name, in the cells, or nowhere. */
  unitOfMeasure?: string | null
  domain?: string
  /** Base, targets and actuals in the order of their periods, as printed. */
  cells?: readonly string[]
}

/** The same, read. */
export interface ReadIndicator {
  key: string
  bareName: string
  /** From the column, else the name, else the cells. */
  unitOfMeasure: string | null
  domain: string | null
  readings: Reading[]
}

export function readIndicator({ name, unitOfMeasure = null, domain, cells = [] }: UnmatchedIndicator): ReadIndicator {
  const simple = simplify(name)
  const { bareName, unitOfMeasure: named } = readName(simple)
  const stated = unitOfMeasure === null || unitOfMeasure.trim() === '' ? named : simplify(unitOfMeasure.trim())
  const readings = cells.map((cell) => readText(simplify(cell), { unitOfMeasure: stated }))
  return { key: nameKey(simple), bareName, unitOfMeasure: stated ?? unitIn(readings), domain: domain ?? null, readings }
}

/** The one unit that the cells print themselves: 100%. */
function unitIn(readings: readonly Reading[]): string | null {
  const units = new Set(readings.flatMap((reading) => {
    if (reading.kind === 'quantity') return reading.quantity.unit ?? []
    return reading.kind === 'components' ? reading.components.flatMap(({ quantity }) => quantity.unit ?? []) : []
  }))
  return units.size === 1 ? [...units][0]! : null
}

/** Whether a cell holds a number. */
export function hasFigures(readings: readonly Reading[]): boolean {
  return readings.some(({ kind }) => kind === 'quantity' || kind === 'components' || kind === 'range')
}

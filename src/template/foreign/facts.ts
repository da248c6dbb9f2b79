/** What is known of each column of a table before it is decided what the column holds: its heading, and what stands in it. */
import type { Plan } from '../../model'
import { componentOf, equivalent, readText, type InputRow, type Quantity, type Reading } from '../../notation'
import type { CatalogueRow } from './catalogue'
import { readHeading, type Heading } from './headings'
import type { HeadedColumn } from './proposal'
import type { Grid } from './source'
import type { Headings } from './table'
import { readStated, statedUnit } from './units'

/** A line that was matched, with the row of the plan. */
export interface Matched {
  line: number
  row: CatalogueRow
}

/** Of so many cells so many are what is asked for. */
export interface Tally {
  count: number
  of: number
}

export interface ColumnFacts extends HeadedColumn {
  said: Heading
  /** Cells of matched lines that hold something, and how many of them read as quantities. */
  filled: number
  figures: number
  /** How many cells are the plan's own values, of how many that could be, by `target:2025`. */
  plan: Map<string, Tally>
  /** The texts of matched lines; a merged text counts for each of its lines. */
  texts: string[]
}

/** The facts of every column. `nameColumn` has the names, `unitColumn` the units of measure. */
export function factsOf(
  grid: Grid, headings: Headings, plan: Plan, matched: readonly Matched[], nameColumn: number, unitColumn: number | null,
): ColumnFacts[] {
  const lines = matched.map(({ line, row: { row } }) => ({
    line, unitOfMeasure: row.unitOfMeasure, own: figuresOf(row, plan),
    stated: statedUnit(grid.shown(line, nameColumn), unitColumn === null ? null : grid.shown(line, unitColumn)),
  }))
  return Array.from({ length: grid.columns }, (_, column) => {
    const heading = headings.of(column)
    const facts: ColumnFacts = {
      column, heading: heading.join(' ').replace(/\s+/gu, ' '), said: readHeading(heading),
      filled: 0, figures: 0, plan: new Map(), texts: [],
    }
    for (const { line, unitOfMeasure, own, stated } of lines) {
      const cell = grid.cell(line, column)
      const text = grid.shown(line, column)
      if (text !== '' && cell.kind !== 'number') facts.texts.push(text)
      if (cell.kind === 'empty') continue
      facts.filled++
      // Dates are no figures in either date system.
      const reading = readStated(cell, stated, unitOfMeasure, 1900)
      if (isFigure(reading)) facts.figures++
      for (const [key, known] of own) {
        const { count, of } = facts.plan.get(key) ?? { count: 0, of: 0 }
        facts.plan.set(key, { count: equivalent(neutral(reading), known, unitOfMeasure) ? count + 1 : count, of: of + 1 })
      }
    }
    return facts
  })
}

/** How many of a column's cells are the plan's values of a role and period, and their share. */
export function agreement({ plan }: ColumnFacts, key: string): Tally & { share: number } {
  const { count, of } = plan.get(key) ?? { count: 0, of: 0 }
  return { count, of, share: of === 0 ? 0 : count / of }
}

/** The share of items that are what is asked for; 0 of none. */
export function shareOf<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length
}

/** The figures that a plan prints for a row, without their signs, by role and period. */
function figuresOf({ indicator, component, unitOfMeasure }: InputRow, { columns }: Plan): Map<string, Reading> {
  return new Map(columns.flatMap(({ role, period, key }) => {
    const whole = readText(indicator.cells[key]!, { unitOfMeasure })
    const reading = component === null ? whole : componentOf(whole, component)
    return isFigure(reading) ? [[`${role}:${period}`, neutral(reading)] as const] : []
  }))
}

function isFigure({ kind }: Reading): boolean {
  return kind === 'quantity' || kind === 'components' || kind === 'range' || kind === 'ratio'
}

/** A value without its sign and marks: a target of ≥86 is often copied as 86. */
function neutral(reading: Reading): Reading {
  const plain = (quantity: Quantity) => ({ comparator: 'none' as const, quantity })
  if (reading.kind === 'quantity') return { ...reading, ...plain(reading.quantity), cumulative: false, approximate: false, year: null }
  if (reading.kind !== 'components') return reading
  return { ...reading, components: reading.components.map(({ label, quantity }) => ({ label, ...plain(quantity) })) }
}

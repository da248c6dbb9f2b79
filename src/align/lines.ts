/** The rows of plans, gathered by measure and component, with every value in the line's common unit. */
import { baseColumn, yearOf, type Measure, type Period, type Plan } from '../model'
import {
  conversionBetween, inputRows, isPlain, parseUnit, print, sameNature, textKey, formatDecimal, type InputRow, type Quantity, type Reading,
} from '../notation'
import type { AlignedEntry, AlignedValue } from './alignment'
import { inUnit } from './strictness'

/** An indicator, or a part of one, of one plan, with its target of each period. */
export interface PlanRow {
  plan: number
  row: InputRow
  label: string | null
  base: Cell | null
  targets: Cell[]
}

/** A cell of a plan, read; quantities carry the unit of their row. */
export interface Cell {
  period: Period
  raw: string
  reading: Reading
}

/** Rows of one measure that stand on one line. */
export interface Gathered {
  measure: Measure
  label: string | null
  unitOfMeasure: string | null
  rows: PlanRow[]
}

/** The rows of plans on lines: by measure and component, and where a plan has a measure twice, by its turn. */
export function gather(plans: readonly Plan[], measures: ReadonlyMap<string, Measure>): Gathered[] {
  const lines = new Map<string, Omit<Gathered, 'unitOfMeasure'>>()
  plans.forEach((plan, at) => {
    const turns = new Map<string, number>()
    for (const own of rowsOf(plan, at, measures)) {
      const key = `${own.row.measure.id}\n${own.label === null ? '' : textKey(own.label)}`
      const turn = turns.get(key) ?? 0
      turns.set(key, turn + 1)
      const line = lines.get(`${key}\n${turn}`)
      if (line) line.rows.push(own)
      else lines.set(`${key}\n${turn}`, { measure: own.row.measure, label: own.label, rows: [own] })
    }
  })
  return [...lines.values()].map((line) => ({ ...line, unitOfMeasure: commonUnit(line.rows) }))
}

function rowsOf(plan: Plan, at: number, measures: ReadonlyMap<string, Measure>): PlanRow[] {
  const [first] = plan.periods
  if (first === undefined) return []
  const byPeriod = plan.periods.map((period) => inputRows(plan, period, measures))
  const column = baseColumn(plan, first)
  return byPeriod[0]!.map((row, index): PlanRow => {
    const { indicator, component } = row
    const raw = (key: string) => indicator.cells[key]!
    const targets = plan.periods.flatMap((period, turn): Cell[] => {
      const reading = byPeriod[turn]![index]!.target
      const own = plan.columns.find(({ role, period: of }) => role === 'target' && of === period)!
      return isSet(reading) ? [{ period, raw: raw(own.key), reading: withUnit(reading, row.unitOfMeasure) }] : []
    })
    const base = row.base && column && isSet(row.base)
      ? { period: column.period, raw: raw(column.key), reading: withUnit(row.base, row.unitOfMeasure) } : null
    return { plan: at, row, label: component ?? indicator.sub, base, targets }
  })
}

function isSet({ kind }: Reading): boolean {
  return kind !== 'empty' && kind !== 'not-applicable' && kind !== 'none' && kind !== 'not-available'
}

/** Numbers printed bare get the unit of their row, with its scale word, so that they can be given in another. */
function withUnit(reading: Reading, unitOfMeasure: string | null): Reading {
  if (unitOfMeasure === null || reading.kind !== 'quantity' || reading.quantity.unit !== null) return reading
  const printed = parseUnit(unitOfMeasure) ?? { scale: null, unit: unitOfMeasure }
  const { scale } = reading.quantity
  return { ...reading, quantity: { ...reading.quantity, unit: printed.unit, scale: scale ?? printed.scale } }
}

/** The unit that most rows print among those into which most can be converted; the first of equals. */
function commonUnit(rows: readonly PlanRow[]): string | null {
  const units = rows.flatMap(({ row }) => row.unitOfMeasure ?? [])
  const reached = units.map((unit) => units.filter((other) => conversionBetween(other, unit)).length)
  const candidates = units.filter((_, at) => reached[at] === Math.max(...reached))
  const [first] = candidates
  // Of units of several natures that reach equally many, those of the first.
  const printed = candidates.filter((unit) => sameNature(unit, first!))
  const times = printed.map((unit) => printed.filter((other) => other === unit).length)
  return printed[times.indexOf(Math.max(...times))] ?? null
}

/** What one plan has on a line. */
export function entryOf({ plan, row, base, targets }: PlanRow, unit: string | null): Omit<AlignedEntry, 'standing' | 'sameYear'> {
  const { indicator, name, unitOfMeasure } = row
  const conversion = unitOfMeasure === null || unit === null ? null : conversionBetween(unitOfMeasure, unit)
  return {
    plan, code: row.code, no: indicator.no, name: indicator.name, bareName: name.bareName, unitOfMeasure,
    conversion: conversion && !isPlain(conversion) ? conversion : null,
    base: base && valueOf(base, unit),
    targets: targets.map((target) => valueOf(target, unit)),
  }
}

function valueOf({ period, raw, reading }: Cell, unit: string | null): AlignedValue {
  const value = reading.kind === 'quantity' ? inUnit(reading.quantity, unit) : null
  return {
    period, raw, comparator: reading.kind === 'quantity' ? reading.comparator : 'none',
    value: value && formatDecimal(value), text: textOf(reading, value && formatDecimal(value), unit),
  }
}

/** Canonical text without the unit where that is the line's; printed decimals stay where nothing was converted. */
function textOf(reading: Reading, value: string | null, unit: string | null): string {
  if (reading.kind !== 'quantity' || value === null) return print(reading)
  const bare = (digits: string): Quantity => ({ digits, scale: null, unit: null })
  const { digits } = reading.quantity
  const asPrinted = inUnit({ digits, ...unit === null ? { scale: null, unit: null } : parseUnit(unit) ?? { scale: null, unit } }, unit)
  const untouched = asPrinted !== null && formatDecimal(asPrinted) === value
  return print({ ...reading, quantity: bare(untouched ? digits : value) })
}

/** How far two periods lie apart, in years. */
export function yearsBetween(a: Period, b: Period): number {
  return Math.abs(yearOf(a) - yearOf(b))
}

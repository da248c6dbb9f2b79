/** Guesses how an indicator is counted (统计口径): a year's figure, a running total, a five-year total, a rate. */
import type { Measure } from '../../model'
import { parseUnit, print, sameNature } from '../../notation'
import { hasFigures, type ReadIndicator } from './indicator'

export type MeasureKind = Measure['kind']
type KindReason = { id: 'kind-by-unit' | 'kind-by-name' | 'kind-by-cells'; parameters: { text: string } } | { id: 'kind-assumed'; parameters: Record<string, never> }

export interface KindGuess {
  kind: MeasureKind
  reason: KindReason
}

const named: readonly (readonly [RegExp, MeasureKind])[] = [
  [/累计/u, 'running-total'],
  [/每[十百千万亿]+|人均|户均|平均/u, 'average'],
  [/指数|得分/u, 'index'],
]

/** The kind that a name, a unit and cells speak for, and which of them did; brackets `[400]` speak loudest. */
export function kindOf({ bareName, unitOfMeasure, readings }: ReadIndicator): KindGuess {
  const total = readings.find((reading) => reading.kind === 'quantity' && reading.cumulative)
  if (total) return { kind: 'five-year-total', reason: { id: 'kind-by-cells', parameters: { text: print(total) } } }
  for (const [words, kind] of named) {
    const word = words.exec(bareName)?.[0]
    if (word !== undefined) return { kind, reason: { id: 'kind-by-name', parameters: { text: word } } }
  }
  if (unitOfMeasure !== null) return { kind: kindOfUnit(unitOfMeasure), reason: { id: 'kind-by-unit', parameters: { text: unitOfMeasure } } }
  const rate = /(?:率|占比|比例|比重)$/u.exec(bareName)?.[0]
  if (rate !== undefined) return { kind: 'rate', reason: { id: 'kind-by-name', parameters: { text: rate } } }
  if (!hasFigures(readings)) {
    const done = readings.find(({ kind }) => kind === 'qualitative')
    return { kind: 'milestone', reason: { id: 'kind-by-cells', parameters: { text: done ? print(done) : '' } } }
  }
  return { kind: 'count', reason: { id: 'kind-assumed', parameters: {} } }
}

function kindOfUnit(unit: string): MeasureKind {
  if (sameNature(unit, '%')) return 'rate'
  const counted = parseUnit(unit)?.unit?.split('/') ?? []
  if (counted[0] === '分') return 'index'
  if (counted[0] === '元' && counted.slice(1).every((divisor) => divisor === '年' || divisor === '月')) return 'amount'
  return counted.length > 1 || ['岁', '年', '天', '倍'].includes(counted[0] ?? '') ? 'average' : 'count'
}

/** Over what time a kind counts. A year's figure, a running total and a five-year total of one thing are three measures. */
function timeOf(kind: MeasureKind): 'year' | 'running-total' | 'five-year-total' {
  return kind === 'running-total' || kind === 'five-year-total' ? kind : 'year'
}

/**
 * How an indicator seems to be counted where that is not how the measure is: another time, or a figure where the measure is a task.
 * Null where nothing speaks against it.
 */
export function kindAgainst(indicator: ReadIndicator, { kind }: Pick<Measure, 'kind'>): MeasureKind | 'figure' | null {
  if (!hasFigures(indicator.readings)) return null
  const own = kindOf(indicator).kind
  if (kind === 'milestone') return 'figure'
  return timeOf(own) === timeOf(kind) ? null : own
}

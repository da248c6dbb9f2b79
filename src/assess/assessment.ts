/** The types of an assessment (评估): how an actual stands to its target. A missed target is correct data. */
import type { Period } from '../model'

/** 达标 / 未达标 / 未填报 / 本期无目标 / 无法判定. */
export const statuses = ['met', 'short', 'missing', 'not-due', 'cannot-tell'] as const
export type Status = (typeof statuses)[number]

/** Why nothing can be said; each has its words in messages/. */
export const reasons = [
  'actual-none', // 无 —
  'actual-not-available', // 暂无 未统计
  'actual-not-applicable', // `/` where a value is due
  'actual-unreadable',
  'actual-broken-formula',
  'actual-qualitative', // words where a number is due
  'actual-approximate', // 约95
  'actual-bound', // a bound or range that allows both
  'actual-five-year-total', // a five-year total where one year is due
  'actual-other-year', // 81.35(2021) in another year's column
  'actual-incomparable', // a ratio against a number, components against one value
  'component-missing',
  'target-five-year-total', // a five-year total against one year
  'target-qualitative', // a person decides
  'target-approximate',
  'target-empty', // no target cell, and the row is no milestone
  'target-unreadable',
  'unit-unknown', // the units of measure can't be brought together
] as const
export type Reason = (typeof reasons)[number]

/** One target, or one component of it (分项), against its actual. */
export interface Assessment {
  /** Indicator code (指标代码) without the component. */
  code: string
  no: number
  sub: string | null
  /** Label of the component within the target cell, or null. */
  component: string | null
  period: Period
  /** Canonical text of the target, `""` where the plan has none. */
  target: string
  /** Canonical text of the actual, `""` where nothing is entered. */
  actual: string
  /** The same as it was entered: words as they were written. No part of the answer's hash. */
  entered: string
  /** Unit of measure (计量单位) in which gap is given, or null. */
  unitOfMeasure: string | null
  status: Status
  /** Distance to the target (差距, for lower-is-better 超出) as a decimal string ≥ 0; null unless short and numeric. */
  gap: string | null
  /** The gap as a share of the target in percent, one decimal; null where there is no gap or the target is 0. */
  relativeGap: string | null
  /** Which way the value misses. */
  side: 'below' | 'above' | null
  reason: Reason | null
  /** Short, but met when rounded to the target's printed decimals. */
  withinRounding: boolean
}

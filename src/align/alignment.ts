/** The types of an alignment (对照): plans side by side, measure by measure. Plain data, as it is printed as JSON. */
import type { Direction, Measure, Period } from '../model'
import type { Comparator, UnitConversion } from '../notation'

/** Why two targets can't be compared; each has its words in messages. */
export const incomparableReasons = [
  'unit-other', // 人 against 人次
  'five-year-total', // a total over five years against one year
  'running-total-from', // running totals that begin in different years
  'size-of-region', // counts and sums of regions of different size
  'components-differ', // parts against the whole
  'sides-differ', // ≥ against ≤
  'approximate',
  'words', // 完成国家下达任务
  'form', // a range or a ratio against a number
  'unreadable',
] as const
export type IncomparableReason = (typeof incomparableReasons)[number]

/** A plan of the alignment; everything else refers to it by its position. */
export interface AlignedPlan {
  id: string
  region: { code: string; name: string }
  title: string
  years: { from: number; to: number }
  /** Rows of its table; 0 where the document has none. */
  indicators: number
}

/** A target or base value as one plan prints it and in the common unit. */
export interface AlignedValue {
  period: Period
  /** Exactly as published. */
  raw: string
  comparator: Comparator
  /** Decimal in the common unit; null where the cell is no single number or its unit is of another nature. */
  value: string | null
  /** Canonical text in the common unit, or as it reads where it has no value there. */
  text: string
}

/** What one plan has on a line. */
export interface AlignedEntry {
  /** Position of the plan. */
  plan: number
  /** Indicator code (指标代码). */
  code: string
  no: number
  /** As published. */
  name: string
  bareName: string
  unitOfMeasure: string | null
  /** How its values came into the common unit; null where they are as printed. */
  conversion: UnitConversion | null
  base: AlignedValue | null
  /** Those that set something, by period. */
  targets: AlignedValue[]
  /** Among the plans that can be compared: weaker than another, the strictest of all, or the same as every other. */
  standing: 'strictest' | 'same' | 'weaker' | null
  /** Whether targets of one year decide the standing, and not only the nearest. */
  sameYear: boolean
}

/** Two plans' targets for a period, or for the nearest periods that both have. */
export interface Comparison {
  plans: [number, number]
  periods: [Period, Period]
  /** How the first stands to the second. */
  outcome: 'stricter' | 'same' | 'weaker' | 'cannot-compare'
  /** Distance in the common unit, a decimal ≥ 0; null where there is none to tell. */
  difference: string | null
  reason: IncomparableReason | null
}

/** One measure, or one component of it (分项), across the plans. */
export interface AlignedLine {
  measure: string
  name: Measure['name']
  component: string | null
  kind: Measure['kind']
  direction: Direction
  /** The common unit of measure, or null where no plan states one. */
  unitOfMeasure: string | null
  /** In the order of the plans. */
  entries: AlignedEntry[]
  comparisons: Comparison[]
  /** The plans do not word it alike. */
  wordingDiffers: boolean
}

/** A side of a look-alike: a row of one plan. */
export interface AlikeEntry {
  /** Position of the plan. */
  plan: number
  /** Indicator code (指标代码). */
  code: string
  measure: string
  /** As published. */
  name: string
  bareName: string
  unitOfMeasure: string | null
  kind: Measure['kind']
}

/**
 * Rows of two plans that look alike but are two measures (名称相近、口径可能不同), so that they stand on two lines and are not compared. Neither
 * plan has the other's measure.
 */
export interface AlikeRows {
  entries: [AlikeEntry, AlikeEntry]
  /** Of the names, from 0 to 1. */
  likeness: number
  /** What each name has and the other has not, the stretches joined by …; '' for nothing. */
  differs: [string, string]
  /** Whether both count in units of one nature; `unstated` where one has none. */
  units: 'same' | 'other' | 'unstated'
}

export interface Alignment {
  plans: AlignedPlan[]
  /** Measures that two plans or more have, in the order in which the plans list them. */
  shared: AlignedLine[]
  /** Measures that only one plan has, plan by plan. */
  single: AlignedLine[]
  /** Look-alikes that are not merged, the most alike first: for a person to look at. */
  alike: AlikeRows[]
}

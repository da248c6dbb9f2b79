/** The types of what a cell says: every form that a target (目标值), baseline (基期值) or actual (实际完成值) can take. */

/** How a value compares (判定条件): ≥ > ≤ < =, or `none` where nothing is printed. */
export type Comparator = 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'none'

/** A stretch of the text that was read, in UTF-16 code units. */
export interface Span {
  from: number
  to: number
}

/** A number as printed: decimals kept, scale word and unit beside it. */
export interface Quantity {
  /** Plain decimal: optional minus, digits, optional fraction (`22.20`, `-3`, `1200`); no separators, no exponent. */
  digits: string
  /** Scale word (万, 亿 …) printed behind the number, or null. */
  scale: '十' | '百' | '千' | '万' | '十万' | '百万' | '千万' | '亿' | null
  /** Unit of measure (计量单位) printed behind the number (`%`, `‰`, `个`, `人次`, `万元/年` gives `元/年` with scale 万), or null. */
  unit: string | null
}

/** A quantity with the side of it that counts. */
export interface Bound {
  comparator: Comparator
  quantity: Quantity
}

export type UnreadableReason =
  | 'no-value' // a comparator, unit or label with nothing to compare
  | 'unexpected' // this character or word does not belong here
  | 'bad-number' // a number that is not one: 1.2.3, 1,23, more digits than a sheet holds
  | 'two-comparators' // ≥86以下
  | 'two-values' // 87 62 without labels
  | 'label-missing' // one part of a composite has a label, another has none
  | 'label-twice'
  | 'unit-mismatch' // 87人 where the unit is %
  | 'date' // a number shown as a date: 3-5 typed into a sheet
  | 'boolean'
  | 'too-long'

/** What one cell says. `text` is what was read, the positions refer to it. */
export type Reading = { text: string } & (
  | { kind: 'empty' }
  | ({
      kind: 'quantity'
      /** Total over the plan's five years: `[400]`, `〔400〕`, 累计 in brackets. */
      cumulative: boolean
      /** The year the value belongs to: `81.35(2021)`. */
      year: number | null
      /** `约95`, `95左右`. */
      approximate: boolean
    } & Bound)
  /** Parts (分项), each judged on its own: `职工87; 城乡居民71`. */
  | { kind: 'components'; components: ({ label: string } & Bound)[] }
  /** `2—3`: both ends belong to it. */
  | { kind: 'range'; low: Quantity; high: Quantity }
  /** `1.9:1`. */
  | { kind: 'ratio'; left: Quantity; right: Quantity }
  /** `full-coverage` 全覆盖 (100 % where the unit is a rate), `done` 完成 / 已完成, `not-done` 未完成, `other` words for a person to judge (完成国家下达任务). */
  | { kind: 'qualitative'; term: 'full-coverage' | 'done' | 'not-done' | 'other' }
  /** `/`: no target set, or nothing to report. */
  | { kind: 'not-applicable' }
  /** `无` `—` `-` `--`: none. */
  | { kind: 'none' }
  /** `暂无` `未统计` `暂无数据` `待统计`: not available. */
  | { kind: 'not-available' }
  /** `#N/A`, `#DIV/0!`, `#REF!` …: a broken formula. */
  | { kind: 'broken-formula'; error: string }
  /** Refused rather than guessed, with the place. */
  | { kind: 'unreadable'; reason: UnreadableReason; at: Span }
)

export type ReadingOf<K extends Reading['kind']> = Extract<Reading, { kind: K }>

/** What a reader knows beforehand about the cell. */
export interface ReadingContext {
  /** Unit of measure that the indicator's name or the column already states; `100%` under `%` is then 100 %, said once. */
  unitOfMeasure?: string | null
}

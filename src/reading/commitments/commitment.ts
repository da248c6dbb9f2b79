/** What a quantified commitment (量化承诺) of the running text is. */
import type { Comparator, Reading, Span } from '../../notation'
import type { Place } from '../document'

/** Why a figure was taken for a commitment, and what is less than certain about it. */
export type CommitmentReason =
  | 'target-words' // 达到, 不少于, 控制在 … stand before the figure
  | 'indicator-words' // the subject is a rate or a measure per head
  | 'change-words' // 增长, 提高, 下降 stand directly before it: it is a change, not a level
  | 'action-words' // 新增, 打造, 开展 … govern the figure
  | 'bound-words' // 以上, 以下 stand behind it
  | 'in-list' // it goes on from a commitment in the same sentence
  | 'own-deadline' // the sentence states the deadline
  | 'section-deadline' // the deadline is the year that the section's heading names
  | 'plan-deadline' // the deadline is that of the whole plan
  | 'subject-behind' // 建设2个…点位: the thing promised follows the figure
  | 'subject-earlier' // the subject stands in an earlier clause
  | 'shared-figure' // one figure for several subjects, or several for a list of them
  | 'subject-guessed' // 分别 announces a subject for each figure, and they can't be told apart for sure
  | 'may-be-done' // the sentence compares as reports do (同比, 居全市第三)
  | 'no-section' // the text is not in a section of tasks with a domain
  | 'no-sentence' // it does not end as a sentence does

export interface Deadline {
  /** The year by whose end it is due. */
  year: number
  /** As printed (到2027年, 2023年底, 全年, 每年); null where the year is that of the section's heading or the plan's last. */
  words: string | null
}

/** A promised figure with its subject, as the text states it. */
export interface Commitment {
  /** The thing promised (指标 or 任务), as printed. */
  subject: string
  /** The subject that this one is a part or a share of (其中…, 占…比重), or null. */
  of: string | null
  /** The words that make the figure a change (比2020年增长, 年均增长, 提高), or null for a level. A change never compares with a level. */
  change: string | null
  comparator: Comparator
  /** The figure as printed: `65`, `2—3`; one that is spelled (三千, 七成, 百分之六十五) in digits. */
  value: string
  /** As printed: `%`, `套(间)`; null for an index. */
  unitOfMeasure: string | null
  /** Comparator words, figure and unit as a cell would say them: `不少于180人`. */
  written: string
  /** How the notation reads `written`. */
  reading: Reading
  deadline: Deadline | null
  /** The section's domain (领域), or null outside of one. */
  domain: string | null
  /** 牵头单位 of the section. */
  leadUnits: string[]
  /** 责任单位 of the paragraph. */
  responsibleUnits: string[]
  /** The sentence, as printed. */
  text: string
  /** The clause of it that states the commitment. */
  clause: string
  place: Place
  /** Where the figure stands in the text of the block at `place`. */
  at: Span
  /** 0 to 1. */
  confidence: number
  reasons: CommitmentReason[]
}

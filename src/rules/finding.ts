/** The types of a finding (校验问题) and of a rule. */
import type { Submission } from '../assess'
import type { Measure, Severity } from '../model'
import type { Words } from '../messages'

export { severities, type Severity } from '../model'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
/** Parameters of a finding's words: plain data, no words in them. */
export type FindingData = { readonly [key: string]: Json }

/** What a rule reports: where, and the parameters of its words. */
export interface Draft<D extends FindingData = FindingData> {
  /** Row and column from 0; null where the sheet has no such place, or there is no sheet. */
  at: { row: number; column: number } | null
  /** Row code (指标代码) the finding is about, or null. */
  code: string | null
  data: D
}

/** Something is wrong with the data or the sheet: returned, with a place. */
export interface Finding extends Draft {
  rule: string
  severity: Severity
  sheet: string | null
}

/** The words of a rule. `message` says what, how it was read and what to do; `brief` fits into a cell (about 20 Chinese characters). */
export interface RuleWords<D> {
  message: (data: D) => string
  brief: (data: D) => string
}

/** A number by which a rule decides; a plan may set another. */
export interface Parameter {
  default: number
  /** What a plan may set, both ends included. */
  least: number
  most: number
  means: Words<string>
}

/** A check rule (校验规则), one file each. */
export interface Rule<D extends FindingData = FindingData, P extends string = string> {
  /** Kebab-case, stable for ever. */
  id: string
  severity: Severity
  /** What the rule rests on: a document, a standard or the arithmetic of the thing. */
  basis: Words<string>
  /** By name, in camel case. */
  parameters?: Readonly<Record<P, Parameter>>
  words: Words<RuleWords<D>>
  /** Data of a finding, for the documentation. */
  example: D
  check(submission: Submission, measures: ReadonlyMap<string, Measure>, parameters: Readonly<Record<P, number>>): Draft<D>[]
}

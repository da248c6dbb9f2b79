/** The types of what the plan lint (规划自检) says, and of a check. */
import type { Words } from '../messages'
import type { Severity } from '../model'
import type { Place } from '../reading/document'
import type { LintSubject } from './subject'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
/** Parameters of a finding's words: plain data, no words in them. */
export type LintData = { readonly [key: string]: Json }

/** One of the places that a finding holds side by side; `text` is what stands there, as published. */
export type LintPlace =
  /** A cell of the plan's table, or the row's name where `column` is null. */
  | { kind: 'cell'; plan: string; code: string; name: string; column: string | null; text: string }
  /** The heading of a column. */
  | { kind: 'column'; plan: string; column: string; text: string }
  /** A note under the table, from 1. */
  | { kind: 'note'; plan: string; note: number; text: string }
  /** The date of the document (成文日期), ISO. */
  | { kind: 'date'; plan: string; text: string }
  /** A sentence of the document. */
  | { kind: 'document'; place: Place; text: string }

/** What a check reports. */
export interface LintDraft<D extends LintData = LintData> {
  /** What is to be compared, side by side; the first is the one to look at first. */
  places: readonly [LintPlace, ...LintPlace[]]
  data: D
}

/** The plan contradicts itself or the plan above it, or can be misread: returned, with its places. */
export interface LintFinding extends LintDraft {
  check: string
  severity: Severity
}

/** A check of the plan itself, one file each. */
export interface Check<D extends LintData = LintData> {
  /** Kebab-case, stable for ever. */
  id: string
  severity: Severity
  /** What the check rests on: a way of writing plans, or the arithmetic of the thing. */
  basis: Words<string>
  /** What is wrong, where, and what to do about it. */
  message: Words<(data: D) => string>
  /** Data of a finding, for the documentation. */
  example: D
  check(subject: LintSubject): LintDraft<D>[]
}

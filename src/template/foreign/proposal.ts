/** What was recognised in a sheet that we did not make, as a person is shown it: plain data. */
import type { Period } from '../../model'
import type { Alternative, NameEvidence } from './catalogue'
import type { MappedRole } from './headings'
import type { SheetSource } from './source'

/** A plan or period that may be meant; the score runs from 0 to 1. */
export interface Candidate<T> {
  value: T
  score: number
}

/**
 * Why a column is taken for what it is. heading: its heading says so; targets, bases: so many of its values are the plan's;
 * figures: so many of its cells are quantities; units, offices, domains, names, codes: so many of its texts are such;
 * chosen: a person said so.
 */
export type ColumnEvidence =
  | { kind: 'heading' }
  | { kind: 'targets' | 'bases' | 'figures' | 'units' | 'offices' | 'domains' | 'names' | 'codes'; count: number; of: number }
  | { kind: 'chosen' }

/** A column of the sheet, from 0, and the text of its heading (lines joined by a space; `""` for none). */
export interface HeadedColumn {
  column: number
  heading: string
}

export interface ProposedColumn extends HeadedColumn {
  evidence: ColumnEvidence[]
}

/**
 * A line below the headings. `line` counts from 0; `text` is what names it. `code` is the row of the plan that it is taken for,
 * null where it stays open: then `alternatives` has what it may be, best first. `score` is how alike the names are (1: the
 * same), `why` how the name was found.
 */
export interface ProposedRow {
  line: number
  text: string
  /** The name of the indicator above, where the text is only the label of a part (分项) of it. */
  under: string | null
  code: string | null
  /** The plan's title of the row, or null. */
  title: string | null
  score: number
  why: NameEvidence | null
  alternatives: (Alternative & { title: string })[]
}

/**
 * What keeps a proposal from being sure. plan, period: two are as likely, or none is; actual: no column can be said to hold the
 * actuals, or two are as likely; actual-holds-targets: the column that is headed as actual holds the plan's targets;
 * rows: hardly any line could be matched.
 */
export type Doubt = 'plan' | 'period' | 'actual' | 'actual-holds-targets' | 'rows'

/** What a person has decided; everything else follows from the sheet. A null takes a column or a row's code away. */
export interface Wishes {
  plan?: string
  period?: Period
  columns?: Partial<Record<MappedRole, number | null>>
  /** Codes by line. */
  rows?: Readonly<Record<number, string | null>>
}

/** What a sheet is taken for (识别结果). */
export interface Proposal {
  sheet: string
  /** Plan id. */
  plan: string
  planCandidates: Candidate<string>[]
  period: Period
  periodCandidates: Candidate<Period>[]
  /** The lowest row of the headings, from 0; -1 where there are none. */
  headingRow: number
  /** How many rows the headings take. */
  headingRows: number
  /** The last row of the table. */
  lastRow: number
  columns: Partial<Record<MappedRole, ProposedColumn>>
  /** Every column that holds something, for a person to choose from. */
  allColumns: HeadedColumn[]
  rows: ProposedRow[]
  /** Rows of the plan that no line is taken for; of the responsible unit's where the sheet is one unit's. */
  missing: { code: string; title: string }[]
  /** Every row of the plan, to choose from. */
  choices: { code: string; title: string }[]
  /** The responsible unit whose rows alone the sheet has, or null. */
  unit: string | null
  doubts: Doubt[]
  /** Nothing is in doubt. */
  sure: boolean
  wishes: Wishes
  /** The sheet that it was made from. */
  source: SheetSource
}

/** What the reader says of its own work: findings that a person must look at, and the evidence of every row. */
import type { ReadingFindingId, ReadingReasonId } from '../messages'
import type { Severity } from '../model'
import type { Place } from './document'

/** Something doubtful in a document, with its places; the words are in messages. */
export interface ReadingFinding {
  id: ReadingFindingId
  severity: Severity
  /** Where in the source, nearest first; empty where the document does not have what is looked for. */
  places: Place[]
  /** Position among the indicators of the table, or null where the table or the document is meant. */
  row: number | null
  parameters: Readonly<Record<string, string | number>>
}

/** Why a row is held for read, or is not quite. */
export interface ReadingReason {
  id: ReadingReasonId
  parameters: Readonly<Record<string, string | number>>
}

/** What stands in a row and has no place in a plan: remarks (备注), rates of completion (完成率), a second office. */
export interface Aside {
  /** The heading of its column, as printed. */
  heading: string
  text: string
  places: Place[]
}

/** How surely an indicator was read. */
export interface RowEvidence {
  /** 1 where every cell fits its column and nothing is doubtful. */
  confidence: number
  reasons: ReadingReason[]
  /** The source of each part of the indicator: `no`, `domain`, `name`, `sub`, `attribute`, `responsibleUnits`, and the cells by column key. */
  places: Readonly<Record<string, Place[]>>
  /** Absent where nothing does. */
  aside?: Aside[]
}

const severities: Readonly<Record<ReadingFindingId, Severity>> = {
  'cell-left-over': 'error', 'cell-misfit': 'warning', 'cells-undecided': 'error', 'cell-missing': 'warning', 'target-missing': 'warning',
  'component-alone': 'warning', 'number-missing': 'warning', 'number-unexpected': 'warning', 'gap-below': 'warning', 'name-missing': 'error', 'unit-missing': 'info',
  'unit-doubtful': 'warning', 'attribute-unknown': 'info', 'domain-unknown': 'warning', 'name-repeated': 'warning',
  'heading-unknown': 'warning', 'heading-missing': 'error', 'heading-unplaced': 'warning', 'completion-holds-targets': 'info',
  'period-assumed': 'warning', 'numbers-absent': 'info', 'numbers-per-domain': 'info', 'growth-column': 'info', 'target-from-growth': 'warning', 'total-row': 'info', 'table-turned': 'info', 'hidden-left-out': 'warning', 'columns-by-spaces': 'warning', 'commitment-unsure': 'warning', 'deadline-assumed': 'warning',
  'domain-missing': 'warning', 'table-ignored': 'info', 'no-table': 'error', 'table-continues': 'warning', 'title-missing': 'warning', 'issuer-missing': 'warning', 'date-missing': 'warning', 'region-unknown': 'warning',
  'region-ambiguous': 'warning',
}

export function finding(
  id: ReadingFindingId, places: Place[], parameters: ReadingFinding['parameters'] = {}, row: number | null = null,
): ReadingFinding {
  return { id, severity: severities[id], places, row, parameters }
}

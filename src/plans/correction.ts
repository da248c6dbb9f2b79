/** What a person makes of a plan that was read: corrections (更正), one after the other. */
import type { ColumnRole, Measure, Period } from '../model'

/** Facts of the document that can be corrected; `years` is `2023` or `2023-2027`, `notes` a line each, `date` ISO or 2024年3月1日. */
export const factFields = ['id', 'region', 'title', 'documentNumber', 'issuer', 'date', 'table', 'years', 'notes'] as const
export type FactField = (typeof factFields)[number]

/** Parts of a row besides its cells; `core` is `true` or `false`, `responsibleUnits` are parted by 、. */
export const rowFields = ['no', 'sub', 'domain', 'name', 'core', 'attribute', 'responsibleUnits'] as const
export type RowField = (typeof rowFields)[number]

/**
 * One correction. A row is called by its number among the rows as they were read, from 0; rows that a person adds count on from there.
 * A column is called by the key that it was read with.
 */
export type Correction =
  | { kind: 'fact'; field: FactField; value: string }
  | { kind: 'text'; row: number; field: RowField; value: string }
  | { kind: 'cell'; row: number; column: string; value: string }
  /** The row is right as it stands; null for what was doubtful about the table as a whole. */
  | { kind: 'confirm'; row: number | null }
  /** The measure that is meant, of the library or one brought along. */
  | { kind: 'measure'; row: number; measure: string }
  /** A measure of its own. */
  | { kind: 'new-measure'; row: number; measure: Measure }
  /** Without a role the column is left out. */
  | { kind: 'column'; column: string; heading: string; role: ColumnRole | null; period: Period }
  | { kind: 'add-row'; after: number | null }
  | { kind: 'remove-row'; row: number }
  /** Numbers the rows from 1 in their order; parts of one row keep a number together. */
  | { kind: 'renumber' }

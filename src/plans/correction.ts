/** What a person makes of a plan that was read: corrections (更正), one after the other. */
import { columnRoles, measureSchema } from '../model'
import { z } from '../model/schema'

/** Facts of the document that can be corrected; `years` is `2023` or `2023-2027`, `notes` a line each, `date` ISO or 2024年3月1日. */
export const factFields = ['id', 'region', 'title', 'documentNumber', 'issuer', 'date', 'table', 'years', 'notes'] as const
export type FactField = (typeof factFields)[number]

/** Parts of a row besides its cells; `core` is `true` or `false`, `responsibleUnits` are parted by 、. */
export const rowFields = ['no', 'sub', 'domain', 'name', 'core', 'attribute', 'responsibleUnits'] as const
export type RowField = (typeof rowFields)[number]

const row = z.number().int().nonnegative()

export const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), field: z.enum(factFields), value: z.string() }),
  z.strictObject({ kind: z.literal('text'), row, field: z.enum(rowFields), value: z.string() }),
  z.strictObject({ kind: z.literal('cell'), row, column: z.string(), value: z.string() }),
  /** The row is right as it stands; null for what was doubtful about the table as a whole. */
  z.strictObject({ kind: z.literal('confirm'), row: row.nullable() }),
  /** The measure that is meant, of the library or one brought along. */
  z.strictObject({ kind: z.literal('measure'), row, measure: z.string() }),
  /** A measure of its own. */
  z.strictObject({ kind: z.literal('new-measure'), row, measure: measureSchema }),
  /** Without a role the column is left out; the period is as it was typed. */
  z.strictObject({ kind: z.literal('column'), column: z.string(), heading: z.string(), role: z.enum(columnRoles).nullable(), period: z.string() }),
  z.strictObject({ kind: z.literal('add-row'), after: row.nullable() }),
  z.strictObject({ kind: z.literal('remove-row'), row }),
  /** Numbers the rows from 1 in their order; parts of one row keep a number together. */
  z.strictObject({ kind: z.literal('renumber') }),
])

/**
 * One correction. A row is called by its number among the rows as they were read, from 0; rows that a person adds count on from there.
 * A column is called by the key that it was read with.
 */
export type Correction = z.infer<typeof correctionSchema>

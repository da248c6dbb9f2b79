/** The work on a document (读入规划) as it is kept from one visit to the next: the document, and what a person has corrected in its tables. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { z } from '../model/schema'
import type { Place, ReadTable, SourceBlock, SourceCell, SourceDocument } from '../reading'
import { correctionSchema } from './correction'

const count = z.number().int().positive()
const position = z.number().int().nonnegative()

const placeSchema: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), line: count }),
  z.strictObject({ kind: z.literal('paragraph'), paragraph: count }),
  z.strictObject({ kind: z.literal('table'), table: count, row: count, column: count }),
  z.strictObject({ kind: z.literal('cell'), sheet: z.string(), row: position, column: position }),
])
const cellSchema: z.ZodType<SourceCell> = z.strictObject({ text: z.string(), place: placeSchema, rows: count.optional(), columns: count.optional() })
const blockSchema: z.ZodType<SourceBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: z.string(), place: placeSchema }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(cellSchema)), place: placeSchema }),
])
const sourceSchema: z.ZodType<SourceDocument> = z.strictObject({
  file: z.string().nullable(),
  blocks: z.array(blockSchema),
  hidden: z.strictObject({ rows: z.array(placeSchema), columns: z.array(placeSchema) }).optional(),
})

/** A document that is worked on; without a name it was pasted. */
export const keptDocumentSchema = z.strictObject({ name: z.string().nullable(), document: sourceSchema })
export type KeptDocument = z.infer<typeof keptDocumentSchema>

/** What was corrected in each table of the document, a list for each action, and the table that was chosen. */
export const keptCorrectionsSchema = z.strictObject({
  chosen: position,
  tables: z.array(z.strictObject({
    /** How the table was read (`readingPrint`): the corrections hold for that reading alone. */
    print: z.string(),
    done: z.array(z.array(correctionSchema)),
    /** The plan was used or saved with all of them. */
    kept: z.boolean(),
  })),
})
export type KeptCorrections = z.infer<typeof keptCorrectionsSchema>

/** The same for a table that is read the same: its columns and rows, by which corrections call them. */
export function readingPrint({ plan: { columns, indicators } }: ReadTable): string {
  const rows = indicators.map(({ no, sub, domain, name, cells }) => [no, sub, domain, name, cells])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([columns, rows]))))
}

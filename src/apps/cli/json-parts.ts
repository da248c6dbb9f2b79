/** What the JSON of several commands has in it: places, faults and findings of the reader. */
import { readingFindingWords, type Language } from '../../messages'
import { severities, type Fault } from '../../model'
import { z } from '../../model/schema'
import type { ReadingFinding } from '../../reading'
import { describeFault } from '../../report'

/** Where something stands in a document. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), line: z.number().int().describe('of a text, from 1') }),
  z.strictObject({ kind: z.literal('paragraph'), paragraph: z.number().int().describe('from 1') }),
  z.strictObject({ kind: z.literal('table'), table: z.number().int(), row: z.number().int(), column: z.number().int() }).describe('a cell of a table, all from 1'),
  z.strictObject({ kind: z.literal('cell'), sheet: z.string(), row: z.number().int(), column: z.number().int() }).describe('a cell of a sheet, row and column from 0'),
])

export const severitySchema = z.enum(severities)

export const faultSchema = z.strictObject({ path: z.string(), code: z.string(), message: z.string().describe('in the language asked for') })

/** The fault of one of several arguments. */
export function faultJson({ path, fault }: { path: string; fault: Fault }, language: Language): z.infer<typeof faultSchema> {
  return { path, code: fault.code, message: describeFault(fault, language).message }
}

export const doubtSchema = z.strictObject({
  id: z.string(),
  severity: severitySchema,
  row: z.number().int().nullable().describe('position among the indicators, from 0; null where the table or the document is meant'),
  message: z.string().describe('in the language asked for'),
  places: z.array(placeSchema).describe('nearest first'),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).describe('parameters of the message'),
})

export function doubtJson({ id, severity, row, places, parameters }: ReadingFinding, language: Language): z.infer<typeof doubtSchema> {
  return { id, severity, row, message: readingFindingWords[language][id](parameters), places: [...places], parameters: { ...parameters } }
}

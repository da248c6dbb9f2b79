/** The JSON of `duibiao lint`: its schema and what fills it. */
import { lintMessage, type LintFinding } from '../../lint'
import type { Language } from '../../messages'
import type { Fault } from '../../model'
import { z } from '../../model/schema'
import { faultJson, faultSchema, placeSchema, severitySchema } from './json-parts'

const text = z.string().describe('what stands there, as published')
const plan = z.string().describe('plan id')

const lintPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cell'), plan, code: z.string().describe('指标代码'), name: z.string(),
    column: z.string().nullable().describe('null for the name of the row'), text,
  }),
  z.strictObject({ kind: z.literal('column'), plan, column: z.string(), text }),
  z.strictObject({ kind: z.literal('note'), plan, note: z.number().int().describe('from 1'), text }),
  z.strictObject({ kind: z.literal('date'), plan, text }),
  z.strictObject({ kind: z.literal('document'), place: placeSchema, text }),
])

export const lintSchema = z.strictObject({
  plans: z.array(z.strictObject({
    path: z.string().describe('as the argument named it'),
    plan,
    document: z.string().nullable().describe('the document whose text was compared; null where there was none'),
    findings: z.array(z.strictObject({
      check: z.string(),
      severity: severitySchema,
      message: z.string().describe('in the language asked for'),
      places: z.array(lintPlaceSchema).min(1).describe('what is to be compared, side by side'),
      data: z.record(z.string(), z.unknown()).describe('parameters of the message'),
    })),
  })),
  faults: z.array(faultSchema),
})

export type LintJson = z.infer<typeof lintSchema>

/** A plan with what was found in it. */
export interface Linted {
  path: string
  plan: string
  title: string
  document: string | null
  findings: readonly LintFinding[]
}

export function lintJson(linted: readonly Linted[], faults: readonly { path: string; fault: Fault }[], language: Language): LintJson {
  return {
    plans: linted.map(({ path, plan, document, findings }) => ({
      path, plan, document,
      findings: findings.map((finding) => {
        const { check, severity, places, data } = finding
        return { check, severity, message: lintMessage(finding, language), places: [...places], data: { ...data } }
      }),
    })),
    faults: faults.map((fault) => faultJson(fault, language)),
  }
}

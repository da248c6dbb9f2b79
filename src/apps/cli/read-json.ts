/** The JSON of `duibiao read`: its schema and what fills it. */
import { readingReasonWords, type Language } from '../../messages'
import { z } from '../../model/schema'
import type { ReadingFinding, RowEvidence } from '../../reading'
import type { Commitment } from '../../reading/commitments'
import { planJson, readingJson, readingSchema, reportSchemas } from '../../report'
import { doubtJson, doubtSchema, placeSchema } from './json-parts'
import type { ReadDocument, ReadPlan } from './read-plan'

const evidenceSchema = z.strictObject({
  confidence: z.number().min(0).max(1).describe('1 where every cell fits its column and nothing is doubtful'),
  messages: z.array(z.string()).describe('why, in the language asked for'),
  reasons: z.array(z.strictObject({ id: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) })),
  places: z.record(z.string(), z.array(placeSchema)).describe('where no, domain, name, … and the cells, by column, stand in the document'),
})

const planSchema = reportSchemas.plan.extend({
  table: z.number().int().nullable().describe('number of the table in the document; null for the commitments'),
  caption: z.string().nullable(),
  usable: z.boolean().describe('templates and checks can be made of it'),
  problems: z.array(z.string()).describe('what keeps it from being used, in the language asked for'),
  evidence: z.array(evidenceSchema).describe('one for each indicator; empty for a plan file'),
  unmatched: z.array(z.strictObject({
    code: z.string(), no: z.number().int(), name: z.string(),
    alternatives: z.array(z.strictObject({ measure: z.string(), score: z.number() })).describe('likeliest first'),
  })).describe('indicators that no known measure means beyond doubt'),
  doubts: z.array(doubtSchema),
})

const commitmentSchema = z.strictObject({
  subject: z.string().describe('the thing promised, as printed'),
  of: z.string().nullable().describe('what it is a part or a share of'),
  comparator: readingSchema.shape.comparator.unwrap(),
  value: z.string().describe('as printed'),
  unitOfMeasure: z.string().nullable(),
  written: z.string().describe('as a cell would say it: 不少于180人'),
  reading: readingSchema,
  change: z.string().nullable().describe('the words that make the figure a change (提高, 年均增长), null for a level'),
  deadline: z.strictObject({ year: z.number().int(), words: z.string().nullable().describe('null where it is the year of the heading above or the last of the plan') }).nullable(),
  domain: z.string().nullable(),
  leadUnits: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
  text: z.string().describe('the sentence'),
  clause: z.string(),
  place: placeSchema,
  at: z.strictObject({ from: z.number().int(), to: z.number().int() }).describe('where the figure stands in the text at the place'),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
})

/** The first table, or the one that was asked for, has its fields at the top, as `duibiao plan` prints them. */
export const readSchema = planSchema.extend({
  document: z.strictObject({
    file: z.string(),
    title: z.string().nullable(),
    documentNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    regions: z.array(z.string()).describe('GB/T 2260, the likeliest first'),
    doubts: z.array(doubtSchema),
  }).nullable().describe('null for a plan file'),
  otherPlans: z.array(planSchema).describe('the other tables'),
  commitments: z.array(commitmentSchema).describe('量化承诺 of the running text'),
})

export type ReadJson = z.infer<typeof readSchema>

/** What was read: plans, the first at the top, and the document around them. */
export function readJson(plans: readonly ReadPlan[], document: ReadDocument | null, language: Language): ReadJson {
  const [first, ...others] = plans.map((plan) => readPlanJson(plan, language))
  const facts = document?.facts
  const [region] = facts?.regions ?? []
  return {
    ...first ?? {
      id: '', region: region?.value ?? { code: '', name: '' }, title: facts?.title?.value ?? '', periods: [], indicators: [],
      table: null, caption: null, usable: false, problems: [], evidence: [], unmatched: [], doubts: [],
    },
    otherPlans: others,
    document: document && documentJson(document, language),
    commitments: document?.commitments.map(commitmentJson) ?? [],
  }
}

function documentJson({ file, facts, doubts }: ReadDocument, language: Language): ReadJson['document'] {
  const { title, documentNumber, issuer, date, regions } = facts
  return {
    file, title: title?.value ?? null, documentNumber: documentNumber?.value ?? null, issuer: issuer?.value ?? null, date: date?.value ?? null,
    regions: regions.map(({ value }) => value.code), doubts: doubtsJson(doubts, language),
  }
}

function readPlanJson({ plan, measures, table, problems, evidence, unmatched, doubts }: ReadPlan, language: Language): z.infer<typeof planSchema> {
  return {
    ...planJson(plan, { measures }), table, caption: plan.table, usable: problems.length === 0, problems: [...problems],
    evidence: evidence.map((row) => evidenceJson(row, language)),
    unmatched: unmatched.map(({ code, no, name, alternatives }) => (
      { code, no, name, alternatives: alternatives.map(({ measure, score }) => ({ measure, score })) })),
    doubts: doubtsJson(doubts, language),
  }
}

function doubtsJson(doubts: readonly ReadingFinding[], language: Language): ReadJson['doubts'] {
  return doubts.map((doubt) => doubtJson(doubt, language))
}

function evidenceJson({ confidence, reasons, places }: RowEvidence, language: Language): z.infer<typeof evidenceSchema> {
  return {
    confidence, messages: reasons.map(({ id, parameters }) => readingReasonWords[language][id](parameters)),
    reasons: reasons.map(({ id, parameters }) => ({ id, parameters: { ...parameters } })),
    places: Object.fromEntries(Object.entries(places).map(([part, all]) => [part, [...all]])),
  }
}

function commitmentJson({ reading, ...commitment }: Commitment): z.infer<typeof commitmentSchema> {
  const { leadUnits, responsibleUnits, reasons } = commitment
  return {
    ...commitment, reading: readingJson(reading), leadUnits: [...leadUnits], responsibleUnits: [...responsibleUnits], reasons: [...reasons],
  }
}

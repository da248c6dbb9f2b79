/** The record (自检记录) of one self-check: what is saved, as a schema, so that recordings can be read back and replace guesses. */
import { z } from '../model/schema'

/** What became of a scenario. */
export const outcomes = ['agreed', 'differs', 'failed', 'recorded', 'not-offered', 'skipped', 'not-run'] as const
export type Outcome = (typeof outcomes)[number]

const milliseconds = z.number().nonnegative()

const errorRecord = z.strictObject({
  name: z.string(),
  message: z.string(),
  code: z.string().optional().describe('of a fault of ours'),
  data: z.json().optional(),
  sdk: z.strictObject({
    name: z.string(), message: z.string(), code: z.string().optional(), debugInfo: z.json().optional(),
  }).optional().describe('the error of the host’s own library behind it'),
})

const callRecord = z.strictObject({
  method: z.enum(['outline', 'read', 'apply', 'reveal', 'watch', 'follow', 'protection', 'rules', 'inspect']),
  arguments: z.array(z.json()).describe('texts over 400 characters and lists over 60 items are cut'),
  at: milliseconds.describe('since the scenario began'),
  ms: milliseconds,
  answer: z.json().optional(),
  error: errorRecord.optional(),
})

const eventRecord = z.strictObject({ of: z.enum(['watch', 'follow']), at: milliseconds, told: z.json() })

const scenarioRecord = z.strictObject({
  id: z.string(),
  title: z.string().describe('English'),
  outcome: z.enum(outcomes),
  ms: milliseconds,
  difference: z.strictObject({ path: z.string(), expected: z.json(), actual: z.json() }).optional(),
  error: errorRecord.optional().describe('what ended the scenario'),
  cleaning: errorRecord.optional().describe('why its scratch sheets could not be removed'),
  calls: z.array(callRecord),
  events: z.array(eventRecord),
  notes: z.array(z.strictObject({ what: z.string(), value: z.json() })),
})

/** One JSON file holds one of these. Sheets and names of the user never appear in it. */
export const selfCheckRecord = z.strictObject({
  schema: z.literal('duibiao-self-check'),
  version: z.literal(1),
  product: z.string().describe('version of this product'),
  time: z.iso.datetime(),
  host: z.strictObject({
    name: z.string(),
    version: z.string().optional(),
    platform: z.string().optional(),
    details: z.record(z.string(), z.json()),
  }),
  capabilities: z.record(z.string(), z.boolean()),
  stopped: z.boolean().describe('the tester ended it early'),
  left: z.array(z.string()).describe('scratch sheets that could not be removed'),
  counts: z.record(z.enum(outcomes), z.int().nonnegative()),
  scenarios: z.array(scenarioRecord),
})

export type SelfCheckRecord = z.infer<typeof selfCheckRecord>
export type ScenarioRecord = z.infer<typeof scenarioRecord>
export type CallRecord = z.infer<typeof callRecord>
export type EventRecord = z.infer<typeof eventRecord>
export type ErrorRecord = z.infer<typeof errorRecord>
export type NoteRecord = ScenarioRecord['notes'][number]

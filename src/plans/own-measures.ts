/** Makes a plan file stand for itself: every indicator has a measure, and measures that the library lacks come with it. */
import { measureSchema, type Library, type Measure } from '../model'
import { matchPlan } from './match-plan'

/**
 * The content with a measure for every indicator: what is named and known stays, also where the plan brings it along; the rest is proposed
 * by name, or drafted and brought along. Content of another shape stays as it is.
 */
export function withOwnMeasures(json: unknown, library: Pick<Library, 'measures' | 'plans'>): unknown {
  const own = ownMeasures(json)
  const known = new Map([...own.map((measure) => [measure.id, measure] as const), ...library.measures])
  const { json: matched, measures } = matchPlan(json, { ...library, measures: known })
  const drafts = [...measures.values()].filter(({ id }) => !known.has(id))
  return drafts.length === 0 ? matched : { ...matched as object, measures: [...own, ...drafts] }
}

function ownMeasures(json: unknown): Measure[] {
  const measures: unknown = typeof json === 'object' && json !== null && 'measures' in json ? json.measures : []
  return measureSchema.array().safeParse(measures).data ?? []
}

/** Makes a plan file stand for itself: every indicator has a measure, and measures that the library lacks come with it. */
import { measureSchema, type Library, type Measure } from '../model'
import { rowMeasures } from './row-measure'

/**
 * The content with a measure for every indicator: what is named and known stays, also where the plan brings it along; the rest is proposed
 * by name, or drafted and brought along. Content of another shape stays as it is.
 */
export function withOwnMeasures(json: unknown, library: Pick<Library, 'measures' | 'plans'>): unknown {
  if (!isRecord(json) || !Array.isArray(json.indicators)) return json
  const own = new Map(ownMeasures(json.measures).map((measure) => [measure.id, measure]))
  const measureOf = rowMeasures(library, new Map(), own)
  const drafts = new Map<string, Measure>()
  const indicators = (json.indicators as unknown[]).map((row) => {
    if (!isRecord(row) || typeof row.name !== 'string') return row
    const cells = isRecord(row.cells) ? Object.values(row.cells).filter((cell) => typeof cell === 'string') : []
    const indicator = { name: row.name, cells, domain: typeof row.domain === 'string' ? row.domain : undefined }
    const { measure } = measureOf(indicator, typeof row.measure === 'string' ? row.measure : '')
    if (!library.measures.has(measure.id) && !own.has(measure.id)) drafts.set(measure.id, measure)
    return { ...row, measure: measure.id }
  })
  return { ...json, indicators, ...drafts.size > 0 ? { measures: [...own.values(), ...drafts.values()] } : {} }
}

function ownMeasures(measures: unknown): Measure[] {
  return measureSchema.array().safeParse(measures).data ?? []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Gives the indicators of a plan file their measures, so that a plan of which nobody has chosen them can be used at once. */
import { measureSchema, type Library, type Measure } from '../model'
import type { MeasureAlternative } from '../reading/match'
import { rowMeasures } from './row-measure'

/** An indicator that no known measure means beyond doubt. */
export interface UnmatchedRow {
  no: number
  name: string
  alternatives: MeasureAlternative[]
}

export interface MatchedPlan {
  /** The file's content with a measure for every indicator. */
  json: unknown
  /** The library's measures and those that were drafted: two files with the same new row meet in one. */
  measures: ReadonlyMap<string, Measure>
  unmatched: UnmatchedRow[]
}

/** Measures that the library or the file knows stay; what is empty or unknown is matched by name, or drafted. Other content stays. */
export function matchPlan(json: unknown, library: Pick<Library, 'measures' | 'plans'>): MatchedPlan {
  const rows = isRecord(json) && Array.isArray(json.indicators) ? json.indicators as unknown[] : null
  if (!isRecord(json) || rows === null) return { json, measures: library.measures, unmatched: [] }
  const brought = new Map((Array.isArray(json.measures) ? json.measures as unknown[] : []).flatMap((each) => {
    const measure = measureSchema.safeParse(each)
    return measure.success ? [[measure.data.id, measure.data] as const] : []
  }))
  const measureOf = rowMeasures(library, brought)
  const known = new Map([...brought, ...library.measures])
  const unmatched: UnmatchedRow[] = []
  const indicators = rows.map((row) => {
    if (!isRecord(row) || typeof row.name !== 'string') return row
    const cells = isRecord(row.cells) ? Object.values(row.cells).filter((cell) => typeof cell === 'string') : []
    const indicator = { name: row.name, cells, domain: typeof row.domain === 'string' ? row.domain : undefined }
    const { measure, drafted, proposal } = measureOf(indicator, typeof row.measure === 'string' ? row.measure : '')
    known.set(measure.id, measure)
    if (drafted) unmatched.push({ no: typeof row.no === 'number' ? row.no : 0, name: row.name, alternatives: proposal.alternatives })
    return { ...row, measure: measure.id }
  })
  return { json: { ...json, indicators }, measures: known, unmatched }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

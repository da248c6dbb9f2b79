/** Gives the indicators of a plan file their measures, so that a plan of which nobody has chosen them can be used at once. */
import type { Library, Measure } from '../model'
import { domainsIn, newMeasure, proposeMeasure, type MeasureAlternative } from '../reading/match'

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

/** Measures that the library knows stay; what is empty or unknown is matched by name, or drafted. Content of another shape stays as it is. */
export function matchPlan(json: unknown, { measures, plans }: Pick<Library, 'measures' | 'plans'>): MatchedPlan {
  const rows = isRecord(json) && Array.isArray(json.indicators) ? json.indicators as unknown[] : null
  if (rows === null) return { json, measures, unmatched: [] }
  const [known, list, domains] = [new Map(measures), [...measures.values()], domainsIn(plans)]
  const unmatched: UnmatchedRow[] = []
  const indicators = rows.map((row) => {
    if (!isRecord(row) || typeof row.name !== 'string' || (typeof row.measure === 'string' && measures.has(row.measure))) return row
    const { name } = row
    const cells = isRecord(row.cells) ? Object.values(row.cells).filter((cell) => typeof cell === 'string') : []
    const indicator = { name, cells, domain: typeof row.domain === 'string' ? row.domain : undefined }
    const { measure, alternatives } = proposeMeasure(indicator, list, domains)
    if (measure !== null) return { ...row, measure }
    unmatched.push({ no: typeof row.no === 'number' ? row.no : 0, name, alternatives })
    const draft = newMeasure(indicator).measure
    known.set(draft.id, known.get(draft.id) ?? draft)
    return { ...row, measure: draft.id }
  })
  return { json: { ...json as object, indicators }, measures: known, unmatched }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

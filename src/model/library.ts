/** The library: every plan, measure and region, validated against each other at load. */
import { problemsOf, type DataProblem } from './data-problem'
import { Fault } from './fault'
import { measureSchema, type Measure } from './measure'
import { quarterOf } from './period'
import { columnKey, planFileSchema, type Indicator, type Plan, type PlanFile, type Region } from './plan'
import { z } from './schema'

const measuresSchema = z.array(measureSchema)
/** GB/T 2260: six-digit code to the region's own name (某某区), without the names above it. */
const regionsSchema = z.record(z.string().regex(/^[0-9]{6}$/), z.string().min(1))

/** Parsed JSON of the seed files, by file name as shown in messages. */
export interface SeedSources {
  measures: { file: string; json: unknown }
  regions: { file: string; json: unknown }
  plans: { file: string; json: unknown }[]
}

export interface Library {
  plans: Plan[]
  measures: ReadonlyMap<string, Measure>
  /** GB/T 2260 code to the region's own name. */
  regions: Readonly<Record<string, string>>
}

/**
 * Validates seed files and ties them together.
 * @throws Fault `seed-invalid` naming the file and the field.
 */
export function loadLibrary({ measures, regions, plans }: SeedSources): Library {
  const measureList = parse(measures.file, measuresSchema, measures.json)
  const byId = new Map<string, Measure>()
  measureList.forEach((measure, index) => {
    if (byId.has(measure.id)) throw invalid(measures.file, `${index}.id`, { id: 'twice', value: measure.id })
    byId.set(measure.id, measure)
  })
  measureList.forEach(({ id, partOf }, index) => {
    if (partOf === id) throw invalid(measures.file, `${index}.partOf`, { id: 'part-of-itself' })
    if (partOf !== undefined && !byId.has(partOf)) throw invalid(measures.file, `${index}.partOf`, { id: 'unknown', value: partOf })
  })
  const library = { plans: [], measures: byId, regions: parse(regions.file, regionsSchema, regions.json) }
  for (const { file, json } of plans) {
    const { id } = parse(file, planFileSchema, json)
    const base = file.replace(/^.*\//, '').replace(/\.json$/, '')
    if (id !== base) throw invalid(file, 'id', { id: 'not-the-file-name', value: id, name: base })
  }
  return withPlans(library, plans)
}

/** The content of a plan file with the name by which messages call it. */
export interface PlanSource {
  file: string
  json: unknown
}

/**
 * A library with further plans, and with the measures that they bring along where it has none of their id.
 * @throws Fault `seed-invalid` naming the file and the field; two plans of one id or one code are a fault, too.
 */
export function withPlans(library: Library, sources: readonly PlanSource[]): Library {
  const plans = [...library.plans]
  let { measures } = library
  for (const { file, json } of sources) {
    const loaded = loadPlan(file, json, { ...library, measures })
    for (const field of ['id', 'code'] as const) {
      if (plans.some((other) => other[field] === loaded.plan[field])) throw invalid(file, field, { id: 'taken', value: loaded.plan[field] })
    }
    plans.push(loaded.plan)
    measures = loaded.measures
  }
  return { ...library, plans: plans.sort((a, b) => a.id.localeCompare(b.id)), measures }
}

/**
 * The plan with this id.
 * @throws Fault `plan-unknown`.
 */
export function findPlan(library: Library, id: string): Plan {
  const plan = library.plans.find((candidate) => candidate.id === id)
  if (!plan) throw new Fault('plan-unknown', { plan: id, known: library.plans.map((known) => known.id) })
  return plan
}

/** The measure an indicator refers to; loading has made sure that it exists. */
export function measureOf(library: Pick<Library, 'measures'>, indicator: Pick<Indicator, 'measure'>): Measure {
  return library.measures.get(indicator.measure)!
}

/** A plan with the measures that it is checked with. */
export interface LoadedPlan {
  plan: Plan
  /** The library's and those that the plan brings along. */
  measures: ReadonlyMap<string, Measure>
}

/**
 * The plan of a parsed plan file (`.json`).
 * @param file as shown in messages.
 * @throws Fault `seed-invalid` naming the file and the field.
 */
export function loadPlan(file: string, json: unknown, { measures: known, regions }: Pick<Library, 'measures' | 'regions'>): LoadedPlan {
  const { measures: own = [], ...raw } = parse(file, planFileSchema, json)
  const measures = new Map([...own.map((measure) => [measure.id, measure] as const), ...known])
  for (const field of ['id', 'code'] as const) {
    if (!raw[field].startsWith(`${raw.region}-`)) throw invalid(file, field, { id: 'other-region', region: raw.region })
  }
  if (regions[raw.region] === undefined) throw invalid(file, 'region', { id: 'unknown', value: raw.region })
  const plan = planOf(raw, regions)
  const keys = plan.columns.map(({ key }) => key)
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) throw invalid(file, `columns.${index}.heading`, { id: 'twice', value: key })
  })
  const domains = new Set(raw.domains.map(({ name }) => name))
  const seen = new Map<number, (string | null)[]>()
  raw.indicators.forEach(({ no, sub, domain, measure, cells }, index) => {
    const at = `indicators.${index}`
    if (!domains.has(domain)) throw invalid(file, `${at}.domain`, { id: 'unknown', value: domain })
    if (!measures.has(measure)) throw invalid(file, `${at}.measure`, { id: 'unknown', value: measure })
    const filled = Object.keys(cells)
    const missing = keys.find((key) => !filled.includes(key))
    if (missing !== undefined) throw invalid(file, `${at}.cells.${missing}`, { id: 'missing' })
    const extra = filled.find((key) => !keys.includes(key))
    if (extra !== undefined) throw invalid(file, `${at}.cells.${extra}`, { id: 'not-a-column' })
    const subs = seen.get(no) ?? []
    if (subs.includes(sub) || (subs.length > 0 && (sub === null || subs.includes(null)))) {
      throw invalid(file, `${at}.no`, { id: 'twice', value: String(no) })
    }
    seen.set(no, [...subs, sub])
  })
  return { plan, measures }
}

/**
 * The plan of a plan file as it stands, to be shown before it can be used: nothing is checked, a region that is not known has no name,
 * and a domain that is not listed has no lead units.
 */
export function planOf(raw: Omit<PlanFile, 'measures'>, regions: Library['regions']): Plan {
  const columns = raw.columns.map((column) => ({ ...column, key: columnKey(column.heading) }))
  const leadUnits = new Map(raw.domains.map((domain) => [domain.name, domain.leadUnits]))
  const rows = new Map<number, number>()
  const indicators = raw.indicators.map((indicator): Indicator => {
    const { no, sub, domain } = indicator
    const nth = (rows.get(no) ?? 0) + 1
    rows.set(no, nth)
    const code = `${raw.code}-${String(no).padStart(2, '0')}${sub === null ? '' : `.${nth}`}`
    return { ...indicator, code, leadUnits: leadUnits.get(domain) ?? [] }
  })
  const periods = [...new Set(columns.filter(({ role, period }) => role === 'target' && quarterOf(period) === null).map(({ period }) => period))].sort()
  return { ...raw, region: regionOf(raw.region, regions), columns, indicators, periods }
}

function regionOf(code: string, regions: Library['regions']): Region {
  const city = code.endsWith('00') ? undefined : regions[`${code.slice(0, 4)}00`]
  return { code, name: `${city ?? ''}${regions[code] ?? ''}` }
}

function parse<T extends z.ZodType>(file: string, schema: T, json: unknown): z.infer<T> {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const { path, problem } = problemsOf(result.error.issues, json)[0]!
  throw invalid(file, path, problem)
}

function invalid(file: string, path: string, problem: DataProblem): Fault {
  return new Fault('seed-invalid', { file, path, problem })
}

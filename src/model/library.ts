/** The library: every plan, measure and region, validated against each other at load. */
import { Fault } from './fault'
import { measureSchema, type Measure } from './measure'
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
}

/**
 * Validates seed files and ties them together.
 * @throws Fault `seed-invalid` naming the file and the field.
 */
export function loadLibrary({ measures, regions, plans }: SeedSources): Library {
  const measureList = parse(measures.file, measuresSchema, measures.json)
  const byId = new Map<string, Measure>()
  measureList.forEach((measure, index) => {
    if (byId.has(measure.id)) throw invalid(measures.file, `${index}.id`, `measure ${measure.id} stands twice`)
    byId.set(measure.id, measure)
  })
  measureList.forEach(({ id, partOf }, index) => {
    if (partOf === id) throw invalid(measures.file, `${index}.partOf`, 'a measure is no part of itself')
    if (partOf !== undefined && !byId.has(partOf)) throw invalid(measures.file, `${index}.partOf`, `no measure is called ${partOf}`)
  })
  const names = parse(regions.file, regionsSchema, regions.json)
  const loaded: Plan[] = []
  for (const { file, json } of plans) {
    const plan = loadPlan(file, json, byId, names)
    for (const field of ['id', 'code'] as const) {
      if (loaded.some((other) => other[field] === plan[field])) throw invalid(file, field, `another plan has ${plan[field]} too`)
    }
    loaded.push(plan)
  }
  return { plans: loaded.sort((a, b) => a.id.localeCompare(b.id)), measures: byId }
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

function loadPlan(file: string, json: unknown, measures: ReadonlyMap<string, Measure>, regions: Record<string, string>): Plan {
  const raw = parse(file, planFileSchema, json)
  const base = file.replace(/^.*\//, '').replace(/\.json$/, '')
  if (raw.id !== base) throw invalid(file, 'id', `is ${raw.id}, but the file is called ${base}`)
  for (const field of ['id', 'code'] as const) {
    if (!raw[field].startsWith(`${raw.region}-`)) throw invalid(file, field, `must begin with the region code ${raw.region}`)
  }
  const region = regionOf(file, raw, regions)
  const columns = raw.columns.map((column) => ({ ...column, key: columnKey(column.heading) }))
  const keys = columns.map((column) => column.key)
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) throw invalid(file, `columns.${index}.heading`, `the column ${key} stands twice`)
  })
  const domains = new Map(raw.domains.map((domain) => [domain.name, domain.leadUnits]))
  const seen = new Map<number, (string | null)[]>()
  const indicators = raw.indicators.map((indicator, index): Indicator => {
    const at = `indicators.${index}`
    if (!domains.has(indicator.domain)) throw invalid(file, `${at}.domain`, `${indicator.domain} is not among the plan's domains`)
    if (!measures.has(indicator.measure)) throw invalid(file, `${at}.measure`, `no measure is called ${indicator.measure}`)
    const own = Object.keys(indicator.cells)
    const missing = keys.find((key) => !own.includes(key))
    if (missing !== undefined) throw invalid(file, `${at}.cells.${missing}`, 'is missing; an absent cell is written as ""')
    const extra = own.find((key) => !keys.includes(key))
    if (extra !== undefined) throw invalid(file, `${at}.cells.${extra}`, 'is not a column of the plan')
    const subs = seen.get(indicator.no) ?? []
    if (subs.includes(indicator.sub) || (subs.length > 0 && (indicator.sub === null || subs.includes(null)))) {
      throw invalid(file, `${at}.no`, `number ${indicator.no} stands twice`)
    }
    seen.set(indicator.no, [...subs, indicator.sub])
    const number = String(indicator.no).padStart(2, '0')
    return {
      ...indicator,
      code: `${raw.code}-${number}${indicator.sub === null ? '' : `.${subs.length + 1}`}`,
      leadUnits: domains.get(indicator.domain)!,
    }
  })
  const periods = [...new Set(columns.filter((column) => column.role === 'target').map((column) => column.period))].sort()
  return { ...raw, region, columns, indicators, periods }
}

function regionOf(file: string, plan: PlanFile, regions: Record<string, string>): Region {
  const own = regions[plan.region]
  if (own === undefined) throw invalid(file, 'region', `${plan.region} is not a GB/T 2260 code`)
  const city = plan.region.endsWith('00') ? undefined : regions[`${plan.region.slice(0, 4)}00`]
  return { code: plan.region, name: `${city ?? ''}${own}` }
}

function parse<T extends z.ZodType>(file: string, schema: T, json: unknown): z.infer<T> {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw invalid(file, issue.path.join('.'), issue.message)
}

function invalid(file: string, path: string, problem: string): Fault {
  return new Fault('seed-invalid', { file, path, problem })
}

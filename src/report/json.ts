/**
 * The stable JSON of plans and checks: zod schemas and what fills them.
 */
import { statuses, reasons, type Assessment } from '../assess'
import type { Language } from '../messages'
import { a1, attributes, columnRoles, type Fault, type Indicator, type Library, type Plan } from '../model'
import { z } from '../model/schema'
import { decimals, formatDecimal, readName, readText, toDecimal, type Bound, type Reading } from '../notation'
import { severities, type Finding } from '../rules'
import type { CheckResult } from './result'
import { describeFault, explain, renderFinding } from './words'

const comparatorSchema = z.enum(['ge', 'gt', 'le', 'lt', 'eq', 'none']).describe('as printed; none where nothing is printed')
const valueSchema = z.string().describe('decimal; printed decimals are kept, scale words (万, 亿) are multiplied in')

/** How a cell reads. */
export const readingSchema = z.strictObject({
  kind: z.enum(['empty', 'quantity', 'components', 'range', 'ratio', 'qualitative', 'not-applicable', 'none', 'not-available', 'broken-formula', 'unreadable']),
  comparator: comparatorSchema.nullable(),
  value: valueSchema.nullable(),
  unit: z.string().nullable().describe('unit of measure printed in the cell itself'),
  baseYear: z.number().int().nullable().describe('the year printed in parentheses beside the value'),
  cumulative: z.boolean().describe('total over five years: [400]'),
  components: z.array(z.strictObject({ label: z.string(), comparator: comparatorSchema, value: valueSchema })),
  qualitative: z.string().nullable().describe('words in place of a number, such as 全覆盖'),
  notApplicable: z.boolean().describe('/: no target set for the period'),
})

const regionSchema = z.strictObject({ code: z.string().describe('GB/T 2260'), name: z.string().describe('in full') })
const periodsSchema = z.array(z.string().describe('YYYY or YYYYQ1'))

const indicatorSchema = z.strictObject({
  no: z.number().int(),
  sub: z.string().nullable().describe('printed label of a sub-row'),
  code: z.string().describe('指标代码, unique among all plans'),
  measure: z.string().describe('id of the canonical measure'),
  name: z.string().describe('as published'),
  bareName: z.string().describe('without core mark, unit of measure and white space'),
  unitOfMeasure: z.string().nullable(),
  core: z.boolean(),
  attribute: z.enum(attributes).nullable().describe('binding 约束性, anticipatory 预期性'),
  domain: z.string(),
  responsibleUnits: z.array(z.string()).describe('units printed in the row'),
  leadUnits: z.array(z.string()).describe('lead units of the domain'),
  cells: z.record(z.string(), z.strictObject({ role: z.enum(columnRoles), raw: z.string().describe('as published'), reading: readingSchema })),
})

const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  sheet: z.string().nullable(),
  cell: z.string().nullable().describe('A1'),
  code: z.string().nullable().describe('指标代码 of the row'),
  message: z.string().describe('in the language asked for'),
  data: z.record(z.string(), z.unknown()).describe('parameters of the message'),
})

const assessmentSchema = z.strictObject({
  no: z.number().int(),
  sub: z.string().nullable(),
  code: z.string(),
  component: z.string().nullable().describe('label within a cell'),
  period: z.string(),
  target: z.string().describe('canonical text'),
  actual: z.string().describe('canonical text, empty where nothing is entered'),
  status: z.enum(statuses),
  gap: z.string().nullable().describe('decimal ≥ 0 in the unit of measure; null unless short'),
  reason: z.enum(reasons).nullable().describe('why nothing can be said'),
  explanation: z.string().describe('in the language asked for'),
})

/** The schemas of what commands over plans and checks print with `--format json`. */
export const reportSchemas = {
  plans: z.array(z.strictObject({ id: z.string(), title: z.string(), region: regionSchema, periods: periodsSchema })),
  plan: z.strictObject({ id: z.string(), region: regionSchema, title: z.string(), periods: periodsSchema, indicators: z.array(indicatorSchema) }),
  measures: z.array(z.strictObject({
    id: z.string(), name: z.string(), unitOfMeasure: z.string().nullable(),
    plans: z.array(z.strictObject({ plan: z.string(), no: z.number().int(), sub: z.string().nullable(), name: z.string() })),
  })),
  check: z.strictObject({
    files: z.array(z.strictObject({
      path: z.string(), sheet: z.string().nullable(), plan: z.string(), period: z.string(),
      assessments: z.array(assessmentSchema), findings: z.array(findingSchema),
      hash: z.string().describe('SHA-256 of the answer: the same sheet gives the same hash in every host and language'),
    })),
    faults: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
  }),
}

export type JsonOf<K extends keyof typeof reportSchemas> = z.infer<(typeof reportSchemas)[K]>

/** The plans of a library, briefly. */
export function plansJson(library: Library): JsonOf<'plans'> {
  return library.plans.map(({ id, title, region, periods }) => ({ id, title, region, periods }))
}

/** A plan with the reading of every cell. */
export function planJson(plan: Plan, library: Pick<Library, 'measures'>): JsonOf<'plan'> {
  const { id, region, title, periods } = plan
  return { id, region, title, periods, indicators: plan.indicators.map((indicator) => indicatorJson(plan, indicator, library)) }
}

/** Every measure with the plans that have it. */
export function measuresJson(library: Library, language: Language): JsonOf<'measures'> {
  return [...library.measures.values()].map(({ id, name, unitOfMeasure }) => ({
    id, name: name[language], unitOfMeasure,
    plans: library.plans.flatMap((plan) => plan.indicators.filter(({ measure }) => measure === id)
      .map((indicator) => ({ plan: plan.id, no: indicator.no, sub: indicator.sub, name: readName(indicator.name).bareName }))),
  }))
}

/** What a check came to, by the path it was read from; `faults` are those of files that could not be checked. */
export function checkJson(
  checked: readonly { path: string; result: CheckResult }[], faults: readonly { path: string; fault: Fault }[], language: Language,
): JsonOf<'check'> {
  return {
    files: checked.map(({ path, result }) => ({
      path, sheet: result.sheet, plan: result.plan.id, period: result.period,
      assessments: result.rows.flatMap((row) => row.assessments).map((assessment) => assessmentJson(assessment, language)),
      findings: result.findings.map((finding) => findingJson(finding, language)),
      hash: result.hash,
    })),
    faults: faults.map(({ path, fault }) => ({ path, code: fault.code, message: describeFault(fault, language).message })),
  }
}

function indicatorJson(plan: Plan, indicator: Indicator, library: Pick<Library, 'measures'>): JsonOf<'plan'>['indicators'][number] {
  const { no, sub, code, measure, name, core, attribute, domain, responsibleUnits, leadUnits } = indicator
  const { bareName, unitOfMeasure: printed } = readName(name)
  const unitOfMeasure = printed ?? library.measures.get(measure)?.unitOfMeasure ?? null
  const cells = Object.fromEntries(plan.columns.map(({ key, role }) => {
    const raw = indicator.cells[key] ?? ''
    return [key, { role, raw, reading: readingJson(readText(raw, { unitOfMeasure })) }]
  }))
  return { no, sub, code, measure, name, bareName, unitOfMeasure, core, attribute, domain, responsibleUnits, leadUnits, cells }
}

/** A reading as JSON. */
export function readingJson(reading: Reading): z.infer<typeof readingSchema> {
  const quantity = reading.kind === 'quantity' ? reading : null
  return {
    kind: reading.kind,
    comparator: quantity?.comparator ?? null,
    value: quantity && valueOf(quantity),
    unit: quantity?.quantity.unit ?? null,
    baseYear: quantity?.year ?? null,
    cumulative: quantity?.cumulative ?? false,
    components: reading.kind === 'components'
      ? reading.components.map((part) => ({ label: part.label, comparator: part.comparator, value: valueOf(part) })) : [],
    qualitative: reading.kind === 'qualitative' ? reading.text.trim() : null,
    notApplicable: reading.kind === 'not-applicable',
  }
}

function valueOf({ quantity }: Bound): string {
  return quantity.scale === null ? toDecimal(quantity).toFixed(decimals(quantity)) : formatDecimal(toDecimal(quantity))
}

function assessmentJson(assessment: Assessment, language: Language): JsonOf<'check'>['files'][number]['assessments'][number] {
  const { no, sub, code, component, period, target, actual, status, gap, reason } = assessment
  return { no, sub, code, component, period, target, actual, status, gap, reason, explanation: explain(assessment, language) }
}

function findingJson(finding: Finding, language: Language): JsonOf<'check'>['files'][number]['findings'][number] {
  const { rule, severity, sheet, at, code, data } = finding
  return { rule, severity, sheet, cell: at && a1(at.row, at.column), code, message: renderFinding(finding, language).message, data: { ...data } }
}

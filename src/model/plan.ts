/** A plan (规划/方案/工作要点): a region's published document with its indicators (指标), kept as raw text. */
import { measureSchema } from './measure'
import { periodSchema, type Period } from './period'
import { ruleSettingsSchema } from './rule-settings'
import { z } from './schema'

export const columnRoles = ['base', 'target', 'actual'] as const
export const attributes = ['binding', 'anticipatory'] as const

const columnSchema = z.strictObject({
  /** As printed, white space included; a heading over two lines is joined with `\n`. */
  heading: z.string().min(1),
  /** What the column holds: 基期值, 目标值 or 实际完成值, whatever the heading calls it. */
  role: z.enum(columnRoles),
  period: periodSchema,
})

const indicatorSchema = z.strictObject({
  /** The number printed in the row (序号). */
  no: z.number().int().positive(),
  /** The printed label of a sub-row (分项 printed as a row of its own), or null. */
  sub: z.string().min(1).nullable(),
  domain: z.string().min(1),
  /** As printed: core mark, line breaks (`\n`) and broken parentheses included. */
  name: z.string().min(1),
  /** Marked as a core indicator (核心指标 ★ *) in the source. */
  core: z.boolean(),
  /** 约束性 (binding), 预期性 (anticipatory), or null where none is printed. */
  attribute: z.enum(attributes).nullable(),
  /** The units printed in the row, whatever the heading calls them (责任单位, 牵头单位). */
  responsibleUnits: z.array(z.string().min(1)),
  measure: z.string().min(1),
  /** Raw text of each column's cell exactly as published, by column key; `""` where the document has no cell. */
  cells: z.record(z.string(), z.string()),
})

export const planFileSchema = z.strictObject({
  /** `<GB/T 2260 code>-<name>-<period>`, the file's name without `.json`. */
  id: z.string().regex(/^[0-9]{6}(-[a-z0-9]+)+$/, 'a plan id is <region code>-<name>-<period>'),
  /** Short prefix of the indicator codes (指标代码), unique among all plans, beginning with the region code. */
  code: z.string().regex(/^[0-9]{6}-[A-Z][A-Z0-9]*$/, 'a plan code is <region code>-<capital letters and digits>'),
  /** GB/T 2260 code of the region. */
  region: z.string().regex(/^[0-9]{6}$/),
  title: z.string().min(1),
  documentNumber: z.string().min(1).nullable(),
  issuer: z.string().min(1),
  /** Date of the document (成文日期), ISO. */
  date: z.iso.date(),
  /** Name of the source file among the published documents. */
  source: z.string().min(1),
  /** Caption of the table, or null where none is printed. */
  table: z.string().min(1).nullable(),
  /** Years the plan covers. */
  years: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  /** Notes printed with the table, as published. */
  notes: z.array(z.string().min(1)),
  domains: z.array(z.strictObject({ name: z.string().min(1), leadUnits: z.array(z.string().min(1)) })),
  columns: z.array(columnSchema),
  indicators: z.array(indicatorSchema),
  /** Check rules (校验规则) that this plan wants otherwise than they are. */
  rules: ruleSettingsSchema.optional(),
  /** Measures that the plan brings along, for indicators that no measure of the library means. */
  measures: z.array(measureSchema).optional(),
})

export type PlanFile = z.infer<typeof planFileSchema>
export type ColumnRole = (typeof columnRoles)[number]
export type Attribute = (typeof attributes)[number]

export interface Column {
  /** The heading without white space; a pure year (`2022年`) as `2022`. */
  key: string
  heading: string
  role: ColumnRole
  period: Period
}

/** One row of one plan (指标). */
export interface Indicator extends z.infer<typeof indicatorSchema> {
  /** Unique in the whole library: `<plan code>-01`, a sub-row `<plan code>-06.1` (指标代码). */
  code: string
  /** Lead units (牵头单位) of the indicator's domain. */
  leadUnits: string[]
}

export interface Region {
  /** GB/T 2260. */
  code: string
  /** In full, with the city it belongs to: 某某市某某区. */
  name: string
}

/** A validated plan, ready to use. */
export interface Plan extends Omit<PlanFile, 'region' | 'columns' | 'indicators' | 'measures'> {
  region: Region
  columns: Column[]
  indicators: Indicator[]
  /** Years for which the plan sets targets, in order; targets of their quarters are on the way to them. */
  periods: Period[]
}

/** The key of a column: its heading without white space, a pure year (`2022年`) as `2022`. */
export function columnKey(heading: string): string {
  const bare = heading.replace(/\s+/gu, '')
  return /^([0-9]{4})年?$/.exec(bare)?.[1] ?? bare
}

/** The column of a role and period, if the plan has one. */
export function columnOf(plan: Plan, role: ColumnRole, period: Period): Column | undefined {
  return plan.columns.find((column) => column.role === role && column.period === period)
}

/** The latest base column (基期值) before a period, if the plan has one. */
export function baseColumn(plan: Plan, period: Period): Column | undefined {
  return plan.columns.filter((column) => column.role === 'base' && column.period < period)
    .sort((a, b) => a.period.localeCompare(b.period)).at(-1)
}

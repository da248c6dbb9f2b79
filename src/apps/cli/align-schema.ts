/** The schema of the JSON of `duibiao align`, which is the alignment itself. */
import { incomparableReasons, type Alignment } from '../../align'
import { directions, measureKinds } from '../../model'
import { z } from '../../model/schema'

const decimal = z.string().describe('decimal in the common unit')
const planIndex = z.number().int().describe('position among the plans')
const comparator = z.enum(['ge', 'gt', 'le', 'lt', 'eq', 'none'])

const valueSchema = z.strictObject({
  period: z.string(),
  raw: z.string().describe('as published'),
  comparator,
  value: decimal.nullable().describe('null where the cell is no single number, or of another kind of unit'),
  text: z.string().describe('canonical text in the common unit, or as it reads'),
})

const alikeEntrySchema = z.strictObject({
  plan: planIndex,
  code: z.string().describe('指标代码'),
  measure: z.string().describe('id of the canonical measure'),
  name: z.string().describe('as published'),
  bareName: z.string(),
  unitOfMeasure: z.string().nullable(),
  kind: z.enum(measureKinds),
})

const lineSchema = z.strictObject({
  measure: z.string().describe('id of the canonical measure'),
  name: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  component: z.string().nullable().describe('分项, or null for the whole'),
  kind: z.enum(measureKinds),
  direction: z.enum(directions),
  unitOfMeasure: z.string().nullable().describe('the common unit'),
  entries: z.array(z.strictObject({
    plan: planIndex,
    code: z.string().describe('指标代码'),
    no: z.number().int(),
    name: z.string().describe('as published'),
    bareName: z.string(),
    unitOfMeasure: z.string().nullable(),
    conversion: z.strictObject({ from: z.string(), to: z.string(), factor: z.string() }).nullable().describe('into the common unit; null where nothing is converted'),
    base: valueSchema.nullable(),
    targets: z.array(valueSchema),
    standing: z.enum(['strictest', 'same', 'weaker']).nullable(),
    sameYear: z.boolean().describe('targets of one year decide the standing, not only the nearest'),
  })),
  comparisons: z.array(z.strictObject({
    plans: z.tuple([planIndex, planIndex]),
    periods: z.tuple([z.string(), z.string()]),
    outcome: z.enum(['stricter', 'same', 'weaker', 'cannot-compare']).describe('how the first stands to the second'),
    difference: decimal.nullable(),
    reason: z.enum(incomparableReasons).nullable(),
  })),
  wordingDiffers: z.boolean(),
})

export const alignSchema: z.ZodType<Alignment> = z.strictObject({
  plans: z.array(z.strictObject({
    id: z.string(),
    region: z.strictObject({ code: z.string().describe('GB/T 2260'), name: z.string() }),
    title: z.string(),
    years: z.strictObject({ from: z.number().int(), to: z.number().int() }),
    indicators: z.number().int().describe('rows of its table'),
  })),
  shared: z.array(lineSchema).describe('measures that two plans or more have'),
  single: z.array(lineSchema).describe('measures that only one plan has'),
  alike: z.array(z.strictObject({
    entries: z.tuple([alikeEntrySchema, alikeEntrySchema]),
    likeness: z.number().describe('of the names, from 0 to 1'),
    differs: z.tuple([z.string(), z.string()]).describe('what each name has and the other has not'),
    units: z.enum(['same', 'other', 'unstated']),
  })).describe('similar names that are two measures: neither merged nor compared'),
})

/** Canonical measures (标准指标): what is measured, the same across regions and plans. */
import { z } from './schema'

export const measureKinds = ['rate', 'count', 'running-total', 'five-year-total', 'index', 'milestone', 'amount', 'average'] as const
export const directions = ['higher', 'lower'] as const
export const addings = ['sum', 'weighted', 'all-must-pass', 'count-of-passing', 'not-addable'] as const

export const measureSchema = z.strictObject({
  /** Kebab-case English id, stable for ever. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a measure id is kebab-case'),
  name: z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) }),
  /** Bare names under which plans print this measure, without unit and core mark. */
  aliases: z.array(z.string().min(1)),
  /** Canonical unit of measure (计量单位), or null where the measure has none. */
  unitOfMeasure: z.string().min(1).nullable(),
  /** 正向 (higher is better) or 反向 (lower is better). */
  direction: z.enum(directions),
  kind: z.enum(measureKinds),
  /** Labels of the components (分项) in which plans report it; empty where it is one number. */
  components: z.array(z.string().min(1)),
  /** How several regions' values become one; `by` names the denominator where the way is weighted. */
  addingUp: z.strictObject({ way: z.enum(addings), by: z.string().min(1).optional() })
    .refine((it) => (it.way === 'weighted') === (it.by !== undefined), 'a weighted measure names its denominator in `by`, no other does'),
  /** Whether a value above 100 is possible where the unit is a rate. Absent: not possible for kind rate. */
  mayExceedHundred: z.boolean().optional(),
  /** Whether a value below 0 is possible, as with growth. Absent: not possible. */
  mayBeNegative: z.boolean().optional(),
  /** Id of the measure of which this one is a part (其中), counted in the same way: it can't be more than that. */
  partOf: z.string().min(1).optional(),
  /** A year's own count (当年数), which begins at 0 each year: what is due by a quarter is its share of the year's target. */
  startsAnew: z.boolean().optional(),
  note: z.string().optional(),
})

export type Measure = z.infer<typeof measureSchema>
export type Direction = Measure['direction']

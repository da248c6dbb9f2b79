/** How the values of a column are written, where all its cells agree: the evidence by which a value shows its column when a row lacks a cell. */
import { readText } from '../notation'
import { simplify } from './script'

/** What one value is written with: a comparator, the brackets of a total, a percent sign. */
type Form = Readonly<Record<'bound' | 'total' | 'percent', boolean>>

/** By feature: whether all cells of the column have it, or none; null where they differ. */
export type ColumnForm = Readonly<Record<keyof Form, boolean | null>>

const features = ['bound', 'total', 'percent'] as const

/** Fewer cells than these are no evidence. */
const least = 3

/** What all values of a column have in common; null where there are too few. */
export function formOf(values: readonly string[]): ColumnForm | null {
  const forms = values.flatMap((value) => formOfValue(value) ?? [])
  if (forms.length < least) return null
  const common = (feature: keyof Form) => forms.every((form) => form[feature]) ? true : forms.some((form) => form[feature]) ? null : false
  return { bound: common('bound'), total: common('total'), percent: common('percent') }
}

/** Whether a value is written as no other of the column is. */
export function contradicts(value: string, column: ColumnForm | null): boolean {
  const own = column && formOfValue(value)
  return own ? features.some((feature) => column[feature] !== null && column[feature] !== own[feature]) : false
}

/** The form of a value that is a number; null for words. */
function formOfValue(value: string): Form | null {
  const reading = readText(simplify(value).trim())
  if (reading.kind !== 'quantity') return null
  return { bound: reading.comparator !== 'none', total: reading.cumulative, percent: reading.quantity.unit === '%' }
}

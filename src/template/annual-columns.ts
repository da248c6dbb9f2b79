/** The columns of the annual sheet (年度指标完成情况表): their order, widths and headings. */
import type { TemplateWords } from '../messages'
import type { Period } from '../model'

export const annualColumns = [
  'domain', 'no', 'code', 'indicator', 'unitOfMeasure', 'base', 'target', 'actual',
  'completion', 'status', 'gap', 'result', 'responsibleUnit', 'dataSource', 'reasons',
] as const

export type AnnualColumn = (typeof annualColumns)[number]

/** Widths in characters. */
export const annualWidths: Record<AnnualColumn, number> = {
  domain: 7, no: 5, code: 13, indicator: 27, unitOfMeasure: 9, base: 10.5, target: 9.5, actual: 11,
  completion: 9, status: 10, gap: 8, result: 24, responsibleUnit: 12, dataSource: 10, reasons: 14,
}

/** Position of a column, from 0. */
export function columnAt(column: AnnualColumn): number {
  return annualColumns.indexOf(column)
}

/** The printed heading of a column. */
export function headingOf(column: AnnualColumn, words: TemplateWords, period: Period, baseYear: string | null): string {
  const heading = words.headings[column]
  if (typeof heading === 'string') return heading
  return column === 'base' ? words.headings.base(baseYear) : words.headings.target(period)
}

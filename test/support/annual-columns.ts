/** Where the columns of an annual sheet with all of its columns stand. */
import { templateOf } from '../../src/template'
import { sampleLibrary, samplePeriod, samplePlan } from './sample-plan'

const library = sampleLibrary()
const spec = { kind: 'annual', period: samplePeriod, unit: null, language: 'zh-CN', protection: 'locked', previous: false } as const
const { columns } = templateOf(library.plans.find(({ id }) => id === samplePlan)!, spec, library.measures)

/** The roles of the columns, in order. */
export const annualColumns = columns.map(({ role }) => role)

/** Position of a column, from 0. */
export function columnAt(role: (typeof annualColumns)[number]): number {
  return annualColumns.indexOf(role)
}

/** Plan files that stand for themselves: measures are proposed, drafted and brought along. */
import type { PlanFile } from '../../src/model'
import { draftPlan, withOwnMeasures } from '../../src/plans'
import { complete, measure, readTable, smallLibrary } from './support'

const library = smallLibrary()
const { file } = draftPlan(readTable(complete, library), library)
const without = { ...file, measures: undefined, indicators: file.indicators.map((row) => ({ ...row, measure: '' })) }
const measuresOf = (json: unknown) => (json as PlanFile).indicators.map((row) => row.measure)

test('what is empty or unknown is proposed by name, or drafted and brought along', () => {
  const filled = withOwnMeasures(without, library) as PlanFile
  expect(measuresOf(filled)).toEqual(measuresOf(file))
  expect(filled.measures).toEqual(file.measures)
  const unknown = { ...without, indicators: without.indicators.map((row) => ({ ...row, measure: 'gone' })) }
  expect(measuresOf(withOwnMeasures(unknown, library))).toEqual(measuresOf(file))
})

test('what is named and known stays, also where the plan brings it along, and in the plan’s own words', () => {
  const own = measure('insecurity', '欠薪指数', null, { direction: 'lower' })
  const named = { ...file, measures: [own], indicators: file.indicators.map((row, at) => ({ ...row, measure: at === 3 ? own.id : 'closed' })) }
  expect(withOwnMeasures(named, library)).toEqual(named)
})

test.each([null, 7, 'text', [], {}, { indicators: 'none' }])('%j stays as it is', (json) => {
  expect(withOwnMeasures(json, library)).toEqual(json)
})

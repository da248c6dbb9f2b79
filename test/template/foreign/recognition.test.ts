/** Recognition of generated sheets: a line is taken for the right row or left open, never for another; doubt is said. */
import fc from 'fast-check'
import { seedLibrary } from '../../support/library'
import { found, trial, wrongLines } from './measure'

const library = seedLibrary()
const cases = fc.constantFrom(...library.plans.flatMap(({ id, periods }) => periods.map((period) => ({ plan: id, period }))))

test('over sheets of every plan, no line is taken for a row that it is not, and most are found', () => {
  let [right, all] = [0, 0]
  fc.assert(fc.property(cases, fc.nat(), ({ plan, period }, seed) => {
    const tried = trial(library, plan, period, seed)
    expect(wrongLines(tried)).toEqual([])
    const counts = found(tried)
    right += counts.found
    all += counts.of
  }), { numRuns: 120, seed: 2026 })
  expect(right / all).toBeGreaterThan(0.97)
})

test('a proposal that is sure has the right plan, period and column of actuals', () => {
  let sure = 0
  fc.assert(fc.property(cases, fc.nat(), ({ plan, period }, seed) => {
    const { proposal, drawn } = trial(library, plan, period, seed)
    if (!proposal?.sure) return
    sure++
    expect(proposal).toMatchObject({ plan, period, columns: { actual: { column: drawn.columns.actual } } })
  }), { numRuns: 80, seed: 7 })
  expect(sure).toBeGreaterThan(55)
})

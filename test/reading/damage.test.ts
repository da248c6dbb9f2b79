/** A damaged document reads as before, or the damage is reported where it is: never a row that is silently another. */
import fc from 'fast-check'
import { readPlans } from '../../src/reading'
import { damaged, damages, parts, shapes, silent } from './damaged'
import { library } from './published'

test.each(Object.keys(shapes))('%s', (shape) => {
  fc.assert(fc.property(fc.constantFrom(...parts), damages, (plan, ways) => {
    const { document, owner } = damaged(plan, ways, shape)
    const { tables, doubts } = readPlans(document, library)
    expect(tables.length).toBeLessThanOrEqual(1)
    expect(silent(plan, tables[0], doubts, owner)).toEqual([])
  }), { numRuns: 300, seed: 7 })
})

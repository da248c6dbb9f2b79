/**
 * The law of damage: whatever a document lost on its way, every row is read as it was, or it is told of the row; and no value stands in
 * another column unless it is told what is in which column. fast-check prints the seed of a run that fails.
 *
 * Not promised, because the damaged text is one that a whole document could have: cells that changed places; a first or
 * last line of a name that is lost; a domain that is lost where the running text names none; a part (分项) or a last row lost as a whole;
 * two damages that make up for each other, as the cells of a row lost beside the number of the next: one damage is made at a time.
 */
import fc from 'fast-check'
import { readPlans } from '../../src/reading'
import { damaged, damages, parts, shapes, wrong } from './damaged'
import { library } from './published'

const runs = 150

test.each(Object.keys(shapes))('%s, undamaged: no doubt but of what the plan leaves blank', (shape) => {
  const ids = parts.flatMap((plan) => {
    const { document } = damaged(plan, [], shape)
    return readPlans(document, library).tables.flatMap(({ doubts }) => doubts.filter(({ severity }) => severity !== 'info').map(({ id }) => id))
  })
  expect([...new Set(ids)].filter((id) => id !== 'target-missing')).toEqual([])
})

test.each(Object.keys(shapes))('%s', (shape) => {
  fc.assert(fc.property(fc.constantFrom(...parts), damages, (plan, ways) => {
    const { document, owner } = damaged(plan, ways, shape)
    const { tables, doubts } = readPlans(document, library)
    expect(wrong(plan, tables, doubts, owner)).toEqual([])
  }), { numRuns: runs })
})

/** A damaged document reads as before, or the damage is reported where it is: never a row that is silently another. */
import fc from 'fast-check'
import { readPlans } from '../../src/reading'
import { damaged, damageKinds, misplaced, parts, shapes, silent, type Damage } from './damaged'
import { library } from './published'

/** What each shape is held to; README.md says which damages can't be seen yet. */
const everywhere = ['drop', 'split', 'space', 'full width', 'repeat heading'] as const
const held: Readonly<Record<keyof typeof shapes, readonly (keyof typeof damageKinds)[]>> = {
  'one cell a line': [...everywhere, 'drop number', 'join', 'page number', 'repeat row'],
  'ragged lines with bars': everywhere,
  'a table with merged cells': everywhere,
}

test.each(Object.keys(shapes))('%s', (shape) => {
  const one: fc.Arbitrary<Damage> = fc.oneof(...held[shape]!.map((kind) => damageKinds[kind]))
  fc.assert(fc.property(fc.constantFrom(...parts), fc.array(one, { minLength: 1, maxLength: 3 }), (plan, ways) => {
    const { document, owner } = damaged(plan, ways, shape)
    const { tables, doubts } = readPlans(document, library)
    expect(tables.length).toBeLessThanOrEqual(1)
    expect(silent(plan, tables[0], doubts, owner)).toEqual([])
    if (shape === 'one cell a line') expect(misplaced(plan, tables[0])).toEqual([])
  }), { numRuns: 150, seed: 7 })
})

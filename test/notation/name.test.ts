/** Every printed indicator name of the published documents comes apart into mark, bare name and unit of measure. */
import fc from 'fast-check'
import { readName } from '../../src/notation'
import { seedLibrary } from '../support/library'
import names from './names.json'

type Row = [printed: string, core: boolean, ofWhich: boolean, bareName: string, unitOfMeasure: string | null]

test.each(names as Row[])('%j', (printed, core, ofWhich, bareName, unitOfMeasure) => {
  expect(readName(printed)).toEqual({ core, ofWhich, bareName, unitOfMeasure })
})

test('the cases hold every name of the published plans', () => {
  const known = new Set(names.map(([printed]) => printed))
  expect(seedLibrary().plans.flatMap(({ indicators }) => indicators.map(({ name }) => name)).filter((name) => !known.has(name))).toEqual([])
})

test('white space does not matter between Chinese characters, wherever it stands', () => {
  const character = fc.constantFrom('人', '均', '率', '(', ')', '（', '）', '含', '%', '个', '★', '2')
  fc.assert(fc.property(fc.array(character), fc.constantFrom(' ', '\n', '\u3000', '\u00a0 '), (characters, space) => {
    expect(readName(characters.join(space))).toEqual(readName(characters.join('')))
  }))
})

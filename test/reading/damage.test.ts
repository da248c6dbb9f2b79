/**
 * The law of damage: whatever a document lost on its way, every row is read as it was, or it is told of the row; and no value stands in
 * another column unless it is told what is in which column. fast-check prints the seed of a run that fails.
 *
 * Not promised, because the damaged text is one that a whole document could have: cells that changed places; a first or
 * last line of a name that is lost; a domain that is lost where the running text names none; a part (分项) or a last row lost as a whole;
 * two damages that make up for each other, as the cells of a row lost beside the number of the next: one damage is made at a time.
 */
import fc from 'fast-check'
import { readPlans, type ReadingFinding } from '../../src/reading'
import { damaged, damages, parts, shapes, spacedShapes, wrong } from './damaged'
import { library } from './published'

const runs = 150

/** What spaces alone part is doubtful as a whole, and so is a domain that could stand in the middle of its rows as well as beside the first. */
const bySpaces = ({ id, parameters }: ReadingFinding) => id === 'columns-by-spaces' || (id === 'cell-misfit' && parameters.column === '领域')

test.each(Object.keys(shapes))('%s, undamaged: no doubt but of what the plan leaves blank', (shape) => {
  const doubts = parts.flatMap((plan) => readPlans(damaged(plan, [], shape).document, library).tables.flatMap(({ doubts: all }) => all))
  const told = doubts.filter(({ id, severity }) => severity !== 'info' && id !== 'target-missing')
  expect(told.filter((doubt) => !(spacedShapes.includes(shape) && bySpaces(doubt)))).toEqual([])
})

test.each(Object.keys(shapes))('%s', (shape) => {
  fc.assert(fc.property(fc.constantFrom(...parts), damages, (plan, ways) => {
    const { document, owner } = damaged(plan, ways, shape)
    const { tables, doubts } = readPlans(document, library)
    expect(wrong(plan, tables, doubts, owner)).toEqual([])
  }), { numRuns: runs })
})

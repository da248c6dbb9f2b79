/**
 * How well commitments are read, against documents marked by hand. The names of the tests tell the figures:
 * `npx jest --verbose test/reading/commitments/held-out`.
 */
import { compare, compareInvented, score, type Comparison, type Score } from './support'

/** What was measured when the reader was written; a change may better it. */
const floors: { name: string; documents: Comparison[]; least: Partial<Score> }[] = [
  { name: 'held out', documents: ['held-out-001', 'held-out-004'].map(compare), least: { precision: 1, recall: 0.99, comparator: 1, deadline: 1, domain: 0.98, leadUnit: 1 } },
  { name: 'tuned on', documents: ['tuning-000', 'tuning-002'].map(compare), least: { precision: 1, recall: 1, comparator: 1, deadline: 1, domain: 1, leadUnit: 1 } },
  {
    name: 'invented for other regions', documents: compareInvented('other-regions'),
    least: { precision: 1, recall: 1, comparator: 1, deadline: 1, domain: 1, leadUnit: 1, change: 1 },
  },
  {
    name: 'reports invented', documents: compareInvented('reports'),
    least: { precision: 1, recall: 1, comparator: 1, deadline: 1, domain: 1, leadUnit: 1, change: 1 },
  },
]
const cases = floors.flatMap(({ name, documents, least }) => {
  const measured = score(documents)
  return (Object.keys(least) as (keyof Score)[]).map((figure) => ({
    title: `${name} (${measured.read} read, ${measured.marked} marked): ${figure} ${measured[figure].toFixed(3)}`, value: measured[figure], least: least[figure]!,
  }))
})

test.each(cases)('$title', ({ value, least }) => {
  expect(value).toBeGreaterThanOrEqual(least)
})

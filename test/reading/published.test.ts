/** The published documents come out as the plans that were made of them by eye. */
import { readPlans } from '../../src/reading'
import { byEye, documents, library, published, row, without } from './published'

describe.each(documents)('%s', (file) => {
  const { tables, facts } = readPlans(published(file), library)
  const expected = byEye.filter(({ source }) => source === file).sort((a, b) => a.years.from - b.years.from)

  test('has so many tables', () => {
    expect(tables).toHaveLength(expected.length)
  })

  test.each(expected.map((plan, index) => ({ plan, index, id: plan.id })))('$id: every row and raw cell', ({ plan, index }) => {
    expect(tables[index]!.plan.indicators.map(row)).toEqual(plan.indicators.map(row))
  })

  test.each(expected.map((plan, index) => ({ plan, index, id: plan.id })))('$id: everything else', ({ plan, index }) => {
    const read = tables[index]!.plan
    expect(without(read, 'indicators', 'id', 'code')).toEqual(without(plan, 'indicators', 'id', 'code'))
    expect(read.id).toMatch(/^[0-9]{6}-plan-[0-9]{4}(-[0-9]{4})?$/)
    expect(read.code).toMatch(/^[0-9]{6}-P[0-9]{2}$/)
  })

  test('no row is doubted but where the document leaves a target out or sets one in words', () => {
    const told = tables.flatMap(({ doubts }) => doubts.filter(({ severity, row: at }) => severity !== 'info' && at !== null))
    expect(told.filter(({ id, parameters }) => id !== 'target-missing' && !(id === 'cell-misfit' && /^完成/u.test(String(parameters.text))))).toEqual([])
  })

  test('the facts have places', () => {
    for (const fact of [facts.title, facts.issuer, facts.date, facts.regions[0]]) expect(fact?.place).not.toBeNull()
  })
})

/** The same tables in every shape give the same rows. */
import { readPlans } from '../../src/reading'
import { byEye, library } from './published'
import { close, render, shapeNames } from './rendered'

describe.each(shapeNames)('%s', (shape) => {
  test.each(byEye.map((plan) => ({ plan, id: plan.id })))('$id', ({ plan }) => {
    const { tables } = readPlans(render(plan, shape), library)
    expect(tables).toHaveLength(1)
    const [read] = tables
    expect(close(read!.plan.indicators)).toEqual(close(plan.indicators))
    expect(read!.plan.columns.map(({ role, period }) => ({ role, period }))).toEqual(plan.columns.map(({ role, period }) => ({ role, period })))
    expect(read!.plan.notes).toEqual(plan.notes)
    expect(read!.plan.title).toBe(plan.title)
  })
})

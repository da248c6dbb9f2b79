/** Printed pages of plan sheets: the headings of the table never stand above other parts, unless the table itself goes on there. */
import type { PlanFile } from '../../src/model'
import { planSheet } from '../../src/plans'
import { seedLibrary } from '../support/library'
import { ownPlan } from '../support/own-plan'

const library = seedLibrary()

function paged(rows: number) {
  const { indicators } = ownPlan()
  const plan: PlanFile = ownPlan({ indicators: Array.from({ length: rows }, (_, at) => ({ ...indicators[at % indicators.length]!, no: at + 1 })) })
  const { values, print } = planSheet(plan, library, { language: 'zh-CN' })
  const at = (text: string) => values.findIndex(([first]) => first === text)
  return { breaks: print!.breaksBefore!, repeats: print!.repeatRows !== undefined, table: at('指标'), domains: at('领域和牵头单位'), measures: at('新增标准指标') }
}

test.each([
  ['a table that has room below the facts', 3, () => []],
  ['one that leaves no room for what comes behind', 18, ({ domains }: ReturnType<typeof paged>) => [domains]],
  ['one that has room on a page of its own', 26, ({ table, domains }: ReturnType<typeof paged>) => [table, domains]],
])('%s: no headings are repeated', (_, rows, breaks) => {
  const pages = paged(rows)
  expect(pages.repeats).toBe(false)
  expect(pages.breaks).toEqual(breaks(pages))
})

test('a longer table repeats its headings', () => {
  const { repeats, breaks, table } = paged(80)
  expect(repeats).toBe(true)
  expect(breaks[0]).toBeGreaterThan(table)
})

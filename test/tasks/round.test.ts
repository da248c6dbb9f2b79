/** Template → fill → check, over every published plan and period, without a host of its own. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { checkWorkbook, clearResults, writeResults, writeTemplate } from '../../src/tasks'
import type { CheckResult } from '../../src/report'
import { inputRows, type Reading } from '../../src/notation'
import { formatDecimal, convert } from '../../src/notation'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const cases = library.plans.flatMap((plan) => plan.periods.map((period) => [plan.id, period] as const))

async function written(plan: string, period: string) {
  const workbook = createMemoryWorkbook()
  const { sheet } = await writeTemplate(workbook, library, { plan, period })
  return { workbook, sheet }
}

const one = (results: CheckResult[]) => {
  expect(results).toHaveLength(1)
  return results[0]!
}

/** The number that just meets a numeric target, as a person would type it. */
function meeting(target: Reading, unit: string | null): number | string | null {
  if (target.kind !== 'quantity') return null
  const converted = convert(target.quantity, unit)
  if ('mismatch' in converted) return null
  return target.cumulative ? `[${formatDecimal(converted.value)}]` : Number(formatDecimal(converted.value))
}

describe.each(cases)('%s %s', (id, period) => {
  test('a fresh template is all missing and otherwise without a mistake', async () => {
    const { workbook, sheet } = await written(id, period)
    const result = one(await checkWorkbook(workbook, library, { plan: id, period }))
    expect(result.sheet).toBe(sheet)
    expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(['actual-missing', 'foot-blank']))
    expect(result.rows).toHaveLength(inputRows(result.plan, period, library.measures).length)
    for (const { assessments } of result.rows) {
      expect(assessments.every(({ status }) => status === 'missing' || status === 'not-due')).toBe(true)
    }
  })

  test('numeric actuals that equal their targets give no scale, unreadable or mismatch finding', async () => {
    const { workbook, sheet } = await written(id, period)
    const fresh = one(await checkWorkbook(workbook, library))
    const rows = inputRows(fresh.plan, period, library.measures)
    fresh.rows.forEach(({ at }, index) => {
      const { target, unitOfMeasure } = rows[index]!
      const value = meeting(target, unitOfMeasure)
      if (value !== null) workbook.type({ sheet, ...at! }, value)
    })
    const result = one(await checkWorkbook(workbook, library))
    const rules = new Set(result.findings.map(({ rule }) => rule))
    // That all of them equal their targets is itself remarkable, and a strict bound is not met by the bound.
    const rightly = ['actual-missing', 'foot-blank', 'actuals-equal-targets', 'strict-bound-met-exactly', 'shortfall-without-note']
    for (const rule of rules) expect(rightly).toContain(rule)
    result.rows.forEach(({ assessments }, index) => {
      const { target } = rows[index]!
      if (target.kind !== 'quantity') return
      const strict = target.comparator === 'gt' || target.comparator === 'lt'
      expect(assessments.map(({ status }) => status)).toEqual([strict ? 'short' : 'met'])
    })
  })

  test('writing results twice changes nothing, and clearing restores the sheet exactly', async () => {
    const { workbook } = await written(id, period)
    const before = structuredClone(workbook.layout())
    await writeResults(workbook, library, {}, 'zh-CN')
    const once = structuredClone(workbook.layout())
    expect(once).not.toEqual(before)
    await writeResults(workbook, library, {}, 'zh-CN')
    expect(workbook.layout()).toEqual(once)
    await clearResults(workbook, library)
    expect(workbook.layout()).toEqual(before)
  })
})

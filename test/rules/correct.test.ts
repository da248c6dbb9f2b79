/** A correct submission gives no finding: plausible sheets of every published plan and period, filled in as an office would. */
import fc from 'fast-check'
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import type { Plan } from '../../src/model'
import { convert, inputRows, type InputRow } from '../../src/notation'
import { checkWorkbook, writeTemplate } from '../../src/tasks'
import type { CellInput } from '../../src/template'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plans = library.plans.filter(({ periods }) => periods.length > 0).map((plan) => [plan.id, plan] as const)

/** What is entered where the target is met by a margin, from 0 to 1: a tenth more than the target at most, and no rate above 100. */
function entered({ target, measure, unitOfMeasure }: InputRow, margin: number): CellInput {
  if (target.kind === 'qualitative') return target.term === 'done' ? '完成' : target.term === 'full-coverage' ? '全覆盖' : 89
  if (target.kind !== 'quantity') return null
  const converted = convert(target.quantity, unitOfMeasure)
  if (!('value' in converted)) throw new Error(`the target ${target.text} is in another unit`)
  const upwards = target.comparator === 'none' ? measure.direction === 'higher' : target.comparator === 'ge' || target.comparator === 'gt'
  const value = converted.value.toNumber() * (upwards ? 1 + margin / 10 : 1 - margin / 10)
  const places = measure.kind === 'count' && !unitOfMeasure?.startsWith('万') ? 0 : 3
  const rounded = (upwards ? Math.ceil : Math.floor)(value * 10 ** places + (upwards ? 0.1 : -0.1)) / 10 ** places
  const possible = measure.kind === 'rate' && !measure.mayExceedHundred ? Math.min(rounded, 100) : rounded
  return target.cumulative ? `[${possible}]` : possible
}

/** Fills in the template of a period; a year's rows move on from those of the year before. */
async function fill(workbook: MemoryWorkbook, plan: Plan, period: string, margins: readonly number[]): Promise<void> {
  const { sheet } = await writeTemplate(workbook, library, { plan: plan.id, period })
  const fresh = (await checkWorkbook(workbook, library)).find((result) => result.sheet === sheet)!
  const [block] = await workbook.read([{ sheet }])
  const reasons = block!.cells.flatMap((line) => line.flatMap((cell, column) => cell.kind === 'text' && cell.value === '未达标原因及措施' ? [column] : []))[0]!
  inputRows(plan, period, library.measures).forEach((row, index) => {
    const at = fresh.rows[index]!.at!
    const value = entered(row, margins[index % margins.length]!)
    workbook.type({ sheet, ...at }, value)
    if (value === '完成') workbook.type({ sheet, row: at.row, column: reasons }, '通过复核')
  })
  for (const { rule, at } of fresh.findings) if (rule === 'foot-blank') workbook.type({ sheet, ...at! }, '某某')
}

test.each(plans)('%s', async (_, plan) => {
  await fc.assert(fc.asyncProperty(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }), async (margins) => {
    const workbook = createMemoryWorkbook()
    for (const [index, period] of plan.periods.entries()) await fill(workbook, plan, period, margins.slice(index))
    const results = await checkWorkbook(workbook, library)
    expect(results.map(({ period }) => period)).toEqual(plan.periods)
    expect(results.flatMap(({ findings, period }) => findings.map(({ rule, code, data }) => ({ period, rule, code, data })))).toEqual([])
  }), { numRuns: 5 })
})

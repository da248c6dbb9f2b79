/** A correct submission gives no finding: plausible sheets of every published plan and period, filled in as an office would. */
import fc from 'fast-check'
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import { templateKinds, type Period, type Plan, type TemplateKind } from '../../src/model'
import { convert, inputRows, type InputRow } from '../../src/notation'
import { checkWorkbook, templateKindsOf, writeTemplate } from '../../src/tasks'
import { readSubmissions } from '../../src/tasks/submissions'
import type { CellInput } from '../../src/template'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const kindsOf = (plan: Plan) => plan.periods.length === 0 ? [] : templateKindsOf(plan, plan.periods[0]!)
const cases = templateKinds.flatMap((kind) =>
  library.plans.filter((plan) => kindsOf(plan).includes(kind)).map((plan) => [kind, plan.id, plan] as const))

const noteHeadings = ['未达标原因及措施', '进展说明', '说明']

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

/** Fills in a template; where the sheet has several periods, each in its column of actuals. */
async function fill(workbook: MemoryWorkbook, plan: Plan, period: Period, kind: TemplateKind, margins: readonly number[]): Promise<void> {
  const { sheet } = await writeTemplate(workbook, library, { plan: plan.id, period, kind })
  const fresh = (await checkWorkbook(workbook, library)).find((result) => result.sheet === sheet)!
  const [block] = await workbook.read([{ sheet }])
  const reasons = block!.cells.flatMap((line) => line.flatMap((cell, column) =>
    cell.kind === 'text' && noteHeadings.includes(cell.value) ? [column] : []))[0]
  const { names } = await workbook.outline()
  const actuals = names.filter((name) => name.sheet === sheet && name.name.includes('_actual')).map(({ area }) => area.column).sort((a, b) => a - b)
  const periods = periodsIn(plan, period, kind)
  expect(actuals).toHaveLength(periods.length)
  periods.forEach((each, place) => inputRows(plan, each, library.measures).forEach((row, index) => {
    const line = fresh.rows[index]!.at!.row
    // A running total keeps its margin, so that it grows as its targets do.
    const value = entered(row, row.measure.kind === 'running-total' ? 0.5 : margins[(index + place) % margins.length]!)
    workbook.type({ sheet, row: line, column: actuals[place]! }, value)
    if (value === '完成' && reasons !== undefined) workbook.type({ sheet, row: line, column: reasons }, '通过复核')
  }))
  const read = await readSubmissions(workbook, library)
  for (const { row, column } of read.flatMap(({ submission }) => submission.footBlanks)) workbook.type({ sheet, row, column }, '某某')
}

/** The periods that a sheet has columns for. */
function periodsIn(plan: Plan, period: Period, kind: TemplateKind): Period[] {
  if (kind === 'five-year') return plan.periods
  return kind === 'quarterly' ? [1, 2, 3, 4].map((quarter) => `${period}Q${quarter}`) : [period]
}

test.each(cases)('%s of %s', async (kind, _, plan) => {
  await fc.assert(fc.asyncProperty(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 }), async (margins) => {
    const workbook = createMemoryWorkbook()
    const asked = kind === 'five-year' ? plan.periods.slice(-1) : plan.periods
    for (const [index, period] of asked.entries()) await fill(workbook, plan, period, kind, margins.slice(index))
    const results = await checkWorkbook(workbook, library)
    expect(results.map(({ period }) => period)).toEqual(asked.flatMap((period) => periodsIn(plan, period, kind)))
    expect(results.flatMap(({ findings, period }) => findings.map(({ rule, code, data }) => ({ period, rule, code, data })))).toEqual([])
  }), { numRuns: 3 })
})

test('what all periods of a row share is said once', async () => {
  const plan = library.plans.find((candidate) => kindsOf(candidate).includes('five-year'))!
  const workbook = createMemoryWorkbook()
  await fill(workbook, plan, plan.periods.at(-1)!, 'five-year', [0.5])
  const [first] = await checkWorkbook(workbook, library)
  const { row } = first!.rows[0]!.at!
  const { names } = await workbook.outline()
  workbook.type({ sheet: first!.sheet!, row, column: names.find(({ name }) => name.endsWith('_indicator'))!.area.column }, '别的名称')
  const results = await checkWorkbook(workbook, library)
  expect(results.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(plan.periods.map((_, index) => index === 0 ? ['row-renamed'] : []))
})

/** Marks never damage a sheet: they come and go, and everything of the user's stays as it was. */
import fc from 'fast-check'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import type { Area, Library } from '../../src/model'
import {
  acceptMapping, clearResults, forgetMapping, proposeMappings, withColumn, withRow, writeResults, type Proposal, type Workbook,
} from '../../src/tasks'
import type { SheetLayout, WorkbookLayout } from '../../src/template'
import { markId } from '../../src/workbook'
import { foreignSheet } from '../support/foreign-sheets'
import { seedLibrary } from '../support/library'

const library: Library = seedLibrary()
const cases = library.plans.flatMap((plan) => plan.periods.map((period) => ({ plan, period })))

type Marked = Workbook & { layout: () => WorkbookLayout }

const hosts: [string, (layout: SheetLayout) => Promise<Marked>][] = [
  ['memory', async (layout) => createMemoryWorkbook({ sheets: [layout], names: [] })],
  ['a file', async (layout) => {
    const workbook = createXlsx()
    await workbook.apply({ sheets: [{ layout }] })
    return openXlsx(workbook.save())
  }],
]

/** Accepts a drawn sheet with what is true of it, however sure its recognition was. */
async function accepted(open: (layout: SheetLayout) => Promise<Marked>, plan: (typeof cases)[number], seed: number): Promise<Marked> {
  const drawn = foreignSheet(plan.plan, plan.period, library, seed)
  const workbook = await open(drawn.layout)
  let [proposal] = await proposeMappings(workbook, library, { plan: plan.plan.id, period: plan.period }) as [Proposal]
  if (proposal.columns.actual?.column !== drawn.columns.actual) proposal = withColumn(proposal, 'actual', drawn.columns.actual!, library)
  for (const [line, code] of drawn.codes) {
    if (proposal.rows.find((row) => row.line === line)?.code !== code) proposal = withRow(proposal, line, code, library)
  }
  await acceptMapping(workbook, proposal)
  return workbook
}

describe.each(hosts)('in %s', (_, open) => {
  test('checking twice changes nothing, and clearing restores the sheet exactly', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...cases), fc.nat(), async (plan, seed) => {
      const workbook = await accepted(open, plan, seed)
      const before = workbook.layout()
      await writeResults(workbook, library, {}, 'zh-CN')
      const once = workbook.layout()
      expect(rulesOf(once).some(({ formula }) => markId(formula) !== null)).toBe(true)
      expect(rulesOf(once).slice(0, rulesOf(before).length)).toEqual(rulesOf(before))
      expect({ ...once.sheets[0], conditionalFormats: [] }).toEqual({ ...before.sheets[0], conditionalFormats: [] })
      await writeResults(workbook, library, {}, 'zh-CN')
      expect(workbook.layout()).toEqual(once)
      await clearResults(workbook, library)
      expect(workbook.layout()).toEqual(before)
    }), { numRuns: 12, seed: 4 })
  })
})

test('forgetting a sheet takes its marks away, too', async () => {
  const drawn = foreignSheet(cases[0]!.plan, cases[0]!.period, library, 5).layout
  const workbook = await accepted(hosts[0]![1], cases[0]!, 5)
  await writeResults(workbook, library, {}, 'zh-CN')
  await forgetMapping(workbook, drawn.name)
  expect(workbook.layout().sheets[0]).toEqual(drawn)
})

function rulesOf({ sheets }: WorkbookLayout) {
  return sheets[0]!.conditionalFormats
}

test('each cell has the mark of the worst that is said of it, never by colour alone', async () => {
  const workbook = await accepted(hosts[0]![1], cases[0]!, 11)
  const [result] = await writeResults(workbook, library, {}, 'zh-CN')
  const ours = rulesOf(workbook.layout()).filter(({ formula }) => markId(formula) !== null)
  const holds = (area: Area, row: number, column: number) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
  const markOf = (row: number, column: number) =>
    ours.filter(({ areas }) => areas.some((area) => holds(area, row, column))).map(({ formula }) => markId(formula))
  for (const { at, assessments } of result!.rows) {
    const here = result!.findings.filter((finding) => finding.at?.row === at!.row && finding.at.column === at!.column)
    const said = [...here.map(({ severity }) => severity), ...assessments.some(({ status }) => status === 'short') ? ['short'] : []]
    const worst = ['error', 'warning', 'short', 'info'].find((kind) => said.includes(kind))
    expect(markOf(at!.row, at!.column)).toEqual(worst === undefined ? [] : [worst])
  }
  const looks = ours.map(({ style }) => [style.font?.bold === true, style.font?.italic === true, style.font?.underline === true])
  for (const look of looks) expect(look).toContain(true)
  expect(new Set(looks.map(String)).size).toBe(ours.length)
})

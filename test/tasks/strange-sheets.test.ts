/** Sheets of plans that nobody has here, beside sheets of plans that are known: told by their names, and no hindrance to the others. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { withPlans, type Library } from '../../src/model'
import { addPlanSheet } from '../../src/plans'
import { describeFault } from '../../src/report'
import { checkWorkbook, liveCheck, writeResults, writeTemplate } from '../../src/tasks'
import { identitySheet } from '../../src/template'
import { seedLibrary } from '../support/library'
import { ownPlan, ownSource } from '../support/own-plan'

const known = seedLibrary()
const all = withPlans(known, [ownSource()])
const [seed] = known.plans.filter(({ periods }) => periods.length > 0)

/** A workbook with a template of a published plan and one of a plan of one's own. */
async function mixed() {
  const workbook = createMemoryWorkbook()
  const ours = await writeTemplate(workbook, known, { plan: seed!.id, period: seed!.periods[0]! })
  const { sheet } = await writeTemplate(workbook, all, { plan: ownPlan().id, period: '2025' })
  return { workbook, ours: ours.sheet, sheet }
}

const faultsOf = async (workbook: Parameters<typeof checkWorkbook>[0], library: Library) =>
  (await checkWorkbook(workbook, library)).map(({ sheet, faults }) => ({ sheet, faults: faults.map(({ code, data }) => ({ code, data })) }))

test.each([
  ['by what the hidden sheet says', false, ownPlan().id],
  ['by headings and codes alone', true, ownPlan().code],
])('a sheet of an unknown plan is told by its name, %s', async (_, withoutIdentity, plan) => {
  const { workbook, ours, sheet } = await mixed()
  if (withoutIdentity) {
    const layout = { columns: [], rows: [], values: [[null]], styles: [], styleOf: [], merges: [], validations: [], conditionalFormats: [] }
    await workbook.apply({ sheets: [{ layout: { name: identitySheet, visibility: 'very-hidden', ...layout }, replace: true }] })
  }
  const data = { plan, sheet, known: known.plans.map(({ id }) => id) }
  expect(await faultsOf(workbook, known)).toEqual([{ sheet: ours, faults: [{ code: 'plan-unknown', data }] }])
  expect((await checkWorkbook(workbook, all)).flatMap(({ faults }) => faults)).toEqual([])
})

test('so it is when results are written and while somebody types, in words that name the sheet', async () => {
  const { workbook, sheet } = await mixed()
  for (const results of [await writeResults(workbook, known, {}, 'zh-CN'), await liveCheck(workbook, known, {}).check()]) {
    const [fault] = results[0]!.faults
    expect(describeFault(fault!, 'zh-CN').message).toContain(`“${sheet}”没有校验：没有编号为 ${ownPlan().id} 的规划`)
    expect(describeFault(fault!, 'en').message).toContain(`“${sheet}” was not checked`)
  }
})

test('sheets that only quote codes of an unknown plan are none of these', async () => {
  const workbook = createMemoryWorkbook()
  await writeTemplate(workbook, known, { plan: seed!.id, period: seed!.periods[0]! })
  await workbook.apply(await addPlanSheet(workbook, ownPlan(), known, { language: 'zh-CN' }))
  const codes = [['序号', '指标代码', '说明'], [1, `${ownPlan().code}-01`, '见规划'], [2, `${ownPlan().code}-02`, '见规划']]
  const layout = { columns: [], rows: [], values: codes, styles: [], styleOf: [], merges: [], validations: [], conditionalFormats: [] }
  await workbook.apply({ sheets: [{ layout: { name: '对照', visibility: 'visible', ...layout } }] })
  expect((await checkWorkbook(workbook, known)).flatMap(({ faults }) => faults)).toEqual([])
})

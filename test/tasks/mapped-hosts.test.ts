/** A sheet that is not ours is recognised, kept, marked and checked with one answer in every host. */
import { createExcelWorkbook } from '../../src/hosts/excel'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { createUniverWorkbook } from '../../src/hosts/univer'
import { createWpsWorkbook } from '../../src/hosts/wps'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { acceptMapping, checkWorkbook, clearResults, proposeMappings, writeResults, type Proposal, type Workbook } from '../../src/tasks'
import { createFakeExcel } from '../hosts/excel/fake'
import { startHeadless } from '../hosts/univer/headless'
import { createFakeWps } from '../hosts/wps/fake'
import { foreignSheet } from '../support/foreign-sheets'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plans = library.plans.filter(({ periods }) => periods.length > 0).map((plan, seed) => [plan.id, plan, seed] as const)

/** Recognises, accepts, marks and checks; then takes the marks away and checks again. */
async function answers(workbook: Workbook, plan: (typeof plans)[number][1], seed: number) {
  const period = plan.periods.at(-1)!
  await workbook.apply({ sheets: [{ layout: foreignSheet(plan, period, library, seed).layout }] })
  const [proposal] = await proposeMappings(workbook, library, { plan: plan.id, period }) as [Proposal]
  await acceptMapping(workbook, proposal)
  const [written] = await writeResults(workbook, library, {}, 'zh-CN')
  const [checked] = await checkWorkbook(workbook, library)
  await clearResults(workbook, library)
  const [cleared] = await checkWorkbook(workbook, library)
  return { rows: proposal.rows, columns: proposal.columns, hashes: [written!.hash, checked!.hash, cleared!.hash] }
}

test.each(plans)('%s', async (_, plan, seed) => {
  const univer = startHeadless()
  createFakeExcel('web')
  const file = createXlsx()
  const memory = await answers(createMemoryWorkbook(), plan, seed)
  expect(new Set(memory.hashes).size).toBe(1)
  expect(await answers(file, plan, seed)).toEqual(memory)
  expect((await checkWorkbook(openXlsx(file.save()), library))[0]!.hash).toBe(memory.hashes[0])
  expect(await answers(createUniverWorkbook(univer), plan, seed)).toEqual(memory)
  expect(await answers(createExcelWorkbook(), plan, seed)).toEqual(memory)
  const wps = createFakeWps()
  expect(await answers(createWpsWorkbook(wps.application), plan, seed)).toEqual(memory)
  expect(wps.mistakes).toEqual([])
  univer.dispose()
})

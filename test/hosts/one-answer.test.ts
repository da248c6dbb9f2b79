/** One engine, five hosts, one answer: the same entries in the same template give the same hash in each. */
import { createExcelWorkbook } from '../../src/hosts/excel'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { createUniverWorkbook } from '../../src/hosts/univer'
import { createWpsWorkbook } from '../../src/hosts/wps'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import type { CheckResult } from '../../src/report'
import { checkWorkbook, writeResults, writeTemplate, type Workbook } from '../../src/tasks'
import type { CellInput } from '../../src/template/layout'
import { seedLibrary } from '../support/library'
import { createFakeExcel } from './excel/fake'
import { startHeadless } from './univer/headless'
import { createFakeWps } from './wps/fake'

const library = seedLibrary()
const plans = library.plans.filter(({ periods }) => periods.length > 0).map(({ id, periods }) => [id, periods.at(-1)!] as const)

/** What people enter, down the column and again: values large and small, words, what can't be read, nothing. */
const entries: CellInput[] = [
  95, '≥95', '95.2%', 0.93, '９５', '1.2万人', '全覆盖', '暂无', '3..5', null, 1_000_000, '职工85；城乡居民70', '[400]', '约90', '/', { error: '#N/A' },
]

async function fill(workbook: Workbook, plan: string, period: string): Promise<CheckResult> {
  const { sheet } = await writeTemplate(workbook, library, { plan, period })
  const { area } = (await workbook.outline()).names.find(({ name }) => name.endsWith('_actual'))!
  const values = Array.from({ length: area.rows }, (_, row) => [entries[row % entries.length]!])
  await workbook.apply({ writes: [{ sheet, area, values }] })
  // Marks are part of the sheet that is checked, and change nothing of the answer.
  await writeResults(workbook, library, {}, 'zh-CN')
  return (await checkWorkbook(workbook, library))[0]!
}

test.each(plans)('%s %s', async (plan, period) => {
  const univer = startHeadless()
  createFakeExcel('web')
  const file = createXlsx()
  const results = {
    memory: await fill(createMemoryWorkbook(), plan, period),
    xlsx: await fill(file, plan, period),
    reopened: (await checkWorkbook(openXlsx(file.save()), library))[0]!,
    univer: await fill(createUniverWorkbook(univer), plan, period),
    excel: await fill(createExcelWorkbook(), plan, period),
    wps: await fill(createWpsWorkbook(createFakeWps().application), plan, period),
  }
  univer.dispose()
  const hashes = Object.fromEntries(Object.entries(results).map(([host, { hash }]) => [host, hash]))
  expect(hashes).toEqual(Object.fromEntries(Object.keys(results).map((host) => [host, results.memory.hash])))
  expect(results.memory.findings.length).toBeGreaterThan(5)
  expect(results.memory.rows.some(({ assessments }) => assessments.some(({ status }) => status === 'met'))).toBe(true)
})

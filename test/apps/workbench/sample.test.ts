/** The sample submission shows every way in which an actual can stand, for every published plan. */
import { writeSample } from '../../../src/apps/workbench/sample'
import { createMemoryWorkbook } from '../../../src/hosts/memory'
import { Fault } from '../../../src/model'
import { checkWorkbook } from '../../../src/tasks'
import { seedLibrary } from '../../support/library'

const library = seedLibrary()
const cases = library.plans.flatMap((plan) => plan.periods.map((period) => [plan.id, period] as const))

async function sampled(plan: string, period: string) {
  const workbook = createMemoryWorkbook()
  await writeSample(workbook, library, { plan, period })
  const [result] = await checkWorkbook(workbook, library)
  return { workbook, result: result! }
}

test.each(cases)('%s %s has targets met, short and missing, and each kind of mistake', async (plan, period) => {
  const { result } = await sampled(plan, period)
  const statuses = result.rows.flatMap((row) => row.assessments.map((assessment) => assessment.status))
  for (const status of ['met', 'short', 'missing'] as const) expect(statuses).toContain(status)
  expect(statuses.filter((status) => status === 'met').length).toBeGreaterThan(statuses.filter((status) => status === 'short').length)
  const rules = result.findings.map((finding) => finding.rule)
  for (const rule of ['actual-unreadable', 'scale-suspected', 'actual-missing']) expect(rules).toContain(rule)
})

test('a sheet that is there already is left as it is', async () => {
  const [plan, period] = cases[0]!
  const { workbook } = await sampled(plan, period)
  const before = workbook.layout()
  await expect(writeSample(workbook, library, { plan, period })).rejects.toThrow(Fault)
  expect(workbook.layout()).toEqual(before)
})

/** What the main job costs in Excel: as many round trips for ten rows as for two thousand, also while a person types. */
import { createExcelWorkbook } from '../../../src/hosts/excel'
import type { CheckResult } from '../../../src/report'
import { checkWorkbook, clearResults, liveCheck, writeResults, writeTemplate } from '../../../src/tasks'
import { longLibrary, samplePeriod, samplePlan } from '../../support/sample-plan'
import { createFakeExcel, type FakeExcel } from './fake'

const workbook = createExcelWorkbook()

/** Round trips of the whole job by what is done, and what a live check asked for. */
async function cost(rows: number) {
  const excel = createFakeExcel('web')
  const library = longLibrary(rows)
  const counted = async (act: () => Promise<unknown>) => {
    const before = excel.batches.length
    await act()
    return roundTrips(excel, before)
  }
  let results: CheckResult[] = []
  const trips = {
    template: await counted(() => writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })),
    check: await counted(() => checkWorkbook(workbook, library)),
    mark: await counted(async () => { results = await writeResults(workbook, library, {}, 'zh-CN') }),
    clear: await counted(() => clearResults(workbook, library)),
  }
  const [{ sheet, rows: [first, second] }] = results as [CheckResult]
  let told = () => {}
  const stop = liveCheck(workbook, library, {}).watch(() => told(), 10)
  const typed = ({ row, column }: { row: number; column: number }, value: number) => new Promise<void>((resolve) => {
    told = resolve
    excel.type({ sheet: sheet!, row, column }, value)
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  await typed(first!.at!, 90)
  const before = excel.batches.length
  await typed(second!.at!, 91)
  const live = { trips: roundTrips(excel, before), read: addressesRead(excel, before) }
  stop()
  return { trips, live, row: second!.at!.row + 1 }
}

/** Batches but for the library's own clean-up behind an action. */
function roundTrips({ batches }: FakeExcel, from: number): number {
  return batches.slice(from)
    .filter(({ Actions }) => Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference')).length
}

function addressesRead({ batches }: FakeExcel, from: number): unknown[] {
  return batches.slice(from).flatMap(({ ObjectPaths }) => Object.values(ObjectPaths))
    .filter(({ Name }) => Name === 'GetRange').map(({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0])
}

test('does not depend on the number of rows, and typing reads the row that was touched', async () => {
  // Many times more cells than the library sends in one piece; up to ten thousand rows the port itself is counted in excel.test.
  const [few, many] = [await cost(10), await cost(2_000)]
  expect(many.trips).toEqual(few.trips)
  expect(many.live.trips).toBe(few.live.trips)
  for (const { live, row } of [few, many]) {
    expect(new Set(live.read.map((address) => String(address).replace(/[A-Z]+/g, '')))).toEqual(new Set([`${row}:${row}`]))
  }
}, 60_000)

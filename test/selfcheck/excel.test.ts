/** The self-check in Excel: through the real Office.js all agree, Excel is as it was, and its own library's errors are recorded. */
import { setTimeout as wait } from 'node:timers/promises'
import { excelAccess } from '../../src/apps/taskpane/host-access'
import { createExcelWorkbook } from '../../src/hosts/excel'
import { a1 } from '../../src/model'
import { runSelfCheck, selfCheckRecord, type HandStep } from '../../src/selfcheck'
import { createFakeExcel, type FakeExcel } from '../hosts/excel/fake'
import { HostError } from '../hosts/excel/fake/wire'
import { userLayout, userWords } from './hosts'

const workbook = createExcelWorkbook()
let excel: FakeExcel

beforeEach(async () => {
  excel = createFakeExcel('web')
  await workbook.apply({ sheets: userLayout.sheets.map((layout) => ({ layout })), names: userLayout.names, activate: userLayout.sheets[1]!.name })
})

/** Everything that the fake Excel holds. */
const held = () => JSON.stringify({ sheets: excel.book.sheets, names: excel.book.names, active: excel.book.active.name }, (key, value: unknown) =>
  key === 'book' ? undefined : value instanceof Map ? [...value] : value)

async function ask(step: HandStep): Promise<'done'> {
  await wait(5)
  if (step.kind === 'type') excel.type(step.cell, step.value)
  if (step.kind === 'select') excel.select(step.cell.sheet, a1(step.cell.row, step.cell.column))
  await wait(5)
  return 'done'
}

const run = () => runSelfCheck({ workbook, host: excelAccess, product: '0.0.0', ask, settling: 5 })

test('all agree, Excel is as it was, and the record tells nothing of the user', async () => {
  const before = held()
  const record = await run()
  expect(record.scenarios.filter(({ outcome }) => outcome !== 'agreed' && outcome !== 'recorded')).toEqual([])
  expect(held()).toBe(before)
  expect(record.left).toEqual([])
  expect(selfCheckRecord.parse(record)).toEqual(record)
  const text = JSON.stringify(record)
  for (const word of userWords) expect(text).not.toContain(word)
})

test('the error of the library is recorded with its code and place', async () => {
  excel.beforeBatch = () => {
    if (excel.book.sheets.some(({ name }) => name.startsWith('对表自检'))) throw new HostError('AccessDenied', 'locked by 机密预算')
  }
  const stop = new AbortController()
  const record = await runSelfCheck({
    workbook, host: excelAccess, product: '0.0.0', settling: 0, signal: stop.signal, onProgress: ({ done }) => { if (done.length > 0) stop.abort() },
  })
  expect(record.scenarios[0]!.calls.at(-1)!.error).toMatchObject({
    name: 'Fault', code: expect.stringMatching(/^host-/) as string, sdk: { name: 'RichApi.Error', code: 'AccessDenied', message: 'locked by …' },
  })
})

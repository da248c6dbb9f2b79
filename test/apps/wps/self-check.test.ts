/** The self-check in WPS: it agrees, values are probed on scratch sheets only, and WPS is as it was. */
import { setTimeout as wait } from 'node:timers/promises'
import { wpsAccess } from '../../../src/apps/wps/host-access'
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { a1 } from '../../../src/model'
import { runSelfCheck, scenarios, selfCheckRecord, type HandStep } from '../../../src/selfcheck'
import { createFakeWps } from '../../hosts/wps/fake'
import { userLayout, userWords } from '../../selfcheck/hosts'
import { inBrowser } from './browser'

inBrowser()

/** Those that ask for more than the port; the contract's own tests play all. */
const asking = scenarios.filter(({ id }) => /^(apply\.template|protection|marks|watch|follow)/.test(id))

test('all agree, the workbook is as it was, and the record tells what was probed and nothing of the user', async () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const [first] = wps.book().sheets.map(({ name }) => name)
  await workbook.apply({ sheets: userLayout.sheets.map((layout) => ({ layout })), names: userLayout.names, activate: userLayout.sheets[1]!.name })
  const held = async () => {
    const { sheets, ...rest } = await workbook.outline()
    return { sheets, ...rest, cells: await workbook.read(sheets.map(({ name: sheet }) => ({ sheet }))) }
  }
  const [before, switches] = [await held(), { ...wps.switches }]

  const ask = async (step: HandStep) => {
    if (step.kind === 'type') wps.type(step.cell, step.value)
    if (step.kind === 'select') wps.select(step.cell.sheet, a1(step.cell.row, step.cell.column))
    await wait(5)
    return 'done' as const
  }
  const record = await runSelfCheck({ workbook, host: wpsAccess(wps.application, wps.application.ActiveWorkbook), product: '0.0.0', ask, settling: 5, scenarios: asking })

  const wrong = record.scenarios.filter(({ outcome }) => !['agreed', 'recorded', 'not-offered'].includes(outcome))
  expect(wrong.map(({ id, difference, error }) => ({ id, difference, error }))).toEqual([])
  expect(record.left).toEqual([])
  expect(await held()).toEqual(before)
  expect(before.sheets[0]!.name).toBe(first)
  expect(wps.switches).toEqual(switches)
  expect(selfCheckRecord.parse(record)).toEqual(record)
  const inspected = record.scenarios.flatMap(({ calls }) => calls).find(({ method }) => method === 'inspect')
  expect(inspected).toMatchObject({ answer: { values: { codeAsText: '0101' } } })
  for (const word of userWords) expect(JSON.stringify(record)).not.toContain(word)
})

test('it stays in its workbook while the tester looks at another', async () => {
  const wps = createFakeWps()
  const book = wps.book()
  const workbook = createWpsWorkbook(wps.application)
  const host = wpsAccess(wps.application, wps.application.ActiveWorkbook)
  const other = wps.openBook('另一本.xlsx')
  const chosen = scenarios.filter(({ id }) => /^(apply\.template|protection|marks)/.test(id))
  const record = await runSelfCheck({ workbook, host, product: '0.0.0', settling: 5, scenarios: chosen })
  const wrong = record.scenarios.filter(({ outcome }) => !['agreed', 'recorded', 'not-offered', 'skipped'].includes(outcome))
  expect(wrong.map(({ id, difference, error }) => ({ id, difference, error }))).toEqual([])
  expect([record.left, ...[book, other].map(({ sheets }) => sheets.map(({ name }) => name))]).toEqual([[], ['Sheet1'], ['Sheet1']])
})

test('without a workbook there is nothing to try, and WPS is told all the same', async () => {
  const host = wpsAccess(createFakeWps().application, null)
  expect(await host.facts()).toMatchObject({ name: 'WPS 表格' })
  await expect(host.removeSheets(['表'])).rejects.toMatchObject({ code: 'workbook-missing' })
})

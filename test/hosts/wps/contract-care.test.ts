/** Whatever happens, WPS and the user's workbooks are left as they were, but for the change. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { plainSheet } from '../../../src/selfcheck/sheets'
import type { ConditionalFormat } from '../../../src/template/layout'
import type { Patch } from '../../../src/workbook'
import { createFakeWps, type FakeWps } from './fake'
import type { BookState } from './fake/book-state'
import { Refusal } from './fake/bridge'
import { wholeSheet } from './fake/layers'
import type { ProtectionState } from './fake/sheet-state'

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })

/** Everything unlike what we would choose ourselves. */
const theirs: ProtectionState = {
  password: '', drawings: false, contents: true, scenarios: false, forPeopleOnly: false,
  allows: {
    FormattingCells: false, FormattingColumns: true, FormattingRows: false, InsertingColumns: true, InsertingRows: false, InsertingHyperlinks: true,
    DeletingColumns: false, DeletingRows: true, Sorting: false, Filtering: true, UsingPivotTables: false,
  },
}
const rule: ConditionalFormat = { areas: [at(0, 0, 3, 3)], formula: '=A1>5', style: { fill: 'FFEB9C' } }

/** A workbook of the user's, and another one in front of which nobody looks. */
function desk(): { wps: FakeWps; book: BookState } {
  const wps = createFakeWps()
  const book = wps.book()
  const shut = book.sheet('Sheet1')
  const old = book.addSheet(1)
  old.name = '旧'
  book.addSheet(2).name = '后'
  book.active = shut
  shut.paint('NumberFormat', [at(0, 0)], '0%')
  shut.paint('NumberFormat', [at(0, 1, 3, 1)], '@')
  shut.paint('Locked', [at(2, 2)], false)
  for (const sheet of [shut, old]) {
    sheet.put(0, 0, 0.5)
    sheet.put(2, 2, '字')
  }
  shut.rules.push({ type: 3, areas: [at(0, 0, 9, 1)], formula: '', anchor: { row: 0, column: 0 }, stopIfTrue: true, look: {} })
  shut.protection = structuredClone(theirs)
  shut.selection = [at(1, 1, 2, 2)]
  book.setName('旧名', '=旧!$A$1:$A$3', true)
  book.setName('去', '=Sheet1!$A$1', true)
  wps.switches.ScreenUpdating = true
  return { wps, book }
}

const patch: Patch = {
  sheets: [
    { layout: plainSheet('旧', { values: [['新', 1]] }, { conditionalFormats: [rule], visibility: 'hidden' }), replace: true },
    { layout: plainSheet('表', { values: [['007', '=x', 2]], formats: { A1: '@' } }, { protection: { filter: true }, freeze: { rows: 1, columns: 0 } }) },
  ],
  writes: [{ sheet: 'Sheet1', area: at(0, 0, 3, 3), values: [[1, '007', null], ['x', true, { formula: '=A1*2' }], ["'a", '=b', { error: '#N/A' }]] }],
  marks: [{ sheet: 'Sheet1', marks: [{ id: 'error', areas: [at(0, 2), at(2, 0)], style: { fill: 'FFC7CE' } }] }],
  names: [{ name: '目标', sheet: '表', area: at(0, 0) }, { name: '去', sheet: '后', area: at(3, 3) }],
  removeNames: ['旧名'],
}

/** What must be as before, whether the change succeeds or not. */
function kept({ wps, book }: ReturnType<typeof desk>) {
  const shut = book.sheet('Sheet1')
  const format = (row: number, column: number) => shut.look('NumberFormat').at(row, column)
  return {
    switches: { ...wps.switches },
    active: [wps.book().name, book.active.name],
    selection: shut.selection,
    protection: shut.protection,
    formats: [0, 1, 2].map((row) => [0, 1, 2].map((column) => format(row, column))),
    others: shut.look('NumberFormat').among([{ ...wholeSheet, row: 3, rows: 1000 }]),
    theirRules: shut.rules.filter(({ type }) => type === 3),
    locked: shut.look('Locked').among([at(2, 2)]),
  }
}

/** What is as before after a failure. */
function unchanged({ book }: ReturnType<typeof desk>) {
  return {
    sheets: book.sheets.map(({ name, visible, protection }) => ({ name, visible, protected: protection !== null })),
    old: book.sheet('旧').content(2, 2),
    names: book.names.map(({ name, refersTo, visible }) => ({ name, refersTo, visible })).sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** What turns things back, and can't where it is refused itself. */
const turningBack = new Set(['ScreenUpdating', 'EnableEvents', 'DisplayAlerts', 'Calculation', 'Activate'])

test('a change leaves all else alone, and does what it says', async () => {
  const it = desk()
  const before = kept(it)
  await createWpsWorkbook(it.wps.application).apply(patch)
  expect(kept(it)).toEqual(before)
  expect(it.book.sheets.map(({ name, visible }) => [name, visible])).toEqual([['Sheet1', -1], ['旧', 0], ['后', -1], ['表', -1]])
  expect(it.book.names.map(({ name, refersTo }) => [name, refersTo]).sort()).toEqual([['去', '=后!$D$4'], ['目标', '=表!$A$1']])
  expect(it.wps.mistakes).toEqual([])
})

test('a failure at any call leaves all else alone, and takes back new sheets and names', async () => {
  const members: string[] = []
  const tried = desk()
  const workbook = createWpsWorkbook(tried.wps.application)
  tried.wps.beforeCall = (_, member) => members.push(member)
  await workbook.apply(patch)
  const outcomes: unknown[] = []
  for (const [index, member] of members.entries()) {
    if (turningBack.has(member)) continue
    const it = desk()
    const before = { ...kept(it), ...unchanged(it) }
    const bound = createWpsWorkbook(it.wps.application)
    const first = it.wps.bridgeCalls() + 1
    it.wps.beforeCall = (number) => { if (number === first + index) throw new Refusal(`${member} is refused`) }
    const failed = await bound.apply(patch).then(() => false, () => true)
    const after = { ...kept(it), ...failed ? unchanged(it) : {} }
    const differing = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]))
    outcomes.push(...differing.map(([key, value]) => ({ index, member, key, value })), ...it.wps.mistakes)
  }
  expect(outcomes).toEqual([])
})

test('a sheet is found whatever its capitals', async () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  await workbook.apply({ writes: [{ sheet: 'SHEET1', area: at(0, 0), values: [['甲']] }], activate: 'sheet1' })
  const [block] = await workbook.read([{ sheet: 'sHEET1', area: at(0, 0) }])
  expect(block).toMatchObject({ sheet: 'Sheet1', cells: [[{ kind: 'text', value: '甲' }]] })
  await workbook.reveal({ sheet: 'SHEET1', row: 2, column: 1 })
  expect(wps.book().active.selection).toEqual([at(2, 1)])
})

test('a sheet behind a password is refused without a question, and stays as it was', async () => {
  const it = desk()
  it.book.sheet('Sheet1').protection!.password = '密'
  const before = { ...kept(it), ...unchanged(it) }
  await expect(createWpsWorkbook(it.wps.application).apply(patch)).rejects.toMatchObject({ code: 'host-protected', data: { sheet: 'Sheet1' } })
  expect({ ...kept(it), ...unchanged(it) }).toEqual(before)
  expect(it.wps.mistakes).toEqual([])
})

test('what a sheet prints is no name of the workbook', async () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  const print = { paper: 'A4', orientation: 'portrait', fitToWidth: true, area: at(0, 0, 3, 3), repeatRows: { row: 0, rows: 1 } } as const
  const name = { name: '目标', sheet: '表 1', area: at(0, 0) }
  await workbook.apply({ sheets: [{ layout: plainSheet('表 1', { values: [[1]] }, { print }) }], names: [name] })
  expect(wps.book().names).toHaveLength(3)
  expect((await workbook.outline()).names).toEqual([name])
})

test('our own changes set off nobody who listens, be it another add-in', async () => {
  const { wps } = desk()
  const heard: string[] = []
  for (const event of ['SheetChange', 'SheetActivate', 'WorkbookNewSheet'] as const) {
    wps.application.ApiEvent.AddApiEventListener(event as 'SheetChange', () => heard.push(event))
  }
  await createWpsWorkbook(wps.application).apply(patch)
  expect(heard).toEqual([])
})

/** What the WPS host leaves behind when something can't be done, and what it says. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import type { Area, Fault } from '../../../src/model'
import type { Patch, Workbook } from '../../../src/workbook'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { createFakeWps, type FakeWps } from './fake'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const T = '年度指标完成情况表'
let wps: FakeWps
let workbook: Workbook

beforeEach(() => {
  wps = createFakeWps()
  workbook = createWpsWorkbook(wps.application)
})

const faultOf = (action: Promise<unknown>): Promise<Fault> =>
  action.then(() => { throw new Error('no fault') }, (error: unknown) => error as Fault)
const writes = (...sheets: string[]): Patch => ({ writes: sheets.map((sheet) => ({ sheet, area: at(0, 0), values: [['改']] })) })

describe('a change that fails', () => {
  /** Parentheses that do not close: WPS refuses the formula. */
  const wrong = { formula: '=SUM(' }
  const everything: Patch = {
    sheets: [{ layout: plainSheet('新', { values: [[1]] }) }, { layout: plainSheet(T, { values: [['换']] }), replace: true }],
    writes: [{ sheet: '文', area: at(0, 0, 1, 2), values: [['改', '改']] }],
    marks: [{ sheet: '文', marks: [{ id: 'error', areas: [at(0, 0)], style: { fill: 'FFC7CE' } }] }],
    names: [{ name: '对表_新', sheet: '新', area: at(0, 0) }, { name: '对表_输入', sheet: '新', area: at(0, 0) }],
    removeNames: ['对表_旧'],
  }

  beforeEach(async () => {
    const conditionalFormats = [{ areas: [at(0, 0)], formula: '=$A$1=1', style: {} }]
    await workbook.apply({
      sheets: [
        { layout: plainSheet('文', { values: [['007', '原']], formats: { A1: '@', B1: '0%' } }, { protection: { filter: true }, conditionalFormats }) },
        { layout: { ...templateLike(T), visibility: 'very-hidden' } },
      ],
      names: [{ name: '对表_输入', sheet: T, area: at(3, 5, 24, 1), hidden: true }, { name: '对表_旧', sheet: '文', area: at(0, 0) }],
      activate: '文',
    })
  })

  const state = async () => {
    const outline = await workbook.outline()
    const { switches } = wps
    const [text, template] = await workbook.read([{ sheet: '文' }, { sheet: T }])
    return {
      ...outline, names: [...outline.names].sort((a, b) => a.name.localeCompare(b.name)), switches: { ...switches }, template,
      formats: text!.cells.map((row) => row.map(({ format }) => format)),
      protection: structuredClone([wps.book().sheet('文').protection, wps.book().sheet(T).protection]),
    }
  }

  it.each<[string, Patch]>([
    ['in a new sheet', { ...everything, sheets: [...everything.sheets!, { layout: plainSheet('坏', { values: [[wrong]] }) }] }],
    ['in a sheet that replaces another', { sheets: [{ layout: plainSheet(T, { values: [[wrong]] }), replace: true }] }],
    ['in a write', { ...everything, writes: [...everything.writes!, { sheet: '文', area: at(0, 0, 1, 2), values: [['009', wrong]] }] }],
  ])('%s leaves sheets, names, formats, protection and the application as they were', async (_, patch) => {
    const before = await state()
    const fault = await faultOf(workbook.apply(patch))
    expect(fault).toMatchObject({ code: 'host-failed', data: { action: 'apply' } })
    expect(fault.cause).toBeInstanceOf(Error)
    expect(await state()).toEqual(before)
    expect(wps.book().sheet('文').rules.filter(({ formula }) => !formula.includes('duibiao'))).toHaveLength(1)
    expect(wps.mistakes).toEqual([])
    await workbook.apply(everything)
    const { names, sheets } = await workbook.outline()
    expect(names.map(({ name, sheet }) => [name, sheet]).sort()).toEqual([['对表_新', '新'], ['对表_输入', '新']])
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', '文', T, '新'])
  })

  it('because the structure is protected is refused before anything is tried; values can still be written', async () => {
    wps.book().structureLocked = true
    const before = await state()
    expect(await faultOf(workbook.apply(everything))).toMatchObject({ code: 'workbook-protected' })
    expect(await state()).toEqual(before)
    await workbook.apply(writes('文'))
    expect((await workbook.read([{ sheet: '文' }]))[0]!.cells[0]![0]).toMatchObject({ value: '改' })
  })
})

describe('names', () => {
  it('go on pointing to a sheet that takes the place of another; those of a single sheet stay out of it', async () => {
    const name = { name: '对表_输入', sheet: T, area: at(3, 5, 24, 1), hidden: true }
    await workbook.apply({ sheets: [{ layout: templateLike(T) }], names: [name], activate: T })
    await workbook.apply({ sheets: [{ layout: templateLike(T, 12), replace: true }] })
    expect(await workbook.outline()).toMatchObject({ names: [name], activeSheet: T })
    expect(wps.book().names.filter(({ scope }) => scope).map((it) => it.name).sort()).toEqual(['Print_Area', 'Print_Titles'])
  })
})

describe('protection', () => {
  it('comes back with every option that it had', async () => {
    await workbook.apply({ sheets: [{ layout: plainSheet('文', { values: [['x']] }) }] })
    const sheet = wps.application.ActiveWorkbook.Worksheets.Item('文') as Et.Worksheet
    sheet.Protect('', false, true, false, false, true, false, true, false, true, false, true, false, true, false, true)
    const before = structuredClone(wps.book().sheet('文').protection)
    await workbook.apply({ ...writes('文'), marks: [{ sheet: '文', marks: [] }] })
    expect(wps.book().sheet('文').protection).toEqual(before)
  })

  it('with a password is named before anything is changed, and other sheets are protected again', async () => {
    const layouts = ['甲', '密'].map((name) => ({ layout: plainSheet(name, { values: [['x']] }, { protection: { filter: true } }) }))
    await workbook.apply({ sheets: layouts })
    wps.book().sheet('密').protection!.password = 'secret'
    const marks = [{ sheet: '甲', marks: [{ id: 'error', areas: [at(0, 0)], style: {} }] }]
    const patch = { ...writes('甲', '密'), marks, sheets: [{ layout: plainSheet('新', { values: [] }) }] }
    expect(await faultOf(workbook.apply(patch))).toMatchObject({ code: 'host-protected', data: { sheet: '密' } })
    const { sheets } = await workbook.outline()
    expect(sheets.map((sheet) => [sheet.name, sheet.protected])).toEqual([['Sheet1', false], ['甲', true], ['密', true]])
    expect((await workbook.read([{ sheet: '甲' }]))[0]!.cells).toEqual([[{ kind: 'text', value: 'x', format: 'General' }]])
    expect([wps.book().sheet('甲').rules, wps.book().sheet('甲').protection?.allows.Filtering]).toEqual([[], true])
  })
})

describe('while a person edits a cell', () => {
  it('every action says so, and works after it', async () => {
    wps.editing = true
    for (const [action, act] of [
      ['outline', () => workbook.outline()], ['read', () => workbook.read([{ sheet: 'Sheet1' }])], ['apply', () => workbook.apply(writes('Sheet1'))],
      ['reveal', () => workbook.reveal({ sheet: 'Sheet1', row: 0, column: 0 })],
    ] as const) expect(await faultOf(act())).toMatchObject({ code: 'host-busy', data: { action } })
    wps.editing = false
    await workbook.apply(writes('Sheet1'))
    expect(wps.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true, Calculation: -4105 })
  })
})

describe('the application', () => {
  it('stays as a person has set it', async () => {
    Object.assign(wps.switches, { ScreenUpdating: false, EnableEvents: false, DisplayAlerts: false, Calculation: 2 })
    await workbook.apply({ sheets: [{ layout: templateLike(T) }] })
    expect(wps.switches).toEqual({ ScreenUpdating: false, EnableEvents: false, DisplayAlerts: false, Calculation: 2 })
    expect(wps.mistakes).toEqual([])
  })

  it('need not tell its switches', async () => {
    const application = new Proxy(wps.application, {
      get: (target, key) => {
        if (key === 'Calculation' || key === 'Ready') throw new Error('not in this build')
        return key === 'ScreenUpdating' ? undefined : Reflect.get(target, key) as unknown
      },
      set: (target, key, value) => {
        if (key === 'Calculation' || key === 'ScreenUpdating') throw new Error('not in this build')
        return Reflect.set(target, key, value)
      },
    })
    const other = createWpsWorkbook(application)
    await other.apply({ ...writes('Sheet1'), sheets: [{ layout: plainSheet('新', { values: [[1]] }) }] })
    expect((await other.outline()).sheets.map(({ used }) => used.rows)).toEqual([1, 1])
    expect(wps.switches.EnableEvents).toBe(true)
  })
})

test('a workbook of the 1904 date system is told as such', async () => {
  wps.book().uses1904 = true
  expect((await workbook.outline()).dateSystem).toBe(1904)
})

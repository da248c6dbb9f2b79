/** What the Excel host does beyond the contract: round trips, clean-up, putting back, faults, and how sheets look. */
import { setTimeout as wait } from 'node:timers/promises'
import { createExcelWorkbook } from '../../../src/hosts/excel'
import type { Area, CellAddress, Fault } from '../../../src/model'
import type { CellInput, SheetLayout } from '../../../src/template/layout'
import type { Change, Mark, Patch } from '../../../src/workbook'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { createFakeExcel, type FakeExcel } from './fake'
import { HostError } from './fake/wire'

const workbook = createExcelWorkbook()
const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const T = '年度指标完成情况表'
let excel: FakeExcel

beforeEach(() => { excel = createFakeExcel('web') })

const add = (layout: SheetLayout) => workbook.apply({ sheets: [{ layout }] })
const faultOf = (action: Promise<unknown>): Promise<Fault> =>
  action.then(() => { throw new Error('no fault') }, (error: unknown) => error as Fault)

/** How many batches an action takes, but for the library's own clean-up behind it. */
async function batches(action: () => Promise<unknown>): Promise<number> {
  const before = excel.batches.length
  await action()
  const works = ({ ActionType, Name }: (typeof excel.batches)[number]['Actions'][number]) => ActionType !== 1 && Name !== '_RemoveReference'
  return excel.batches.slice(before).filter(({ Actions }) => Actions.some(works)).length
}

describe('round trips', () => {
  it.each([10, 10_000])('are the same few for %i rows', async (rows) => {
    const values: CellInput[][] = Array.from({ length: rows }, (_, row) => [`指标${row}`, row, `=${row}`])
    const area = at(0, 0, rows, 3)
    expect(await batches(() => add(templateLike(T, rows)))).toBe(3)
    expect(await batches(() => workbook.apply({ writes: [{ sheet: T, area, values }] }))).toBe(3)
    expect(await batches(() => workbook.read([{ sheet: T, area }, { sheet: T, area }]))).toBe(2)
    expect(await batches(() => workbook.read([{ sheet: T }]))).toBe(3)
    await workbook.apply({ sheets: [{ layout: { ...templateLike(T, rows), merges: [] }, replace: true }] })
    expect(await batches(() => workbook.outline())).toBe(2)
    const marks = [{ id: 'error', areas: Array.from({ length: rows / 2 }, (_, row) => at(row * 2, 5)), style: { fill: 'FFC7CE' } }]
    expect(await batches(() => workbook.apply({ marks: [{ sheet: T, marks }] }))).toBe(4)
    expect(await batches(() => workbook.apply({ marks: [{ sheet: T, marks: [] }], writes: [{ sheet: T, area, values }] }))).toBe(4)
    const hidden = values.map((_, row) => ({ height: null, hidden: row % 3 === 0 }))
    await workbook.apply({ sheets: [{ layout: plainSheet(T, { values }, { rows: hidden }), replace: true }] })
    expect(await batches(() => workbook.outline())).toBe(3)
    expect(await batches(() => workbook.reveal({ sheet: T, row: rows, column: 0 }))).toBe(1)
  })

  it('suspend the picture on the screen while something is written', async () => {
    const start = excel.batches.length
    await add(templateLike(T))
    const suspends = ({ Actions }: (typeof excel.batches)[number]) => Actions.some(({ Name }) => Name === 'SuspendScreenUpdatingUntilNextSync')
    const writes = ({ Actions }: (typeof excel.batches)[number]) => Actions.some(({ ActionType }) => ActionType === 4)
    const written = excel.batches.slice(start).filter(writes)
    expect(written.length).toBeGreaterThan(0)
    expect(written.every(suspends)).toBe(true)
  })

  it('carry one range call for each look, not for each cell', async () => {
    const ranges = async (rows: number) => {
      excel = createFakeExcel('web')
      await add(templateLike(T, rows))
      return excel.batches.flatMap(({ ObjectPaths }) => Object.values(ObjectPaths)).filter(({ Name }) => Name === 'GetRanges').length
    }
    expect(await ranges(24)).toBeLessThan(25)
    expect(await ranges(240)).toBe(await ranges(24))
  })

  it('leave no object tracked', async () => {
    await add(templateLike(T))
    await workbook.apply({
      writes: [{ sheet: T, area: at(3, 5), values: [[90]] }], names: [{ name: '对表_输入', sheet: T, area: at(3, 5, 24, 1) }],
    })
    await workbook.apply({ marks: [{ sheet: T, marks: [{ id: 'error', areas: [at(3, 5), at(5, 5)], style: {} }] }] })
    await workbook.apply({ marks: [{ sheet: T, marks: [] }] })
    await workbook.read([{ sheet: T }, { sheet: 'Sheet1' }])
    await workbook.outline()
    await workbook.reveal({ sheet: T, row: 3, column: 5 })
    await wait(5)
    expect([...excel.references.keys()]).toEqual([])
  })
})

describe('a sheet from a layout', () => {
  it('looks, prints, guides and is guarded as the layout says', async () => {
    await add(templateLike(T))
    const sheet = excel.sheet(T)
    const look = (row: number, column: number, ...properties: string[]) =>
      properties.map((property) => sheet.paintedAt(row, column, property))
    expect(look(0, 0, 'font.name', 'font.size', 'font.bold')).toEqual(['宋体', 18, true])
    expect(look(0, 0, 'horizontalAlignment', 'verticalAlignment')).toEqual(['Center', 'Center'])
    expect(look(2, 3, 'fill.color', 'wrapText')).toEqual(['#D9E1F2', true])
    expect(look(2, 3, 'borders.EdgeLeft.style', 'borders.InsideVertical.weight')).toEqual(['Continuous', 'Thin'])
    expect(look(8, 5, 'fill.color', 'protection.locked')).toEqual(['#FFF9E5', false])
    expect(look(8, 7, 'font.italic', 'font.underline', 'font.strikethrough', 'font.color')).toEqual([true, 'Single', true, '#C00000'])
    expect(look(0, 0, 'columnWidth', 'rowHeight')).toEqual([68.25, 33])
    expect(look(0, 6, 'columnWidth')).toEqual([undefined])
    expect(sheet.merges).toContainEqual(at(0, 0, 1, 8))
    expect(sheet).toMatchObject({ tabColor: '#4472C4', showGridlines: false, frozen: { rows: 3, columns: 4 } })
    expect(sheet.page).toEqual({
      paperSize: 'A4', orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, centerHorizontally: true, titleRows: '$3:$3',
      printArea: 'A1:H29', breaks: ['A16'], leftFooter: '', centerFooter: '第 &P 页，共 &N 页', rightFooter: '',
      margins: { unit: 'Inches', left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    })
    expect(sheet.protection?.options).toMatchObject({
      allowAutoFilter: true, allowFormatColumns: true, allowSort: false, selectionMode: 'Normal',
    })
  })

  it('keeps the order of its conditional formats: the first wins', async () => {
    await add(templateLike(T))
    const areas = [at(3, 5, 24, 1)]
    expect(excel.sheet(T).rules).toMatchObject([
      {
        formula: '=$H4="未达标"', stopIfTrue: true, areas,
        painted: { 'fill.color': '#FFC7CE', 'font.bold': true, 'font.color': '#9C0006' },
      },
      { formula: '=AND(F4<>"",E4<90)', stopIfTrue: false, areas, painted: { 'fill.color': '#FFEB9C' } },
    ])
  })

  it('prompts and warns, and never rejects an entry', async () => {
    await add({
      ...templateLike(T),
      validations: [
        { areas: [at(3, 5)], rule: { kind: 'any' }, prompt: { title: '目标', text: '不低于 86 %' } },
        { areas: [at(3, 7)], rule: { kind: 'list', values: ['达标', '未达标'] }, warning: { title: '请核对', text: '状态由公式得出。' } },
        { areas: [at(4, 7)], rule: { kind: 'custom', formula: '=LEN(H5)<9' } },
      ],
    })
    const told = ({ row, column }: Area) => Object.fromEntries(excel.sheet(T).validations
      .filter(({ areas: [area] }) => area?.row === row && area.column === column)
      .map(({ property, value }) => [property, value]))
    expect(told(at(3, 5))).toEqual({ prompt: { showPrompt: true, title: '目标', message: '不低于 86 %' } })
    expect(told(at(3, 7))).toEqual({
      rule: { list: { inCellDropDown: true, source: '达标,未达标' } },
      errorAlert: { showAlert: true, style: 'Warning', title: '请核对', message: '状态由公式得出。' },
    })
    expect(told(at(4, 7))).toEqual({
      rule: { custom: { formula: '=LEN(H5)<9' } }, errorAlert: { showAlert: false, style: 'Information', title: '', message: '' },
    })
  })

  it.each([[undefined, 0], [45, 45], [135, -45], [255, 180]])('turns text by %p as Excel counts it', async (rotation, expected) => {
    await add(plainSheet(T, { values: [['字']] }, { styles: [{ align: rotation === undefined ? {} : { rotation } }], styleOf: [[0]] }))
    expect(excel.sheet(T).paintedAt(0, 0, 'textOrientation') ?? 0).toBe(expected)
  })

  it('hides columns and rows', async () => {
    const [columns, rows] = [[null, { width: null, hidden: true }], [null, null, { height: null, hidden: true }]]
    await add(plainSheet(T, { values: [['字']] }, { columns, rows }))
    expect(excel.sheet(T).paintedAt(0, 1, 'columnHidden')).toBe(true)
    expect(excel.sheet(T).paintedAt(2, 0, 'rowHidden')).toBe(true)
    expect(excel.sheet(T).paintedAt(1, 0, 'rowHidden')).toBeUndefined()
  })

  it('takes the place of another, and names go on pointing to it', async () => {
    const named = [{ name: '对表_输入', sheet: T, area: at(3, 5, 24, 1) }, { name: '对表_他', sheet: 'Sheet1', area: at(0, 0) }]
    await add(templateLike(T))
    await workbook.apply({ names: named, activate: T })
    await workbook.apply({ sheets: [{ layout: plainSheet(T, { values: [['新']] }), replace: true }] })
    const { names, activeSheet, sheets } = await workbook.outline()
    expect(names).toEqual(named)
    expect(activeSheet).toBe(T)
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', T])
    expect(excel.sheet(T).rules).toEqual([])
  })

  it('can replace a very hidden one', async () => {
    await add(plainSheet('_id', { values: [['旧']] }, { visibility: 'very-hidden' }))
    await workbook.apply({ sheets: [{ layout: plainSheet('_id', { values: [['新']] }, { visibility: 'very-hidden' }), replace: true }] })
    expect((await workbook.read([{ sheet: '_id' }]))[0]?.cells).toEqual([[{ kind: 'text', value: '新', format: 'General' }]])
  })
})

describe('marks', () => {
  it('written and cleared leave everything else in a protected sheet as it was', async () => {
    await add(templateLike(T))
    const { painted, rules, validations, protection } = structuredClone({ ...excel.sheet(T), book: null })
    const [before] = await workbook.read([{ sheet: T, area: at(0, 0, 40, 12) }])
    const area = at(3, 6, 24, 1)
    await workbook.apply({ writes: [{ sheet: T, area, values: Array.from({ length: 24 }, () => ['实际 19.27，目标 ≥23，差 3.73 个百分点']) }] })
    expect((await workbook.read([{ sheet: T, area: at(3, 6) }]))[0]?.cells[0]?.[0]).toMatchObject({ kind: 'text', format: '0.00' })
    await workbook.apply({ writes: [{ sheet: T, area, values: before!.cells.slice(3, 27).map((row) => [{ formula: row[6]!.formula! }]) }] })
    expect((await workbook.read([{ sheet: T, area: at(0, 0, 40, 12) }]))[0]).toEqual(before)
    const { painted: p, rules: r, validations: v, protection: lock } = excel.sheet(T)
    expect({ painted: p, rules: r, validations: v, protection: lock }).toEqual({ painted, rules, validations, protection })
  })
})

describe('marks in a sheet that is not ours', () => {
  const error = (areas: Area[]): Mark => ({ id: 'error', areas, style: { fill: 'FFC7CE' } })
  const mark = (...marks: Mark[]) => workbook.apply({ marks: [{ sheet: T, marks }] })
  const formulas = () => excel.sheet(T).rules.map(({ formula }) => formula)

  it('come behind rules of every kind, also those that a person adds later', async () => {
    await add(templateLike(T))
    const theirs = formulas()
    Object.assign(excel.sheet(T).addRule('DataBar', [at(3, 5, 24, 1)]), { formula: 'bar' })
    await mark(error([at(3, 5)]), { ...error([at(4, 5)]), id: 'short' })
    const ours = ['=LEN("duibiao:error")>0', '=LEN("duibiao:short")>0']
    expect(formulas()).toEqual(['bar', ...theirs, ...ours])
    excel.sheet(T).moveRule(Object.assign(excel.sheet(T).addRule('ColorScale', [at(3, 4, 24, 1)]), { formula: 'scale' }), -1)
    expect(formulas()).toEqual(['bar', ...theirs, ...ours, 'scale'])
    await mark(error([at(3, 5)]), { ...error([at(4, 5)]), id: 'short' })
    expect(formulas()).toEqual(['bar', ...theirs, 'scale', ...ours])
    await mark()
    expect(formulas()).toEqual(['bar', ...theirs, 'scale'])
  })

  it('become several rules where Excel takes no longer address, and all of them go', async () => {
    await add(templateLike(T))
    const theirs = formulas()
    const areas = Array.from({ length: 3_000 }, (_, row) => at(row * 2, 5))
    await mark(error(areas))
    const ours = excel.sheet(T).rules.slice(theirs.length)
    expect(ours.length).toBeGreaterThan(1)
    expect(ours.length).toBeLessThan(5)
    expect(ours.flatMap((rule) => rule.areas)).toEqual(areas)
    await mark()
    expect(formulas()).toEqual(theirs)
  })
})

describe('merged areas', () => {
  it('are all told where there are more than Excel tells at once', async () => {
    const layout = templateLike('表,!一', 4_000)
    await add(layout)
    expect(await batches(() => workbook.outline())).toBe(4)
    const { sheets } = await workbook.outline()
    expect(sheets.map(({ merges }) => merges.length)).toEqual([0, 1_001])
    expect(sheets[1]!.merges).toEqual(layout.merges)
  })
})

describe('after a failure', () => {
  const everything: Patch = {
    sheets: [{ layout: plainSheet('新', { values: [[1]] }) }, { layout: plainSheet(T, { values: [['换']] }), replace: true }],
    writes: [{ sheet: '文', area: at(0, 0, 1, 2), values: [['改', '改']] }],
    marks: [{ sheet: '文', marks: [{ id: 'error', areas: [at(0, 0)], style: { fill: 'FFC7CE' } }] }],
    names: [{ name: '对表_新', sheet: '新', area: at(0, 0) }],
  }

  const conditionalFormats = [{ areas: [at(0, 0)], formula: '=A1=1', style: {} }]

  beforeEach(async () => {
    await workbook.apply({
      sheets: [
        { layout: plainSheet('文', { values: [['007', '原']], formats: { A1: '@' } }, { protection: { filter: true }, conditionalFormats }) },
        { layout: { ...templateLike(T), visibility: 'very-hidden' } },
      ],
      names: [{ name: '对表_输入', sheet: T, area: at(3, 5, 24, 1) }],
    })
  })

  /** Lets batch after batch of the next change fail as a whole, before anything of it is done. */
  it.each([1, 2, 3, 4])('of batch %i the workbook is as it was', async (failing) => {
    const before = await workbook.outline()
    const cells = await workbook.read([{ sheet: '文' }, { sheet: T }])
    const start = excel.batches.length
    excel.beforeBatch = (number) => { if (number === start + failing) throw new HostError('GeneralException', 'No') }
    const fault = await faultOf(workbook.apply(everything))
    expect(fault).toMatchObject({ code: 'host-failed', data: { action: 'apply', reason: 'GeneralException: No' } })
    expect(await workbook.outline()).toEqual(before)
    expect(await workbook.read([{ sheet: '文' }, { sheet: T }])).toEqual(cells)
    expect(excel.sheet('文').protection?.options).toMatchObject({ allowAutoFilter: true })
    expect(excel.sheet('文').rules).toHaveLength(1)
    expect(excel.book.enableEvents).toBe(true)
    await workbook.apply(everything)
    expect((await workbook.outline()).names).toHaveLength(2)
  })

  const tooHigh = plainSheet('高', { values: [['x']] }, { rows: [{ height: 500 }] })
  const noFormula = { sheet: '文', area: at(0, 0, 1, 2), values: [[{ formula: '=SUM(' }, 1]] }

  it.each<[string, Patch]>([
    ['a new sheet', { ...everything, sheets: [...everything.sheets!, { layout: tooHigh }] }],
    ['a write', { ...everything, writes: [...everything.writes!, noFormula] }],
  ])('in the middle of %s no half-made sheet stays, and names, protection and formats are back', async (_, patch) => {
    const before = await workbook.outline()
    expect((await faultOf(workbook.apply(patch))).code).toBe('host-failed')
    expect(await workbook.outline()).toEqual(before)
    expect((await workbook.read([{ sheet: '文' }]))[0]?.cells[0]?.map(({ format }) => format)).toEqual(['@', 'General'])
    expect(excel.sheet('文').protection?.options).toMatchObject({ allowAutoFilter: true })
  })

  it('of a sheet with a password that sheet is named, and the others are protected again', async () => {
    await add(plainSheet('密', { values: [['x']] }))
    excel.sheet('密').protection = { options: {}, password: 'secret' }
    const writes = ['文', '密'].map((sheet) => ({ sheet, area: at(0, 0), values: [['改']] }))
    expect(await faultOf(workbook.apply({ writes }))).toMatchObject({ code: 'host-protected', data: { sheet: '密' } })
    const { sheets } = await workbook.outline()
    expect(sheets.filter((sheet) => sheet.protected).map(({ name }) => name)).toEqual(['文', T, '密'])
  })
})

describe('faults', () => {
  it('say that a cell is being edited', async () => {
    excel.editing = true
    expect(await faultOf(workbook.read([{ sheet: 'Sheet1' }]))).toMatchObject({ code: 'host-busy', data: { action: 'read' } })
    expect(await faultOf(workbook.apply({ activate: 'Sheet1' }))).toMatchObject({ code: 'host-busy', data: { action: 'apply' } })
  })

  /** Has a person or program do something just before a batch of the next action. */
  const before = (batch: number, act: () => void) => {
    const start = excel.batches.length
    excel.beforeBatch = (number) => { if (number === start + batch) act() }
  }

  it.each<[string, number, () => Promise<unknown>]>([
    ['it is read', 2, () => workbook.read([{ sheet: 'Sheet1', area: at(0, 0) }, { sheet: '二', area: at(0, 0) }])],
    ['it is about to be written to', 2, () => workbook.apply({ writes: [{ sheet: '二', area: at(0, 0), values: [[1]] }] })],
    ['it is written to', 3, () => workbook.apply({ writes: [{ sheet: '二', area: at(0, 0), values: [[1]] }] })],
    ['it is shown', 1, () => workbook.reveal({ sheet: '二', row: 0, column: 0 })],
  ])('name the sheet that was deleted while %s', async (_, batch, act) => {
    await add(plainSheet('二', { values: [['x']] }))
    before(batch, () => excel.book.deleteSheet(excel.sheet('二')))
    expect(await faultOf(act())).toMatchObject({ code: 'sheet-missing', data: { sheet: '二' } })
    expect(excel.book.enableEvents).toBe(true)
  })

  it('say that the workbook can only be looked at', async () => {
    await add(plainSheet('二', { values: [['x']] }))
    excel.book.readOnly = true
    const write = () => workbook.apply({ writes: [{ sheet: '二', area: at(0, 0), values: [[1]] }] })
    expect(await faultOf(write())).toMatchObject({ code: 'host-read-only' })
    expect(await faultOf(add(plainSheet('新', { values: [] })))).toMatchObject({ code: 'host-read-only' })
    expect(await workbook.read([{ sheet: '二' }])).toHaveLength(1)
  })

  it('say that the structure is protected before anything is tried; values can still be written', async () => {
    await add(plainSheet('二', { values: [['x']] }))
    excel.book.structureLocked = true
    expect(await faultOf(add(plainSheet('新', { values: [] })))).toMatchObject({ code: 'workbook-protected' })
    await workbook.apply({ writes: [{ sheet: '二', area: at(0, 0), values: [['改']] }] })
    expect((await workbook.read([{ sheet: '二' }]))[0]?.cells[0]?.[0]).toMatchObject({ value: '改' })
  })

  it.each(['Conflict', 'RequestAborted', 'ServiceNotAvailable', 'InactiveWorkbook'])('say that others were at work (%s), and the change can be done again', async (code) => {
    await add(plainSheet('二', { values: [['x']] }))
    before(2, () => { throw new HostError(code, 'No') })
    const again = () => workbook.apply({ writes: [{ sheet: '二', area: at(0, 0), values: [['改']] }] })
    expect(await faultOf(again())).toMatchObject({ code: 'host-interrupted', data: { action: 'apply' } })
    await again()
    expect((await workbook.read([{ sheet: '二' }]))[0]?.cells[0]?.[0]).toMatchObject({ value: '改' })
  })

  it('keep what Excel said, and where', async () => {
    const fault = await faultOf(add(plainSheet('高', { values: [['x']] }, { rows: [{ height: 500 }] })))
    const reason = 'InvalidArgument: A row is at most 409 points high: RangeFormat.rowHeight'
    expect(fault).toMatchObject({ code: 'host-failed', data: { reason } })
    expect(fault.cause).toBeInstanceOf(OfficeExtension.Error)
  })
})

describe('the 1904 date system', () => {
  it.each([[false, 1900], [true, 1904]])('is told apart (%p)', async (uses1904, expected) => {
    excel.book.uses1904 = uses1904
    expect((await workbook.outline()).dateSystem).toBe(expected)
  })
})

describe('watch', () => {
  async function changesAfter(act: () => unknown): Promise<Change[]> {
    const changes: Change[] = []
    const stop = workbook.watch((change) => changes.push(change))
    await wait(5)
    await act()
    await wait(5)
    stop()
    await wait(5)
    expect(excel.watching()).toBe(0)
    return changes
  }

  it.each<[string, string, Change]>([
    ['B2:C9', 'RangeEdited', { sheet: 'Sheet1', areas: [at(1, 1, 8, 2)] }],
    ['A1,C3:C4', 'RangeEdited', { sheet: 'Sheet1', areas: [at(0, 0), at(2, 2, 2, 1)] }],
    ['A:B', 'RangeEdited', { sheet: 'Sheet1' }],
    ['5:5', 'RowInserted', { sheet: 'Sheet1' }],
  ])('tells an edit of %s (%s)', async (address, changeType, expected) => {
    expect(await changesAfter(() => excel.tell('Sheet1', address, changeType))).toEqual([expected])
  })

  it('tells of sheets that come and go by a person, with their names', async () => {
    await add(plainSheet('二', { values: [['x']] }))
    expect(await changesAfter(() => { excel.book.addSheet('新') })).toEqual([{ sheet: '新' }])
    expect(await changesAfter(() => excel.book.deleteSheet(excel.sheet('二')))).toEqual([{ sheet: '二' }])
    expect(await changesAfter(() => add(plainSheet('三', { values: [] })))).toEqual([])
  })

  it('tells what another person types in the same workbook, and nothing of a sheet that is gone', async () => {
    const ghost = excel.book.addSheet('鬼')
    expect(await changesAfter(() => {
      excel.tell('Sheet1', 'B2', 'RangeEdited')
      excel.tell('鬼', 'B2', 'RangeEdited')
      excel.book.enableEvents = false
      excel.book.deleteSheet(ghost)
      excel.book.enableEvents = true
    })).toEqual([{ sheet: 'Sheet1', areas: [at(1, 1)] }])
  })

  it('hears Excel report changes of the add-in itself, were events not off while it writes', async () => {
    const write = () => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [[1]]
      await context.sync()
    })
    expect(await changesAfter(write)).toHaveLength(1)
    expect(await changesAfter(() => workbook.apply({ writes: [{ sheet: 'Sheet1', area: at(0, 0), values: [[1]] }] }))).toEqual([])
  })
})

describe('follow', () => {
  async function cellsAfter(act: () => unknown): Promise<CellAddress[]> {
    const cells: CellAddress[] = []
    const stop = workbook.follow((cell) => cells.push(cell))
    await wait(5)
    await act()
    await wait(5)
    stop()
    await wait(5)
    expect(excel.following()).toBe(0)
    return cells
  }

  it.each([
    ['C7', 6, 2], ['B2:C9', 1, 1], ['C3:C4,A1', 2, 2], ['A:B', 0, 0], ['C:C', 0, 2], ['5:6', 4, 0],
  ])('tells the top left cell of %s', async (address, row, column) => {
    expect(await cellsAfter(() => excel.select('Sheet1', address))).toEqual([{ sheet: 'Sheet1', row, column }])
  })

  it('hears Excel report what the add-in itself selects', async () => {
    const cell = { sheet: 'Sheet1', row: 4, column: 1 }
    expect(await cellsAfter(() => workbook.reveal(cell))).toEqual([cell])
  })
})

describe('the fake Excel', () => {
  it('refuses what the manifest does not demand', async () => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.onProtectionChanged.add(async () => undefined)
      await context.sync()
    })).rejects.toMatchObject({ code: 'ApiNotFound' })
  })

  it.each<[string, (context: Excel.RequestContext) => Promise<unknown>]>([
    ['PropertyNotLoaded', async ({ workbook: { worksheets } }) => worksheets.getItem('Sheet1').name],
    ['InvalidObjectPath', async () => {
      const range = await Excel.run(async (context) => {
        const it = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values')
        await context.sync()
        return it
      })
      // Whoever keeps a range beyond its batch without tracking it.
      await wait(5)
      range.load('formulas')
      await range.context.sync()
    }],
    ['ItemNotFound', async (context) => {
      context.workbook.worksheets.getItem('无').load('name')
      await context.sync()
    }],
  ])('lets the library itself complain: %s', async (code, batch) => {
    await expect(Excel.run(batch)).rejects.toMatchObject({ code })
  })

  it('fails loudly on what it does not model', async () => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').clear()
      await context.sync()
    })).rejects.toThrow('Range.Clear is not implemented in the fake Excel')
  })

  it('reads bare strings as Excel does', async () => {
    const typed = ['007', '3-5', '50%', '=1+1', 'TRUE', "'007", '1,200', '#N/A']
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A8').formulas = typed.map((text) => [text])
      await context.sync()
    })
    const [block] = await workbook.read([{ sheet: 'Sheet1' }])
    expect(block?.cells.map(([cell]) => cell?.kind)).toEqual(['number', 'number', 'number', 'number', 'boolean', 'text', 'number', 'error'])
  })
})

/** What the Univer host does beyond the contract: layouts, undo, locks, and what a person's hand changes. */
import { ICommandService, IPermissionService, type Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { SetSheetFilterRangeCommand, SetSheetsFilterCriteriaCommand } from '@univerjs/preset-sheets-node-core'
import { RangeProtectionPermissionEditPoint, RangeProtectionRuleModel, SheetPermissionInitController } from '@univerjs/sheets'
import { AddCfCommand, ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting'
import { createUniverWorkbook, type UniverWorkbook } from '../../../src/hosts/univer'
import { toConditionalRule } from '../../../src/hosts/univer/rules'
import type { SheetLayout, WorkbookLayout } from '../../../src/template/layout'
import { withMarks, type Change, type Mark } from '../../../src/workbook'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { startHeadless } from './headless'

let univer: Univer
let workbook: UniverWorkbook
let api: FUniver
beforeEach(() => {
  univer = startHeadless()
  workbook = createUniverWorkbook(univer)
  api = FUniver.newAPI(univer)
  // In the browser the user interface does this; it asks who may do what whenever a rule comes or goes.
  univer.__getInjector().get(SheetPermissionInitController).initPermission()
})
afterEach(() => univer.dispose())

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })
const name = '年度指标完成情况表'
const sheetOf = (layout: WorkbookLayout, sheet: string): SheetLayout | undefined => layout.sheets.find((it) => it.name === sheet)

/** What is locked now, as Univer itself answers: whether each of these cells of a sheet takes typing. */
function takesTyping(sheet: string, row: number, column: number): boolean {
  const worksheet = api.getActiveWorkbook()!.getSheetByName(sheet)!
  const [unitId, subUnitId] = [api.getActiveWorkbook()!.getId(), worksheet.getSheetId()]
  const injector = univer.__getInjector()
  const rule = injector.get(RangeProtectionRuleModel).getSubunitRuleList(unitId, subUnitId).find((it) => it.ranges.some((range) =>
    row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn))
  if (!rule) return true
  const point = new RangeProtectionPermissionEditPoint(unitId, subUnitId, rule.permissionId)
  return injector.get(IPermissionService).getPermissionPoint(point.id)?.value ?? true
}

const lastName = { name: '对表_输入', sheet: name, area: area(3, 5, 24, 1) }
const error: Mark = { id: 'error', areas: [area(3, 5, 2, 1), area(900, 40)], style: { fill: 'FFC7CE', font: { bold: true, underline: true, color: '9C0006' } } }
const short: Mark = { id: 'short', areas: [area(6, 5)], style: { fill: 'FFE699' } }
const rich: WorkbookLayout = {
  sheets: [
    templateLike(name),
    plainSheet('杂', { values: [[1, '007', '=A1', true, { error: '#N/A' }], ['第一行\n第二行', { formula: '=A1+1', value: 2 }]] }, {
      styles: [
        {
          align: { horizontal: 'distributed', vertical: 'top', rotation: 45, shrink: true },
          border: { top: { style: 'double', color: 'FF0000' } },
        },
        { align: { rotation: 255 }, locked: false, format: '@' }, { align: { rotation: 135 }, fill: '00FF00' },
      ],
      styleOf: [[0, 1, 2], [], [null, null, 1]],
      columns: [null, { width: 20, hidden: true }],
      rows: [null, null, { height: 30, hidden: true }],
      validations: [{
        areas: [area(0, 0, 5, 1), area(0, 3)], rule: { kind: 'custom', formula: '=ISNUMBER(A1)' }, warning: { title: '注', text: '数' },
      }],
    }),
    plainSheet('身份', { values: [['plan', 'x']] }, { visibility: 'very-hidden', protection: {} }),
    plainSheet('藏', { values: [] }, { visibility: 'hidden' }),
  ],
  names: [lastName, { name: '对表_身份', sheet: '身份', area: area(0, 0, 1, 2), hidden: true }],
  active: 1,
}

describe('layout', () => {
  it('gives back what was loaded', async () => {
    await workbook.load(rich)
    const layout = await workbook.layout()
    const template = sheetOf(layout, name)!
    const given = rich.sheets[0]!
    const same = [
      'merges', 'freeze', 'print', 'protection', 'validations', 'conditionalFormats', 'tabColor', 'showGridLines', 'rows',
    ] as const
    for (const field of same) {
      expect({ [field]: template[field] }).toEqual({ [field]: given[field] })
    }
    template.values.forEach((row, index) => expect(row).toEqual(given.values[index]))
    given.styleOf.forEach((row, r) => row.forEach((style, c) => {
      const found = template.styleOf[r]?.[c]
      expect(typeof found === 'number' ? template.styles[found] : found).toEqual(style === null ? null : given.styles[style])
    }))
    expect(template.columns.map((column) => column?.width?.toFixed(0))).toEqual(given.columns.map((column) => column?.width?.toFixed(0)))
    expect(layout.names).toEqual(rich.names)
    expect(layout.active).toBe(1)
    expect(sheetOf(layout, '身份')?.visibility).toBe('very-hidden')
    expect(sheetOf(layout, '杂')).toMatchObject(rich.sheets[1]!)
  })

  it('is stable: loading what it gives changes nothing', async () => {
    await workbook.load(rich)
    const first = await workbook.layout()
    await workbook.load(structuredClone(first))
    const second = await workbook.layout()
    expect(second).toEqual(first)
  })

  it('paints the conditional formats of what it has loaded', async () => {
    const marked = plainSheet('标', { values: [[1]] }, {
      conditionalFormats: [{ areas: [area(0, 0)], formula: '=A1=1', style: { fill: 'FFC7CE' } }],
    })
    await workbook.load({ sheets: [marked], names: [] })
    const book = api.getActiveWorkbook()!
    const painting = univer.__getInjector().get(ConditionalFormattingService)
    const painted = () => painting.composeStyle(book.getId(), book.getActiveSheet().getSheetId(), 0, 0)?.style?.bg?.rgb
    // The first question starts the computing.
    for (let turn = 0; turn < 50 && painted() === undefined; turn++) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(painted()).toMatch(/^#?ffc7ce$/i)
  })

  it('opens a workbook without sheets as one with an empty sheet', async () => {
    await workbook.load({ sheets: [], names: [] })
    expect((await workbook.outline()).sheets).toHaveLength(1)
  })

  it('forgets the workbook before, with its names, rules and undo', async () => {
    await workbook.load(rich)
    await workbook.apply({ writes: [{ sheet: '杂', area: area(0, 0), values: [[5]] }] })
    await workbook.load({ sheets: [plainSheet('新', { values: [[1]] })], names: [] })
    await api.undo()
    expect(await workbook.outline()).toMatchObject({ sheets: [{ name: '新', protected: false }], names: [] })
  })
})

describe('undo', () => {
  /** Everything that a person sees, apart from the results of computing. */
  const state = async () => ({ layout: await workbook.layout(), outline: await workbook.outline() })

  it.each<[string, () => Promise<void>]>([
    ['values over values', () => workbook.apply({
      writes: [{ sheet: '杂', area: area(0, 0, 2, 3), values: [[null, 9, 'x'], [true, { formula: '=1+1' }, 3]] }],
    })],
    ['values far outside', () => workbook.apply({ writes: [{ sheet: '杂', area: area(500, 40), values: [['远']] }] })],
    ['values in a protected sheet', () => workbook.apply({ writes: [{ sheet: name, area: area(3, 4, 1, 2), values: [[1, 2]] }] })],
    ['a new sheet in front', () => workbook.apply({ sheets: [{ layout: templateLike('二') }], activate: '二' })],
    ['a new sheet behind', () => workbook.apply({ sheets: [{ layout: templateLike('二') }] })],
    ['a hidden new sheet', () => workbook.apply({ sheets: [{ layout: { ...templateLike('二'), visibility: 'very-hidden' } }] })],
    ['a replaced sheet', () => workbook.apply({ sheets: [{ layout: plainSheet(name, { values: [['空']] }), replace: true }] })],
    ['the sheet in front replaced', () => workbook.apply({ sheets: [{ layout: templateLike('杂', 4), replace: true }], activate: '杂' })],
    ['marks beside rules of the user', () => workbook.apply({ marks: [{ sheet: name, marks: [error, short] }] })],
    ['marks where there are no rules', () => workbook.apply({ marks: [{ sheet: '杂', marks: [error, short] }] })],
    ['marks and what they mark', () => workbook.apply({
      writes: [{ sheet: name, area: area(3, 5), values: [[1]] }], marks: [{ sheet: name, marks: [short] }],
    })],
    ['names', () => workbook.apply({
      names: [{ ...lastName, sheet: '杂' }, { name: '对表_新', sheet: '杂', area: area(0, 0) }], removeNames: ['对表_身份'],
    })],
    ['all at once', () => workbook.apply({
      sheets: [{ layout: templateLike('二') }, { layout: templateLike(name, 8), replace: true }],
      writes: [{ sheet: '二', area: area(3, 5), values: [[77]] }, { sheet: '杂', area: area(0, 0), values: [['写']] }],
      names: [{ name: '对表_二', sheet: '二', area: area(0, 0) }, { ...lastName, area: area(3, 5, 8, 1) }],
      activate: '二',
    })],
  ])('takes a change back in one step, and redo brings it again: %s', async (_, change) => {
    await workbook.load(rich)
    const before = await state()
    await change()
    const after = await state()
    expect(after).not.toEqual(before)
    expect(await api.undo()).toBe(true)
    expect(await state()).toEqual(before)
    expect(await api.redo()).toBe(true)
    expect(await state()).toEqual(after)
    expect(await api.undo()).toBe(true)
    expect(await state()).toEqual(before)
  })

  it('leaves nothing to undo where a change changed nothing', async () => {
    await workbook.load(rich)
    await workbook.apply({})
    const before = await state()
    await api.undo()
    expect(await state()).toEqual(before)
  })
})

describe('marks', () => {
  const mark = (...marks: Mark[]) => workbook.apply({ marks: [{ sheet: name, marks }] })
  const rules = async () => sheetOf(await workbook.layout(), name)!.conditionalFormats

  it('that change are taken back and brought again one by one, behind what a person has added since', async () => {
    await workbook.load(rich)
    const theirs = rich.sheets[0]!.conditionalFormats
    await mark(error, short)
    const added = { areas: [area(1, 1)], formula: '=B2=1', style: { fill: '00FF00' } }
    const book = api.getActiveWorkbook()!
    const at = { unitId: book.getId(), subUnitId: book.getSheetByName(name)!.getSheetId() }
    await univer.__getInjector().get(ICommandService).executeCommand(AddCfCommand.id, { ...at, rule: toConditionalRule(added) })
    const moved = { ...error, areas: [area(4, 4)] }
    await mark(short, moved)
    expect(await rules()).toEqual(withMarks([added, ...theirs], [short, moved]))
    await api.undo()
    expect(await rules()).toEqual(withMarks([added, ...theirs], [error, short]))
    await api.redo()
    expect(await rules()).toEqual(withMarks([added, ...theirs], [short, moved]))
    await mark()
    expect(await rules()).toEqual([added, ...theirs])
    await api.undo()
    expect(await rules()).toEqual(withMarks([added, ...theirs], [short, moved]))
  })

  it('that are the same again leave nothing to undo', async () => {
    await workbook.load(rich)
    const before = await rules()
    await mark(error, short)
    await mark(error, short)
    await api.undo()
    expect(await rules()).toEqual(before)
    await mark()
    expect(await api.redo()).toBe(true)
    expect(await rules()).toEqual(withMarks(before, [error, short]))
  })

  it('are painted, where no rule of the user paints', async () => {
    await workbook.load({ sheets: [plainSheet(name, { values: [[1, 2]] }, {
      conditionalFormats: [{ areas: [area(0, 0)], formula: '=A1=1', style: { fill: '00FF00' } }],
    })], names: [] })
    await mark({ ...error, areas: [area(0, 0, 1, 2)] })
    const book = api.getActiveWorkbook()!
    const painting = univer.__getInjector().get(ConditionalFormattingService)
    const painted = () => [0, 1].map((column) =>
      painting.composeStyle(book.getId(), book.getActiveSheet().getSheetId(), 0, column)?.style?.bg?.rgb?.replace('#', '').toUpperCase())
    for (let turn = 0; turn < 50 && painted().includes(undefined); turn++) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(painted()).toEqual(['00FF00', 'FFC7CE'])
  })
})

it('tells rows that a filter hides, beside those hidden by hand', async () => {
  const values = [['甲'], ['是'], ['否'], ['是'], ['否']]
  await workbook.load({ sheets: [plainSheet(name, { values }, { rows: [null, { height: null, hidden: true }] })], names: [] })
  const book = api.getActiveWorkbook()!
  const at = { unitId: book.getId(), subUnitId: book.getActiveSheet().getSheetId() }
  const commands = univer.__getInjector().get(ICommandService)
  await commands.executeCommand(SetSheetFilterRangeCommand.id, { ...at, range: { startRow: 0, endRow: 4, startColumn: 0, endColumn: 0 } })
  await commands.executeCommand(SetSheetsFilterCriteriaCommand.id, { ...at, col: 0, criteria: { colId: 0, filters: { filters: ['是'] } } })
  expect((await workbook.outline()).sheets[0]?.hiddenRows).toEqual([1, 2, 4])
})

describe('a protected sheet', () => {
  const formula = [3, 6] as const
  const input = [3, 5] as const

  it('takes typing into unlocked cells only, also after our writes, undo, redo and opening', async () => {
    const look = async () => {
      await workbook.read([])
      await new Promise((resolve) => { setTimeout(resolve, 0) })
      return [takesTyping(name, ...formula), takesTyping(name, ...input), takesTyping(name, 50, 20)]
    }
    await workbook.apply({ sheets: [{ layout: templateLike(name) }], activate: name })
    expect(await look()).toEqual([false, true, false])
    await workbook.apply({ writes: [{ sheet: name, area: area(3, 4, 1, 2), values: [[90, 86]] }] })
    expect(await look()).toEqual([false, true, false])
    await api.undo()
    expect(await look()).toEqual([false, true, false])
    await api.undo()
    await api.redo()
    expect(await look()).toEqual([false, true, false])
    await workbook.load(await workbook.layout())
    expect(await look()).toEqual([false, true, false])
  })

  it('is locked with few rectangles', async () => {
    await workbook.apply({ sheets: [{ layout: templateLike(name) }] })
    const rules = univer.__getInjector().get(RangeProtectionRuleModel)
    const sheet = api.getActiveWorkbook()!.getSheetByName(name)!
    expect(rules.getSubunitRuleList(api.getActiveWorkbook()!.getId(), sheet.getSheetId()).flatMap((rule) => rule.ranges)).toHaveLength(4)
  })
})

describe('watch', () => {
  it('tells a person\'s writing, undoing and inserting of rows, and not what is computed', async () => {
    await workbook.load({ sheets: [plainSheet('甲', { values: [[1, { formula: '=A1*2', value: 2 }]] })], names: [] })
    const changes: Change[] = []
    const stop = workbook.watch((change) => changes.push(change))
    const sheet = api.getActiveWorkbook()!.getActiveSheet()
    sheet.getRange(0, 0, 2, 1).setValues([[5], [6]])
    await workbook.read([])
    expect(changes).toEqual([{ sheet: '甲', areas: [area(0, 0, 2, 1)] }])
    await api.undo()
    expect(changes).toHaveLength(2)
    sheet.insertRows(0, 2)
    expect(changes).toContainEqual({ sheet: '甲' })
    stop()
  })

  it('tells it when a person undoes our change', async () => {
    await workbook.apply({ sheets: [{ layout: plainSheet('甲', { values: [[1]] }) }] })
    await workbook.apply({ writes: [{ sheet: '甲', area: area(0, 0), values: [[2]] }] })
    const changes: Change[] = []
    workbook.watch((change) => changes.push(change))
    await api.undo()
    expect(changes).toEqual([{ sheet: '甲', areas: [area(0, 0)] }])
  })
})

it('reads values and not what is displayed', async () => {
  await workbook.apply({ sheets: [{ layout: plainSheet('甲', { values: [] }) }], activate: '甲' })
  const sheet = api.getActiveWorkbook()!.getActiveSheet()
  sheet.getRange(0, 0).setValue({ v: 0.93, s: { n: { pattern: '0%' } } })
  sheet.getRange(1, 0).setValue({ p: { id: 'd', documentStyle: {}, body: { dataStream: '职工87\r城乡71\r\n' } } })
  sheet.getRange(2, 0).setValue({ f: '=SEQUENCE(2,1)' })
  const [block] = await workbook.read([{ sheet: '甲' }])
  expect(block!.cells.map((row) => row[0])).toEqual([
    { kind: 'number', value: 0.93, format: '0%' },
    { kind: 'text', value: '职工87\n城乡71', format: 'General' },
    { kind: 'number', value: 1, format: 'General', formula: '=SEQUENCE(2,1)' },
    { kind: 'number', value: 2, format: 'General' },
  ])
})

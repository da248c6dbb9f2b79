/** A layout reaches WPS as it was told: looks, sizes, pages, rules, in WPS's own measures and numbers. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { plainSheet } from '../../../src/selfcheck/sheets'
import { templateLike } from '../../../src/selfcheck/template-like'
import type { CellStyle, SheetLayout, Validation } from '../../../src/template/layout'
import { createFakeWps } from './fake'
import type { SheetState } from './fake/sheet-state'

async function made(layout: SheetLayout): Promise<SheetState> {
  const wps = createFakeWps()
  await createWpsWorkbook(wps.application).apply({ sheets: [{ layout }] })
  expect(wps.mistakes).toEqual([])
  return wps.book().sheet(layout.name)
}

/** What a single styled cell looks like, by the names of looks. */
const looks: [string, CellStyle, Record<string, unknown>][] = [
  ['font', { font: { name: '仿宋', size: 14, bold: true, italic: true, underline: true, strike: true, color: 'C00000' } }, {
    'Font.Name': '仿宋', 'Font.Size': 14, 'Font.Bold': true, 'Font.Italic': true, 'Font.Underline': 2, 'Font.Strikethrough': true, 'Font.Color': 0x0000C0,
  }],
  ['no underline', { font: { underline: false, bold: false } }, { 'Font.Underline': -4142, 'Font.Bold': false }],
  ['fill', { fill: 'FFF9E5' }, { 'Interior.Color': 0xE5F9FF }],
  ['format', { format: '0.00' }, { NumberFormat: '0.00', Locked: true }],
  ['unlocked', { locked: false }, { Locked: false }],
  ['left', { align: { horizontal: 'left', vertical: 'top', wrap: true } }, { HorizontalAlignment: -4131, VerticalAlignment: -4160, WrapText: true }],
  ['right', { align: { horizontal: 'right', vertical: 'middle', indent: 2 } }, { HorizontalAlignment: -4152, VerticalAlignment: -4108, IndentLevel: 2 }],
  ['centre', { align: { horizontal: 'center', vertical: 'bottom', shrink: true } }, { HorizontalAlignment: -4108, VerticalAlignment: -4107, ShrinkToFit: true }],
  ['justified', { align: { horizontal: 'justify' } }, { HorizontalAlignment: -4130 }],
  ['distributed', { align: { horizontal: 'distributed' } }, { HorizontalAlignment: -4117 }],
  ['upwards', { align: { rotation: 45 } }, { Orientation: 45 }],
  ['downwards', { align: { rotation: 120 } }, { Orientation: -30 }],
  ['stacked', { align: { rotation: 255 } }, { Orientation: -4166 }],
  ['lines', {
    border: {
      left: { style: 'thin', color: 'FF0000' }, right: { style: 'medium', color: '00FF00' },
      top: { style: 'double', color: '0000FF' }, bottom: { style: 'dashed', color: '000000' },
    },
  }, {
    'Borders.Left.LineStyle': 1, 'Borders.Left.Weight': 2, 'Borders.Left.Color': 0x0000FF, 'Borders.Right.LineStyle': 1, 'Borders.Right.Weight': -4138,
    'Borders.Right.Color': 0x00FF00, 'Borders.Top.LineStyle': -4119, 'Borders.Top.Color': 0xFF0000, 'Borders.Bottom.LineStyle': -4115,
  }],
  ['other lines', { border: { left: { style: 'thick', color: '000000' }, right: { style: 'hair', color: '000000' }, top: { style: 'dotted', color: '000000' } } }, {
    'Borders.Left.Weight': 4, 'Borders.Right.Weight': 1, 'Borders.Top.LineStyle': -4118, 'Borders.Bottom.LineStyle': -4142,
  }],
]

test.each(looks)('looks: %s', async (_, style, expected) => {
  const sheet = await made(plainSheet('表', { values: [['甲', '乙']] }, { styles: [style], styleOf: [[null, 0]] }))
  const told = (row: number, column: number) => Object.fromEntries(Object.keys(expected).map((name) => [name, sheet.look(name).at(row, column)]))
  expect(told(0, 1)).toEqual(expected)
  expect(told(0, 0)).toEqual(told(50, 50))
})

test('lines stand around and between all cells of an area', async () => {
  const thin = { style: 'thin', color: '000000' } as const
  const border = { left: thin, right: thin, top: thin, bottom: thin }
  const sheet = await made(plainSheet('表', { values: [] }, { styles: [{ border }], styleOf: [[], [null, 0, 0], [null, 0, 0]] }))
  const sides = ['Left', 'Right', 'Top', 'Bottom'].map((side) => `Borders.${side}.LineStyle`)
  const lined = [[1, 1], [1, 2], [2, 1], [2, 2]].map(([row, column]) => sides.map((side) => sheet.look(side).at(row!, column!)))
  expect(lined).toEqual(Array.from({ length: 4 }, () => [1, 1, 1, 1]))
  expect(sides.map((side) => sheet.look(side).at(3, 3))).toEqual([-4142, -4142, -4142, -4142])
})

test('everything that a template has', async () => {
  const layout = templateLike('样表', 8)
  const sheet = await made(layout)
  expect(sheet.tabColor).toBe(0xC47244)
  expect(sheet.view).toMatchObject({ gridlines: false, frozen: true, splitRow: 3, splitColumn: 4, scrollRow: 1, scrollColumn: 1 })
  expect(sheet.merges).toEqual(layout.merges)
  expect(layout.columns.map((_, column) => sheet.look('ColumnWidth').at(0, column))).toEqual(layout.columns.map((it) => it?.width ?? 8.38))
  expect([0, 1, 2, 3, 10, 11].map((row) => sheet.look('RowHeight').at(row, 0))).toEqual([33, 13.5, 30, 28.5, 28.5, 13.5])
  expect(sheet.page).toEqual({
    PaperSize: 9, Orientation: 2, Zoom: false, FitToPagesWide: 1, FitToPagesTall: false, CenterHorizontally: true,
    LeftMargin: 36, RightMargin: 36, TopMargin: 0.6 * 72, BottomMargin: 0.6 * 72, HeaderMargin: 0.3 * 72, FooterMargin: 0.3 * 72,
    PrintTitleRows: '$3:$3', PrintArea: '$A$1:$H$13', LeftFooter: '', CenterFooter: '第 &P 页，共 &N 页', RightFooter: '',
  })
  expect(sheet.breaks).toEqual([15])
  expect(sheet.protection).toMatchObject({
    password: '', contents: true, drawings: true, scenarios: true, forPeopleOnly: false,
    allows: {
      Filtering: true, FormattingColumns: true, FormattingRows: true, FormattingCells: false, Sorting: false, InsertingRows: false,
      DeletingRows: false, InsertingColumns: false, DeletingColumns: false, InsertingHyperlinks: false, UsingPivotTables: false,
    },
  })
  const [{ prompt: words }] = layout.validations as [Validation]
  const prompt = { inputTitle: words?.title, inputMessage: words?.text }
  expect(sheet.validations).toMatchObject([
    { type: 0, areas: [{ row: 3, column: 5, rows: 8, columns: 1 }], showInput: true, showError: false, ...prompt },
    {
      type: 3, alertStyle: 2, areas: [{ row: 3, column: 7, rows: 8, columns: 1 }], formula: '达标,未达标,未填报', inCellDropdown: true,
      showInput: false, showError: true, errorTitle: '请核对', errorMessage: '状态由公式得出。',
    },
  ])
  expect(sheet.rules.map(({ stopIfTrue, look }) => ({ stopIfTrue, look }))).toEqual([
    { stopIfTrue: true, look: { 'Interior.Color': 0xCEC7FF, 'Interior.Pattern': 1, 'Font.Bold': true, 'Font.Color': 0x06009C } },
    { stopIfTrue: false, look: { 'Interior.Color': 0x9CEBFF, 'Interior.Pattern': 1 } },
  ])
})

test('hidden rows and columns, and widths of 0 left alone', async () => {
  const sheet = await made(plainSheet('表', { values: [[1, 2, 3], [4, 5, 6], [7, 8, 9]] }, {
    columns: [{ width: 12, hidden: true }, { width: 0 }, null], rows: [null, { height: 0 }, { height: 20, hidden: true }],
  }))
  const lines = [0, 1, 2]
  const columns = lines.map((at) => [sheet.look('ColumnHidden').at(0, at), sheet.look('ColumnWidth').at(0, at)])
  const rows = lines.map((at) => [sheet.look('RowHidden').at(at, 0), sheet.look('RowHeight').at(at, 0)])
  expect({ columns, rows }).toEqual({ columns: [[true, 12], [false, 8.38], [false, 8.38]], rows: [[false, 13.5], [false, 13.5], [true, 20]] })
})

test.each([
  [{ rows: 2, columns: 0 }, { frozen: true, splitRow: 2, splitColumn: 0 }],
  [{ rows: 0, columns: 3 }, { frozen: true, splitRow: 0, splitColumn: 3 }],
  [{ rows: 0, columns: 0 }, { frozen: false, splitRow: 0, splitColumn: 0 }],
])('panes frozen at %j, in the new sheet alone', async (freeze, view) => {
  const wps = createFakeWps()
  await createWpsWorkbook(wps.application).apply({ sheets: [{ layout: plainSheet('表', { values: [[1]] }, { freeze, showGridLines: true }) }] })
  expect(wps.book().sheet('表').view).toMatchObject(view)
  expect(wps.book().sheet('Sheet1').view).toMatchObject({ frozen: false, gridlines: true, splitRow: 0, splitColumn: 0 })
})

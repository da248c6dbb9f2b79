/** How a sheet from a layout looks, prints, guides and is guarded in WPS. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import type { Area } from '../../../src/model'
import type { ConditionalFormat, SheetLayout } from '../../../src/template/layout'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { createFakeWps, type FakeWps } from './fake'

const T = '年度指标完成情况表'
const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
let wps: FakeWps

beforeEach(() => { wps = createFakeWps() })
afterEach(() => { expect(wps.mistakes).toEqual([]) })

const add = (layout: SheetLayout) => createWpsWorkbook(wps.application).apply({ sheets: [{ layout }] })
const look = (row: number, column: number, ...names: string[]) => names.map((name) => wps.book().sheet(T).look(name).at(row, column))

test('a sheet like a template is as its layout says', async () => {
  await add(templateLike(T))
  const sheet = wps.book().sheet(T)
  expect(look(0, 0, 'Font.Name', 'Font.Size', 'Font.Bold', 'HorizontalAlignment', 'VerticalAlignment')).toEqual(['宋体', 18, true, -4108, -4108])
  expect(look(2, 3, 'Interior.Color', 'WrapText')).toEqual([0xF2E1D9, true])
  expect(look(3, 3, 'IndentLevel', 'Locked', 'Interior.Pattern')).toEqual([1, true, -4142])
  expect(look(8, 5, 'Interior.Color', 'Locked')).toEqual([0xE5F9FF, false])
  expect(look(8, 7, 'Font.Italic', 'Font.Underline', 'Font.Strikethrough', 'Font.Color', 'NumberFormat')).toEqual([true, 2, true, 0x0000C0, '0%'])
  expect(sheet.merges).toContainEqual(at(0, 0, 1, 8))
  expect([sheet.look('ColumnWidth').at(0, 0), sheet.look('ColumnWidth').at(0, 6), sheet.look('RowHeight').at(0, 0)]).toEqual([10.7, 8.38, 33])
  expect(sheet.view).toMatchObject({ gridlines: false, frozen: true, splitRow: 3, splitColumn: 4 })
  expect([sheet.tabColor, sheet.breaks]).toEqual([0xC47244, [15]])
  expect(sheet.page).toEqual({
    PaperSize: 9, Orientation: 2, Zoom: false, FitToPagesWide: 1, FitToPagesTall: false, CenterHorizontally: true, PrintTitleRows: '$3:$3',
    PrintArea: '$A$1:$H$29', LeftFooter: '', CenterFooter: '第 &P 页，共 &N 页', RightFooter: '',
    LeftMargin: 36, RightMargin: 36, TopMargin: 0.6 * 72, BottomMargin: 0.6 * 72, HeaderMargin: 0.3 * 72, FooterMargin: 0.3 * 72,
  })
  expect(sheet.protection).toMatchObject({ password: '', drawings: true, contents: true, scenarios: true, forPeopleOnly: false })
  expect(Object.entries(sheet.protection!.allows).filter(([, allowed]) => allowed).map(([name]) => name))
    .toEqual(['FormattingColumns', 'FormattingRows', 'Filtering'])
})

test('lines are drawn on each side of each cell, and only where they are told', async () => {
  const [thin, thick] = [{ style: 'thin', color: '000000' }, { style: 'thick', color: 'C00000' }] as const
  const styles = [{ border: { left: thin, right: thin, top: thin, bottom: thin } }, { border: { bottom: thick } }]
  await add(plainSheet(T, { values: [] }, { styles, styleOf: [[0, 0], [0, 0], [], [1, 1]] }))
  for (const [row, column] of [[0, 0], [0, 1], [1, 0], [1, 1]] as const) {
    const names = ['Left', 'Right', 'Top', 'Bottom'].flatMap((side) => [`Borders.${side}.LineStyle`, `Borders.${side}.Weight`])
    expect(look(row, column, ...names)).toEqual([1, 2, 1, 2, 1, 2, 1, 2])
  }
  expect(look(3, 1, 'Borders.Bottom.Weight', 'Borders.Bottom.Color', 'Borders.Left.LineStyle', 'Borders.Top.LineStyle')).toEqual([4, 0x0000C0, -4142, -4142])
})

test.each([[undefined, -4128], [45, 45], [135, -45], [255, -4166]])('text is turned by %p as WPS counts it', async (rotation, expected) => {
  await add(plainSheet(T, { values: [['字']] }, { styles: [{ align: { rotation, shrink: true } }], styleOf: [[0]] }))
  expect(look(0, 0, 'Orientation', 'ShrinkToFit')).toEqual([expected, true])
})

test('columns and rows are hidden by being hidden, not by having no width', async () => {
  const [columns, rows] = [[{ width: 0 }, { width: null, hidden: true }], [{ height: 0 }, null, { height: null, hidden: true }]]
  await add(plainSheet(T, { values: [['字']] }, { columns, rows }))
  expect([look(0, 1, 'ColumnHidden'), look(0, 0, 'ColumnHidden', 'ColumnWidth')]).toEqual([[true], [false, 8.38]])
  expect([look(2, 0, 'RowHidden'), look(1, 0, 'RowHidden')]).toEqual([[true], [false]])
})

test('paper A3 stands upright and has its footer in three parts', async () => {
  await add(plainSheet(T, { values: [['字']] }, { print: { paper: 'A3', orientation: 'portrait', fitToWidth: false, footer: '&L左&C中&R右' } }))
  expect(wps.book().sheet(T).page).toEqual({ PaperSize: 8, Orientation: 1, LeftFooter: '左', CenterFooter: '中', RightFooter: '右' })
})

test('validations prompt and warn, and never keep an entry out', async () => {
  await add(plainSheet(T, { values: [] }, {
    validations: [
      { areas: [at(3, 5), at(5, 5)], rule: { kind: 'any' }, prompt: { title: '目标', text: '不低于 86 %' } },
      { areas: [at(3, 7)], rule: { kind: 'list', values: ['达标', '未达标'] }, warning: { title: '请核对', text: '状态由公式得出。' } },
      { areas: [at(4, 7)], rule: { kind: 'custom', formula: '=LEN(H5)<9' } },
    ],
  }))
  const { validations } = wps.book().sheet(T)
  expect(validations).toMatchObject([
    { type: 0, areas: [at(3, 5), at(5, 5)], showInput: true, inputTitle: '目标', inputMessage: '不低于 86 %', showError: false },
    { type: 3, areas: [at(3, 7)], formula: '达标,未达标', inCellDropdown: true, showError: true, errorTitle: '请核对', showInput: false },
    { type: 7, areas: [at(4, 7)], formula: '=LEN($H$5)<9', showError: false },
  ])
  expect(validations.filter(({ alertStyle }) => alertStyle === 1)).toEqual([])
})

describe('conditional formats', () => {
  const values = [['甲', 80, 90], ['乙', 80, 70], ['丙', 75, 60]]
  const rule = (formula: string, areas: Area[], more: Partial<ConditionalFormat> = {}) => ({ areas, formula, style: { fill: 'FFEB9C' }, ...more })

  it.each([[0, 0], [4, 6], [900, 3]])('hold for the same cells with the selection at row %i, column %i', async (row, column) => {
    const workbook = createWpsWorkbook(wps.application)
    await workbook.reveal({ sheet: 'Sheet1', row, column })
    const conditionalFormats = [rule('=C1<B1', [at(0, 2, 3, 1)]), rule('=$C1<$B1', [at(0, 0, 3, 3)]), rule('=B1<A$1', [at(0, 1, 3, 2)])]
    await add(plainSheet(T, { values }, { conditionalFormats }))
    await workbook.reveal({ sheet: T, row: 7, column: 7 })
    const sheet = wps.book().sheet(T)
    const holds = (index: number, cells: [number, number][]) => cells.map(([r, c]) => sheet.holds(sheet.rules[index]!, { row: r, column: c }))
    expect(holds(0, [[0, 2], [1, 2], [2, 2]])).toEqual([false, true, true])
    expect(holds(1, [[0, 0], [1, 1], [2, 2]])).toEqual([false, true, true])
    expect(holds(2, [[1, 2], [2, 2]])).toEqual([true, true])
  })

  it('stand in their order, the first wins, and only some stop', async () => {
    await add(plainSheet(T, { values }, {
      conditionalFormats: [rule('=TRUE', [at(0, 0)], { stopIfTrue: true, style: { font: { bold: true, underline: false, color: 'C00000' } } }), rule('=FALSE', [at(1, 0)])],
    }))
    expect(wps.book().sheet(T).rules).toMatchObject([
      { formula: '=TRUE', stopIfTrue: true, look: { 'Font.Bold': true, 'Font.Underline': -4142, 'Font.Color': 0x0000C0 } },
      { formula: '=FALSE', stopIfTrue: false, look: { 'Interior.Color': 0x9CEBFF } },
    ])
  })

  it('are one rule over as many areas as there are', async () => {
    const areas = Array.from({ length: 2_000 }, (_, index) => at(index * 2, index % 5))
    await add(plainSheet(T, { values }, { conditionalFormats: [rule('=TRUE', areas)] }))
    expect(wps.book().sheet(T).rules.map((it) => it.areas)).toEqual([areas])
  })
})

/** What is written as a layout is read back as the same layout. */
import fc from 'fast-check'
import { createXlsx, openXlsx } from '../../../src/hosts/xlsx'
import type { CellStyle, SheetLayout, WorkbookLayout } from '../../../src/template/layout'
import { plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'

async function roundTrip(layout: WorkbookLayout): Promise<WorkbookLayout> {
  const book = createXlsx()
  await book.apply({
    sheets: layout.sheets.map((sheet) => ({ layout: sheet })), names: layout.names,
    activate: layout.active === undefined ? undefined : layout.sheets[layout.active]!.name,
  })
  return openXlsx(book.save()).layout()
}

/** A sheet without what has no meaning: which number a style has, nulls at the end of rows. */
function meaning({ styles, styleOf, values, columns, rows, ...rest }: SheetLayout): unknown {
  const cut = <T>(list: readonly T[], blank: (item: T) => boolean) => list.slice(0, list.findLastIndex((item) => !blank(item)) + 1)
  const width = (column: SheetLayout['columns'][number]) => ({ size: column?.width ?? null, hidden: column?.hidden ?? false })
  const height = (row: SheetLayout['rows'][number]) => ({ size: row?.height ?? null, hidden: row?.hidden ?? false })
  const unsaid = (it: { size: number | null; hidden: boolean }) => it.size === null && !it.hidden
  const line = (row: readonly unknown[]) => cut(row, (cell) => cell === null || cell === '')
  return {
    ...rest,
    columns: cut(columns.map(width), unsaid),
    rows: cut(rows.map(height), unsaid),
    values: cut(values.map(line), (row) => row.length === 0),
    looks: cut(styleOf.map((row) => line(row.map((index) => index === null ? null : styles[index]))), (row) => row.length === 0),
  }
}

async function expectRoundTrip(layout: WorkbookLayout): Promise<void> {
  const { sheets, ...rest } = await roundTrip(layout)
  expect(sheets.map(meaning)).toEqual(layout.sheets.map(meaning))
  expect(rest).toEqual({ names: layout.names, ...layout.active === undefined ? {} : { active: layout.active } })
}

it('carries everything that a template uses', () => expectRoundTrip({
  sheets: [templateLike("说明'A 1", 4), templateLike('年度指标完成情况表'), plainSheet('身份', { values: [['plan', 'x']] }, { visibility: 'very-hidden' })],
  names: [
    { name: '对表_输入', sheet: '年度指标完成情况表', area: { row: 3, column: 5, rows: 24, columns: 1 } },
    { name: '对表_身份', sheet: '身份', area: { row: 0, column: 0, rows: 1, columns: 1 }, hidden: true },
  ],
  active: 1,
}))

it.each<[string, Partial<SheetLayout>]>([
  ['a hidden sheet', { visibility: 'hidden' }],
  ['hidden rows and columns', { columns: [null, { width: null, hidden: true }], rows: [{ height: null, hidden: true }, { height: 20, hidden: true }] }],
  ['frozen rows', { freeze: { rows: 2, columns: 0 } }],
  ['frozen columns', { freeze: { rows: 0, columns: 3 } }],
  ['protection that allows nothing', { protection: {} }],
  ['protection that allows everything', { protection: { filter: true, sort: true, formatCells: true, formatColumns: true, formatRows: true } }],
  ['a portrait page on A3', { print: { paper: 'A3', orientation: 'portrait', fitToWidth: false, margins: { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 } } }],
  ['validations', {
    validations: [
      { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }, { row: 4, column: 2, rows: 3, columns: 2 }], rule: { kind: 'any' }, prompt: { title: '', text: '第一行\n"第二行" <_x000D_>' } },
      { areas: [{ row: 1, column: 0, rows: 1, columns: 1 }], rule: { kind: 'list', values: ['是', '否"引号"', '<不适用>'] } },
      { areas: [{ row: 2, column: 0, rows: 1, columns: 1 }], rule: { kind: 'custom', formula: '=AND(A3<>"",LEN(A3)<5)' }, warning: { title: '核对', text: '太长' } },
    ],
  }],
  ['conditional formats in their order', {
    conditionalFormats: ['=A1="误"', '=A1>1', '=TRUE'].map((formula, index) => ({
      areas: [{ row: 0, column: index, rows: 5, columns: 1 }], formula, style: { font: { bold: true, italic: true, underline: true, color: '00FF00' } },
    })),
  }],
])('carries %s', (_, more) => expectRoundTrip({ sheets: [plainSheet('表', { values: [['甲', 1]] }, more)], names: [] }))

const line = fc.record({ style: fc.constantFrom('thin', 'medium', 'thick', 'hair', 'dotted', 'dashed', 'double'), color: fc.constantFrom('000000', 'A1B2C3') })
const someOf = <T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] }).map((value) => Object.keys(value).length === 0 ? undefined : value as T)
const on = fc.constant(true as const)
const style: fc.Arbitrary<CellStyle> = fc.record({
  font: fc.option(fc.record({
    name: fc.constantFrom('宋体', '仿宋', 'Arial & Co'), size: fc.constantFrom(9, 10.5, 11, 22), bold: on, italic: on, underline: on, strike: on, color: fc.constantFrom('FF0000', '000000'),
  }, { requiredKeys: ['name', 'size'] }), { nil: undefined }),
  fill: fc.constantFrom(undefined, 'FFFFFF', '00B050'),
  border: someOf<NonNullable<CellStyle['border']>>({ left: line, right: line, top: line, bottom: line }),
  align: someOf<NonNullable<CellStyle['align']>>({
    horizontal: fc.constantFrom('left', 'center', 'right', 'justify', 'distributed'), vertical: fc.constantFrom('top', 'middle', 'bottom'), wrap: on,
    indent: fc.integer({ min: 1, max: 5 }), shrink: on, rotation: fc.constantFrom(45, 90, -30, 255),
  }),
  format: fc.constantFrom(undefined, '@', '0%', '0.00', 'yyyy-mm-dd', '0"个";[Red]-0', '[<=1]0;0.0'),
  locked: fc.constantFrom(undefined, false as const),
}).map((value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as CellStyle)

it('carries every look of a cell', async () => {
  const some = fc.array(style.filter((value) => Object.keys(value).length > 0), { minLength: 1, maxLength: 8 })
  await fc.assert(fc.asyncProperty(some, async (styles) => {
    await expectRoundTrip({ sheets: [plainSheet('表', { values: [] }, { styles, styleOf: [styles.map((_, index) => index), [], [0]] })], names: [] })
  }), { numRuns: 60 })
})

it('writes the same bytes for the same change, whenever it is made', async () => {
  const make = async () => {
    const book = createXlsx()
    await book.apply({ sheets: [{ layout: templateLike('表') }] })
    return book.save()
  }
  expect(await make()).toEqual(await make())
})

it('does not grow when a sheet is replaced by itself', async () => {
  const book = createXlsx()
  await book.apply({ sheets: [{ layout: templateLike('表') }] })
  const once = book.save()
  await book.apply({ sheets: [{ layout: templateLike('表'), replace: true }] })
  expect(book.save()).toEqual(once)
})

it('saves a workbook without sheets with one empty sheet, and takes that one no further', async () => {
  const book = createXlsx()
  expect((await openXlsx(book.save()).outline()).sheets).toEqual([
    { name: 'Sheet1', visibility: 'visible', used: { rows: 0, columns: 0 }, protected: false, hiddenRows: [], merges: [] },
  ])
  await book.apply({ sheets: [{ layout: plainSheet('表', { values: [] }) }] })
  expect((await openXlsx(book.save()).outline()).sheets.map((sheet) => sheet.name)).toEqual(['表'])
})

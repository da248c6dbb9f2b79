/** The cells that go wrong in transit, in every format that is read: each holds what the sheet shows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFile } from '../../../src/apps/open-file'
import type { Cell } from '../../../src/model'
import { readCell } from '../../../src/notation'
import { excel95File, sheetJsFile } from './sheetjs-files'

const fixture = (name: string) => readFileSync(join(__dirname, '../../fixtures/legacy', name))

/** What the cell beside each label holds; formats as far as they change what is read. */
const expected: Record<string, Partial<Cell> & { shows?: string }> = {
  整数: { kind: 'number', value: 95, shows: '95' },
  小数: { kind: 'number', value: 22.2, shows: '22.2' },
  负数: { kind: 'number', value: -0.125, shows: '-0.125' },
  百分比: { kind: 'number', value: 0.93, format: '0%', shows: '93%' },
  一位百分比: { kind: 'number', value: 0.953, format: '0.0%', shows: '95.3%' },
  误成日期: { kind: 'number', value: 45356, shows: '2024-03-05' },
  时间: { kind: 'number', shows: '08:30:00' },
  千分位: { kind: 'number', value: 1234567.5, format: '#,##0.00', shows: '1234567.5' },
  带字的格式: { kind: 'number', value: 95, shows: '≥95个' },
  文本007: { kind: 'text', value: '007' },
  文本95: { kind: 'text', value: '95' },
  等号开头: { kind: 'text', value: '=1+1' },
  前后空格: { kind: 'text', value: ' 88  ' },
  全角: { kind: 'text', value: '９５．５％' },
  换行: { kind: 'text', value: '职工85\n城乡居民70' },
  富文本: { kind: 'text', value: '达到95以上' },
  生僻字: { kind: 'text', value: '㑇𠀀镇' },
  逻辑值: { kind: 'boolean', value: true },
  公式: { kind: 'number', value: 308.2, formula: '=B1*2+SUM(B1:B2,1)' },
  文字公式: { kind: 'text', value: '达标;好', formula: '=IF(CELL("row",B1)=1,"达标;好","")' },
  错误: { kind: 'error', value: '#N/A' },
  除零: { kind: 'error', value: '#DIV/0!' },
  隐藏行: { kind: 'number', value: 7 },
  筛掉的行: { kind: 'number', value: 8 },
  竖向合并: { kind: 'number', value: 60 },
  合并之下: { kind: 'empty' },
  底色: { kind: 'number', value: 1 },
  大数: { kind: 'number', value: 1_000_000, shows: '1000000' },
  空: { kind: 'empty' },
  末行: { kind: 'number', value: 0, shows: '0' },
}
const labels = Object.keys(expected)

/** What a writer leaves out of a format can't be read from it. */
function expectedIn(file: string): typeof expected {
  // LibreOffice keeps no text that a formula gave, where it converts without computing.
  if (file === 'tricky.xls' || file === 'tricky.et') return { ...expected, 文字公式: { formula: expected.文字公式!.formula } }
  // SheetJS writes no formulas.
  if (!/^sheetjs\.xls/.test(file)) return expected
  return Object.fromEntries(Object.entries(expected).map(([label, cell]) => [label, { ...cell, formula: undefined }]))
}

const files: [name: string, bytes: () => Uint8Array, converted: string | null][] = [
  ['tricky.xlsx', () => fixture('tricky.xlsx'), null],
  ['tricky.xls', () => fixture('tricky.xls'), 'xls'],
  ['tricky.et', () => fixture('tricky.xls'), 'et'],
  ['tricky.ods', () => fixture('tricky.ods'), 'ods'],
  ['sheetjs.xls', () => sheetJsFile('biff8'), 'xls'],
  ['sheetjs.xlsb', () => sheetJsFile('xlsb'), 'xlsb'],
]

describe.each(files)('%s', (file, bytes, converted) => {
  const opened = () => openFile(bytes(), file)

  test('every cell', async () => {
    const { workbook, convertedFrom } = await opened()
    expect(convertedFrom).toBe(converted)
    const [block] = await workbook.read([{ sheet: '表 1', area: { row: 0, column: 0, rows: labels.length, columns: 2 } }])
    expect(block!.cells.map(([label]) => label!.kind === 'text' && label!.value)).toEqual(labels)
    const { dateSystem } = await workbook.outline()
    const found = block!.cells.map(([, cell], row) => {
      const { shows, ...wanted } = expectedIn(file)[labels[row]!]!
      const { text } = readCell(cell!, { dateSystem })
      const told = Object.fromEntries(Object.keys(wanted).map((key) => [key, cell![key as keyof Cell]]))
      return [labels[row], shows === undefined ? told : { ...told, shows: text }]
    })
    expect(Object.fromEntries(found)).toEqual(expectedIn(file))
  })

  test('names, hidden rows and sheets, merges', async () => {
    const { workbook } = await opened()
    const { sheets, names } = await workbook.outline()
    const madeByLibrary = file.startsWith('sheetjs')
    expect(sheets.map(({ name, visibility }) => [name, visibility !== 'visible'])).toEqual([['表 1', false], ['藏', true]])
    // The library writes no names and no hidden rows into these.
    if (!madeByLibrary) expect(names).toContainEqual({ name: '实际值', sheet: '表 1', area: { row: 0, column: 1, rows: 30, columns: 1 } })
    const [layout] = workbook.layout().sheets
    if (!madeByLibrary) expect(layout!.rows.flatMap((row, index) => row?.hidden ? [labels[index]] : [])).toEqual(['隐藏行', '筛掉的行'])
    expect(layout!.merges).toEqual([{ row: 24, column: 1, rows: 2, columns: 1 }])
  })

  test('what is written into it comes back from the .xlsx that it is saved as', async () => {
    const { workbook } = await opened()
    await workbook.apply({ writes: [{ sheet: '表 1', area: { row: 28, column: 1, rows: 1, columns: 1 }, values: [['写入']] }] })
    const saved = (await openFile(workbook.save(), 'saved.xlsx')).workbook
    const [before, after] = await Promise.all([workbook, saved].map((book) => book.read([{ sheet: '表 1' }])))
    expect(after).toEqual(before)
  })
})

test.each(['old-mac.xlsx', 'old-mac.xls', 'old-mac.ods'])('the date in %s is the day that it shows, whatever day counting begins with', async (file) => {
  const { workbook } = await openFile(fixture(file), file)
  const { dateSystem } = await workbook.outline()
  const [block] = await workbook.read([{ sheet: '表' }])
  expect(block!.cells.map(([, cell]) => readCell(cell!, { dateSystem }).text)).toEqual(['2024-03-05', '95'])
})

test('an .xls of Excel 95 keeps its texts in a code page', async () => {
  const { workbook } = await openFile(excel95File([['托位数', 95], ['入园率', 0.93]]), '旧表.xls')
  const [block] = await workbook.read([{ sheet: 'Sheet1' }])
  expect(block!.cells.map((row) => row.map((cell) => cell.kind === 'empty' || cell.value))).toEqual([['托位数', 95], ['入园率', 0.93]])
})

test('fills and formats of a sheet are kept', async () => {
  for (const file of ['tricky.xls', 'tricky.ods']) {
    const { styles, styleOf } = (await openFile(fixture(file), file)).workbook.layout().sheets[0]!
    expect(styles[styleOf[labels.indexOf('底色')]![1]!]).toMatchObject({ fill: expect.stringMatching(/^FFF[0-9A-F]CC$/) as string, format: '#,##0.00' })
  }
})

/** Cells of sheets as a document: text as it is seen, merged areas, titles and notes, several tables. */
import fc from 'fast-check'
import { documentFromCells } from '../../src/documents'
import type { Area, Cell } from '../../src/model'
import { show } from './show'

const cell = (value: string | number | null, format = 'General'): Cell => value === null || value === '' ? { kind: 'empty', format }
  : typeof value === 'number' ? { kind: 'number', value, format } : { kind: 'text', value, format }
const range = (rows: (string | number | null)[][], merges: Area[] = [], row = 0, column = 0) => ({
  sheet: '表', area: { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, cells: rows.map((line) => line.map((value) => cell(value))), merges,
})
const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns })

test.each<[value: number, format: string, shown: string]>([
  [0.93, '0%', '93%'],
  [0.9325, '0.0%', '93.3%'],
  [0.9325, '0.##%', '93.25%'],
  [0.93, '0.##%', '93%'],
  [1.005, '0.00', '1.01'],
  [0.285, '0%', '29%'],
  [98, 'General', '98'],
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.333333333'],
  [331181000000, 'General', '331181000000'],
  [1e21, 'General', '1000000000000000000000'],
  [-4.5, 'General', '-4.5'],
  [-0.04, '0.0', '0.0'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [12345, '0.0,', '12.3'],
  [7, '000', '007'],
  [0, '0.00', '0.00'],
  [4.5, '"≥"0.0"个"', '≥4.5个'],
  [-5, '0;-0', '-5'],
  [-5, '#,##0_);(#,##0)', '-5'],
  [0, '0;-0;"—"', '—'],
  [0, '0;-0;;@', ''],
  [3, '"约"0;0', '约3'],
  [15000, '[>=10000]0.0,"千";0', '15.0千'],
  [500.4, '[>=10000]0.0,"千";0', '500'],
  [1.5, '@', '1.5'],
  [0.5, '# ?/?', '0.5'],
  [15000, '0.00E+00', '15000'],
  [45062, 'yyyy-mm-dd', '2023-05-16'],
  [45062, 'yyyy"年"m"月"', '2023年5月'],
  [45062, '[$-804]yyyy"年"m"月"d"日";@', '2023年5月16日'],
  [45062.75, 'yyyy/m/d h:mm', '2023/5/16 18:00'],
  [0.75, 'h:mm AM/PM', '6:00 PM'],
  [-3, 'yyyy', '-3'],
])('%d in %s is shown as %s', (value, format, shown) => {
  const { blocks } = documentFromCells(null, [{ sheet: '表', area: area(0, 0, 1, 1), cells: [[cell(value, format)]], merges: [] }])
  expect(blocks.map((block) => block.kind === 'paragraph' ? block.text : null)).toEqual(shown === '' ? [] : [shown])
})

test('other kinds of cells', () => {
  const cells: Cell[][] = [[{ kind: 'boolean', value: true, format: 'General' }, { kind: 'error', value: '#N/A', format: 'General' }, cell('甲\r\n乙')]]
  expect(show(documentFromCells(null, [{ sheet: '表', area: area(0, 0, 1, 3), cells, merges: [] }]))).toEqual([[['TRUE', '#N/A', '甲\n乙']]])
})

test('dates count from the first year of the workbook', () => {
  expect(show(documentFromCells(null, [{ sheet: '表', area: area(0, 0, 1, 1), cells: [[cell(43600, 'yyyy-mm-dd')]], merges: [], dateSystem: 1904 }]))).toEqual(['2023-05-16'])
})

test.each<[what: string, rows: (string | number | null)[][], merges: Area[], shown: (string | string[][])[]]>([
  ['nothing', [['', null]], [], []],
  ['empty rows and columns around are not', [['', '', ''], ['', '1', '2'], ['', '', '']], [], [[['1', '2']]]],
  ['empty cells inside are', [['1', '', '2'], ['', '', ''], ['3', '', '4']], [], [[['1', '', '2'], ['', '', ''], ['3', '', '4']]]],
  ['merged areas', [['领域', '目标', ''], ['', '甲', '乙']], [area(0, 0, 2, 1), area(0, 1, 1, 2)], [[['领域↓2', '目标→2'], ['甲', '乙']]]],
  ['merged areas end with the table', [['1', '2'], ['3', '4']], [area(1, 1, 9, 9)], [[['1', '2'], ['3', '4']]]],
  ['merged areas that overlap', [['1', '2'], ['3', '4']], [area(0, 0, 2, 1), area(0, 0, 1, 2)], [[['1↓2', '2'], ['4']]]],
  ['title, unit and note', [['指标表', ''], ['', '单位：%'], ['1', '2'], ['注：★', '']], [area(0, 0, 1, 2)], ['指标表', '单位：%', [['1', '2']], '注：★']],
  ['a heading over some columns', [['', '', '目标'], ['1', '2', '3']], [], [[['', '', '目标'], ['1', '2', '3']]]],
  ['a group in the table', [['1', '2'], ['一、幼有善育', ''], ['3', '4']], [], [[['1', '2'], ['一、幼有善育', ''], ['3', '4']]]],
  ['a title behind an empty row begins another table', [['表一', ''], ['1', '2'], ['', ''], ['表二', ''], ['3', '4']], [], ['表一', [['1', '2']], '表二', [['3', '4']]]],
  ['an empty row does not', [['1', '2'], ['', ''], ['3', '4']], [], [[['1', '2'], ['', ''], ['3', '4']]]],
  ['a list', [['甲'], [''], ['乙']], [], ['甲', '乙']],
])('%s', (_, rows, merges, shown) => {
  expect(show(documentFromCells('表.xlsx', [range(rows, merges)]))).toEqual(shown)
})

test('places are those of the sheet, also of a part of it', () => {
  const { blocks } = documentFromCells(null, [range([['', ''], ['题', ''], ['1', '2']], [area(6, 3, 1, 2)], 5, 3)])
  expect(blocks).toEqual([
    { kind: 'paragraph', text: '题', place: { kind: 'cell', sheet: '表', row: 6, column: 3 } },
    { kind: 'table', place: { kind: 'cell', sheet: '表', row: 7, column: 3 }, rows: [[
      { text: '1', place: { kind: 'cell', sheet: '表', row: 7, column: 3 } }, { text: '2', place: { kind: 'cell', sheet: '表', row: 7, column: 4 } },
    ]] },
  ])
})

test('every text of a range is in its document once, whatever merged areas it claims', () => {
  const at = fc.integer({ min: -2, max: 6 })
  const merge = fc.record({ row: at, column: at, rows: fc.integer({ min: 1, max: 1e9 }), columns: fc.integer({ min: 1, max: 4 }) })
  fc.assert(fc.property(fc.array(merge, { maxLength: 6 }), (merges) => {
    const rows = Array.from({ length: 5 }, (_, row) => Array.from({ length: 5 }, (_, column) => `${row}/${column}`))
    const { blocks } = documentFromCells(null, [range(rows, merges)])
    const covered = blocks.flatMap((block) => block.kind === 'paragraph' ? [] : block.rows.flat().flatMap(({ place, rows: down = 1, columns: right = 1 }) => {
      if (place.kind !== 'cell') throw new Error(place.kind)
      return Array.from({ length: down * right }, (_, index) => `${place.row + Math.floor(index / right)}/${place.column + index % right}`)
    }))
    const alone = blocks.flatMap((block) => block.kind === 'paragraph' ? [block.text] : [])
    expect(new Set([...covered, ...alone]).size).toBe(covered.length + alone.length)
    for (const { text, place } of blocks.flatMap((block) => block.kind === 'table' ? block.rows.flat() : [])) {
      expect(place).toMatchObject({ row: Number(text.split('/')[0]), column: Number(text.split('/')[1]) })
    }
  }))
})

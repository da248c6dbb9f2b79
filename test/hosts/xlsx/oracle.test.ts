/** SheetJS reads what we write and we read what it writes, cell for cell. */
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import type { Cell } from '../../../src/model'
import type { CellInput } from '../../../src/template/layout'
import { createXlsx, openXlsx } from '../../../src/hosts/xlsx'
import { expectedCell, plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'

const text = fc.oneof(
  fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('≥86', '职工87; 城乡居民71', '=1+1', '007', '_x0041_', ' 前后 ', '第一行\n第二行', '&lt;', ']]>', '𠀀㑇😀'),
).filter((value) => value !== '' && !value.includes('\0'))
const value: fc.Arbitrary<CellInput> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number === 0 ? 0 : number),
  text, fc.boolean(), fc.constant(null), fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?').map((error) => ({ error })),
)
const tableOf = (cell: fc.Arbitrary<CellInput>) => fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const table = tableOf(value)
/** SheetJS writes `_x0041_` unescaped, which then means A. */
const plainTable = tableOf(value.filter((cell) => typeof cell !== 'string' || !/_x[0-9a-f]{4}_/i.test(cell)))

/** A cell as SheetJS tells it. */
function told(cell: XLSX.CellObject | undefined): CellInput {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') return null
  if (cell.t === 'e') return { error: cell.w ?? '' }
  return cell.v as CellInput
}

it('SheetJS reads every cell that we write', async () => {
  await fc.assert(fc.asyncProperty(table, async (values) => {
    const book = createXlsx()
    await book.apply({ sheets: [{ layout: plainSheet('数据 表', { values }) }] })
    const sheet = XLSX.read(book.save(), { sheetStubs: true }).Sheets['数据 表']!
    const read = values.map((row, r) => row.map((_, c) => told(sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined)))
    expect(read).toEqual(values)
  }), { numRuns: 80 })
})

it('SheetJS reads every cell that we patch into a file of its own', async () => {
  await fc.assert(fc.asyncProperty(table, table, async (before, after) => {
    const sheet = XLSX.utils.aoa_to_sheet([['列', '列', '列', '列', '列'], ...before.map((row) => row.map((cell) => typeof cell === 'object' ? null : cell))])
    const made = XLSX.write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer
    const book = openXlsx(new Uint8Array(made))
    const width = Math.max(...after.map((row) => row.length))
    const values = after.map((row) => [...row, ...Array<null>(width - row.length).fill(null)])
    await book.apply({ writes: [{ sheet: '表', area: { row: 2, column: 1, rows: values.length, columns: width }, values }] })
    const saved = book.save()
    const read = XLSX.read(saved).Sheets['表']!
    const cellAt = (r: number, c: number) => told(read[XLSX.utils.encode_cell({ r: r + 2, c: c + 1 })] as XLSX.CellObject | undefined)
    expect(values.map((row, r) => row.map((_, c) => cellAt(r, c)))).toEqual(values)
    expect(told(read['A1'] as XLSX.CellObject)).toBe('列')
    const ours = (await openXlsx(saved).read([{ sheet: '表', area: { row: 2, column: 1, rows: values.length, columns: width } }]))[0]!
    expect(ours.cells).toEqual(values.map((row) => row.map((cell) => expectedCell(cell))))
  }), { numRuns: 60 })
})

it.each([true, false])('we read every cell that SheetJS writes (shared texts: %s)', async (bookSST) => {
  await fc.assert(fc.asyncProperty(plainTable, async (values) => {
    const plain = values.map((row) => row.map((cell) => cell !== null && typeof cell === 'object' ? null : cell))
    const sheet = XLSX.utils.aoa_to_sheet(plain)
    const made = XLSX.write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'array', bookType: 'xlsx', bookSST }) as ArrayBuffer
    const width = Math.max(...plain.map((row) => row.length))
    const [block] = await openXlsx(new Uint8Array(made)).read([{ sheet: '表', area: { row: 0, column: 0, rows: plain.length, columns: width } }])
    const expected: Cell[][] = plain.map((row) => Array.from({ length: width }, (_, column) => expectedCell(row[column] ?? null)))
    expect(block!.cells).toEqual(expected)
  }), { numRuns: 60 })
})

it('SheetJS agrees on formulas, merges, widths, names and visibility of a template', async () => {
  const layout = templateLike('年度指标完成情况表')
  const book = createXlsx()
  await book.apply({
    sheets: [{ layout }, { layout: plainSheet('身份', { values: [['x']] }, { visibility: 'very-hidden' }) }],
    names: [{ name: '对表_输入', sheet: layout.name, area: { row: 3, column: 5, rows: 24, columns: 1 } }],
  })
  const read = XLSX.read(book.save(), { cellFormula: true, cellNF: true, cellStyles: true })
  const sheet = read.Sheets[layout.name]!
  layout.values.forEach((row, r) => row.forEach((input, c) => {
    const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined
    if (input !== null && typeof input === 'object' && 'formula' in input) {
      expect([`=${cell?.f}`, cell?.v]).toEqual([input.formula, input.value])
    } else expect(told(cell)).toEqual(input)
  }))
  expect(sheet['!merges']).toEqual(layout.merges.map(({ row, column, rows, columns }) => ({ s: { r: row, c: column }, e: { r: row + rows - 1, c: column + columns - 1 } })))
  expect((sheet['!cols'] ?? []).map((column) => column && column.width)).toEqual([10.7, 5.7, 16.7, 36.7, 10.7, 12.7, undefined, 9.7])
  expect((sheet['F4'] as XLSX.CellObject | undefined)?.v).toBeUndefined()
  expect((sheet['E5'] as XLSX.CellObject).z).toBe('0.00')
  expect(read.Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref])).toContainEqual(['对表_输入', "'年度指标完成情况表'!$F$4:$F$27"])
  expect(read.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2])
})

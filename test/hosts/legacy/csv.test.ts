/** Delimited text: its encoding and delimiter are found out, and its fields stay what they are. */
import fc from 'fast-check'
import { readLegacy } from '../../../src/hosts/legacy'
import { isFault } from '../../../src/model'
import type { CellInput } from '../../../src/template'
import { gb18030 } from './gb18030'

const values = async (bytes: Uint8Array) => (await readLegacy(bytes, '上报.csv')).layout.sheets[0]!.values
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))

const text = '指标,实际值\n㑇镇托位数,95\n𠀀村“入园率”,93%\n'
const table = [['指标', '实际值'], ['㑇镇托位数', 95], ['𠀀村“入园率”', '93%']]

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(text)],
  ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
  ['UTF-16LE', utf16(text)],
  ['UTF-16BE', utf16(text).map((_, index, all) => all[index ^ 1]!)],
  ['GB18030 with four-byte characters', gb18030(text)],
])('%s', async (_, bytes) => {
  expect(await values(bytes)).toEqual(table)
})

test('a mark says UTF-16: a text that breaks it is damaged, and so is one in no known encoding', async () => {
  await expect(values(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(values(Uint8Array.from([0x41, 0xff, 0xff, 0x2c]))).rejects.toMatchObject({ code: 'file-damaged' })
})

test.each<[string, string, CellInput[][]]>([
  ['semicolons', '指标;值\r\n甲,乙;1\r\n丙;2', [['指标', '值'], ['甲,乙', 1], ['丙', 2]]],
  ['tabs', '指标\t值\n甲，乙; 丙\t1\n', [['指标', '值'], ['甲，乙; 丙', 1]]],
  ['commas, with semicolons in the fields', '指标,值\n"职工85; 城乡居民70",x\n职工85; 城乡70; 其他,1\n', [['指标', '值'], ['职工85; 城乡居民70', 'x'], ['职工85; 城乡70; 其他', 1]]],
  ['quoted fields with line ends, delimiters and quotation marks', '甲,"一\n二,三""四""",乙\r丙,,丁\n', [['甲', '一\n二,三"四"', '乙'], ['丙', null, '丁']]],
  ['a quotation mark within a field', '5" 屏,1\n6" 屏,2\n', [['5" 屏', 1], ['6" 屏', 2]]],
  ['one column', '甲\n1\n', [['甲'], [1]]],
  ['an empty line, an empty end', '甲,1\n\n乙,2,\n', [['甲', 1], [], ['乙', 2]]],
])('%s', async (_, csv, expected) => {
  expect(await values(utf8(csv))).toEqual(expected)
})

test.each<[string, CellInput]>([
  ['95', 95], ['22.20', 22.2], ['-0.5', -0.5], ['0', 0],
  ['007', '007'], ['3-5', '3-5'], ['=1+1', '=1+1'], ['1e5', '1e5'], ['+5', '+5'], ['93%', '93%'], [' 88 ', ' 88 '], ['９５', '９５'], ['1,000', '1,000'],
  ['.5', '.5'], ['5.', '5.'], ['330106199001011234', '330106199001011234'], ['TRUE', 'TRUE'], ['#N/A', '#N/A'], ['2024-03-05', '2024-03-05'],
])('the field %j is %j', async (field, expected) => {
  expect(await values(utf8(`甲,"${field}"\n`))).toEqual([['甲', expected]])
})

test('zeros behind the point that were written are shown', async () => {
  const { styles, styleOf } = (await readLegacy(utf8('甲,22.20,22.25,4.0,4\n'), '上报.csv')).layout.sheets[0]!
  expect([0, 1, 2, 3, 4].map((column) => styles[styleOf[0]?.[column] ?? -1]?.format)).toEqual([undefined, '0.00', undefined, '0.0', undefined])
})

test('a quotation mark that is never closed is a damaged file, not one long cell', async () => {
  await expect(values(utf8('甲,"乙\n丙,1\n'))).rejects.toMatchObject({ code: 'file-damaged' })
})

test('a file without anything in it is no empty sheet', async () => {
  await expect(values(utf8(',,\n,,\n'))).rejects.toMatchObject({ code: 'file-without-cells', data: { file: '上报.csv' } })
})

test('every table of texts comes back as it was written, whatever the delimiter', async () => {
  const unit = fc.constantFrom('甲', '𠀀', 'a', ' ', '"', ',', ';', '\t', '\n', '=', '-')
  const field = fc.string({ unit, maxLength: 6 }).map((body) => `x${body}`)
  const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }))
  await fc.assert(fc.asyncProperty(tables, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
    const csv = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')
    expect(await values(utf8(csv))).toEqual(rows)
  }), { numRuns: 100 })
})

test('any bytes give a table or a fault', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
    // 0xd0 and PK begin other formats.
    const outcome = await values(Uint8Array.from([0x2c, ...bytes])).catch((error: unknown) => error)
    expect(Array.isArray(outcome) || isFault(outcome)).toBe(true)
  }))
})

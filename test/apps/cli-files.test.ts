/** The command line on files that are no .xlsx: read by their content, copied as .xlsx, never written over. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { openXlsx } from '../../src/hosts/xlsx'
import type { JsonOf } from '../../src/report'
import { duibiao } from '../support/command-line'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const fixture = (name: string) => join(__dirname, '../fixtures/legacy', name)

async function check(...args: string[]) {
  const { code, out, err } = await duibiao('check', '--format', 'json', ...args)
  return { code, err, ...JSON.parse(out) as JsonOf<'check'> }
}

test('a folder of the same submission in every format has one answer', async () => {
  for (const ending of ['xlsx', 'xls', 'ods']) copyFileSync(fixture(`longquan.${ending}`), at(`a.${ending}`))
  copyFileSync(fixture('longquan.xls'), at('a.et'))
  const { files, faults, err } = await check(folder)
  expect(faults).toEqual([])
  expect(files).toHaveLength(4)
  expect(new Set(files.map(({ hash }) => hash)).size).toBe(1)
  expect(err).toBe('')
})

test('copies are .xlsx beside each other and beside the originals, which stay as they are', async () => {
  for (const ending of ['xlsx', 'xls', 'ods']) copyFileSync(fixture(`longquan.${ending}`), at(`a.${ending}`))
  const { err, faults } = await check(at('a.ods'), at('a.xls'), '--annotate', at('out'))
  expect(faults).toEqual([])
  expect(err).toContain('有 2 个文件不是 .xlsx')
  for (const name of ['a.xlsx', 'a (2).xlsx']) {
    const { sheets } = await openXlsx(readFileSync(at(`out/${name}`))).outline()
    expect(sheets.map((sheet) => sheet.name)).toContain('_duibiao')
  }
  // In their own folder and with --force, the copy of a.xls does not become the submission a.xlsx.
  await check(at('a.xls'), at('a.xlsx'), '--annotate', folder, '--force')
  expect(readFileSync(at('a.xlsx'))).toEqual(readFileSync(fixture('longquan.xlsx')))
  expect(readFileSync(at('a.xls'))).toEqual(readFileSync(fixture('longquan.xls')))
  expect(existsSync(at('a (2).xlsx'))).toBe(true)
})

test.each([
  ['an .xls called .xlsx', 'longquan.xls', 'a.xlsx', /扩展名不对，内容是 \.xls 文件/],
  ['an .ods called .xls', 'longquan.ods', 'a.xls', /扩展名不对，内容是 \.ods 文件/],
  ['an .xlsx called .et', 'longquan.xlsx', 'a.et', /扩展名不对，内容是 \.xlsx 文件/],
])('%s is read as what it is, and that is told', async (_, from, to, says) => {
  copyFileSync(fixture(from), at(to))
  const { files, err } = await check(at(to))
  expect(files).toHaveLength(1)
  expect(err).toMatch(says)
})

test('macros stay in the copy of an .xlsm', async () => {
  const parts = unzipSync(readFileSync(fixture('longquan.xlsx')))
  const types = strFromU8(parts['[Content_Types].xml']!)
  parts['[Content_Types].xml'] = strToU8(types.replace('spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml').replace(
    'openxmlformats-officedocument.sheet.macro', 'ms-excel.sheet.macro').replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'))
  parts['xl/vbaProject.bin'] = Uint8Array.of(1, 2, 3)
  writeFileSync(at('a.xlsm'), zipSync(parts))
  const { files, faults } = await check(at('a.xlsm'), '--annotate', at('out'))
  expect(faults).toEqual([])
  expect(files).toHaveLength(1)
  expect(unzipSync(readFileSync(at('out/a.xlsm')))['xl/vbaProject.bin']).toEqual(Uint8Array.of(1, 2, 3))
})

test('text as a county office exports it is read, and what is no table is said to be what it is', async () => {
  writeFileSync(at('a.csv'), '指标代码,指标,2025年目标值,实际完成值\n331181-Q23-01,每千人口拥有3岁以下婴幼儿托位数,4.5,4.6\n')
  writeFileSync(at('b.xls'), '<html><table></table></html>')
  const { files, faults } = await check(folder)
  expect(files).toMatchObject([{ path: at('a.csv'), plan: '331181-qiyouxiang-2023-2027', period: '2025' }])
  expect(files[0]!.assessments[0]).toMatchObject({ status: 'met' })
  expect(faults).toMatchObject([{ path: at('b.xls'), code: 'file-not-workbook' }])
  expect(faults[0]!.message).toContain('网页')
})

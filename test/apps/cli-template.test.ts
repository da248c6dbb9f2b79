/** `duibiao template`: every kind, and what is said where one can't be written. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openXlsx } from '../../src/hosts/xlsx'
import { checkWorkbook } from '../../src/tasks'
import { identitySheet } from '../../src/template'
import { duibiao } from '../support/command-line'
import { seedLibrary } from '../support/library'

const folder = mkdtempSync(join(tmpdir(), 'duibiao-template-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan = '331181-qiyouxiang-2023-2027'
const units = '330213-qiyouxiang-2023'

const open = (file: string) => openXlsx(readFileSync(file), { file })

test.each([
  [['--kind', 'five-year'], '2023—2027年五年目标表', '2023'],
  [['--kind', 'quarterly', '--period', '2025'], '2025年季度进度表', '2025Q1'],
  [['--kind', 'completion-review'], '2027年规划完成情况表', '2027'],
  [['--kind', 'task-list', '--period', '2024', '--protection', 'sortable'], '2024年任务清单', '2024'],
  [['--kind', 'task-list', '--period', '2024', '--lang', 'en'], 'Tasks 2024', '2024'],
] as const)('%j', async (options, sheet, period) => {
  const file = join(folder, `${options.join('')}.xlsx`)
  expect(await duibiao('template', plan, ...options, '-o', file)).toMatchObject({ code: 0, err: '' })
  const results = await checkWorkbook(open(file), seedLibrary())
  expect(results.map((result) => [result.sheet, result.period])).toEqual([[sheet, period]])
})

test('a sheet for each responsible unit', async () => {
  const file = join(folder, 'units.xlsx')
  await duibiao('template', units, '--per-unit', '-o', file)
  const { sheets } = await open(file).outline()
  expect(sheets.filter(({ name }) => name !== identitySheet).map(({ name }) => name)).toContain('2023年度 区教育局')
  expect(sheets.length).toBeGreaterThan(5)
})

test('last actuals come from a file, and the new inputs stay empty', async () => {
  const [last, next] = [join(folder, 'last.xlsx'), join(folder, 'next.xlsx')]
  await duibiao('template', plan, '--period', '2023', '-o', last)
  const workbook = open(last)
  const [before] = await checkWorkbook(workbook, seedLibrary())
  await workbook.apply({ writes: [{ sheet: before!.sheet!, area: { ...before!.rows[0]!.at!, rows: 1, columns: 1 }, values: [[4.25]] }] })
  writeFileSync(last, workbook.save())
  expect(await duibiao('template', plan, '--period', '2024', '--previous', last, '-o', next)).toMatchObject({ code: 0 })
  const [block] = await open(next).read([{ sheet: '2024年度指标完成情况表' }])
  const column = block!.cells[2]!.findIndex((cell) => cell.kind === 'text' && cell.value === '上期实际值\n（2023年）')
  expect(block!.cells[3]![column]).toMatchObject({ value: 4.25 })
  const [result] = await checkWorkbook(open(next), seedLibrary())
  expect(result!.rows.every(({ assessments }) => assessments.every(({ status }) => status === 'missing' || status === 'not-due'))).toBe(true)
})

test('a quarter stands on the sheet of its year', async () => {
  const [year, quarter] = [join(folder, 'year.xlsx'), join(folder, 'quarter.xlsx')]
  await duibiao('template', plan, '--kind', 'quarterly', '--period', '2025', '-o', year)
  expect(await duibiao('template', plan, '--kind', 'quarterly', '--period', '2025Q2', '-o', quarter)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(quarter)).toEqual(readFileSync(year))
})

test.each([
  ['where nothing can be made', process.platform === 'linux' ? '/proc/none/a.xlsx' : join(folder, 'file.txt/a/b.xlsx')],
  ['below a file', join(folder, 'file.txt/a.xlsx')],
])('a place %s is refused at once', async (_, file) => {
  writeFileSync(join(folder, 'file.txt'), '')
  const { code, err } = await duibiao('template', plan, '--period', '2025', '-o', file)
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('这个位置不能新建文件') as string })
})

test('folders that are not there yet are made', async () => {
  const file = join(folder, '甲/乙/a.xlsx')
  expect(await duibiao('template', plan, '--period', '2025', '-o', file)).toMatchObject({ code: 0 })
  expect(existsSync(file)).toBe(true)
})

test.each([
  [['--kind', 'five-year'], '五年目标表'],
  [['--kind', 'monthly'], '--kind'],
  [['--period', '2031'], '2031'],
])('%j ends with 2 and says why', async (options, says) => {
  const { code, err } = await duibiao('template', units, ...options, '-o', join(folder, 'never.xlsx'))
  expect(code).toBe(2)
  expect(err).toContain(says)
})

test('a name with another ending is refused before anything is written', async () => {
  const file = join(folder, 'a.xls')
  const { code, err } = await duibiao('template', plan, '--period', '2025', '-o', file)
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('.xlsx') as string })
  expect(existsSync(file)).toBe(false)
})

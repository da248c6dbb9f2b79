/** The command line on real files: what it prints, what it writes, and its exit codes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonSchemaOf, jsonSchemas, type JsonCommand } from '../../src/apps/cli/schemas'
import { openXlsx } from '../../src/hosts/xlsx'
import type { JsonOf } from '../../src/report'
import { checkWorkbook } from '../../src/tasks'
import { duibiao } from '../support/command-line'
import { seedLibrary } from '../support/library'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)

const plan = '331181-qiyouxiang-2023-2027'
const actualColumn = 7

/** A template on disk with values typed into the first rows of the actual column. */
async function filled(name: string, values: (string | number | null)[]): Promise<string> {
  const file = at(name)
  expect((await duibiao('template', plan, '--period', '2025', '-o', file, '--force')).code).toBe(0)
  const workbook = openXlsx(readFileSync(file), { file })
  const { sheets } = await workbook.outline()
  const area = { row: 3, column: actualColumn, rows: values.length, columns: 1 }
  await workbook.apply({ writes: [{ sheet: sheets[0]!.name, area, values: values.map((value) => [value]) }] })
  writeFileSync(file, workbook.save())
  return file
}

describe('the JSON of every command keeps its schema', () => {
  test.each([
    ['plans', ['plans']],
    ['measures', ['measures', '--lang', 'en']],
    ['check', ['check', 'seeds:330700-gonggongfuwu-2016-2020']],
    ['lint', ['lint', ...seedLibrary().plans.map(({ id }) => id), '--fail-on', 'error']],
    ['align', ['align', ...seedLibrary().plans.map(({ id }) => id)]],
    ...seedLibrary().plans.map(({ id }) => ['plan', ['plan', id]] as const),
  ] as [JsonCommand, string[]][])('%s (%j)', async (command, args) => {
    const { code, out } = await duibiao(...args, '--format', 'json')
    expect(code).toBe(0)
    expect(jsonSchemas[command].safeParse(JSON.parse(out)).error).toBeUndefined()
  })

  test.each(Object.keys(jsonSchemas) as JsonCommand[])('schema %s', async (command) => {
    const { code, out } = await duibiao('schema', command)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(command))))
  })
})

test('plans lists regions in full and periods', async () => {
  const { out } = await duibiao('plans', '--format', 'json')
  const plans = JSON.parse(out) as JsonOf<'plans'>
  expect(plans.find(({ id }) => id === '330213-qiyouxiang-2023')).toMatchObject({ region: { code: '330213', name: '宁波市奉化区' }, periods: ['2023'] })
})

test('plan gives raw text and reading of every cell', async () => {
  const { out } = await duibiao('plan', plan, '--format', 'json')
  const { indicators } = JSON.parse(out) as JsonOf<'plan'>
  expect(indicators.find(({ no }) => no === 14)!.cells['2022']).toMatchObject({ role: 'base', raw: '81.35(2021)', reading: { value: '81.35', baseYear: 2021, comparator: 'none' } })
  expect(indicators.find(({ no }) => no === 18)!.cells['2025']).toMatchObject({ reading: { value: '22.20' } })
  expect(indicators.find(({ no }) => no === 26)!.cells['2025']).toMatchObject({ reading: { value: '90', comparator: 'ge' } })
  expect(indicators.find(({ no }) => no === 4)!.cells['2025']).toMatchObject({ reading: { notApplicable: true, value: null } })
})

test('template → fill → check → annotate, with the answer that the engine gives', async () => {
  const file = await filled('填报.xlsx', [4.6, 50, '9O', null, 0.71])
  const { code, out } = await duibiao('check', file, '--format', 'json')
  expect(code).toBe(1)
  const [checked, ...others] = (JSON.parse(out) as JsonOf<'check'>).files
  expect(others).toEqual([])
  expect(checked!.assessments.slice(0, 5).map(({ status, gap }) => [status, gap])).toEqual([
    ['met', null], ['short', '10'], ['cannot-tell', null], ['not-due', null], ['met', null],
  ])
  expect(checked!.findings.find(({ rule }) => rule === 'actual-unreadable')).toMatchObject({ severity: 'error', cell: 'H6' })
  const [direct] = await checkWorkbook(openXlsx(readFileSync(file)), seedLibrary())
  expect(checked!.hash).toBe(direct!.hash)

  const annotated = await duibiao('check', file, '--annotate', at('批注'), '--format', 'json')
  expect((JSON.parse(annotated.out) as JsonOf<'check'>).files[0]!.hash).toBe(checked!.hash)
  const [block] = await openXlsx(readFileSync(at('批注/填报.xlsx'))).read([{ sheet: checked!.sheet!, area: { row: 3, column: 11, rows: 3, columns: 1 } }])
  expect(block!.cells.map(([cell]) => cell!.kind === 'text' && cell!.value)).toEqual(['通过', '【核实】未达标：差 10 个百分点，未说明原因', '【错误】读不懂“9O”'])
  expect(await duibiao('check', file, '--annotate', at('批注'))).toMatchObject({ code: 2 })
})

test('the answer is the same in every language', async () => {
  const file = await filled('a.xlsx', [4.6])
  const hashes = await Promise.all(['zh-CN', 'en'].map(async (lang) => (JSON.parse((await duibiao('check', file, '--lang', lang, '--format', 'json')).out) as JsonOf<'check'>).files[0]!.hash))
  expect(hashes[0]).toBe(hashes[1])
})

test('a folder is all its workbooks; one bad file does not stop the others', async () => {
  await filled('a.xlsx', [4.6])
  await filled('b.xlsx', [4.6])
  writeFileSync(at('c.xlsx'), 'no workbook')
  writeFileSync(at('~$a.xlsx'), 'lock')
  const { code, out } = await duibiao('check', folder, '--format', 'json')
  const { files, faults } = JSON.parse(out) as JsonOf<'check'>
  expect(code).toBe(2)
  expect(files.map(({ path }) => path)).toEqual([at('a.xlsx'), at('b.xlsx')])
  expect(faults).toMatchObject([{ path: at('c.xlsx'), code: 'file-not-workbook' }])
  expect((await duibiao('check', at('a*.xlsx'), '--format', 'json')).code).toBe(1)
})

test('a folder is gone through with the folders in it; a file of another kind is named', async () => {
  await filled('a.xlsx', [4.6])
  mkdirSync(at('乡镇'))
  await filled('乡镇/a.xlsx', [4.7])
  writeFileSync(at('乡镇/b.et'), 'no workbook')
  writeFileSync(at('说明.docx'), 'not a spreadsheet')
  const { files, faults } = JSON.parse((await duibiao('check', folder, '--format', 'json')).out) as JsonOf<'check'>
  expect(files.map(({ path }) => path)).toEqual([at('a.xlsx'), at('乡镇/a.xlsx')])
  expect(faults.map(({ path }) => path)).toEqual([at('乡镇/b.et')])
})

test('annotated copies keep their folders, never fall together and never replace what was handed in', async () => {
  const original = await filled('a.xlsx', [4.6])
  mkdirSync(at('乡镇'))
  const other = await filled('乡镇/a.xlsx', [4.7])
  const before = readFileSync(original)
  await duibiao('check', folder, '--annotate', at('out'))
  await duibiao('check', original, other, '--annotate', at('flat'))
  for (const copy of ['out/a.xlsx', 'out/乡镇/a.xlsx', 'flat/a.xlsx', 'flat/a (2).xlsx']) expect(existsSync(at(copy))).toBe(true)
  const onto = await duibiao('check', original, '--annotate', folder, '--force')
  expect(onto).toMatchObject({ code: 2, out: expect.stringContaining('请让 --annotate 指向另一个文件夹') as string })
  expect(onto.out).not.toMatch(/--force/)
  expect(readFileSync(original)).toEqual(before)
})

test('a shortfall is no error, and --fail-on decides what is', async () => {
  const seeds = 'seeds:330700-gonggongfuwu-2016-2020'
  expect((await duibiao('check', seeds)).code).toBe(0)
  expect((await duibiao('check', seeds, '--fail-on', 'warning')).code).toBe(1)
  const file = await filled('a.xlsx', [null])
  expect((await duibiao('check', file, '--fail-on', 'error')).code).toBe(1)
})

describe('text output', () => {
  test('says what is short by how much', async () => {
    const { out } = await duibiao('check', 'seeds:330700-gonggongfuwu-2016-2020')
    expect(out).toContain('评估：达标 30，未达标 4，无法判定 4')
    expect(out).toContain('实际 19.27，目标 ≥23，差 3.73 个百分点')
  })
  test('counts sheets, and their periods apart', async () => {
    const [years, one] = [at('years.xlsx'), await filled('one.xlsx', [4.6])]
    await duibiao('template', plan, '--kind', 'quarterly', '--period', '2025', '-o', years)
    const workbook = openXlsx(readFileSync(years))
    const { sheets, names } = await workbook.outline()
    const { row, column } = names.find(({ name }) => name.endsWith('actual_2025Q4'))!.area
    await workbook.apply({ writes: [{ sheet: sheets[0]!.name, area: { row, column, rows: 1, columns: 1 }, values: [[4.6]] }] })
    writeFileSync(years, workbook.save())
    expect((await duibiao('check', years)).out).toContain('共校验 1 张表、4 个填报期：')
    expect((await duibiao('check', one, years)).out).toContain('共校验 2 张表、5 个填报期：')
    expect((await duibiao('check', one, await filled('other.xlsx', [4.6]))).out).toContain('共校验 2 张表：')
    expect((await duibiao('check', years, '--lang', 'en')).out).toContain('1 sheet with 4 periods checked:')
    expect((await duibiao('check', one)).out).not.toContain('共校验')
    expect((await duibiao('check', years, '--period', '2025Q4')).out).toMatch(/2025Q4 期(?!.*共校验)/s)
    expect((await duibiao('check', years, '--period', '2024')).out).toContain('这张表是 2025Q1、2025Q2、2025Q3、2025Q4 期的，不是 2024 期的')
  })
  test('names place and remedy of a finding', async () => {
    const { out } = await duibiao('check', await filled('a.xlsx', ['9O']), '--lang', 'en')
    expect(out).toMatch(/\[Error\] 2025年度指标完成情况表!H4 .*9O/)
  })
})

describe('what can not be done says why and ends with 2', () => {
  const cases: [name: string, args: string[], says: RegExp][] = [
    ['an unknown command', ['bogus'], /没有 bogus 这个命令（可选：plans, .*read.*）.*duibiao --help/],
    ['a format there is not', ['plans', '--format', 'xml'], /可选：text, json/],
    ['an unknown option', ['plans', '--bogus'], /没有 --bogus 这个选项/],
    ['no file to check', ['check'], /没有写：表格文件.*duibiao check --help/],
    ['an unknown plan', ['plan', 'x'], /没有编号为 x 的规划/],
    ['a period that is none', ['template', plan, '--period', '25'], /--period.*年份，或年份加 Q1 至 Q4/],
    ['a period the plan lacks', ['template', plan, '--period', '2030'], /没有 2030 期的目标/],
    ['no period where there are several', ['template', plan], /2023、2024/],
    ['a plan without a table', ['template', '331003-gonggongfuwu-2021-2025'], /未能从发布文本中恢复/],
    ['in English', ['plan', 'x', '--lang', 'en'], /There is no plan x/],
  ]
  test.each(cases)('%s', async (_name, args, says) => {
    const { code, out, err } = await duibiao(...args)
    expect(code).toBe(2)
    expect(err).toMatch(says)
    expect(out).toBe('')
  })

  test.each([
    ['a missing file', 'nowhere.xlsx', 'file-unreadable'],
    ['a plan without actuals', `seeds:${plan}`, 'plan-without-actuals'],
  ])('check of %s', async (_name, path, fault) => {
    const { code, out } = await duibiao('check', path, '--format', 'json')
    expect(code).toBe(2)
    expect((JSON.parse(out) as JsonOf<'check'>).faults).toMatchObject([{ path, code: fault }])
  })

  test('a template is not overwritten without being told to', async () => {
    const file = await filled('a.xlsx', [null])
    expect(await duibiao('template', plan, '--period', '2025', '-o', file)).toMatchObject({ code: 2 })
    expect(await duibiao('template', plan, '--period', '2025', '-o', file, '--force')).toMatchObject({ code: 0 })
  })
})

test('without a command it shows its help', async () => {
  const { code, out } = await duibiao()
  expect(code).toBe(0)
  expect(out).toContain('命令：')
})

test.each([[[]], [['template']], [['check']], [['plan']], [['schema']]])('the help of %j has no English but names', async (command) => {
  const { code, out } = await duibiao(...command, '--help')
  expect(code).toBe(0)
  expect(out).not.toMatch(/choices|default|options|\[command\]|Usage|Arguments|display/)
  expect(out).toContain('用法')
  const english = await duibiao(...command, '--lang', 'en', '--help')
  expect(english.out).toContain('Usage:')
  expect(english.out).not.toMatch(/\p{Script=Han}/u)
})

test('the help says what is usual', async () => {
  expect((await duibiao('template', '--help')).out).toContain('（默认：annual）')
  expect((await duibiao('template', '--help', '--lang', 'en')).out).toContain('(default: annual)')
})

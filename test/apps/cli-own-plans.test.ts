/** Plans of one's own on the command line: template, check, plan and plans over plan files, plan sheets and documents. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StartThread } from '../../src/apps/cli/threads'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { columnKey, planFileSchema, type PlanFile } from '../../src/model'
import { addPlanSheet } from '../../src/plans'
import type { JsonOf } from '../../src/report'
import type { SheetLayout } from '../../src/template'
import { duibiao, duibiaoWith } from '../support/command-line'
import { documentFile } from '../support/documents'
import { seedLibrary, seedSources } from '../support/library'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const emptySheet: Omit<SheetLayout, 'name'> = {
  visibility: 'visible', columns: [], rows: [], values: [[null]], styles: [], styleOf: [], merges: [], validations: [], conditionalFormats: [],
}

const at = (name: string) => join(folder, name)
const text = [
  '某某县就业服务工作要点', '序号|指标|2030年目标', '1|城镇新增就业人数（人）|≥3000', '2|零工驿站数（家）|12', '3|劳动争议仲裁结案率（%）|95',
].join('\n')
const facts = ['--region', '331003', '--issuer', '某某县就业局', '--date', '2030-01-05', '--years', '2030', '--id', 'jiuye-2030']
const id = '331003-jiuye-2030'

/** The plan saved under this name. */
async function planFile(name = '规划.json'): Promise<string> {
  writeFileSync(at('要点.txt'), text)
  expect((await duibiao('read', at('要点.txt'), ...facts, '-o', at(name))).code).toBe(0)
  return at(name)
}

/** A template of the plan with these actuals in its rows. */
async function returned(plan: string, name: string, actuals: (string | number)[], ...options: string[]): Promise<string> {
  expect(await duibiao('template', plan, '-o', at(name), ...options)).toMatchObject({ code: 0 })
  const workbook = openXlsx(readFileSync(at(name)))
  const { names } = await workbook.outline()
  const { sheet, area: { row, column } } = names.find((defined) => defined.name.endsWith('_actual'))!
  const area = { row, column, rows: actuals.length, columns: 1 }
  await workbook.apply({ writes: [{ sheet, area, values: actuals.map((value) => [value]) }] })
  writeFileSync(at(name), workbook.save())
  return at(name)
}

async function check(...args: string[]) {
  const { code, out, err } = await duibiao('check', ...args, '--format', 'json')
  return { code, err, ...JSON.parse(out) as JsonOf<'check'> }
}

test('a list of tasks of a published document: read, template, filled in, checked', async () => {
  const tasks = at('任务.json')
  await duibiao('read', documentFile('330922'), '--table', 'tasks', '-o', tasks)
  const { indicators } = JSON.parse(readFileSync(tasks, 'utf8')) as PlanFile
  const row = indicators.findIndex(({ name }) => name === '新增城镇就业(人)')
  const file = await returned(tasks, '填报.xlsx', indicators.map((_, index) => index === row ? 900 : 1_000_000), '--kind', 'task-list')
  const { files: [checked], faults } = await check(file, '--plans', tasks)
  expect(faults).toEqual([])
  expect(checked!.assessments).toHaveLength(indicators.length)
  expect(checked!.assessments[row]).toMatchObject({ status: 'short', gap: '100', target: '1000人' })
})

test.each(['规划.json', '规划.xlsx'])('%s: template and check', async (name) => {
  const plan = await planFile(name)
  const file = await returned(plan, '填报.xlsx', [3100, 10, 95])
  const { files: [checked] } = await check(file, '--plans', plan)
  expect(checked).toMatchObject({ plan: id, period: '2030' })
  expect(checked!.assessments.map(({ status }) => status)).toEqual(['met', 'short', 'met'])
  expect((await check(file, '--plan', plan)).files[0]!.hash).toBe(checked!.hash)
})

test('a template carries the plan along and is checked without it; where it was taken out, how to give it is told', async () => {
  const file = await returned(await planFile(), '填报.xlsx', [3100, 10, 95])
  const { files: [checked], err } = await check(file)
  expect(checked!.assessments.map(({ status }) => status)).toEqual(['met', 'short', 'met'])
  expect(err).toContain(`按文件里自带的规划表校验（${id}）`)
  const workbook = openXlsx(readFileSync(file))
  const { sheets } = await workbook.outline()
  const carried = sheets.find(({ name }) => name === '规划指标表')!
  expect(carried.visibility).toBe('hidden')
  await workbook.apply({ sheets: [{ replace: true, layout: { ...emptySheet, name: carried.name } }] })
  writeFileSync(file, workbook.save())
  const { code, faults } = await check(file)
  expect(code).toBe(2)
  expect(faults).toMatchObject([{ code: 'plan-unknown', message: expect.stringMatching(/没有编号为 331003-jiuye-2030 的规划.*--plans/) as string }])
})

test('threads have the plans, too', async () => {
  const plan = await planFile()
  for (const name of ['a.xlsx', 'b.xlsx', 'c.xlsx']) await returned(plan, name, [3100, 10])
  const startThread: StartThread = () =>
    new Worker(join(__dirname, '../support/source-thread.mjs'), { workerData: join(__dirname, 'cli-threads/thread.ts') })
  const args = ['check', at('a.xlsx'), at('b.xlsx'), at('c.xlsx'), '--plans', plan, '--format', 'json']
  const { code, out } = await duibiaoWith({ startThread }, ...args, '--jobs', '2')
  expect({ code, out }).toEqual({ code: 1, out: (await duibiao(...args, '--jobs', '1')).out })
})

describe('a plan sheet in the submission', () => {
  /** A submission with the plan, its first target changed, on a sheet of its own. */
  async function withSheet(target: string): Promise<string> {
    const plan = await planFile()
    const file = await returned(plan, '填报.xlsx', [3100, 10, 95])
    const workbook = openXlsx(readFileSync(file))
    const json = JSON.parse(readFileSync(plan, 'utf8')) as PlanFile
    json.indicators[0]!.cells['2030年目标'] = target
    await workbook.apply(await addPlanSheet(workbook, json, seedLibrary(), { language: 'zh-CN' }))
    writeFileSync(file, workbook.save())
    return file
  }

  test('is what it is checked with where nobody gave another, and that is told', async () => {
    const file = await withSheet('≥3200')
    for (const jobs of ['1', '2']) {
      const { files: [checked], err } = await check(file, '--jobs', jobs)
      expect(checked!.assessments.map(({ status }) => status)).toEqual(['short', 'short', 'met'])
      expect(err).toContain(`按文件里自带的规划表校验（${id}）`)
    }
  })

  test('does not stand against the plan that was given', async () => {
    const file = await withSheet('≥1')
    writeFileSync(at('严.json'), readFileSync(at('规划.json'), 'utf8').replace('≥3000', '≥3200'))
    const { files: [checked], err } = await check(file, '--plans', at('严.json'))
    expect(checked!.assessments[0]).toMatchObject({ status: 'short', gap: '100' })
    expect(err).toContain(`规划指标表与所用的规划 ${id} 不同，没有采用`)
  })
})

test('plan and plans show them', async () => {
  const plan = await planFile()
  expect((await duibiao('plans', '--plans', plan)).out).toContain(`${id}  台州市黄岩区  某某县就业服务工作要点`)
  expect((await duibiao('plan', id, '--plans', plan)).out).toContain('零工驿站数')
  expect((await duibiao('plan', plan)).out).toBe((await duibiao('plan', id, '--plans', plan)).out)
})

describe('a document as it was published', () => {
  test('is a plan, and what is doubtful about it is told with the command that shows it', async () => {
    const file = documentFile('330922')
    const { code, err } = await duibiao('template', file, '-o', at('模板.xlsx'))
    expect([code, err.split('\n')[0]]).toEqual([0, `${file}：读出指标 28 行，2 处有疑问。逐条查看：duibiao read ${file}`])
  })

  test('of several tables one has to be named', async () => {
    const two = [text, '', '其他指标另见下表，各部门要抓好落实。', '表2 教育指标', '序号|指标|2030年目标', '1|学前三年入园率（%）|98', '2|义务教育巩固率（%）|≥99']
    writeFileSync(at('两表.txt'), two.join('\n'))
    const { code, err } = await duibiao('plan', at('两表.txt'))
    expect(code).toBe(2)
    expect(err).toMatch(/里有 2 个规划，请指明一个：.*两表\.txt#1.*两表\.txt#2/)
    expect((await duibiao('read', `${at('两表.txt')}#2`, ...facts, '-o', at('二.json'))).code).toBe(0)
    expect((await duibiao('plan', at('二.json'))).out).toContain('学前三年入园率')
  })

  test('that lacks facts is refused, and what is missing is said with its option', async () => {
    writeFileSync(at('要点.txt'), text)
    const { code, err } = await duibiao('template', at('要点.txt'), '-o', at('模板.xlsx'))
    expect(code).toBe(2)
    expect(err).toMatch(/还不能用：.*\(--issuer\).*\(--date\).*\(--region\).*duibiao read/)
  })

  test('without a table offers its commitments', async () => {
    const file = documentFile('331003')
    expect((await duibiao('template', file)).err).toMatch(/没有读出指标表.*量化承诺 \d+ 条.*#tasks/)
    expect((await duibiao('template', `${file}#tasks`, '--kind', 'task-list', '-o', at('任务.xlsx'))).code).toBe(0)
    writeFileSync(at('通知.txt'), '关于开会的通知\n请按时参加。\n')
    expect((await duibiao('plan', `${at('通知.txt')}#tasks`)).err).toContain('没有读出量化承诺')
  })
})

test('of two plans of one’s own with one id the other is refused', async () => {
  const plan = await planFile()
  expect((await duibiao('plans', '--plans', plan, '--plans', plan)).code).toBe(0)
  writeFileSync(at('严.json'), readFileSync(plan, 'utf8').replace('≥3000', '≥3200'))
  const { code, err } = await duibiao('plans', '--plans', plan, '--plans', at('严.json'))
  expect(code).toBe(2)
  expect(err).toContain(id)
})

describe('a plan that comes with the program, saved as a sheet', () => {
  const seed = '330922-qiyouxiang-2025'

  async function edited(target: string): Promise<string> {
    const file = at('规划表.xlsx')
    const json = seedSources().plans.map(({ json: plan }) => planFileSchema.parse(plan)).find((plan) => plan.id === seed)!
    const workbook = createXlsx()
    json.indicators[0]!.cells[columnKey(json.columns.at(-1)!.heading)] = target
    await workbook.apply(await addPlanSheet(workbook, json, seedLibrary(), { language: 'zh-CN' }))
    writeFileSync(file, workbook.save())
    return file
  }

  test('is that plan as long as it is not edited', async () => {
    const own = seedSources().plans.map(({ json }) => planFileSchema.parse(json)).find((plan) => plan.id === seed)!
    const file = await edited(own.indicators[0]!.cells[columnKey(own.columns.at(-1)!.heading)]!)
    expect(await duibiao('plan', file)).toEqual(await duibiao('plan', seed))
    expect((await duibiao('template', file, '-o', at('模板.xlsx'))).err).toBe('')
  })

  test('is a plan of one’s own once it is edited, with an id that is told', async () => {
    const file = await edited('≥12345')
    const { out, err } = await duibiao('plan', file)
    expect(out).toMatch(new RegExp(`^${seed}-v2 `))
    expect(out).toContain('12345')
    expect(err).toContain(`与已有的规划 ${seed} 编号相同而内容不同，作为另一份规划使用，编号为 ${seed}-v2`)
    const template = await returned(file, '填报.xlsx', [1])
    const { files: [checked] } = await check(template)
    expect(checked!.plan).toBe(`${seed}-v2`)
    expect(checked!.assessments[0]).toMatchObject({ status: 'short', target: expect.stringContaining('12345') as string })
    expect((await duibiao('align', seed, file)).code).toBe(0)
  })
})

test('each column of targets is told with what stands in it, also where several are of one period', async () => {
  const json = JSON.parse(readFileSync(await planFile(), 'utf8')) as PlanFile
  json.columns.push({ heading: '上半年目标', role: 'target', period: '2030' })
  for (const { cells } of json.indicators) cells['上半年目标'] = '7'
  writeFileSync(at('两列.json'), JSON.stringify(json))
  expect((await duibiao('plan', at('两列.json'))).out).toContain('2030年目标：不低于 3000  上半年目标：不低于 7')
})

/** `duibiao align`: what it prints, the sheet that it writes, and what it says where it can't. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Alignment } from '../../src/align'
import { openXlsx } from '../../src/hosts/xlsx'
import type { PlanFile } from '../../src/model'
import { duibiao } from '../support/command-line'
import { seedSources } from '../support/library'

const folder = mkdtempSync(join(tmpdir(), 'duibiao-align-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const [five, one, islands, empty] = ['331181-qiyouxiang-2023-2027', '330213-qiyouxiang-2023', '330922-qiyouxiang-2025', '331003-gonggongfuwu-2021-2025'] as const

/** A plan file on disk: a published plan of its own id, changed. */
function planFile(name: string, id: string, change: (plan: PlanFile) => void): string {
  const plan = structuredClone(seedSources().plans.find(({ json }) => (json as PlanFile).id === one)!.json as PlanFile)
  Object.assign(plan, { id, code: `${id.slice(0, 6)}-X23`, region: id.slice(0, 6) })
  change(plan)
  writeFileSync(at(name), JSON.stringify(plan))
  return at(name)
}

test('text: targets, who asks for less, wording and conversion', async () => {
  const { code, out, err } = await duibiao('align', five, islands)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('市县指标对照表')
  expect(out).toMatch(/共有指标 \d+ 项/)
  expect(out).toContain('比较：2025年：A 宽于 B，相差 740 元')
  expect(out).toContain('B 原为万元/年，×10000 换算为元')
  expect(out).toContain('表述不同：A“最低生活保障年人均标准”；B“最低生活保障标准金额”')
  expect(out).toMatch(/仅 A 有 \d+ 项/)
})

test('JSON is the alignment', async () => {
  const { out } = await duibiao('align', five, one, islands, '--format', 'json')
  const { plans, shared, single } = JSON.parse(out) as Alignment
  expect(plans.map(({ id }) => id)).toEqual([five, one, islands])
  expect(shared.length + single.length).toBeGreaterThan(50)
})

test('a plan without a table says so', async () => {
  const { code, out } = await duibiao('align', five, empty)
  expect(code).toBe(0)
  expect(out).toContain('没有指标表，不能对照')
  expect(out).toContain('共有指标 0 项')
})

test('in English', async () => {
  const { out } = await duibiao('align', five, islands, '--lang', 'en')
  expect(out).toMatch(/Measures in common: \d+/)
  expect(out).toContain('A asks for less than B, by 740 元')
})

test('plan files: a row without measure is matched, and two new rows of one name meet', async () => {
  const change = (plan: PlanFile, target: string) => {
    plan.indicators[1]!.measure = ''
    Object.assign(plan.indicators[2]!, { name: '★困境儿童结对关爱率(%)', measure: '', cells: { 目标值: target } })
    plan.indicators[9]!.name = '城镇失业率(%)'
    plan.indicators[9]!.measure = ''
  }
  const files = [planFile('a.json', '110101-plan-2023', (plan) => change(plan, '90')), planFile('b.json', '110102-plan-2023', (plan) => change(plan, '85'))]
  const { code, out, err } = await duibiao('align', ...files, '--format', 'json')
  expect(code).toBe(0)
  expect(err).toContain('“困境儿童结对关爱率”没有对上标准指标')
  expect(err).toMatch(/“城镇失业率”没有对上标准指标.*可能是：.*城镇调查失业率/)
  const { shared } = JSON.parse(out) as Alignment
  expect(shared.some(({ measure }) => measure === 'affordable-childcare-places-share')).toBe(true)
  expect(shared.find(({ name }) => name['zh-CN'] === '困境儿童结对关爱率')!.comparisons).toMatchObject([{ outcome: 'stricter', difference: '5' }])
})

test('-o writes a sheet to be printed', async () => {
  const file = at('对照.xlsx')
  const { code, err } = await duibiao('align', five, one, islands, '-o', file)
  expect([code, err]).toEqual([0, `已写入 ${file}\n`])
  const { sheets: [sheet] } = openXlsx(readFileSync(file)).layout()
  expect(sheet).toMatchObject({ name: '市县指标对照表', freeze: { rows: 4, columns: 2 } })
  expect(sheet!.print).toMatchObject({ paper: 'A3', orientation: 'landscape', fitToWidth: true, repeatRows: { row: 2, rows: 2 } })
  const cells = sheet!.values.flatMap((row, line) => row.map((value, column) => (
    { value, style: sheet!.styles[sheet!.styleOf[line]?.[column] ?? -1] })))
  const marked = cells.filter(({ value }) => value === '▽较宽')
  expect(marked.length).toBeGreaterThan(3)
  for (const { style } of marked) expect(style?.fill).toBeDefined()
  expect((await duibiao('align', five, one, '-o', file)).code).toBe(2)
  expect((await duibiao('align', five, one, '-o', file, '--force')).code).toBe(0)
})

describe('what can not be done says why and ends with 2', () => {
  test.each([
    ['one plan', [five], /两个以上/],
    ['an unknown plan', [five, 'x'], new RegExp(`没有编号为 x 的规划.*${five}`)],
    ['a plan twice', [five, one, five], /写了两次/],
    ['a file of another kind', [five, one, '-o', 'a.csv'], /只能写成 .xlsx/],
    ['no plan', [], /没有写：.*规划编号.*duibiao align --help/],
    ['a missing file', [five, 'nowhere.json'], /文件不存在/],
  ] as [string, string[], RegExp][])('%s', async (_name, args, says) => {
    const { code, out, err } = await duibiao('align', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  test.each([['no JSON', '{', /nojson/], ['no plan', '[]', /nojson/]])('a file that is %s', async (_name, text, says) => {
    writeFileSync(at('nojson.json'), text)
    const { code, err } = await duibiao('align', five, at('nojson.json'))
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })
})

test('its help has no English but names', async () => {
  expect((await duibiao('align', '--help')).out).not.toMatch(/choices|default|options|Usage|Arguments|display/)
  expect((await duibiao('align', '--lang', 'en', '--help')).out).not.toMatch(/\p{Script=Han}/u)
})

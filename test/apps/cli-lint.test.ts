/** `duibiao lint`: what it prints of plans and plan files, and its exit codes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LintJson } from '../../src/apps/cli/lint-json'
import type { PlanFile } from '../../src/model'
import { duibiao } from '../support/command-line'

const plan = '331181-qiyouxiang-2023-2027'
const seeds = join(__dirname, '../../seeds/plans')

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

/** A copy of a published plan on disk, changed. */
function planFile(name: string, change: (json: PlanFile) => void): string {
  const json = JSON.parse(readFileSync(join(seeds, `${plan}.json`), 'utf8')) as PlanFile
  change(json)
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(json))
  return file
}

test('text has the counts, each finding and its places', async () => {
  const { code, out } = await duibiao('lint', plan)
  expect(code).toBe(0)
  expect(out).toContain(`（${plan}）\n规划自检：核实性提示 7 处，提示 1 处\n`)
  expect(out).toContain('[核实性提示] 核心指标“新增公办中小学学位数”')
  expect(out).toContain('      · 331181-Q23-04 “2022”栏：2920\n')
  expect(out).toContain('没有原文')
})

test('JSON has the same findings, with words in the language asked for', async () => {
  const { out } = await duibiao('lint', plan, '--format', 'json', '--lang', 'en')
  const { plans: [linted], faults } = JSON.parse(out) as LintJson
  expect(faults).toEqual([])
  expect(linted).toMatchObject({ path: plan, plan })
  expect(linted!.findings).toHaveLength(8)
  const core = linted!.findings.find(({ check }) => check === 'core-without-target')!
  expect(core).toMatchObject({ severity: 'warning', places: [{ code: '331181-Q23-04', column: '2023', text: '/' }, { column: '2022', text: '2920' }] })
  expect(core.message).toContain('has no target in any column')
})

test.each([['error', 0], ['warning', 1], ['info', 1]] as const)('--fail-on %s exits with %i where there is nothing worse than a warning', async (severity, expected) => {
  expect((await duibiao('lint', plan, '--fail-on', severity)).code).toBe(expected)
})

test('a plan file is linted under any name', async () => {
  const file = planFile('我县规划.json', ({ indicators }) => { indicators[1]!.cells['2025'] = '6O' })
  const { code, out } = await duibiao('lint', file)
  expect(code).toBe(1)
  expect(out).toContain('[强制性错误] “普惠托位占比”在“2025”栏的目标“6O”读不懂')
})

test('plans named together are held against each other', async () => {
  const city = planFile('市.json', (json) => {
    json.region = '331100'
    json.id = '331100-qiyouxiang-2023-2027'
    json.code = '331100-Q23'
    json.indicators[1]!.cells['2027'] = '75'
  })
  const { out } = await duibiao('lint', plan, city, '--format', 'json')
  const { plans } = JSON.parse(out) as LintJson
  expect(plans.map(({ findings }) => findings.filter(({ check }) => check === 'weaker-than-above').map(({ data }) => [data.target, data.above]))).toEqual([[['70', '75']], []])
})

test('what is no plan is a fault, and the others are linted all the same', async () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{')
  const other = planFile('other.json', (json) => { json.date = 'May' })
  const { code, out } = await duibiao('lint', 'nowhere', broken, other, join(folder, 'absent.json'), plan, '--format', 'json')
  const { plans, faults } = JSON.parse(out) as LintJson
  expect(code).toBe(2)
  expect(plans).toHaveLength(1)
  expect(faults.map(({ code: fault }) => fault)).toEqual(['plan-unknown', 'seed-invalid', 'seed-invalid', 'file-unreadable'])
  expect((await duibiao('lint', broken)).out).toContain('broken.json')
})

/** `duibiao lint`: what it prints of plans and plan files, and its exit codes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LintJson } from '../../src/apps/cli/lint-json'
import { jsonSchemas } from '../../src/apps/cli/schemas'
import type { PlanFile } from '../../src/model'
import { duibiao } from '../support/command-line'
import { documentFile } from '../support/documents'

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

describe('a document', () => {
  const longquan = documentFile('331181')

  test('is linted with its text, and the sentence stands beside the finding', async () => {
    const { code, out } = await duibiao('lint', longquan, '--format', 'json')
    expect(code).toBe(0)
    const { plans: [linted] } = jsonSchemas.lint.parse(JSON.parse(out))
    expect(linted).toMatchObject({ path: longquan, document: longquan })
    const share = linted!.findings.find(({ check }) => check === 'share-miscalculated')!
    expect(share.places[0]).toMatchObject({ kind: 'document', text: expect.stringContaining('1.78万人') as string })
    const text = await duibiao('lint', longquan)
    expect(text.out).toMatch(/正文第 \d+ 行：.*1\.78万人/)
    expect(text.out).not.toContain('没有原文')
  })

  test('that lacks facts is linted all the same, and that is told', async () => {
    const file = join(folder, '要点.txt')
    writeFileSync(file, '某某县要点\n序号|指标|2029年|2030年\n1|学前三年入园率（%）|98|97\n2|义务教育巩固率（%）|99|99\n3|小学净入学率（%）|99|99\n')
    const { out, err } = await duibiao('lint', file)
    expect(out).toContain('学前三年入园率')
    expect(err).toMatch(/还缺 \d+ 项。逐条查看：duibiao read/)
  })
})

test('--against names the plans above, in the place of those that come with the program', async () => {
  const city = (name: string, target: string) => planFile(name, (json) => {
    Object.assign(json, { region: '331100', id: '331100-qiyouxiang-2023-2027', code: '331100-Q23' })
    json.indicators[1]!.cells['2027'] = target
  })
  const weaker = async (...args: string[]) => {
    const { plans } = jsonSchemas.lint.parse(JSON.parse((await duibiao('lint', plan, ...args, '--format', 'json')).out))
    return plans.flatMap(({ findings }) => findings).filter(({ check }) => check === 'weaker-than-above').length
  }
  expect(await weaker('--against', city('市.json', '75'))).toBe(1)
  expect(await weaker('--against', city('市.json', '65'))).toBe(0)
  expect((await duibiao('lint', plan, '--against', join(folder, '没有.json'))).code).toBe(2)
})

describe('--document', () => {
  test('gives a plan that was saved the text of its document back', async () => {
    const document = documentFile('330922')
    const saved = join(folder, '规划.xlsx')
    await duibiao('read', document, '-o', saved)
    const findings = async (...args: string[]) => (JSON.parse((await duibiao('lint', ...args, '--format', 'json')).out) as LintJson).plans[0]!
    const checksOf = (linted: Awaited<ReturnType<typeof findings>>) => linted.findings.map(({ check }) => check)
    expect(checksOf(await findings(saved))).not.toContain('table-against-text')
    const beside = await findings(saved, '--document', document)
    expect(checksOf(beside)).toContain('table-against-text')
    expect(beside.document).toBe(document)
    expect(checksOf(beside)).toEqual(checksOf(await findings(document)))
  })

  test('is of one plan, and no plan itself', async () => {
    const { code, err } = await duibiao('lint', plan, '330922-qiyouxiang-2025', '--document', documentFile('330922'))
    expect([code, err]).toEqual([2, expect.stringContaining('这里有 2 份规划')])
    const saved = planFile('a.json', () => undefined)
    expect((await duibiao('lint', plan, '--document', saved)).out).toContain('--document 要给原文件')
  })
})

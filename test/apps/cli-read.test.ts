/** `duibiao read`: what it prints of published documents, and its exit codes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadJson } from '../../src/apps/cli/read'
import { duibiao } from '../support/command-line'

const documents = join(__dirname, '../fixtures/documents')
const longquan = join(documents, '000_92d37f06dd615055.txt')

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const table = [
  '某某县就业服务工作要点', '序号|指标|2030年目标', '1|城镇新增就业人数（人）|≥3000', '2|开展职业技能培训人数（人次）|1200', '3|劳动争议仲裁结案率（%）|95',
].join('\n')

test('the JSON has each plan as `duibiao plan` prints it, and the evidence of every row', async () => {
  const { out } = await duibiao('read', longquan, '--format', 'json')
  const { document, plans: [plan], commitments } = JSON.parse(out) as ReadJson
  expect(document).toMatchObject({ title: '龙泉市公共服务“七优享”实施方案(2023-2027年)', date: '2023-05-16', regions: ['331181'] })
  const own = JSON.parse((await duibiao('plan', '331181-qiyouxiang-2023-2027', '--format', 'json')).out) as NonNullable<typeof plan>
  const cellsOf = ({ indicators = [] }: Partial<typeof own>) => indicators.map(({ no, name, measure, cells }) => ({ no, name, measure, cells }))
  expect(cellsOf(plan!)).toEqual(cellsOf(own))
  expect(plan!.evidence).toHaveLength(26)
  expect(plan!.evidence[0]!.places['2025']).toEqual([{ kind: 'line', line: expect.any(Number) as number }])
  expect(commitments.length).toBeGreaterThan(20)
})

test('a table that nobody has seen is read, and what is doubtful is said with its place and remedy', async () => {
  const { code, out } = await duibiao('read', written('要点.txt', table))
  expect(code).toBe(1)
  expect(out).toContain('读出指标 3 行，其中 3 行没有疑问')
  expect(out).toContain('没有找到行政区划名称；请选择地区')
  expect((await duibiao('read', written('要点.txt', table), '--lang', 'en')).out).toContain('3 indicators read, 3 of them beyond doubt')
})

test('a document without any table says so', async () => {
  const { code, out } = await duibiao('read', written('通知.txt', '关于开会的通知\n请按时参加。\n'))
  expect(code).toBe(1)
  expect(out).toContain('没有找到指标表')
})

test('a file that is no document, and one that is not there, are faults', async () => {
  expect(await duibiao('read', written('扫描件.pdf', '%PDF-1.4\n'))).toMatchObject({ code: 2, out: '' })
  expect(await duibiao('read', join(folder, '没有.docx'))).toMatchObject({ code: 2, out: '' })
})

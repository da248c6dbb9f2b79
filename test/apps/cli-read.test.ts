/** `duibiao read`: what it prints of published documents, what it saves, and its exit codes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonSchemas } from '../../src/apps/cli/schemas'
import type { ReadJson } from '../../src/apps/cli/read-json'
import type { PlanFile } from '../../src/model'
import type { JsonOf } from '../../src/report'
import { openXlsx } from '../../src/hosts/xlsx'
import { duibiao, duibiaoWith } from '../support/command-line'
import { documentFile } from '../support/documents'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const longquan = documentFile('331181')

function written(name: string, text: string | Uint8Array): string {
  writeFileSync(at(name), text)
  return at(name)
}

/** What is printed as JSON, held against its schema. */
async function read(...args: string[]): Promise<ReadJson> {
  const { out } = await duibiao('read', ...args, '--format', 'json')
  return jsonSchemas.read.parse(JSON.parse(out))
}

const table = [
  '某某县就业服务工作要点', '序号|指标|2030年目标', '1|城镇新增就业人数（人）|≥3000', '2|开展职业技能培训人数（人次）|1200', '3|劳动争议仲裁结案率（%）|95',
].join('\n')
const twoTables = [
  '某某县十四五规划', '表1 教育指标', '序号|指标|2025年目标', '1|学前三年入园率（%）|98', '2|义务教育巩固率（%）|≥99', '',
  '本县还将改善就业，任务很重，各部门要抓好落实。', '表2 就业指标', '序号|指标|2025年目标', '1|城镇新增就业人数（人）|≥3000', '2|劳动争议仲裁结案率（%）|95', '3|城镇登记失业率（%）|<4',
].join('\n')
const facts = ['--region', '331003', '--issuer', '某某县就业局', '--date', '2030-01-05', '--years', '2030']

describe('JSON', () => {
  test('is the plan as `duibiao plan` prints it, and the evidence of every row', async () => {
    const { document, commitments, otherPlans, ...plan } = await read(longquan)
    expect(document).toMatchObject({ title: '龙泉市公共服务“七优享”实施方案(2023-2027年)', date: '2023-05-16', regions: ['331181'] })
    const own = JSON.parse((await duibiao('plan', '331181-qiyouxiang-2023-2027', '--format', 'json')).out) as JsonOf<'plan'>
    const cellsOf = ({ indicators }: JsonOf<'plan'>) => indicators.map(({ no, name, measure, cells }) => ({ no, name, measure, cells }))
    expect(Object.keys(plan)).toEqual(expect.arrayContaining(Object.keys(own)))
    expect(cellsOf(plan)).toEqual(cellsOf(own))
    expect(plan.evidence).toHaveLength(own.indicators.length)
    expect(plan.evidence[0]!.places['2025']).toEqual([{ kind: 'line', line: expect.any(Number) as number }])
    expect(otherPlans).toEqual([])
    expect(commitments.length).toBeGreaterThan(20)
  })

  test.each(['331181', '330213', '331003', '330700', '330922'])('keeps its schema: %s', async (region) => {
    for (const args of [[], ['--table', 'tasks', '--lang', 'en']]) {
      const json = await read(documentFile(region), ...args)
      expect(json.evidence).toHaveLength(json.indicators.length)
    }
  })

  test('has the first table at the top and the others behind, or the one that is asked for', async () => {
    const file = written('规划.txt', twoTables)
    const both = await read(file)
    expect([both, ...both.otherPlans].map((plan) => [plan.table, plan.indicators.length])).toEqual([[1, 2], [2, 3]])
    const second = await read(file, '--table', '2')
    expect(second.id).toBe(both.otherPlans[0]!.id)
    expect(second.otherPlans).toEqual([])
    expect((await read(`${file}#2`)).id).toBe(second.id)
  })

  test('has the rows of a plan that still lacks facts, and says what is missing', async () => {
    const { usable, problems, indicators, region, id } = await read(written('要点.txt', table))
    expect({ usable, rows: indicators.map(({ name, cells }) => [name, cells['2030年目标']?.reading.value]) }).toEqual({
      usable: false, rows: [['城镇新增就业人数（人）', '3000'], ['开展职业技能培训人数（人次）', '1200'], ['劳动争议仲裁结案率（%）', '95']],
    })
    expect(problems).toContainEqual(expect.stringContaining('--date') as string)
    expect([region.name, id]).toEqual(['', expect.any(String)])
  })

  test('of a document without a table is empty but for facts and commitments', async () => {
    const { indicators, document, commitments, title } = await read(documentFile('331003'))
    expect([indicators, title]).toEqual([[], document!.title])
    expect(commitments.length).toBeGreaterThan(20)
  })
})

describe('text', () => {
  test('has every row, and what is doubtful with its place and remedy', async () => {
    const { code, out } = await duibiao('read', written('要点.txt', table))
    expect(code).toBe(1)
    expect(out).toContain('读出指标 3 行，其中 3 行没有疑问')
    expect(out).toMatch(/城镇新增就业人数（人）.*不低于 3000/)
    expect(out).toMatch(/\[还缺\] .*\(--region\)/)
    expect((await duibiao('read', written('要点.txt', table), '--lang', 'en')).out).toContain('3 indicators read, 3 of them beyond doubt')
  })

  test('of a pasted text is the same as of the file', async () => {
    const piped = await duibiaoWith({ input: table }, 'read', '-')
    expect(piped).toMatchObject({ code: 1, err: '' })
    expect(piped.out.split('\n').slice(3)).toEqual((await duibiao('read', written('要点.txt', table))).out.split('\n').slice(3))
  })

  test('of a document without any table says so', async () => {
    const { code, out } = await duibiao('read', written('通知.txt', '关于开会的通知\n请按时参加。\n'))
    expect(code).toBe(1)
    expect(out).toContain('没有找到指标表')
  })

  test('of running text tells a change as one, and that nothing was saved but could be', async () => {
    const report = written('报告.txt', '某某县2030年工作报告\n地区生产总值增长6%左右，失业率控制在5.5%以内。\n')
    const { code, out, err } = await duibiao('read', report, '-o', at('plan.json'))
    expect(code).toBe(1)
    expect(out).toMatch(/地区生产总值增长：6%左右（2030 年）\n.*失业率：控制在5.5%以内/)
    expect(err).toMatch(/没有写文件.*2 条.*--table tasks/)
    expect((await duibiao('read', report, '-o', at('plan.json'), '--lang', 'en')).err).toMatch(/No file was written.*--table tasks/)
    expect(existsSync(at('plan.json'))).toBe(false)
  })
})

describe('facts that are given', () => {
  test('take the place of what was read, and settle its doubts', async () => {
    const { usable, id, region, title, document } = await read(written('要点.txt', table), ...facts, '--title', '就业要点', '--document-number', '某发〔2030〕1号')
    expect({ usable, region: region.code, title }).toEqual({ usable: true, region: '331003', title: '就业要点' })
    expect(id).toMatch(/^331003-/)
    expect(document!.doubts).toEqual([])
    expect(await duibiao('read', at('要点.txt'), ...facts)).toMatchObject({ code: 0 })
  })

  test.each([['黄岩区', '331003'], ['台州市黄岩区', '331003'], ['浙江省台州市黄岩区', '331003'], ['331181', '331181']])('a region by its name: %s', async (name, code) => {
    expect((await read(written('要点.txt', table), '--region', name)).region.code).toBe(code)
  })

  test.each([
    [['--region', '某某县'], /没有叫“某某县”的地区/],
    [['--region', '鼓楼区'], /不止一个：.*南京市鼓楼区/],
    [['--table', 'x'], /--table/],
    [['--table', '3'], /只读出 1 个规划/],
    [['-o', '规划.docx'], /只能存成 \.json/],
  ] as [string[], RegExp][])('%j can not be done', async (args, says) => {
    const { code, err } = await duibiao('read', written('要点.txt', table), ...args)
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })

  test('that can not be read are said', async () => {
    const { code, out } = await duibiao('read', written('要点.txt', table), ...facts, '--date', '某日')
    expect(code).toBe(1)
    expect(out).toContain('“某日”不是一个日期')
  })
})

describe('-o saves', () => {
  test.each(['json', 'xlsx'])('a plan that reads back the same: .%s', async (ending) => {
    const plan = await read(written('要点.txt', table), ...facts, '-o', at(`规划.${ending}`))
    const { code, out } = await duibiao('plan', at(`规划.${ending}`), '--format', 'json')
    expect(code).toBe(0)
    const saved = jsonSchemas.plan.parse(JSON.parse(out))
    expect(saved).toEqual(Object.fromEntries(Object.keys(saved).map((key) => [key, plan[key as keyof ReadJson]])))
    const again = await read(at(`规划.${ending}`))
    expect([again.indicators, again.evidence, again.document]).toEqual([plan.indicators, [], null])
  })

  test('each of several tables under its number', async () => {
    const { code, err } = await duibiao('read', written('规划.txt', twoTables), '-o', at('规划.json'))
    expect([code, err]).toEqual([1, `已写入 ${at('规划-1.json')}\n已写入 ${at('规划-2.json')}\n`])
    const saved = ['规划-1.json', '规划-2.json'].map((name) => JSON.parse(readFileSync(at(name), 'utf8')) as PlanFile)
    expect(saved.map(({ indicators }) => indicators.length)).toEqual([2, 3])
  })

  test('nothing over another file unless it is told to, and then nothing at all', async () => {
    written('规划-2.json', '')
    const { code, err } = await duibiao('read', written('规划.txt', twoTables), '-o', at('规划.json'))
    expect(code).toBe(2)
    expect(err).toContain('规划-2.json')
    expect(existsSync(at('规划-1.json'))).toBe(false)
    expect((await duibiao('read', at('规划.txt'), '-o', at('规划.json'), '--force')).err).toContain('已写入')
  })

  test('doubts in the remarks of the sheet', async () => {
    await duibiao('read', documentFile('330922'), '-o', at('规划.xlsx'))
    const { out } = await duibiao('read', documentFile('330922'))
    const doubt = '第 8 行没有目标值；如属工作任务可不填，否则请对照原文补填'
    expect(out).toContain(doubt)
    const { sheets: [sheet] } = openXlsx(readFileSync(at('规划.xlsx'))).layout()
    expect(sheet!.values.flat()).toContainEqual(expect.stringContaining(doubt))
  })
})

test('a long document says how far it is, ever further, and takes that away in the end', async () => {
  const long = written('长.txt', '到2027年，普惠托位占比达到65%以上。\n'.repeat(3_000))
  const { progress } = await duibiao('read', long)
  expect(progress.at(-1)).toBe('')
  const shares = progress.slice(0, -1).map((text) => Number(/长\.txt：(\d+)%/.exec(text)![1]))
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual([...new Set(shares)].sort((one, other) => one - other))
})

describe('what can not be read says why and ends with 2', () => {
  const doc = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...'WordDocument'].flatMap((letter) => [letter.charCodeAt(0), 0])])
  test.each([
    ['a PDF', '扫描件.pdf', '%PDF-1.4\n', /PDF 要先转换：.*另存为 \.docx/],
    ['an old Word file', '规划.doc', doc, /\.doc 文件。请在 Word 或 WPS 文字中打开原文件，另存为 \.docx/],
    ['a picture', '表.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /图片中的文字无法读取/],
    ['an empty file', '空.txt', '', /空文件。请看是否选错了文件/],
  ] as [string, string, string | Uint8Array, RegExp][])('%s', async (_, name, content, says) => {
    const { code, out, err } = await duibiao('read', written(name, content))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  test('a folder, and what is not there', async () => {
    mkdirSync(at('文件夹'))
    expect((await duibiao('read', at('文件夹'))).err).toMatch(/是文件夹，不是文件。请写出其中的文件名/)
    expect(await duibiao('read', at('没有.docx'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('文件不存在') as string })
    expect((await duibiaoWith({ input: '' }, 'read', '-')).err).toContain('空文件')
  })
})

test.each([['zh-CN', /choices|default|options|Usage|Arguments|display/], ['en', /\p{Script=Han}/u]])('the help (%s) has no word of another language', async (language, foreign) => {
  for (const command of ['read', 'lint', 'align', 'check', 'template', 'plan', 'plans']) {
    expect((await duibiao(command, '--lang', language, '--help')).out).not.toMatch(foreign)
  }
})

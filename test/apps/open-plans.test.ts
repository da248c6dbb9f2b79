/** Any file to plans: plan files, workbooks with plan sheets, documents; what is wrong is told in plain words with its place. */
import { openPlans } from '../../src/apps/open-plans'
import { createXlsx, type XlsxWorkbook } from '../../src/hosts/xlsx'
import { sheetProblemText, type Language } from '../../src/messages'
import { isFault, planFileSchema, withPlans, type PlanFile } from '../../src/model'
import { addPlanSheet, planFileJson, planSheet, readyPlansIn } from '../../src/plans'
import { describeFault } from '../../src/report'
import { seedLibrary, seedSources } from '../support/library'

const library = { ...seedLibrary(), plans: [] }
const plans = seedSources().plans.map(({ json }) => planFileSchema.parse(json))
const plan = plans.at(-1)!
const utf8 = (text: string) => new TextEncoder().encode(text)
const open = (bytes: Uint8Array | string, file: string) => openPlans(typeof bytes === 'string' ? utf8(bytes) : bytes, file, library)

async function sources(bytes: Uint8Array | string, file: string) {
  const opened = await open(bytes, file)
  if (opened.kind !== 'plans') throw new Error('a document')
  expect(() => withPlans(library, opened.sources)).not.toThrow()
  return opened
}

/** What a fault says, in both languages. */
async function told(opening: Promise<unknown>): Promise<Record<Language, string>> {
  const fault = await opening.then(() => undefined, (error: unknown) => error)
  if (!isFault(fault)) throw new Error(`no fault but ${String(fault)}`)
  return { 'zh-CN': describeFault(fault, 'zh-CN').message, en: describeFault(fault, 'en').message }
}

async function workbook(change?: (layout: ReturnType<typeof planSheet>) => void, file: PlanFile = plan): Promise<XlsxWorkbook> {
  const layout = planSheet(file, library, { language: 'zh-CN' })
  change?.(layout)
  const book = createXlsx()
  await book.apply({ sheets: [{ layout }] })
  return book
}

describe('plan files', () => {
  test.each([
    ['by name', 'p.json', planFileJson(plan)],
    ['by content', 'p.txt', planFileJson(plan)],
    ['with a mark', 'p.json', `\ufeff${planFileJson(plan)}`],
    ['a list of one', 'p.JSON', `[${planFileJson(plan)}]`],
  ])('%s', async (_, file, text) => {
    expect(await sources(text, file)).toEqual({ kind: 'plans', sources: [{ file, json: plan, same: null, editedFrom: null }], problems: [] })
  })

  test('a list of several', async () => {
    const opened = await sources(JSON.stringify(plans), 'all.json')
    expect(opened.sources.map(({ json }) => json)).toEqual(plans)
    expect(opened.sources[1]!.file).toBe('all.json#2')
  })

  test('measures that nobody has chosen are proposed, or drafted and brought along', async () => {
    const open = { ...plan, indicators: plan.indicators.map((row, at) => at === 0 ? { ...row, measure: '' } : at === 1 ? { ...row, name: '无人知道的某某事项(件)', measure: '' } : row) }
    const [source] = (await sources(JSON.stringify(open), 'p.json')).sources
    const json = source!.json
    expect(json.indicators[0]).toEqual(plan.indicators[0])
    expect(json.measures?.map(({ id }) => id)).toEqual([json.indicators[1]!.measure])
    expect((await sources(JSON.stringify(json), 'p.json')).sources[0]!.json).toEqual(json)
  })

  test.each<[string, string, string, string]>([
    ['{"id": 1', 'p.json：不是完整的 JSON 文件', 'p.json: is no complete JSON file', 'no JSON'],
    ['{"name": "x"}', 'p.json：不是规划文件', 'p.json: is no plan file', 'another JSON'],
    ['[]', 'p.json：不是规划文件', 'p.json: is no plan file', 'an empty list'],
    [JSON.stringify({ ...plan, issuer: '' }), 'p.json：发文机关（issuer）没有填', 'p.json: issuer: is not filled in', 'an empty fact'],
    [JSON.stringify({ ...plan, date: '2023年' }), 'p.json：成文日期（date）写法不对，应为：4 位年份-2 位月份-2 位日期', 'p.json: date: is not written as it should be: year-month-day', 'a date'],
    [JSON.stringify({ ...plan, indicators: [{ ...plan.indicators[0], name: '' }] }), '第 1 行指标的名称（indicators.0.name）没有填', 'indicator row 1, name (indicators.0.name): is not filled in', 'a name'],
    [JSON.stringify({ ...plan, indicators: [plan.indicators[0], plan.indicators[0]] }), '第 2 行指标的序号（indicators.1.no）：“1”出现了两次', '“1” stands twice', 'a number twice'],
    [JSON.stringify({ ...plan, region: '000000', id: '000000-a', code: '000000-A' }), '行政区划代码（region）：没有“000000”', 'there is no “000000”', 'a region'],
  ])('%#: %.12s… is a fault in plain words (%4$s)', async (text, zh, en) => {
    const words = await told(open(text, 'p.json'))
    expect(words['zh-CN']).toContain(zh)
    expect(words.en).toContain(en)
    expect(words['zh-CN']).not.toMatch(/expected|Invalid|undefined/)
  })
})

describe('workbooks', () => {
  test('plan sheets are plans', async () => {
    const book = await workbook()
    await book.apply(await addPlanSheet(book, plans[0]!, library, { language: 'en' }))
    const opened = await sources(book.save(), '规划.xlsx')
    expect(opened).toMatchObject({ problems: [], sources: [{ json: plan }, { json: plans[0] }] })
    expect(await readyPlansIn(book, null, library)).toMatchObject({ sources: [{ json: plan }, { json: plans[0] }] })
  })

  test('other sheets are a document', async () => {
    const book = createXlsx()
    await book.apply({ sheets: [{ layout: { ...planSheet(plan, library, { language: 'en' }), name: '表', values: [['序号', '指标名称', '目标值'], [1, '入园率(%)', 95]], styleOf: [], merges: [] } }] })
    expect((await open(book.save(), '表.xlsx')).kind).toBe('document')
    expect(await readyPlansIn(book, null, library)).toBeNull()
  })

  test('what can’t be read, or contradicts itself, is a fault with the cell', async () => {
    const broken = await workbook((layout) => { layout.values[16]![0] = '一' })
    expect((await told(open(broken.save(), 'p.xlsx')))['zh-CN']).toContain('p.xlsx：“规划指标表” A17：第 1 行指标的序号写法不对，应为：正整数')
    const twice = await workbook((layout) => { layout.values[17]![0] = 1 })
    expect((await told(open(twice.save(), 'p.xlsx')))['zh-CN']).toContain('“规划指标表” A18：第 2 行指标的序号：“1”出现了两次')
    const foreign = await workbook((layout) => { layout.values[4]![2] = '999999' })
    expect((await told(open(foreign.save(), 'p.xlsx'))).en).toContain('“规划指标表” C3: id: must begin with the region code 999999')
  })

  test('a measure that is empty or not known is proposed again, and said to be', async () => {
    const column = planSheet(plan, library, { language: 'zh-CN' }).values[14]!.indexOf('标准指标编号')
    const book = await workbook((layout) => {
      layout.values[16]![column] = null
      layout.values[17]![column] = 'no-such-measure'
    })
    const { sources: [source], problems } = await sources(book.save(), 'p.xlsx')
    expect(source!.json).toEqual(plan)
    expect(problems.map((problem) => sheetProblemText(problem, 'zh-CN'))).toEqual([
      '“规划指标表” O17：第 1 行指标的标准指标编号没有填，将按指标名称推荐',
      '“规划指标表” O18：第 2 行指标的标准指标编号：没有编号为 no-such-measure 的标准指标，已按指标名称推荐，请核对',
    ])
  })
})

test.each([
  ['text', 'a.txt', '某县公共服务实施方案\n到2027年，托位达到450个。'],
  ['text that begins with a bracket', 'a.txt', '[公告]\n到2027年，托位达到450个。'],
  ['other JSON under another name', 'a.txt', '{"a": 1}'],
])('%s is a document', async (_, file, text) => {
  expect(await open(text, file)).toMatchObject({ kind: 'document', document: { file } })
})

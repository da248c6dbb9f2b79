/** The command line on sheets that are none of our templates. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import type { JsonOf } from '../../src/report'
import type { CellInput, SheetLayout } from '../../src/template'
import { markId } from '../../src/workbook'
import { duibiao } from '../support/command-line'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-')) })
afterEach(() => rmSync(folder, { recursive: true }))

async function saved(name: string, ...sheets: [name: string, values: CellInput[][]][]): Promise<string> {
  const workbook = createXlsx()
  await workbook.apply({
    sheets: sheets.map(([sheet, values]): { layout: SheetLayout } => ({
      layout: {
        name: sheet, visibility: 'visible', columns: [], rows: [], values, styles: [], styleOf: [], merges: [], validations: [],
        conditionalFormats: [],
      },
    })),
  })
  const file = join(folder, name)
  writeFileSync(file, workbook.save())
  return file
}

const foreign: CellInput[][] = [
  ['龙泉市2025年公共服务指标进展情况'],
  ['项目', '完成数', '任务数', '计量单位', '备注'],
  ['普惠托位占比', 61.5, 60, '%', null],
  ['县域医共体床位周转次数', 30, 30, '次', null],
  ['城镇登记失业率', 3.4, '<3', '%', '用工减少'],
  ['基本养老保险参保人数', 222100, 222000, '人', null],
  ['最低生活保障年人均标准', 13200, 13000, '元', null],
]

/** The trap of a heading that says 完成 over targets. */
const targetsOnly: CellInput[][] = [
  ['指标', '完成值'],
  ['普惠托位占比(%)', 60], ['城镇登记失业率(%)', '<3'], ['“浙里惠民保”投保率(%)', '>70'], ['最低生活保障年人均标准(元)', 13000],
]

test('an unknown sheet is refused, and the way on is told', async () => {
  const { code, out } = await duibiao('check', await saved('a.xlsx', ['进展', foreign]))
  expect(code).toBe(2)
  expect(out).toContain('--recognise')
})

test('with --recognise it is checked, and what was recognised is told', async () => {
  const file = await saved('a.xlsx', ['说明', [['本表由某局填报']]], ['进展', foreign])
  const { code, out, err } = await duibiao('check', file, '--recognise', '--format', 'json')
  expect(code).toBe(1)
  expect(err).toContain('“进展”认作：331181-qiyouxiang-2023-2027，2025 期')
  expect(err).toContain('实际完成值=B“完成数”')
  expect(err).toContain('目标值=C“任务数”')
  expect(err).toContain('第 4 行“县域医共体床位周转次数”')
  const { files } = JSON.parse(out) as JsonOf<'check'>
  expect(files[0]!.assessments.map(({ status }) => status)).toEqual(['met', 'short', 'met', 'met'])
})

test('the copy carries marks and mapping, and is checked again without being asked', async () => {
  const file = await saved('a.xlsx', ['进展', foreign])
  const first = await duibiao('check', file, '--recognise', '--annotate', join(folder, 'out'), '--format', 'json')
  const copy = join(folder, 'out', 'a.xlsx')
  const formats = openXlsx(readFileSync(copy)).layout().sheets[0]!.conditionalFormats
  expect(formats.map(({ formula }) => markId(formula))).toContain('short')
  const second = await duibiao('check', copy, '--format', 'json')
  const hash = (text: string) => (JSON.parse(text) as JsonOf<'check'>).files[0]!.hash
  expect(hash(second.out)).toBe(hash(first.out))
})

test('a row in other words is told where it may stand', async () => {
  const reworded = foreign.map((line) => line[0] === '城镇登记失业率' ? ['本地登记失业人员比率', ...line.slice(1)] : line)
  const { err } = await duibiao('check', await saved('a.xlsx', ['进展', reworded]), '--recognise')
  expect(err).toContain('规划的“城镇登记失业率”可能是第 5 行“本地登记失业人员比率”')
  const english = await duibiao('check', await saved('a.xlsx', ['进展', reworded]), '--recognise', '--lang', 'en')
  expect(english.err).toContain('“城镇登记失业率” of the plan may be row 5 “本地登记失业人员比率”')
  expect((await duibiao('check', await saved('b.xlsx', ['进展', foreign]), '--recognise')).err).not.toContain('规划的“城镇登记失业率”可能')
})

describe('what was named already is not asked for', () => {
  const mixed: CellInput[][] = [
    ['指标', '实际完成值'], ['普惠托位占比(%)', 61.5], ...['路灯数', '井盖数', '公厕数', '树木数', '凉亭数'].map((name): CellInput[] => [name, 3]),
  ]
  const plan = '331181-qiyouxiang-2023-2027'

  test('a plan that does not fit', async () => {
    const file = await saved('a.xlsx', ['表', mixed])
    const unfit = await duibiao('check', file, '--recognise', '--plan', plan, '--period', '2025')
    expect(unfit).toMatchObject({ code: 2 })
    expect(unfit.out).toMatch(new RegExp(`--plan 给的 ${plan} 也可能不是这张表的规划`))
    expect(unfit.out).not.toMatch(/指明后重试/)
    expect((await duibiao('check', file, '--recognise', '--plan', plan)).out).toMatch(/用 --period 指明后重试/)
    expect((await duibiao('check', file, '--recognise')).out).toMatch(/看不出是哪个规划.*用 --plan 指明后重试/)
  })

  test('a plan of which nothing is there', async () => {
    const file = await saved('a.xlsx', ['表', [['指标', '实际完成值'], ['路灯数', 3]]])
    const { code, out } = await duibiao('check', file, '--recognise', '--plan', plan)
    expect(code).toBe(2)
    expect(out).toContain(`没有找到规划 ${plan} 的指标。请核对 --plan`)
    const any = await duibiao('check', file, '--recognise')
    expect(any.out).toContain('没有找到任何规划的指标')
    for (const text of [out, any.out]) expect(text).not.toContain('--recognise')
  })

  test('a plan that there is not', async () => {
    const { code, out } = await duibiao('check', await saved('a.xlsx', ['表', mixed]), '--recognise', '--plan', 'x')
    expect(code).toBe(2)
    expect(out).toContain('没有编号为 x 的规划')
  })
})

test.each([
  ['zh-CN', '标题写“完成”的列里是规划的目标值'],
  ['en', 'the column headed as actuals holds the plan’s targets'],
])('what is in doubt is not checked, but said (%s)', async (language, words) => {
  const file = await saved('b.xlsx', ['表', targetsOnly])
  const { code, out } = await duibiao('check', file, '--recognise', '--plan', '331181-qiyouxiang-2023-2027', '--lang', language)
  expect(code).toBe(2)
  expect(out).toContain(words)
})

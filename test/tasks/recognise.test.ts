/** Sheets that we did not make: recognised, accepted, kept in the workbook, and checked like a template from then on. */
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import type { Area, Library } from '../../src/model'
import type { CheckResult } from '../../src/report'
import {
  acceptMapping, checkWorkbook, forgetMapping, liveCheck, proposeMappings, withColumn, withPeriod, withPlan, withRow, writeTemplate, type Proposal,
  type Workbook,
} from '../../src/tasks'
import type { CellInput, SheetLayout } from '../../src/template'
import { code, sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

const library: Library = sampleLibrary()

const sheetOf = (values: CellInput[][], merges: Area[] = [], name = '汇总'): SheetLayout => ({
  name, visibility: 'visible', columns: [], rows: [], values, styles: [], styleOf: [], merges, validations: [], conditionalFormats: [],
})

/** A table as an office keeps it: title, headings over two lines, a line for each domain, a subtotal, a foreign row, notes. */
const table: CellInput[][] = [
  ['2025年甲市公共服务指标进展', null, null, null, null, null],
  ['填报单位：某局', null, null, null, null, null],
  ['考核指标', '计量单位', '2025年', null, '牵头部门', '说明'],
  [null, null, '任务数', '完成数', null, null],
  ['一、甲领域', null, null, null, null, null],
  ['1.★ 入园率（%）', '%', 93, 95.2, '某局', null],
  ['城镇充电桩数（个）', '个', 10, 12, '某局', null],
  ['登记 失业率', '%', '<3', '3.4%', '某局', '就业压力大'],
  ['参保人数', '人', 455000, 460000, '某局', null],
  ['报销比例（含大病）', '%', '职工85；城乡居民70', '职工86;城乡居民68', '某局', null],
  ['乙领域', null, null, null, null, null],
  ['新增学位数', '个', '/', 2000, '某局', null],
  ['合计', null, null, null, null, null],
  ['注：数据截至年底。', null, null, null, null, null],
]
const merges: Area[] = [
  { row: 0, column: 0, rows: 1, columns: 6 }, { row: 2, column: 0, rows: 2, columns: 1 }, { row: 2, column: 1, rows: 2, columns: 1 },
  { row: 2, column: 2, rows: 1, columns: 2 }, { row: 2, column: 4, rows: 2, columns: 1 }, { row: 2, column: 5, rows: 2, columns: 1 },
]

function memory(values = table, name = '汇总'): MemoryWorkbook {
  return createMemoryWorkbook({ sheets: [sheetOf(values, values === table ? merges : [], name)], names: [] })
}

async function xlsx(): Promise<Workbook & { reopen: () => Workbook }> {
  const workbook = createXlsx()
  await workbook.apply({ sheets: [{ layout: sheetOf(table, merges) }] })
  return Object.assign(workbook, { reopen: () => openXlsx(workbook.save()) })
}

const one = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1)
  return items[0]!
}

const propose = async (workbook: Workbook, sought = {}) => one(await proposeMappings(workbook, library, { plan: samplePlan, ...sought }))

const statuses = ({ rows }: CheckResult) => Object.fromEntries(rows.map((row) => [row.code, row.assessments.map(({ status }) => status).join()]))

test('a table of other people’s making is recognised by headings, values and names', async () => {
  const proposal = await propose(memory())
  const where = { headingRow: 3, headingRows: 2, lastRow: 11 }
  expect(proposal).toMatchObject({ sheet: '汇总', plan: samplePlan, period: '2025', ...where, doubts: [], sure: true })
  const columns = Object.fromEntries(Object.entries(proposal.columns).map(([role, { column, heading }]) => [role, [column, heading]]))
  expect(columns).toEqual({
    indicator: [0, '考核指标'], unitOfMeasure: [1, '计量单位'], target: [2, '2025年 任务数'], actual: [3, '2025年 完成数'],
    responsibleUnit: [4, '牵头部门'], reasons: [5, '说明'],
  })
  expect(proposal.columns.target!.evidence).toContainEqual({ kind: 'targets', count: 4, of: 4 })
  expect(proposal.rows.map(({ line, code: taken, why }) => [line, taken, why])).toEqual([
    [5, code(1), 'name'], [6, null, null], [7, code(2), 'name'], [8, code(3), 'name'], [9, code(4), 'name'], [11, code(7), 'name'],
  ])
  expect(proposal.missing.map((row) => row.code)).toEqual([code(5), code(6), code(8)])
})

test('nothing is proposed of a sheet without any name of a plan', async () => {
  expect(await proposeMappings(memory([['姓名', '电话'], ['张三', 123]]), library)).toEqual([])
})

test('an accepted sheet is checked as the mapping says, in the units that it states', async () => {
  const workbook = memory()
  await acceptMapping(workbook, await propose(workbook))
  const result = one(await checkWorkbook(workbook, library))
  expect(statuses(result)).toEqual({ [code(1)]: 'met', [code(2)]: 'short', [code(3)]: 'met', [code(4)]: 'met,short', [code(7)]: 'not-due' })
  // 460,000 人 are 46 万人; the row that is no row of the plan is not reported again.
  const rules = new Set(result.findings.map(({ rule }) => rule))
  expect([...rules]).toEqual(expect.arrayContaining(['row-missing']))
  for (const rule of ['row-unknown', 'scale-suspected', 'target-altered', 'foot-blank', 'unit-of-measure-changed']) expect(rules).not.toContain(rule)
  expect(result.rows.map(({ at }) => at)).toContainEqual({ row: 7, column: 3 })
})

test('the mapping is kept in a file', async () => {
  const workbook = await xlsx()
  const before = await propose(workbook)
  await acceptMapping(workbook, before)
  const reopened = workbook.reopen()
  const again = one(await checkWorkbook(reopened, library))
  expect(again.hash).toBe(one(await checkWorkbook(workbook, library)).hash)
  const { sheets } = await reopened.outline()
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['汇总', 'visible'], ['_duibiao', 'very-hidden']])
})

/** The table as a person changes it, and how its names follow, as spreadsheets move them. */
const moves: [string, (values: CellInput[][]) => CellInput[][], (area: Area) => Area][] = [
  ['a row inserted above', (values) => [[null], ...values], (area) => ({ ...area, row: area.row + 1 })],
  ['a column inserted on the left', (values) => values.map((row) => [null, ...row]), (area) => ({ ...area, column: area.column + 1 })],
  ['rows in another order', (values) => [...values.slice(0, 5), ...[9, 7, 5, 8, 6].map((line) => values[line]!), ...values.slice(10)], (area) => area],
  ['rows added at the end', (values) => [...values.slice(0, 12), ['覆盖人数', '人', null, 3, null, null], ...values.slice(12)], (area) => area],
]
test.each(moves)('it is found again after %s', async (_, move, follow) => {
  const workbook = memory()
  await acceptMapping(workbook, await propose(workbook))
  const layout = workbook.layout()
  const [sheet, identity] = layout.sheets as [SheetLayout, SheetLayout]
  const first = statuses(one(await checkWorkbook(workbook, library)))
  const changed = createMemoryWorkbook({
    sheets: [{ ...sheet, values: move(sheet.values), merges: sheet.merges.map(follow) }, identity],
    names: layout.names.map((name) => ({ ...name, area: follow(name.area) })),
  })
  expect(statuses(one(await checkWorkbook(changed, library)))).toEqual(first)
})

test('it is found again by its headings where the names are gone, and under another sheet name where only the names know it', async () => {
  const workbook = memory()
  await acceptMapping(workbook, await propose(workbook))
  const { sheets, names } = workbook.layout()
  const first = statuses(one(await checkWorkbook(workbook, library)))
  expect(statuses(one(await checkWorkbook(createMemoryWorkbook({ sheets, names: [] }), library)))).toEqual(first)
  const renamed = sheets.map((sheet) => sheet.name === '汇总' ? { ...sheet, name: '表二' } : sheet)
  const followed = names.map((name) => ({ ...name, sheet: '表二' }))
  expect(statuses(one(await checkWorkbook(createMemoryWorkbook({ sheets: renamed, names: followed }), library)))).toEqual(first)
})

test('a line added later with a value is told as unknown', async () => {
  const workbook = memory()
  await acceptMapping(workbook, await propose(workbook))
  workbook.type({ sheet: '汇总', row: 12, column: 0 }, '新添的一项指标')
  workbook.type({ sheet: '汇总', row: 12, column: 3 }, 5)
  const unknown = one(await checkWorkbook(workbook, library)).findings.filter(({ rule }) => rule === 'row-unknown')
  expect(unknown).toMatchObject([{ at: { row: 12, column: 0 } }])
})

test('a second accept replaces the first, and forgetting leaves a sheet that is none of ours', async () => {
  const workbook = memory()
  const proposal = await propose(workbook)
  await acceptMapping(workbook, proposal)
  const once = workbook.layout()
  await acceptMapping(workbook, proposal)
  expect(workbook.layout()).toEqual(once)
  await acceptMapping(workbook, withRow(proposal, 7, null, library))
  expect(Object.keys(statuses(one(await checkWorkbook(workbook, library))))).not.toContain(code(2))
  await forgetMapping(workbook, '汇总')
  await expect(checkWorkbook(workbook, library)).rejects.toMatchObject({ code: 'template-not-found' })
  expect(workbook.layout().names).toEqual([])
  expect(workbook.layout().sheets[0]).toEqual(memory().layout().sheets[0])
})

test('an accepted sheet is proposed as it was accepted, to be corrected further', async () => {
  const workbook = memory()
  const first = await propose(workbook)
  await acceptMapping(workbook, withRow(withColumn(first, 'reasons', null, library), 6, code(5), library))
  expect(await proposeMappings(workbook, library)).toEqual([])
  const again = one(await proposeMappings(workbook, library, { sheet: '汇总' }))
  expect(again).toMatchObject({ plan: samplePlan, sure: true, columns: { actual: { column: 3, evidence: [{ kind: 'chosen' }] } } })
  expect(again.rows.find(({ line }) => line === 6)?.code).toBe(code(5))
  await acceptMapping(workbook, withRow(again, 6, null, library))
  expect(Object.keys(statuses(one(await checkWorkbook(workbook, library))))).not.toContain(code(5))
})

test('beside templates of ours, a sheet is only proposed when asked for by name; both are checked', async () => {
  const workbook = memory()
  await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })
  expect(await proposeMappings(workbook, library)).toEqual([])
  const proposal = await propose(workbook, { sheet: '汇总' })
  await acceptMapping(workbook, proposal)
  expect((await checkWorkbook(workbook, library)).map(({ sheet }) => sheet)).toEqual(['汇总', expect.stringContaining('2025')])
  // Writing another template keeps what was accepted.
  await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod, replace: true })
  expect(await checkWorkbook(workbook, library)).toHaveLength(2)
  await expect(proposeMappings(workbook, library, { sheet: '无此表' })).rejects.toMatchObject({ code: 'sheet-missing' })
})

test('a live check follows what is typed into an accepted sheet', async () => {
  const workbook = memory()
  await acceptMapping(workbook, await propose(workbook))
  const live = liveCheck(workbook, library, {})
  await live.check()
  const told = new Promise<CheckResult[]>((resolve, reject) => {
    live.watch((result) => Array.isArray(result) ? resolve(result) : reject(result), 0)
  })
  workbook.type({ sheet: '汇总', row: 7, column: 3 }, 2.5)
  const result = one(await told)
  expect(statuses(result)[code(2)]).toBe('met')
  expect(result.hash).toBe(one(await checkWorkbook(workbook, library)).hash)
})

describe('corrections', () => {
  const first = () => propose(memory())

  test('a line may be taken for another row, and the row that it had is free again', async () => {
    const corrected = withRow(await first(), 6, code(5), library)
    expect(corrected.rows.find(({ line }) => line === 6)).toMatchObject({ code: code(5), why: 'chosen', title: '新增就业' })
    expect(corrected.missing.map((row) => row.code)).not.toContain(code(5))
  })

  test('a row stands in one line: the line chosen last keeps it', async () => {
    const corrected = withRow(await first(), 6, code(1), library)
    expect(corrected.rows.filter((row) => row.code === code(1)).map(({ line }) => line)).toEqual([6])
  })

  test('a column may be chosen or taken away', async () => {
    const proposal = await first()
    expect(withColumn(proposal, 'actual', 2, library).columns.actual).toMatchObject({ column: 2, evidence: [{ kind: 'chosen' }] })
    const without = withColumn(proposal, 'actual', null, library)
    expect(without).toMatchObject({ sure: false, doubts: ['actual'] })
    await expect(acceptMapping(memory(), without)).rejects.toMatchObject({ code: 'mapping-incomplete', data: { sheet: '汇总' } })
  })

  test('another plan or period is recognised anew', async () => {
    const proposal = await first()
    const other = withPlan(proposal, '110000-other-2025', library)
    expect(other.plan).toBe('110000-other-2025')
    expect(other.rows.map((row) => row.code)).toContain('110000-O25-01')
    expect(withPlan(proposal, 'no-such-plan', library)).toEqual(proposal)
    expect(withPeriod(other, '2025', library).period).toBe('2025')
  })
})

test('two plans that are as likely are left to a person', async () => {
  const [proposal] = await proposeMappings(memory(), library) as [Proposal]
  expect(proposal.planCandidates.map(({ value }) => value).sort()).toEqual(['110000-other-2025', samplePlan])
  expect(proposal).toMatchObject({ sure: false, doubts: ['plan'] })
})

test('a line that adds others up is no unknown row', async () => {
  const values = table.map((line) => line[0] === '合计' ? ['合计', null, 100, 120, null, null] : line)
  const workbook = memory(values)
  await acceptMapping(workbook, await propose(workbook))
  const [result] = await checkWorkbook(workbook, library)
  expect(result!.findings.map(({ rule }) => rule)).not.toContain('row-unknown')
})

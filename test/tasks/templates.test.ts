/** Writing templates and reading them back: what is out of date, what came before, sheets with several periods. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import type { Library } from '../../src/model'
import { checkWorkbook, clearResults, liveCheck, previewTemplate, templateKindsOf, writeResults, writeTemplate } from '../../src/tasks'
import { readSubmissions } from '../../src/tasks/submissions'
import { identityFields, identitySheet, templateOf, type CellInput, type WorkbookLayout } from '../../src/template'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plan = '331181-qiyouxiang-2023-2027'
const fiveYears = ['2023', '2024', '2025', '2026', '2027']

async function written(request: Parameters<typeof writeTemplate>[2]) {
  const workbook = createMemoryWorkbook()
  const { sheet, sheets } = await writeTemplate(workbook, library, request)
  return { workbook, sheet, sheets }
}

const stale = async (book: WorkbookLayout, among: Library = library) =>
  (await readSubmissions(createMemoryWorkbook(book), among)).map(({ submission }) => submission.staleTemplate)

/** The library with another target in the first row of the plan. */
function changed(): Library {
  return { ...library, plans: library.plans.map((known) => known.id !== plan ? known : {
    ...known, indicators: known.indicators.map((indicator, index) => index > 0 ? indicator : { ...indicator, cells: { ...indicator.cells, 2025: '77' } }),
  }) }
}

describe.each([
  { plan, period: '2025' }, { plan, period: '2025', kind: 'five-year' }, { plan, period: '2025', kind: 'quarterly', language: 'en' },
  { plan, period: '2025', kind: 'task-list', protection: 'sortable' }, { plan, period: '2025', perUnit: true }, { plan, period: '2025', previous: true },
] as const)('%j', (request) => {
  test('is up to date when it was written today', async () => {
    const { workbook } = await written(request)
    for (const reason of await stale(workbook.layout())) expect(reason).toBeNull()
  })

  test('is of an older version where its line says so, also where it has no more columns than the first lines had', async () => {
    const { workbook } = await written(request)
    const book = workbook.layout()
    const lines = book.sheets.find(({ name }) => name === identitySheet)!
    lines.values = lines.values.map((line, index) => line.slice(0, 8).map((value, at) => index > 0 && identityFields[at] === 'version' ? '1' : value))
    expect((await stale(book))[0]).toEqual({ reason: 'version' })
  })

  test('is of another state of the plan where a target was changed', async () => {
    const { workbook } = await written(request)
    expect((await stale(workbook.layout(), changed()))[0]).toEqual({ reason: 'plan' })
  })

  test('its preview names what is written', async () => {
    const { sheets } = await written(request)
    const preview = previewTemplate(library, request)
    expect(preview.sheets).toEqual(sheets)
    expect(preview.pages).toBeGreaterThanOrEqual(sheets.length)
    expect(preview.headings.some((heading) => /校验结果|Check result/.test(heading))).toBe(true)
    expect(new Set(preview.rows.map(({ code }) => code)).size).toBe(preview.rows.length)
  })
})

test('kinds are offered where they make sense', () => {
  const kinds = (id: string, period: string) => templateKindsOf(library.plans.find((known) => known.id === id)!, period)
  expect(kinds(plan, '2025')).toEqual(['annual', 'five-year', 'quarterly', 'task-list'])
  expect(kinds(plan, '2027')).toContain('completion-review')
  expect(kinds('330213-qiyouxiang-2023', '2023')).toEqual(['annual', 'quarterly', 'task-list'])
  expect(kinds(plan, '2031')).toEqual([])
})

describe('a sheet with several periods', () => {
  const spec = { kind: 'five-year', period: '2025', unit: null, language: 'zh-CN', protection: 'locked', previous: false } as const
  const { columns, firstRow } = templateOf(library.plans.find(({ id }) => id === plan)!, spec, library.measures)
  const actualOf = (period: string) => columns.findIndex((column) => column.role === 'actual' && column.period === period)
  const resultColumn = columns.findIndex(({ role }) => role === 'result')
  const five = () => written({ plan, period: '2025', kind: 'five-year' })

  test('is checked up to the last period in which anything is entered', async () => {
    const { workbook, sheet } = await five()
    const periods = async () => (await checkWorkbook(workbook, library)).map(({ period }) => period)
    expect(await periods()).toEqual(['2023'])
    workbook.type({ sheet, row: firstRow, column: actualOf('2025') }, 4.5)
    expect(await periods()).toEqual(['2023', '2024', '2025'])
  })

  test('is of every period that it has, and its foot is told once', async () => {
    const { workbook, sheet } = await five()
    workbook.type({ sheet, row: firstRow, column: actualOf('2027') }, 5.5)
    for (const period of fiveYears) {
      const results = await checkWorkbook(workbook, library, { plan, period })
      const rules = results.flatMap(({ findings }) => findings.map(({ rule }) => rule))
      expect(rules).not.toContain('other-period')
      expect(rules.filter((rule) => rule === 'foot-blank')).toHaveLength(1)
    }
  })

  test('is checked for one of them where it is asked for, with all that is said of the sheet', async () => {
    const { workbook, sheet } = await five()
    workbook.type({ sheet, row: firstRow, column: actualOf('2023') }, 4)
    workbook.type({ sheet, row: firstRow, column: actualOf('2024') }, 3)
    workbook.type({ sheet, row: firstRow + 1, column: columns.findIndex(({ role }) => role === 'indicator') }, '别的名称')
    const all = await checkWorkbook(workbook, library)
    for (const period of ['2024', '2027']) {
      const [only, ...others] = await checkWorkbook(workbook, library, { period })
      expect(others).toEqual([])
      expect(only!.period).toBe(period)
      const rules = only!.findings.map(({ rule }) => rule)
      expect(rules.filter((rule) => rule === 'foot-blank' || rule === 'row-renamed')).toEqual(['row-renamed', 'foot-blank'])
      expect(rules).not.toContain('other-period')
    }
    // What is known of the years before is the same.
    const [asked] = await checkWorkbook(workbook, library, { period: '2024' })
    expect(asked!.rows[0]!.assessments).toEqual(all[1]!.rows[0]!.assessments)
  })

  test('says which periods it has where it lacks the one asked for', async () => {
    const { workbook, sheet } = await five()
    workbook.type({ sheet, row: firstRow, column: actualOf('2024') }, 4)
    const results = await checkWorkbook(workbook, library, { period: '2030' })
    expect(results.map(({ period }) => period)).toEqual(['2023', '2024'])
    const told = results.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'other-period'))
    expect(told.map(({ data }) => data)).toEqual([{ sheetPeriods: fiveYears, expectedPeriod: '2030' }])
  })

  test('of a year\'s quarters, one or all are checked', async () => {
    const { workbook, sheet } = await written({ plan, period: '2025', kind: 'quarterly' })
    const { names } = await workbook.outline()
    workbook.type({ sheet, row: firstRow, column: names.find(({ name }) => name.endsWith('actual_2025Q2'))!.area.column }, 4.5)
    const periods = async (period: string) => (await checkWorkbook(workbook, library, { period })).map((result) => result.period)
    expect(await periods('2025Q2')).toEqual(['2025Q2'])
    expect(await periods('2025Q4')).toEqual(['2025Q4'])
    expect(await periods('2025')).toEqual(['2025Q1', '2025Q2'])
  })

  test('results of all its periods share a column; writing them twice changes nothing, clearing takes them away', async () => {
    const { workbook, sheet } = await five()
    const typed: [string, CellInput][] = [['2023', 3.8], ['2024', 1], ['2025', 'x']]
    for (const [period, value] of typed) workbook.type({ sheet, row: firstRow, column: actualOf(period) }, value)
    const before = workbook.layout()
    await writeResults(workbook, library, {}, 'zh-CN')
    const once = workbook.layout()
    const line = once.sheets[0]!.values[firstRow]![resultColumn] as string
    expect(line).toMatch(/^2024年：.*2025年：【错误】/)
    await writeResults(workbook, library, {}, 'zh-CN')
    expect(workbook.layout()).toEqual(once)
    await clearResults(workbook, library)
    expect(workbook.layout()).toEqual(before)
  })

  test('a live check says what a whole check says', async () => {
    const { workbook, sheet } = await five()
    const live = liveCheck(workbook, library, {})
    await live.check()
    const told = new Promise<string[]>((resolve) => {
      const stop = live.watch((results) => {
        stop()
        resolve(Array.isArray(results) ? results.map(({ hash }) => hash) : [])
      }, 0)
    })
    workbook.type({ sheet, row: firstRow + 2, column: actualOf('2024') }, 91)
    expect(await told).toEqual((await checkWorkbook(workbook, library)).map(({ hash }) => hash))
  })
})

test('what a workbook holds of earlier periods is shown beside, of the latest that has anything', async () => {
  const workbook = createMemoryWorkbook()
  const enter = async (period: string, value: number) => {
    const { sheet } = await writeTemplate(workbook, library, { plan, period })
    const { columns, firstRow } = templateOf(library.plans.find(({ id }) => id === plan)!, {
      kind: 'annual', period, unit: null, language: 'zh-CN', protection: 'locked', previous: false,
    }, library.measures)
    workbook.type({ sheet, row: firstRow, column: columns.findIndex(({ role }) => role === 'actual') }, value)
  }
  await enter('2023', 3.85)
  await enter('2024', 4.15)
  await writeTemplate(workbook, library, { plan, period: '2025' })
  const { sheet } = await writeTemplate(workbook, library, { plan, period: '2026', previous: true })
  const shown = workbook.layout().sheets.find(({ name }) => name === sheet)!
  const column = shown.values[2]!.indexOf('上期实际值\n（2024年）')
  expect(shown.values.slice(3, 5).map((line) => line[column])).toEqual([4.15, null])
  expect(await stale(workbook.layout())).toEqual([null, null, null, null])
})

describe('actuals of an earlier period from another workbook', () => {
  async function filled() {
    const { workbook, sheet } = await written({ plan, period: '2024' })
    const [{ rows }] = await checkWorkbook(workbook, library) as [Awaited<ReturnType<typeof checkWorkbook>>[number]]
    for (const { at } of rows.slice(0, 6)) workbook.type({ sheet, ...at! }, at!.row + 0.5)
    return workbook
  }

  test('stand in the sheet, where the rules compare with them', async () => {
    const { workbook, sheet } = { workbook: createMemoryWorkbook(), sheet: '2025年度指标完成情况表' }
    await writeTemplate(workbook, library, { plan, period: '2025', previous: true }, await filled())
    const [{ submission }] = await readSubmissions(workbook, library) as [Awaited<ReturnType<typeof readSubmissions>>[number]]
    expect(submission.rows.slice(0, 7).map(({ previous }) => previous?.period ?? null)).toEqual([...Array<string>(6).fill('2024'), null])
    for (const { actual, previous } of submission.rows.slice(0, 6)) workbook.type({ sheet, ...actual.at! }, Number(previous!.reading.text))
    const [{ findings }] = await checkWorkbook(workbook, library) as [Awaited<ReturnType<typeof checkWorkbook>>[number]]
    expect(findings.map(({ rule }) => rule)).toContain('actuals-copied')
  })

  test('a workbook without any is told, not passed over', async () => {
    const { workbook } = await written({ plan, period: '2025' })
    await expect(writeTemplate(createMemoryWorkbook(), library, { plan, period: '2025', previous: true }, workbook))
      .rejects.toMatchObject({ code: 'earlier-actuals-missing', data: { plan, period: '2025' } })
    await expect(writeTemplate(createMemoryWorkbook(), library, { plan, period: '2025', previous: true }, createMemoryWorkbook()))
      .rejects.toMatchObject({ code: 'template-not-found' })
  })
})

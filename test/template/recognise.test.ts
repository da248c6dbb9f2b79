/** A template is found again after what people do to a workbook; any one of names, headings and codes is enough. */
import fc from 'fast-check'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { checkWorkbook, clearResults, templateKindsOf, writeResults, writeTemplate, type TemplateRequest } from '../../src/tasks'
import { identitySheet, templateOf, unitOf, type CellInput, type SheetLayout, type WorkbookLayout } from '../../src/template'
import { annualColumns, columnAt } from '../support/annual-columns'
import { seedLibrary } from '../support/library'
import { sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

const library = sampleLibrary()
const seeds = seedLibrary()
const name = '2025年度指标完成情况表'
const headingRow = 2
const rowsEnd = 12

async function filled(): Promise<WorkbookLayout> {
  const workbook = createMemoryWorkbook()
  await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })
  const values: CellInput[] = [95, 2.5, 46, 86, 60, '[410]', '完成', null, '全覆盖']
  values.forEach((value, index) => workbook.type({ sheet: name, row: 3 + index, column: columnAt('actual') }, value))
  return workbook.layout()
}

const sheetOf = (book: WorkbookLayout): SheetLayout => book.sheets.find((sheet) => sheet.name !== identitySheet)!
/** What a check says of a workbook, without where it stands. */
async function answer(book: WorkbookLayout, among = library) {
  const results = await checkWorkbook(createMemoryWorkbook(book), among)
  return {
    headings: results.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'heading-unrecognised')),
    said: results.map(({ plan, period, rows, findings }) => ({
      plan: plan.id, period,
      statuses: Object.fromEntries(rows.map((row) => [row.code, row.assessments.map(({ status }) => status)] as const).sort()),
      findings: findings.filter(({ rule }) => rule !== 'foot-blank' && rule !== 'heading-unrecognised').map(({ rule, code }) => `${rule} ${code}`).sort(),
    })),
  }
}

/** Takes a column out, or puts an empty one in, as a spreadsheet does: names move along. */
function shiftColumns(book: WorkbookLayout, from: number, by: 1 | -1): void {
  const sheet = sheetOf(book)
  for (const line of sheet.values) {
    if (by === 1) line.splice(from, 0, null)
    else line.splice(from, 1)
  }
  sheet.merges = []
  sheet.styleOf = []
  sheet.validations = []
  sheet.conditionalFormats = []
  book.names = book.names.flatMap((known) => {
    if (by === -1 && known.area.column === from && known.area.columns === 1) return []
    return [{ ...known, area: { ...known.area, column: known.area.column >= from ? known.area.column + by : known.area.column } }]
  })
}

const changes: [what: string, change: (book: WorkbookLayout) => void][] = [
  ['nothing', () => undefined],
  ['names lost', (book) => { book.names = [] }],
  ['the hidden sheet lost', (book) => { book.sheets = [sheetOf(book)] }],
  ['names and hidden sheet lost', (book) => { book.names = []; book.sheets = [sheetOf(book)] }],
  ['the sheet renamed', (book) => {
    for (const known of book.names) known.sheet = '民政局'
    sheetOf(book).name = '民政局'
  }],
  ['the sheet renamed, names and hidden sheet lost', (book) => { book.names = []; book.sheets = [sheetOf(book)]; sheetOf(book).name = 'Sheet1' }],
  ['rows sorted', (book) => {
    const { values } = sheetOf(book)
    values.splice(3, rowsEnd - 3, ...values.slice(3, rowsEnd).reverse())
  }],
  ['a title line put in', (book) => {
    sheetOf(book).values.unshift([])
    sheetOf(book).merges = []
    book.names = book.names.map((known) => ({ ...known, area: { ...known.area, row: known.area.row + 1 } }))
  }],
  ['a column put in before the actuals', (book) => shiftColumns(book, columnAt('actual'), 1)],
  ['the code column deleted', (book) => shiftColumns(book, columnAt('code'), -1)],
  ['headings reworded', (book) => { sheetOf(book).values[headingRow]!.fill('改过的标题') }],
  ['the code column\'s heading reworded, names lost', (book) => { sheetOf(book).values[headingRow]![columnAt('code')] = '编号'; book.names = [] }],
  ['notes and foot deleted', (book) => { sheetOf(book).values.splice(rowsEnd) ; sheetOf(book).merges = [] }],
]

test.each(changes)('%s', async (_what, change) => {
  const before = await answer(await filled())
  const book = await filled()
  change(book)
  expect((await answer(book)).said).toEqual(before.said)
})

/** The years and kinds that are written: every plan and kind, once. */
const written = seeds.plans.flatMap((plan) => {
  const period = plan.periods.at(-1)
  return period === undefined ? [] : templateKindsOf(plan, period).map((kind) => [plan.id, kind, period] as const)
})

/** A template of a published plan with every second actual filled in. */
async function filledOf(request: TemplateRequest): Promise<WorkbookLayout> {
  const workbook = createMemoryWorkbook()
  const { sheets } = await writeTemplate(workbook, seeds, request)
  const plan = seeds.plans.find(({ id }) => id === request.plan)!
  sheets.forEach((sheet, index) => {
    const units = [...new Set(plan.indicators.map(unitOf))]
    const { columns, firstRow, rows } = templateOf(plan, {
      kind: 'annual', language: 'zh-CN', protection: 'locked', previous: false, ...request, unit: request.perUnit ? units[index]! : null,
    }, seeds.measures)
    columns.forEach(({ role }, column) => {
      if (role !== 'actual') return
      for (let row = 0; row < rows.length; row += 2) workbook.type({ sheet, row: firstRow + row, column }, 10 * row + column)
    })
  })
  return workbook.layout()
}

describe.each(written)('%s %s', (plan, kind, period) => {
  const request = { plan, kind, period }
  const spec = { kind, period, unit: null, language: 'zh-CN', protection: 'locked', previous: false } as const
  const { heading, firstRow, rows, columns, periods } = templateOf(seeds.plans.find(({ id }) => id === plan)!, spec, seeds.measures)

  test('a fresh one is found whole, for its first period', async () => {
    const workbook = createMemoryWorkbook()
    await writeTemplate(workbook, seeds, request)
    const results = await checkWorkbook(workbook, seeds)
    expect(results.map((result) => result.period)).toEqual([periods[0]])
    expect(results[0]!.rows.map((row) => row.code)).toEqual(rows.map((row) => row.code))
    expect(results[0]!.findings.map(({ rule }) => rule).filter((rule) => rule !== 'actual-missing' && rule !== 'foot-blank')).toEqual([])
  })

  test('is found by names and hidden sheet alone', async () => {
    const before = await answer(await filledOf(request), seeds)
    expect(before.said.map((result) => result.period)).toEqual(periods)
    const book = await filledOf(request)
    for (let row = heading.row; row < firstRow; row++) sheetOf(book).values[row]!.fill('改过的标题')
    rows.forEach((_row, index) => { sheetOf(book).values[firstRow + index]![columns.findIndex(({ role }) => role === 'code')] = null })
    const after = await answer(book, seeds)
    expect(after.said).toEqual(before.said)
    expect(after.headings.length).toBeGreaterThan(2)
  })

  test('is found by its headings alone', async () => {
    const before = await answer(await filledOf(request), seeds)
    const book = await filledOf(request)
    book.names = []
    book.sheets = [sheetOf(book)]
    rows.forEach((_row, index) => { sheetOf(book).values[firstRow + index]![columns.findIndex(({ role }) => role === 'code')] = null })
    expect((await answer(book, seeds)).said).toEqual(before.said)
  })

  test('is found by its codes alone', async () => {
    const before = await answer(await filledOf(request), seeds)
    const book = await filledOf(request)
    book.names = []
    book.sheets = [sheetOf(book)]
    sheetOf(book).name = 'Sheet1'
    for (let row = 0; row < firstRow; row++) sheetOf(book).values[row]!.fill(null)
    expect((await answer(book, seeds)).said).toEqual(before.said)
  })

  test('its rows may be sorted in any way, and others put in between', async () => {
    const sortable = { ...request, protection: 'sortable' } as const
    const before = await answer(await filledOf(sortable), seeds)
    const fresh = await filledOf(sortable)
    await fc.assert(fc.asyncProperty(
      fc.shuffledSubarray(rows.map((_row, index) => index), { minLength: rows.length }),
      fc.uniqueArray(fc.nat(rows.length), { maxLength: 4 }),
      async (order, gaps) => {
        const book = structuredClone(fresh)
        const { values } = sheetOf(book)
        const moved = order.map((index) => values[firstRow + index]!)
        for (const gap of gaps.sort((a, b) => b - a)) moved.splice(gap, 0, [])
        values.splice(firstRow, rows.length, ...moved)
        expect((await answer(book, seeds)).said).toEqual(before.said)
      },
    ), { numRuns: 5 })
  })

  test('a heading that says something else is told, with what belongs there', async () => {
    const book = await filledOf(request)
    book.names = []
    const at = columns.findIndex(({ role }) => role === 'result')
    sheetOf(book).values[heading.row]![at] = '备注'
    const { headings } = await answer(book, seeds)
    expect(headings).toEqual([expect.objectContaining({ at: { row: heading.row, column: at } })])
  })
})

const unitCases = seeds.plans.filter((plan) => plan.indicators.some((indicator) => unitOf(indicator) !== '—'))
  .flatMap((plan) => (['annual', 'task-list'] as const).map((kind) => [plan.id, kind, plan.periods.at(-1)!] as const))

test.each(unitCases)('%s %s: a sheet for each unit is checked for its own rows, with or without names', async (plan, kind, period) => {
  const request = { plan, kind, period, perUnit: true }
  const before = await answer(await filledOf(request), seeds)
  expect(before.said.length).toBeGreaterThan(1)
  expect(before.said.flatMap(({ findings }) => findings).filter((finding) => finding.startsWith('row-'))).toEqual([])
  const codes = before.said.flatMap(({ statuses }) => Object.keys(statuses))
  expect(new Set(codes).size).toBe(codes.length)
  const book = await filledOf(request)
  book.names = []
  book.sheets = book.sheets.filter((sheet) => sheet.name !== identitySheet)
  expect((await answer(book, seeds)).said).toEqual(before.said)
})

test('a workbook without a template says so', async () => {
  await expect(checkWorkbook(createMemoryWorkbook(), library)).rejects.toMatchObject({ code: 'template-not-found' })
})

test('two templates in one workbook are told apart, and results go to each', async () => {
  const workbook = createMemoryWorkbook()
  await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })
  await writeTemplate(workbook, library, { plan: '110000-other-2025', period: samplePeriod, language: 'en' })
  const results = await checkWorkbook(workbook, library)
  expect(results.map(({ plan, sheet }) => [plan.id, sheet])).toEqual([[samplePlan, name], ['110000-other-2025', 'Indicators 2025']])
  const before = workbook.layout()
  await writeResults(workbook, library, {}, 'en')
  expect(workbook.layout()).not.toEqual(before)
  await clearResults(workbook, library)
  expect(workbook.layout()).toEqual(before)
})

test('a sheet is never replaced without being told to, and then wholly', async () => {
  const workbook = createMemoryWorkbook()
  const request = { plan: samplePlan, period: samplePeriod }
  await writeTemplate(workbook, library, request)
  const fresh = workbook.layout()
  workbook.type({ sheet: name, row: 3, column: annualColumns.indexOf('actual') }, 95)
  await expect(writeTemplate(workbook, library, request)).rejects.toMatchObject({ code: 'sheet-exists', data: { sheet: name } })
  await writeTemplate(workbook, library, { ...request, replace: true })
  expect(workbook.layout()).toEqual(fresh)
})

/** A template is found again after what people do to a workbook; any one of names, headings and codes is enough. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { checkWorkbook, clearResults, writeResults, writeTemplate } from '../../src/tasks'
import { identitySheet, type CellInput, type SheetLayout, type WorkbookLayout } from '../../src/template'
import { annualColumns, columnAt } from '../../src/template/annual-columns'
import { sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

const library = sampleLibrary()
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
const statuses = async (book: WorkbookLayout) => {
  const [result] = await checkWorkbook(createMemoryWorkbook(book), library)
  return { byCode: new Map(result!.rows.map((row) => [row.code, row.assessments.map(({ status }) => status)])), result: result! }
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
  const before = await statuses(await filled())
  const book = await filled()
  change(book)
  const after = await statuses(book)
  expect(Object.fromEntries(after.byCode)).toEqual(Object.fromEntries(before.byCode))
  expect(after.result.findings.filter(({ rule }) => rule !== 'foot-blank')).toEqual([])
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

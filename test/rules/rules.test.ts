/** Check rules on a filled-in sheet, as a person would have it: where each speaks, and the near misses on which it stays silent. */
import { submissionRow, type Submission } from '../../src/assess'
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import type { Plan } from '../../src/model'
import { readText, wholeRow } from '../../src/notation'
import { renderFinding } from '../../src/report'
import { rules, runRules, type Rule } from '../../src/rules'
import { checkWorkbook, writeTemplate, type Expected } from '../../src/tasks'
import { annualColumns } from '../support/annual-columns'
import type { CellInput } from '../../src/template'
import { code, sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'
import { rowCases } from './row-cases'

const library = sampleLibrary()
const sheet = '2025年度指标完成情况表'

/** Actuals with which no rule has anything to say; every row has a note beside. */
const flawless: Record<string, CellInput> = {
  [code(1)]: 95, [code(2)]: 2.5, [code(3)]: 46, [code(4, 1)]: 86, [code(4, 2)]: 71, [code(5)]: '[410]', [code(6)]: '完成', [code(7)]: null, [code(8)]: '全覆盖',
}
const foot: [row: number, column: number][] = [[13, 3], [13, 6], [13, 11], [14, 3], [14, 6], [14, 11]]

type Column = (typeof annualColumns)[number]
type Edit = (sheetOf: Sheet) => void

/** A filled-in template, with cells found by indicator code. */
class Sheet {
  private constructor(public workbook: MemoryWorkbook, private readonly rows: Map<string, number>) {}

  static async filled(): Promise<Sheet> {
    const workbook = createMemoryWorkbook()
    await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })
    const [block] = await workbook.read([{ sheet }])
    const codeColumn = annualColumns.indexOf('code')
    const rows = new Map(block!.cells.flatMap((line, row) => {
      const cell = line[codeColumn]!
      return cell.kind === 'text' && cell.value.startsWith('110000-') ? [[cell.value, row] as const] : []
    }))
    const filled = new Sheet(workbook, rows)
    for (const [rowCode, value] of Object.entries(flawless)) {
      filled.set(rowCode, 'actual', value)
      filled.set(rowCode, 'reasons', '已说明')
    }
    for (const [row, column] of foot) workbook.type({ sheet, row, column }, '某某')
    return filled
  }

  set(rowCode: string, column: Column, value: CellInput): void {
    this.workbook.type({ sheet, row: this.rows.get(rowCode)!, column: annualColumns.indexOf(column) }, value)
  }

  /** As pasting the sheet over itself as values does. */
  pasteValues(): void {
    for (const rowCode of this.rows.keys()) for (const column of ['completion', 'status', 'gap'] as const) this.set(rowCode, column, column === 'gap' ? null : '达标')
  }

  /** Empties a whole line, as deleting its content does. */
  clearLine(rowCode: string): void {
    for (const column of annualColumns) this.set(rowCode, column, null)
  }
}

const actual = (no: number, value: CellInput, component?: number): Edit => (it) => it.set(code(no, component), 'actual', value)

interface Case {
  name: string
  edits: Edit[]
  expected?: Expected
  /** Rule, code of the row (null where it is about none), and what its data must hold. */
  finds: [rule: string, code: string | null, data?: Record<string, unknown>][]
  /** What the place of each must hold, where that is to be told. */
  at?: (Record<string, unknown> | null)[]
}

const cases: Case[] = [
  { name: 'a flawless sheet', edits: [], finds: [] },
  { name: 'an empty actual', edits: [actual(1, null)], finds: [['actual-missing', code(1), { target: '93' }]] },
  { name: 'a formula nobody computed', edits: [actual(1, { formula: '=35*2' })], finds: [['actual-missing', code(1), { formula: true }]] },
  { name: 'a task without an answer', edits: [actual(6, null)], finds: [['actual-missing', code(6), { milestone: true }]] },
  { name: 'white space is empty', edits: [actual(1, '  ')], finds: [['actual-missing', code(1)]] },
  { name: 'one component of two is empty', edits: [actual(4, null, 2)], finds: [['actual-missing', code(4, 2), { component: '城乡居民' }]] },
  { name: 'near miss: no target, no actual', edits: [actual(7, null)], finds: [] },
  { name: 'near miss: 暂无 is an answer', edits: [actual(1, '暂无')], finds: [] },
  { name: 'near miss: zero is an answer', edits: [actual(2, 0)], finds: [] },

  { name: 'a letter among digits', edits: [actual(1, '9O')], finds: [['actual-unreadable', code(1), { text: '9O', from: 1 }]] },
  { name: 'another unit of measure', edits: [actual(1, '87人')], finds: [['actual-unreadable', code(1), { reason: 'unit-mismatch' }]] },
  { name: 'near miss: full width and its own unit', edits: [actual(1, '９５％')], finds: [] },

  { name: 'words where a number is due', edits: [actual(1, '见附件')], finds: [['actual-undecided', code(1), { reason: 'actual-qualitative' }]] },
  { name: 'another year', edits: [actual(1, '95(2024)')], finds: [['actual-undecided', code(1), { reason: 'actual-other-year' }]] },
  { name: 'a range that allows both', edits: [actual(1, '≥90')], finds: [['actual-undecided', code(1), { reason: 'actual-bound' }]] },
  { name: 'a number where a task is done or not', edits: [actual(6, 100)], finds: [['actual-undecided', code(6), { target: '完成' }]] },
  { name: 'one year where the target is a five-year total', edits: [actual(5, 95)], finds: [['five-year-total-against-year', code(5), { total: 'target' }]] },
  { name: 'a five-year total where one year is due', edits: [actual(3, '[46]')], finds: [['five-year-total-against-year', code(3), { total: 'actual' }]] },
  { name: 'near miss: the target itself is words', edits: [actual(8, 1200)], finds: [] },
  { name: 'near miss: a range that allows only one', edits: [actual(1, '95以上')], finds: [] },

  { name: 'a broken formula', edits: [actual(1, { error: '#DIV/0!' })], finds: [['broken-formula', code(1), { error: '#DIV/0!', cell: 'actual' }]] },
  { name: 'a broken formula typed as text', edits: [actual(1, '#N/A')], finds: [['broken-formula', code(1), { error: '#N/A' }]] },
  { name: 'a broken target', edits: [(it) => it.set(code(1), 'target', { error: '#REF!' })], finds: [['broken-formula', code(1), { cell: 'target' }]] },
  { name: 'near miss: 无 is no formula', edits: [actual(1, '无')], finds: [] },

  { name: '0.95 for 95 %', edits: [actual(1, 0.95)], finds: [['scale-suspected', code(1), { power: -2, against: 'target' }]] },
  { name: 'persons for ten thousand persons', edits: [actual(3, 458000)], finds: [['scale-suspected', code(3), { power: 4 }]] },
  { name: 'a lost decimal point', edits: [actual(3, 455)], finds: [['scale-suspected', code(3), { power: 1 }]] },
  { name: 'judged by the base where the target is no number', edits: [actual(5, '[4000000]')], finds: [['scale-suspected', code(5), { power: 4 }]] },
  { name: '0.7 for 70 %, well short of the target', edits: [actual(1, 0.7)], finds: [['scale-suspected', code(1), { power: -2 }]] },
  { name: 'persons for ten thousand persons, well short', edits: [actual(3, 250000)], finds: [['scale-suspected', code(3), { power: 4 }]] },
  { name: 'ten times in two figures is no lost point, but a jump', edits: [actual(2, 30)], finds: [['implausible-jump', code(2), { side: 'above' }]] },
  { name: 'near miss: the unit is written out', edits: [actual(3, '458000人')], finds: [] },
  { name: 'near miss: 0.95 shown as 95 %', edits: [(it) => percent(it, code(1), 0.95)], finds: [] },
  { name: 'near miss: twice the target', edits: [actual(3, 91)], finds: [] },
  { name: 'a tenth of other figures is no lost point, but a jump', edits: [actual(3, 4.9)], finds: [['implausible-jump', code(3), { side: 'below' }]] },
  { name: 'near miss: below a low bound', edits: [actual(2, 0.6)], finds: [] },

  { name: 'a composite with one of its parts', edits: [actual(4, '职工86', 2)], finds: [['component-missing', code(4, 2), { missing: ['城乡居民'] }]] },
  { name: 'near miss: both parts in a row of one', edits: [actual(4, '职工86；城乡居民71', 2)], finds: [] },

  { name: 'an eased target', edits: [(it) => it.set(code(1), 'target', 90)], finds: [['target-altered', code(1), { shown: '90', published: '93' }]] },
  { name: 'a target taken back, told as it was written', edits: [(it) => it.set(code(1), 'target', '无')], finds: [['target-altered', code(1), { shown: '无' }]] },
  { name: 'a deleted target', edits: [(it) => it.set(code(1), 'target', null)], finds: [['target-altered', code(1), { shown: '' }]] },
  { name: 'near miss: the same target in other signs', edits: [(it) => it.set(code(2), 'target', '＜ 3.0%')], finds: [] },

  { name: 'a row lost', edits: [(it) => it.clearLine(code(1))], finds: [['row-missing', code(1)]] },
  { name: 'a row twice, another lost', edits: [(it) => it.set(code(3), 'code', code(1))], finds: [['row-missing', code(3)], ['row-duplicated', code(1), { firstRow: 4 }]] },
  { name: 'a row of another plan', edits: [(it) => it.set(code(3), 'code', '110000-O25-03')], finds: [['row-missing', code(3)], ['row-unknown', null, { text: '110000-O25-03' }]] },
  {
    name: 'a row of one\'s own among the others', edits: [(it) => it.set(code(3), 'code', null), (it) => it.set(code(3), 'indicator', '自加指标')],
    finds: [['row-missing', code(3)], ['row-unknown', null, { text: '自加指标' }]], at: [null, { column: annualColumns.indexOf('indicator') }],
  },
  { name: 'near miss: a code in small letters', edits: [(it) => it.set(code(3), 'code', code(3).toLowerCase())], finds: [] },
  { name: 'near miss: code lost, name left', edits: [(it) => it.set(code(3), 'code', null)], finds: [] },

  { name: 'a sheet of another plan', edits: [], expected: { plan: '110000-other-2025' }, finds: [['other-plan', null]] },
  { name: 'a sheet of another period', edits: [], expected: { period: '2026' }, finds: [['other-period', null, { sheetPeriods: ['2025'], expectedPeriod: '2026' }]] },
  { name: 'near miss: the plan and period expected', edits: [], expected: { plan: samplePlan, period: '2025' }, finds: [] },

  { name: 'met only when rounded', edits: [actual(1, 92.6)], finds: [['within-rounding', code(1), { actual: '92.6', target: '93' }]] },
  { name: 'near miss: rounds to less', edits: [actual(1, 92.4)], finds: [] },
  { name: 'near miss: printed decimals count', edits: [actual(3, 45.44)], finds: [] },

  { name: 'digits as text', edits: [actual(1, '95')], finds: [['number-as-text', code(1), { text: '95', cells: 1 }]] },
  { name: 'more than all', edits: [actual(1, 100.5)], finds: [['percent-above-hundred', code(1)]] },
  { name: 'less than nothing', edits: [actual(3, -46)], finds: [['negative-value', code(3)]] },
  { name: 'half a person', edits: [actual(3, 45.67895)], finds: [['precision-too-fine', code(3), { counted: '456789.5' }]] },
  { name: 'the bound itself', edits: [actual(2, 3)], finds: [['strict-bound-met-exactly', code(2)]] },
  { name: 'another unit beside it', edits: [(it) => it.set(code(3), 'unitOfMeasure', '人')], finds: [['unit-of-measure-changed', code(3), { shown: '人', published: '万人' }]] },
  { name: 'near miss: the same unit in other signs', edits: [(it) => it.set(code(1), 'unitOfMeasure', '％')], finds: [] },
  { name: 'another name', edits: [(it) => it.set(code(4, 1), 'indicator', '报销比例(含大病)：城乡居民')], finds: [['row-renamed', code(4, 1)]] },
  { name: 'near miss: the name with its unit', edits: [(it) => it.set(code(4, 1), 'indicator', '报销比例（含大病）(%)：职工')], finds: [] },
  { name: 'a formula that points to another file', edits: [actual(1, { formula: '=[台账.xlsx]汇总!B2', value: 95 })], finds: [['formula-outside-workbook', code(1)]] },
  { name: 'near miss: a formula within the workbook', edits: [actual(1, { formula: '=190/2', value: 95 })], finds: [] },
  { name: 'a status typed over its formula', edits: [(it) => it.set(code(2), 'status', '达标')], finds: [['formula-typed-over', code(2), { column: 'status', text: '达标', cells: 1 }]] },
  { name: 'a number typed over the gap', edits: [actual(1, 80), (it) => it.set(code(1), 'gap', 0)], finds: [['formula-typed-over', code(1), { column: 'gap', text: '0' }]] },
  {
    name: 'a whole column typed over, said once', edits: [1, 2, 3, 5, 6, 8].map((no): Edit => (it) => it.set(code(no), 'status', '达标')).concat([1, 2].map((part) => (it) => it.set(code(4, part), 'status', '达标'))),
    finds: [['formula-typed-over', code(1), { column: 'status', cells: 8 }]],
  },
  { name: 'near miss: a formula of one\'s own', edits: [(it) => it.set(code(2), 'status', { formula: '=IF(H5<3,"达标","未达标")', value: '达标' })], finds: [] },
  { name: 'near miss: a formula taken away leaves nothing that misleads', edits: [(it) => it.set(code(2), 'status', null)], finds: [] },
  { name: 'near miss: a sheet that was pasted as values', edits: [(it) => it.pasteValues()], finds: [] },
  { name: 'short, without a reason', edits: [actual(1, 80), (it) => it.set(code(1), 'reasons', null)], finds: [['shortfall-without-note', code(1), { gap: '13' }]] },
  { name: 'a task done, without evidence', edits: [(it) => it.set(code(6), 'reasons', ' ')], finds: [['milestone-without-note', code(6)]] },

  { name: 'a blank at the foot', edits: [(it) => it.workbook.type({ sheet, row: 13, column: 3 }, null)], finds: [['foot-blank', null, { fields: ['reportingUnit'] }]] },
  {
    name: 'several blanks at the foot, said once', edits: [(it) => foot.slice(2).forEach(([row, column]) => it.workbook.type({ sheet, row, column }, null))],
    finds: [['foot-blank', null, { fields: ['reviewer', 'preparer', 'telephone', 'date'] }]],
  },
]

/** Enters a number that is shown as a percentage. */
function percent(it: Sheet, rowCode: string, value: number): void {
  it.set(rowCode, 'actual', value)
  const book = it.workbook.layout()
  const layout = book.sheets.find(({ name }) => name === sheet)!
  const row = layout.values.findIndex((line) => line[annualColumns.indexOf('code')] === rowCode)
  layout.styles.push({ format: '0%' })
  layout.styleOf[row]![annualColumns.indexOf('actual')] = layout.styles.length - 1
  it.workbook = createMemoryWorkbook(book)
}

test.each(cases)('$name', async ({ edits, expected, finds, at }) => {
  const filled = await Sheet.filled()
  for (const edit of edits) edit(filled)
  const [result] = await checkWorkbook(filled.workbook, library, expected)
  expect(result!.findings.map(({ rule, code: rowCode }) => [rule, rowCode])).toEqual(finds.map(([rule, rowCode]) => [rule, rowCode]))
  finds.forEach(([, , data], index) => expect(result!.findings[index]!.data).toMatchObject(data ?? {}))
  if (at) expect(result!.findings.map((finding) => finding.at)).toEqual(at.map((place) => place && (expect.objectContaining(place) as unknown)))
  for (const finding of result!.findings) {
    for (const language of ['zh-CN', 'en'] as const) {
      const { message, brief, place } = renderFinding(finding, language)
      expect(message).not.toMatch(/undefined|null|\[object/)
      expect(message.length).toBeGreaterThan(brief.length)
      expect(place).toContain(sheet)
    }
  }
})

test('a word that gives no value for any component is told once', () => {
  const [plan] = library.plans as [Plan]
  const row = wholeRow(plan, plan.indicators[3]!, samplePeriod, library.measures)
  const at = { row: 3, column: 7 }
  const cell = { kind: 'text', value: ' 未统计 ', format: 'General' } as const
  const entry = { at, cell, reading: readText(cell.value) }
  const told = submissionRow(row, samplePeriod, entry, {
    shownTarget: null, shownTitle: null, shownUnit: null, note: { at: { row: 3, column: 14 }, text: '' }, hidden: false,
  })
  expect(told.assessments.map(({ status }) => status)).toEqual(['cannot-tell', 'cannot-tell'])
  const submission = { ...emptySubmission(), rows: [told] }
  const { findings } = runRules(submission, library.measures)
  expect(findings).toMatchObject([{ rule: 'actual-undecided', at, data: { actual: '未统计', target: '职工85；城乡居民70', component: null } }])
})

test('every rule speaks in at least one case, and near misses find nothing', () => {
  const spoken = new Set([...cases.flatMap(({ finds }) => finds.map(([rule]) => rule)), ...rowCases.map(({ rule }) => rule)])
  expect([...spoken].sort()).toEqual(rules.map(({ id }) => id).sort())
  expect(cases.filter(({ name }) => name.startsWith('near miss')).every(({ finds }) => finds.length === 0)).toBe(true)
})

test('rules have distinct kebab-case ids and say what they rest on', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, basis } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(basis['zh-CN']).toMatch(/[。；]$/)
    expect(basis.en.length).toBeGreaterThan(10)
  }
})

/** A submission of the sample plan with nothing in it. */
function emptySubmission(): Submission {
  return {
    plan: library.plans[0]!, period: samplePeriod, sheet: null, sheetPeriods: [samplePeriod], first: true, rows: [], kind: null, unit: null,
    rowProblems: [], footBlanks: [], headingProblems: [], mergedInputs: [], typedOver: [], staleTemplate: null, expected: {},
  }
}

test('a rule that throws becomes a fault with its name, and the others still run', async () => {
  const crashing: Rule = { ...rules[0]!, id: 'crashing', check: () => { throw new Error('boom') } }
  const { findings, faults } = runRules(
    { ...emptySubmission(), rowProblems: [{ kind: 'missing', code: code(1), name: '入园率' }] },
    library.measures, [crashing, ...rules],
  )
  expect(faults.map(({ code: fault, data }) => [fault, data])).toEqual([['rule-crashed', { rule: 'crashing', reason: 'boom' }]])
  expect(findings.map(({ rule }) => rule)).toEqual(['row-missing'])
})

/** Assessments, findings and faults in words: complete in both languages, and saying what to do next. */
import type { Assessment } from '../../src/assess'
import { languages, reasonWords } from '../../src/messages'
import { reasons } from '../../src/assess'
import { Fault, type FaultCode, type FaultData } from '../../src/model'
import { answerHash, canonicalJson } from '../../src/report/hash'
import { describeFault, explain } from '../../src/report'

/** One of each fault; the type demands every code. */
const faults: { [C in FaultCode]: FaultData[C] } = {
  'seed-invalid': { file: 'a.json', path: 'indicators.0.name', problem: { id: 'missing' } },
  'plan-sheet-invalid': {
    file: null, problems: [{ sheet: '规划指标表', cell: 'H9', path: 'indicators.0.cells.2025', severity: 'error', problem: { id: 'typed-as-date', shown: '2023-10' } }],
  },
  'plan-unknown': { plan: 'x', known: ['a', 'b'] },
  'plan-exists': { file: 'a.json', plan: 'x', title: '某规划', own: false },
  'plan-incomplete': { file: 'a.docx', problems: '没有日期' },
  'document-without-table': { file: 'a.docx', commitments: 3 },
  'period-unknown': { plan: 'x', period: '2030', known: [] },
  'plan-without-targets': { plan: 'x' },
  'plan-without-actuals': { plan: 'x' },
  'template-kind-unsuitable': { plan: 'x', kind: 'five-year', suitable: ['annual', 'quarterly'] },
  'earlier-actuals-missing': { plan: 'x', period: '2025' },
  'sheet-missing': { sheet: '表一' },
  'sheet-exists': { sheet: '表一' },
  'range-outside-sheet': { sheet: '表一', range: 'A0' },
  'template-not-found': { sheets: [] },
  'mapping-incomplete': { sheet: '表一' },
  'mapping-unsure': { sheet: '表一', doubts: ['plan', 'actual'] },
  'host-failed': { action: 'read', reason: 'GeneralException' },
  'host-busy': { action: 'apply' },
  'host-protected': { sheet: '表一' },
  'host-read-only': {},
  'host-interrupted': { action: 'apply' },
  'workbook-protected': {},
  'host-lacks': { capability: 'x' },
  'workbook-missing': {},
  'file-unreadable': { file: 'a.xlsx', reason: 'other', detail: 'EIO' },
  'file-exists': { file: 'a.xlsx' },
  'file-not-workbook': { file: 'a.xlsx', looksLike: 'pdf' },
  'file-not-document': { file: 'a.doc', looksLike: 'doc' },
  'file-without-text': { file: 'a.docx' },
  'file-encrypted': { file: 'a.xlsx' },
  'file-too-large': { file: 'a.xlsx', limit: 67108864, of: 'bytes' },
  'file-damaged': { file: 'a.xlsx', part: 'xl/workbook.xml', reason: 'its checksum is wrong' },
  'file-without-cells': { file: 'a.xls' },
  'cells-empty': { sheet: '表一', range: 'A1:C9' },
  'check-crashed': { file: 'a.xlsx', reason: 'x' },
  'rule-crashed': { rule: 'x', reason: 'boom' },
  usage: { problem: 'x', help: 'duibiao check --help' },
}

test.each(Object.keys(faults) as FaultCode[])('fault %s has a title, what happened and what to do', (code) => {
  for (const language of languages) {
    const { title, message } = describeFault(new Fault(code, faults[code]), language)
    expect(title).not.toBe('')
    expect(message).not.toMatch(/undefined|null|NaN|\[object/)
    expect(message).toMatch(language === 'zh-CN' ? /[。）]$/ : /[.)]$/)
    // At least two sentences or clauses: what, and what next.
    expect(message.split(/[。；：，!.:;]/).length).toBeGreaterThan(2)
  }
})

test('every reason has words', () => {
  for (const language of languages) for (const reason of reasons) expect(reasonWords[language][reason].length).toBeGreaterThan(3)
})

test.each<[FaultData['mapping-unsure'], RegExp, RegExp]>([
  [{ sheet: '表', doubts: ['plan', 'period'] }, /用 --plan、--period 指明后重试。$/, /name it with --plan and --period and try again\.$/],
  [{ sheet: '表', doubts: ['period'], given: { plan: 'x' } }, /用 --period 指明后重试。$/, /name it with --period and try again\.$/],
  [{ sheet: '表', doubts: ['rows'], given: { plan: 'x' } }, /核对确认；--plan 给的 x 也可能不是这张表的规划。$/, /in the pane; x, given as --plan, may not be the plan of this sheet\.$/],
  [{ sheet: '表', doubts: ['actual'] }, /核对确认。$/, /in the pane\.$/],
])('%j is told with what is left to name', (data, zh, en) => {
  expect(describeFault(new Fault('mapping-unsure', data), 'zh-CN').message).toMatch(zh)
  expect(describeFault(new Fault('mapping-unsure', data), 'en').message).toMatch(en)
})

const assessment: Assessment = {
  code: 'x', no: 1, sub: null, component: null, period: '2025', target: '≥23', actual: '19.27', unitOfMeasure: '%',
  entered: '19.27', status: 'short', gap: '3.73', relativeGap: '16.2', side: 'below', reason: null, withinRounding: false,
}

test.each<[Partial<Assessment>, string, string]>([
  [{}, '实际 19.27，目标 ≥23，差 3.73 个百分点', 'actual 19.27, target ≥23, short by 3.73 percentage points'],
  [{ unitOfMeasure: '元' }, '实际 19.27，目标 ≥23，差 3.73 元', 'actual 19.27, target ≥23, short by 3.73 元'],
  [{ side: 'above', target: '≤3.5', entered: '4.1', gap: '0.6' }, '实际 4.1，目标 ≤3.5，超出 0.6 个百分点', 'actual 4.1, target ≤3.5, over by 0.6 percentage points'],
  [{ target: '<3', entered: '3', gap: '0', side: 'above' }, '实际 3，目标 <3，等于界限值，须越过才达标', 'actual 3, target <3, equals the bound and has to pass it'],
  [{ status: 'met', gap: null, side: null, entered: '24' }, '实际 24，目标 ≥23，达标', 'actual 24, target ≥23, met'],
  [{ status: 'missing', gap: null, entered: '' }, '未填报，目标 ≥23', 'missing, target ≥23'],
  [{ status: 'not-due', gap: null, target: '/' }, '本期无目标', 'no target'],
  [{ status: 'cannot-tell', gap: null, actual: '暂无', entered: '未统计', reason: 'actual-not-available' }, '实际 未统计，目标 ≥23，数据暂无', 'actual 未统计, target ≥23, no data yet'],
  [{ status: 'cannot-tell', gap: null, actual: '—', entered: '无', reason: 'actual-none' }, '实际 无，目标 ≥23，没有可比的数', 'actual 无, target ≥23, there is no value to compare'],
])('%j', (change, zh, en) => {
  expect(explain({ ...assessment, ...change }, 'zh-CN')).toBe(zh)
  expect(explain({ ...assessment, ...change }, 'en')).toBe(en)
})

test('the hash is of the answer alone', () => {
  const finding = { rule: 'r', severity: 'error' as const, sheet: '表一', at: { row: 1, column: 2 }, code: 'x', data: { b: 1, a: ['z'] } }
  const hash = answerHash('p', '2025', [assessment], [finding])
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(answerHash('p', '2025', [assessment], [{ ...finding, sheet: 'renamed', data: { a: ['z'], b: 1 } }])).toBe(hash)
  expect(answerHash('p', '2025', [{ ...assessment, gap: '3.74' }], [finding])).not.toBe(hash)
  expect(answerHash('p', '2025', [assessment], [{ ...finding, at: { row: 2, column: 2 } }])).not.toBe(hash)
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, gone: undefined })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
})

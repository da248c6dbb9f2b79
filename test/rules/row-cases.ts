/** Cases of the rules that look at rows: data on which each speaks, on which it stays silent, and where it lacks what it would need. */
import type { Made, MadeRow } from './made'

export interface RowCase extends Made {
  rule: string
  name: string
  outcome: 'speaks' | 'silent' | 'no-data'
  /** What the data of each finding holds; `speaks` without it means one finding. */
  data?: Record<string, unknown>[]
}

const speaks = (rule: string, name: string, made: Made, ...data: Record<string, unknown>[]): RowCase => ({ rule, name, outcome: 'speaks', data: data.length > 0 ? data : [{}], ...made })
const silent = (rule: string, name: string, made: Made): RowCase => ({ rule, name, outcome: 'silent', ...made })
const noData = (rule: string, name: string, made: Made): RowCase => ({ rule, name, outcome: 'no-data', ...made })

const one = (row: MadeRow): Made => ({ rows: [row] })
const many = (count: number, row: (index: number) => MadeRow): Made => ({ rows: Array.from({ length: count }, (_, index) => row(index)) })
const persons: MadeRow = { kind: 'count', unit: '人', base: '80', target: '90', actual: 91 }
const tenThousands: MadeRow = { ...persons, name: '参保人数(万人)' }
const task: MadeRow = { kind: 'milestone', unit: null, base: '', target: '', actual: '完成' }
const running: MadeRow = { kind: 'running-total', unit: '人次', base: '100', target: '300', actual: 250 }
const total: MadeRow = { kind: 'five-year-total', unit: '人', base: '', target: '[400]', actual: '[410]' }

export const rowCases: RowCase[] = [
  speaks('number-as-text', 'digits as text', one({ actual: '91.5' }), { text: '91.5', cells: 1 }),
  speaks('number-as-text', 'with a thousands separator and white space', one({ ...persons, actual: ' 1,200 ' }), { text: '1,200' }),
  speaks('number-as-text', 'in full width', one({ actual: '９１' }), { cells: 1 }),
  speaks('number-as-text', 'one beside numbers', { rows: [{ actual: '91' }, {}, { actual: '92' }] }, { text: '91', cells: 1 }, { text: '92', cells: 1 }),
  speaks('number-as-text', 'a whole column, said once', many(4, (index) => ({ actual: `9${index}` })), { text: '90', cells: 4 }),
  silent('number-as-text', 'a number', one({ actual: 91 })),
  silent('number-as-text', 'a comparator can only be text', one({ actual: '≥91' })),
  silent('number-as-text', 'a percent sign or a unit can only be text', { rows: [{ actual: '91%' }, { ...persons, actual: '1.2万人' }] }),
  silent('number-as-text', 'words', one({ actual: '暂无' })),
  silent('number-as-text', 'a published table is no sheet', { ...one({ actual: '91' }), sheet: { sheet: null } }),
  noData('number-as-text', 'an empty cell', one({ actual: null })),

  speaks('percent-above-hundred', 'more than all', one({ actual: 101 }), { actual: '101' }),
  speaks('percent-above-hundred', 'a bound above all', one({ actual: '≥105' }), { actual: '105' }),
  speaks('percent-above-hundred', 'in ‰', one({ name: '发生率(‰)', target: '900', actual: 1200 }), { actual: '1200' }),
  speaks('percent-above-hundred', 'one component of two', one({ actual: '职工101；城乡居民90' }), { component: '职工' }),
  silent('percent-above-hundred', 'all', one({ actual: 100 })),
  silent('percent-above-hundred', 'at most more than all', one({ actual: '≤105' })),
  silent('percent-above-hundred', '‰ that are less than all', one({ name: '发生率(‰)', target: '900', actual: 950 })),
  silent('percent-above-hundred', 'a measure that can', one({ actual: 108, measure: { mayExceedHundred: true } })),
  silent('percent-above-hundred', 'an index in %', one({ actual: 108, kind: 'index' })),
  silent('percent-above-hundred', 'the plan itself aims above', one({ actual: 108, target: '105' })),
  noData('percent-above-hundred', 'no number', { rows: [{ actual: null }, { actual: '暂无' }, { actual: '全覆盖' }] }),

  speaks('negative-value', 'fewer than none', one({ ...persons, actual: -3 }), { actual: '-3' }),
  speaks('negative-value', 'a negative component', one({ actual: '职工：-5；城乡居民90' }), { component: '职工', actual: '-5' }),
  silent('negative-value', 'zero', one({ ...persons, actual: 0 })),
  silent('negative-value', 'a dash is none', one({ ...persons, actual: '-' })),
  silent('negative-value', 'growth can be negative', one({ actual: -1.5, measure: { mayBeNegative: true } })),
  silent('negative-value', 'the base was negative', one({ actual: -1.5, base: '-2' })),
  noData('negative-value', 'nothing entered', one({ actual: null })),

  speaks('running-total-falls', 'less than last period', one({ ...running, previous: '280' }), { before: '280', period: '2024', against: 'previous' }),
  speaks('running-total-falls', 'less than the base', one({ ...running, actual: 60 }), { before: '100', period: '2024', against: 'base' }),
  speaks('running-total-falls', 'a five-year total', one({ ...total, actual: '[250]', previous: '[300]' }), { before: '[300]' }),
  speaks('running-total-falls', 'in another unit', one({ ...running, actual: '0.02万人次', previous: '250' }), { actual: '0.02万人次' }),
  silent('running-total-falls', 'more than before', one({ ...running, previous: '200' })),
  silent('running-total-falls', 'as much as before', one({ ...running, previous: '250' })),
  silent('running-total-falls', 'last period counts before the base', one({ ...running, actual: 60, previous: '50' })),
  silent('running-total-falls', 'a year\'s count may fall', one({ ...persons, actual: 20, previous: '85' })),
  silent('running-total-falls', 'a five-year total against one year', one({ ...total, actual: '[50]', base: '110', previous: '90' })),
  noData('running-total-falls', 'nothing before', one({ ...running, base: '/', actual: 5 })),
  noData('running-total-falls', 'nothing certain', { rows: [{ ...running, actual: '约5' }, { ...running, actual: null }, { ...running, actual: 150, previous: '≥200', base: '' }] }),

  speaks('five-year-total-against-year', 'one year under a total', one({ ...total, actual: 95 }), { total: 'target', actual: '95', target: '[400]' }),
  speaks('five-year-total-against-year', 'a total for one year', one({ ...persons, actual: '[410]' }), { total: 'actual', target: '90' }),
  silent('five-year-total-against-year', 'total against total', one(total)),
  silent('five-year-total-against-year', 'year against year', one(persons)),
  noData('five-year-total-against-year', 'nothing to compare', { rows: [{ ...total, actual: null }, { ...total, actual: '暂无' }, { ...persons, target: '/', actual: '[410]' }] }),

  speaks('unit-of-measure-changed', 'persons for ten thousands of them', one({ ...tenThousands, shownUnit: '人' }), { shown: '人', published: '万人' }),
  speaks('unit-of-measure-changed', 'another thing', one({ ...persons, shownUnit: '户' }), { shown: '户' }),
  speaks('unit-of-measure-changed', 'blank', one({ ...persons, shownUnit: '' }), { shown: '' }),
  silent('unit-of-measure-changed', 'the plan\'s', one(tenThousands)),
  silent('unit-of-measure-changed', 'other spellings of the same', {
    rows: [{ shownUnit: '％' }, { shownUnit: '(%)' }, { shownUnit: '百分比' }, { ...persons, shownUnit: '名' }, { ...tenThousands, shownUnit: '（万 人）' }, { kind: 'amount', unit: '元/年', shownUnit: '元' }],
  }),
  silent('unit-of-measure-changed', 'blank in a sheet that is not ours', { ...one({ ...persons, shownUnit: '' }), sheet: { kind: null } }),
  noData('unit-of-measure-changed', 'no such column, or the plan has no unit', { rows: [{ shownUnit: null }, { kind: 'index', unit: null, shownUnit: '分' }] }),

  speaks('row-renamed', 'another indicator\'s name', { rows: [{ title: '指标2' }, {}] }, { shown: '指标2', code: '110000-M25-01' }),
  speaks('row-renamed', 'a word more', one({ name: '入园率(%)', title: '毛入园率' })),
  speaks('row-renamed', 'deleted', one({ title: '' }), { shown: '' }),
  silent('row-renamed', 'the plan\'s', one({ name: '★入园率\n(%)', title: '★入园率' })),
  silent('row-renamed', 'with its unit, white space and parentheses of another width', one({ name: '报销比例(含大病)(%)', title: '报销比例 （含大病）（％）' })),
  silent('row-renamed', 'without 其中 and mark', one({ name: '其中：*护理型床位(张)', kind: 'count', unit: '张', title: '护理型床位' })),
  silent('row-renamed', 'its name in the list of measures', { rows: [{ title: '标准指标1' }, { title: '别名', measure: { aliases: ['别名'] } }] }),
  silent('row-renamed', 'a sheet that is not ours', { ...one({ title: '任意名称' }), sheet: { kind: null } }),
  noData('row-renamed', 'no such column', one({ title: null })),

  speaks('row-moved', 'one row of many', { ...many(20, () => ({})), order: [1, 2, 3, 0, ...Array.from({ length: 16 }, (_, index) => index + 4)] }, { rows: 1, name: '指标1' }),
  speaks('row-moved', 'two rows', { ...many(20, () => ({})), order: [18, 19, ...Array.from({ length: 18 }, (_, index) => index)] }, { rows: 2, name: '指标19' }),
  silent('row-moved', 'the plan\'s order', many(20, () => ({}))),
  silent('row-moved', 'sorted as a whole', { ...many(20, () => ({})), order: Array.from({ length: 20 }, (_, index) => index * 7 % 20) }),
  silent('row-moved', 'turned round', { ...many(20, () => ({})), order: Array.from({ length: 20 }, (_, index) => 19 - index) }),
  silent('row-moved', 'a sheet that is not ours', { ...many(20, () => ({})), order: [1, 0, ...Array.from({ length: 18 }, (_, index) => index + 2)], sheet: { kind: null } }),
  noData('row-moved', 'too few rows to tell', { ...many(3, () => ({})), order: [1, 0, 2] }),

  speaks('row-hidden', 'with data', one({ hidden: true }), { rows: 1 }),
  speaks('row-hidden', 'several, said once', { rows: [{}, { hidden: true }, { hidden: true }] }, { rows: 2, name: '指标2' }),
  silent('row-hidden', 'nothing hidden', one({})),
  noData('row-hidden', 'hidden without data', one({ hidden: true, actual: null })),

  speaks('heading-unrecognised', 'another word', { ...one({}), sheet: { headingProblems: [{ text: '完成数', expected: '2025年\n目标值', row: 2, column: 6 }] } }, { text: '完成数', expected: '2025年目标值' }),
  speaks('heading-unrecognised', 'deleted', { ...one({}), sheet: { headingProblems: [{ text: '', expected: '实际完成值', row: 2, column: 7 }] } }, { text: '' }),
  silent('heading-unrecognised', 'all as they were', one({})),
  noData('heading-unrecognised', 'no sheet', { ...one({}), sheet: { sheet: null, kind: null } }),

  speaks('template-outdated', 'another version', { ...one({}), sheet: { staleTemplate: { reason: 'version' } } }, { reason: 'version' }),
  speaks('template-outdated', 'another state of the plan', { ...one({}), sheet: { staleTemplate: { reason: 'plan' } } }, { reason: 'plan' }),
  silent('template-outdated', 'today\'s', one({})),
  noData('template-outdated', 'no sheet', { ...one({}), sheet: { sheet: null, kind: null } }),

  speaks('strict-bound-met-exactly', '3 under <3', one({ direction: 'lower', base: '2.6', target: '<3', actual: 3 }), { actual: '3', target: '<3' }),
  speaks('strict-bound-met-exactly', 'however it is written', one({ target: '＞95', actual: '95.0%' }), { actual: '95.0%' }),
  silent('strict-bound-met-exactly', 'just past it', one({ direction: 'lower', base: '2.6', target: '<3', actual: 2.99 })),
  silent('strict-bound-met-exactly', 'the bound belongs to it', one({ direction: 'lower', base: '2.6', target: '≤3', actual: 3 })),
  silent('strict-bound-met-exactly', 'short by more', one({ target: '>95', actual: 94 })),
  noData('strict-bound-met-exactly', 'nothing entered', one({ target: '>95', actual: null })),

  speaks('implausible-jump', 'six times the base', one({ ...persons, actual: 480 }), { side: 'above', base: '80', ratio: 5, target: null }),
  speaks('implausible-jump', 'a sixth of it', one({ ...persons, actual: 13 }), { side: 'below' }),
  speaks('implausible-jump', 'the target is a five-year total', one({ ...total, base: '110.53', actual: 10 }), { side: 'below' }),
  speaks('implausible-jump', 'a ratio of the plan\'s own', { ...one({ ...persons, actual: 280 }), settings: { 'implausible-jump': { parameters: { ratio: 3 } } } }, { ratio: 3 }),
  speaks('implausible-jump', 'from nothing to many times the target', one({ ...persons, base: '0', target: '≥90', actual: 480 }), { side: 'above', base: '0', target: '≥90' }),
  silent('implausible-jump', 'from nothing to what the target asks for', one({ ...persons, base: '0', actual: 120 })),
  silent('implausible-jump', 'from nothing, with no target that says how much', { rows: ['/', '0', '全覆盖', '[400]'].map((target) => ({ ...persons, base: '0', target, actual: 480 })) }),
  silent('implausible-jump', 'an ordinary year', one(persons)),
  silent('implausible-jump', 'four times', one({ ...persons, actual: 320 })),
  silent('implausible-jump', 'the target asks for it', one({ ...persons, target: '500', actual: 480 })),
  silent('implausible-jump', 'the target goes half the way', one({ ...persons, target: '200', actual: 480 })),
  silent('implausible-jump', 'the unit looks wrong, which is said already', { rows: [{ actual: 0.91 }, { ...tenThousands, actual: 910000 }] }),
  silent('implausible-jump', 'zero is an answer', one({ ...persons, actual: 0 })),
  silent('implausible-jump', 'a quarter against a year', { ...one({ ...persons, actual: 13 }), period: '2025Q1' }),
  noData('implausible-jump', 'no base to compare with', { rows: ['', '/', '[400]', '>95', '约80', '全覆盖'].map((base) => ({ ...persons, base, actual: 480 })) }),
  noData('implausible-jump', 'nothing entered', one({ ...persons, actual: null })),

  speaks('actuals-equal-targets', 'every row', many(8, (index) => ({ ...persons, target: String(85 + index), actual: 85 + index })), { rows: 8 }),
  speaks('actuals-equal-targets', 'rows that are not compared aside', {
    rows: [...Array.from({ length: 8 }, () => ({ ...persons, target: '≥90', actual: 90 })), { actual: '暂无' }, task, { target: '100', actual: 100 }],
  }, { rows: 8 }),
  speaks('actuals-equal-targets', 'a minimum of the plan\'s own', { ...many(3, () => ({ actual: 90 })), settings: { 'actuals-equal-targets': { parameters: { minimum: 3 } } } }, { rows: 3 }),
  silent('actuals-equal-targets', 'one differs', many(12, (index) => ({ ...persons, actual: index === 5 ? 90.5 : 90 }))),
  silent('actuals-equal-targets', 'all of all', many(20, () => ({ target: '100', actual: 100 }))),
  noData('actuals-equal-targets', 'too few rows to tell', many(7, () => ({ actual: 90 }))),

  speaks('actuals-copied', 'every row', many(6, (index) => ({ actual: 90 + index, previous: `${90 + index}` })), { copied: 6, rows: 6, period: '2024' }),
  speaks('actuals-copied', 'four of five', many(5, (index) => ({ previous: index === 0 ? '88' : '91.0' })), { copied: 4, rows: 5 }),
  speaks('actuals-copied', 'a share of the plan\'s own', { ...many(6, (index) => ({ previous: index < 3 ? '88' : '91' })), settings: { 'actuals-copied': { parameters: { share: 0.5 } } } }, { copied: 3 }),
  silent('actuals-copied', 'half of them', many(6, (index) => ({ previous: index < 3 ? '88' : '91' }))),
  silent('actuals-copied', 'rows that stay at all or nothing', many(20, (index) => ({ actual: index % 2 ? 100 : 0, previous: index % 2 ? '100' : '0' }))),
  noData('actuals-copied', 'no period before', many(10, () => ({}))),
  noData('actuals-copied', 'too few rows to tell', many(4, () => ({ previous: '91' }))),

  ...['无', '—', '暂无', '未统计', '/'].map((actual) => speaks('actual-undecided', `${actual} without a word of explanation`, one({ actual }), { actual, target: '90' })),
  speaks('actual-undecided', 'every row', many(3, () => ({ actual: '暂无' })), {}, {}, {}),
  speaks('actual-undecided', 'another form than the target\'s', one({ actual: '约95', note: '估算' }), { reason: 'actual-approximate' }),
  silent('actual-undecided', 'no value, and said why', { rows: [{ actual: '无', note: '本县没有此项' }, { actual: '/', note: '机构已撤' }, { ...task, actual: '暂无', note: '年底验收' }] }),
  silent('actual-undecided', 'no value is due', { rows: [{ target: '/', actual: '暂无' }, { target: '/', actual: '/' }] }),
  silent('actual-undecided', 'a sheet without room for a word', one({ actual: '暂无', note: null })),
  noData('actual-undecided', 'nothing entered', one({ actual: null })),

  speaks('precision-too-fine', 'half a person', one({ ...persons, actual: 12.5 }), { counted: '12.5', unit: '人' }),
  speaks('precision-too-fine', 'in ten thousands', one({ ...tenThousands, actual: 1.23456 }), { counted: '12345.6', unit: '人' }),
  speaks('precision-too-fine', 'half an institution', one({ kind: 'count', unit: '家', actual: 3.5 }), { unit: '家' }),
  silent('precision-too-fine', 'whole', { rows: [persons, { ...persons, actual: 12.0 }] }),
  silent('precision-too-fine', 'whole when counted in ones', { rows: [{ ...tenThousands, actual: 1.2345 }, { ...tenThousands, actual: '0.5' }] }),
  silent('precision-too-fine', 'an average', one({ kind: 'average', unit: '人', actual: 3.55 })),
  silent('precision-too-fine', 'a rate, an area, money', { rows: [{ actual: 95.256 }, { kind: 'count', unit: '平方米', actual: 1.5 }, { kind: 'amount', unit: '元', actual: 1.005 }] }),
  noData('precision-too-fine', 'nothing certain', { rows: [{ ...persons, actual: null }, { ...persons, actual: '约12.5' }, { ...persons, unit: null, actual: 12.5 }] }),

  speaks('milestone-without-note', 'done, without a word', one(task), { actual: '完成' }),
  speaks('milestone-without-note', 'in other words, told as they are', one({ ...task, actual: ' 已完成 ' }), { actual: '已完成' }),
  silent('milestone-without-note', 'done, with its evidence', one({ ...task, note: '某发〔2025〕1号' })),
  silent('milestone-without-note', 'not done, which is a shortfall', one({ ...task, actual: '未完成' })),
  silent('milestone-without-note', 'a number', one({})),
  noData('milestone-without-note', 'no such column, or no answer', { rows: [{ ...task, note: null }, { ...task, actual: null }] }),

  speaks('shortfall-without-note', 'short', one({ actual: 85 }), { actual: '85', target: '90', gap: '5', unitOfMeasure: '%' }),
  speaks('shortfall-without-note', 'a task not done', one({ ...task, actual: '尚未完成' }), { gap: null, actual: '尚未完成' }),
  silent('shortfall-without-note', 'short, and said why', one({ actual: 85, note: '项目延期，12月完成' })),
  silent('shortfall-without-note', 'met', one({})),
  noData('shortfall-without-note', 'no such column, or no value', { rows: [{ actual: 85, note: null }, { actual: null }, { actual: '暂无' }] }),

  ...[
    '=[1]Sheet1!A1', '=SUM([Book.xlsx]Sheet1!A1:A3)*2', '=[1]!Total', "='C:\\某局\\[台账.xls]2025年'!B3", "='[某 台账.xlsx]Sheet 1'!A1", "=1+'https://example.org/[b.xlsx]S'!A1",
    "='file:///某局/b.ods'#$Sheet1.A1", '=WEBSERVICE("http://example.org")', "=cmd|'/C calc'!A0", "='C:\\a\\book.xlsx'!Total", '=IF([台账.xlsx]汇总!B2>0,1,0)',
  ].map((formula) => speaks('formula-outside-workbook', formula, one({ formula }), {})),
  silent('formula-outside-workbook', 'within the workbook', {
    rows: [
      '=A1+B2', '=SUM(明细!B2:B9)', "='2025年 明细'!B3/10000", '=SUM(表1[完成数])', '=表1[[#This Row],[完成数]]*2', '=SUM(Table1[a])+Sheet2!A1', '=IF(A1>0,"[1]x!",0)',
      '=A1/B1', "='某局''s'!A1", '=TEXT(A1,"0.0/0")', '=ROUND(B1/C1*100,2)', '={1,2|3}',
    ].map((formula) => ({ formula })),
  }),
  noData('formula-outside-workbook', 'no formula', { rows: [{}, { actual: '=[1]Sheet1!A1' }, { actual: null }] }),

  speaks('part-above-whole', 'more than the row above', { rows: [{ ...persons, name: '床位数(张)', unit: '张', actual: 80 }, { ...persons, name: '其中：护理型床位(张)', unit: '张', actual: 90, target: '60' }] }, { whole: '床位数', actual: '90', wholeActual: '80' }),
  speaks('part-above-whole', 'in another unit of measure', { rows: [{ ...tenThousands, actual: 2 }, { ...persons, name: '其中:职工(人)', actual: 20001, target: '100' }] }, { wholeActual: '2' }),
  speaks('part-above-whole', 'the second part', { rows: [{ ...persons, actual: 80 }, { ...persons, name: '其中：甲', actual: 70 }, { ...persons, name: '其中：乙', actual: 90, target: '50' }] }, { name: '乙' }),
  speaks('part-above-whole', 'as the list of measures says', { rows: [{ actual: 60, target: '50', measure: { partOf: 'm2' } }, { actual: 50, target: '50' }] }, { whole: '指标2' }),
  speaks('part-above-whole', 'in a sorted sheet', { rows: [{ ...persons, actual: 80 }, persons, { ...persons, name: '其中：甲', actual: 95, target: '50' }], order: [2, 0, 1] }, { whole: '指标2', wholeActual: '91' }),
  silent('part-above-whole', 'less, or all of it', { rows: [{ ...persons, actual: 80 }, { ...persons, name: '其中：甲', actual: 80 }, { ...persons, name: '其中：乙', actual: 10 }] }),
  silent('part-above-whole', 'a part\'s rate may be above that of all', { rows: [{ actual: 80 }, { name: '其中：甲(%)', actual: 90 }] }),
  silent('part-above-whole', 'units of another nature', { rows: [{ kind: 'average', unit: '张', actual: 57 }, { name: '其中:护理型床位占比(%', actual: 60 }] }),
  silent('part-above-whole', 'another domain', { rows: [{ ...persons, actual: 80 }, { ...persons, name: '其中：甲', domain: '乙领域', actual: 90, target: '50' }] }),
  silent('part-above-whole', 'the plan\'s own targets are such', { rows: [{ ...persons, actual: 80, target: '70' }, { ...persons, name: '其中：甲', actual: 90, target: '85' }] }),
  noData('part-above-whole', 'the whole is not reported', { rows: [{ ...persons, actual: null }, { ...persons, name: '其中：甲', actual: 90, target: '50' }] }),
  noData('part-above-whole', 'the whole is not in the sheet', { rows: [persons, { ...persons, actual: 80 }, { ...persons, name: '其中：甲', actual: 99, target: '50' }], order: [0, 2] }),
  noData('part-above-whole', 'the list names a whole that the plan lacks', { rows: [{ ...persons, actual: 90 }, { ...persons, measure: { partOf: 'm1' }, actual: 99 }], order: [1] }),

  speaks('inputs-merged', 'three rows', { ...many(3, () => ({})), sheet: { mergedInputs: [{ row: 3, column: 7, rows: 3 }] } }, { rows: 3 }),
  silent('inputs-merged', 'each on its own', many(3, () => ({}))),
  noData('inputs-merged', 'no sheet', { ...one({}), sheet: { sheet: null, kind: null } }),
]

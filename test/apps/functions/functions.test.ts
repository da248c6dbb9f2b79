/** What the functions answer in formulas: cases as data, and that nothing a cell may hold makes them throw. */
import fc from 'fast-check'
import { gap, pace, readNotation, status, target } from '../../../src/apps/functions/functions'
import { read } from '../../../src/apps/functions/argument'
import { isError } from '../../../src/apps/functions/outcome'
import { provideLibrary } from '../../../src/apps/functions/plans'
import { cellFunctions } from '../../../src/apps/functions/table'
import { judge } from '../../../src/assess'
import { statusWords } from '../../../src/messages'
import { readCell, readText } from '../../../src/notation'
import { withPlans } from '../../../src/model'
import { seedLibrary } from '../../support/library'
import { ownPlan, ownSource } from '../../support/own-plan'

beforeAll(() => provideLibrary(seedLibrary))

/** An error case: its code, and what its message says. */
const error = (code: '#VALUE!' | '#N/A', message: string) => ({ error: code, message: expect.stringContaining(message) as unknown })
const composite = '职工85；城乡居民70'

describe('STATUS', () => {
  const cases: [string, unknown[], unknown][] = [
    ['a number', [95, '≥90'], '达标'],
    ['texts', ['89.9', '不低于90'], '未达标'],
    ['a bare target, higher is better', [89, 90], '未达标'],
    ['a bare target, lower is better', [89, 90, '反向'], '达标'],
    ['a direction in English', [3.6, 3.5, 'lower'], '未达标'],
    ['a direction for what has its own', [3, '<3', '正向'], '未达标'],
    ['decimals, not binary fractions', [0.1 + 0.2, 0.3], '达标'],
    ['a blank actual', [null, '≥90'], '未填报'],
    ['an omitted actual', [undefined, '≥90'], '未填报'],
    ['an empty text', ['', '≥90'], '未填报'],
    ['a blank direction', [95, 90, ''], '达标'],
    ['a blank target', [95, null], '无法判定'],
    ['no target for the period', [95, '/'], '本期无目标'],
    ['a boolean', [true, 90], '无法判定'],
    ['an error cell as Excel passes it', [{ code: '#DIV/0!', type: 'CustomFunctionError' }, 90], '无法判定'],
    ['an error cell as text', ['#DIV/0!', 90], '无法判定'],
    ['words', ['正在推进', 90], '无法判定'],
    ['a milestone', ['已完成', '完成'], '达标'],
    ['a range that the actual lies in', [2.5, '2—3'], '达标'],
    ['a range that it exceeds', [3.5, '2—3'], '未达标'],
    ['an actual that is a bound', ['≤3.5', '≤3.5'], '达标'],
    ['a five-year total', [80, '[400]'], '无法判定'],
    ['a ratio', ['2:1', '1.9:1'], '达标'],
    ['one cell as an area', [[[95]], [['≥90']]], '达标'],
    ['a composite all met', ['职工86 城乡居民70', composite], '达标'],
    ['a composite in part', ['职工86 城乡居民69', composite], '职工 达标；城乡居民 未达标'],
    ['a composite with a part missing', ['职工84', composite], '职工 未达标；城乡居民 无法判定'],
    ['one number for a composite', [84, composite], '无法判定'],
    ['numbers of two percentages', [0.93, 0.9], '达标'],
    ['a number in percent', [93, '≥90%'], '达标'],
    ['zero percent', [0, '≥90%'], '未达标'],
    ['a text with %', ['93%', '≥90%'], '达标'],
    ['a text below one that says what it says', ['0.5', '≤3%'], '达标'],
    ['a formatted number', [{ type: 'FormattedNumber', basicValue: 0.93, numberFormat: '0%' }, '≥90%'], '达标'],
    ['scale words on both sides', ['1.3万人', '≥12000人'], '达标'],
    ['a number that may be a percentage', [0.93, '≥90%'], error('#VALUE!', '0.93%')],
    ['a target that may be a percentage', ['93%', 0.9], error('#VALUE!', '函数看不到单元格的格式')],
    ['a number beside a scale word', [1.3, '≥1.2万人'], error('#VALUE!', '万人')],
    ['an area', [[[1, 2]], 90], error('#VALUE!', '一个单元格')],
    ['an empty area', [[], 90], error('#VALUE!', '一个单元格')],
    ['an unknown direction', [95, 90, '左'], error('#VALUE!', '“左”')],
    ['a data type without a value', [{ type: 'WebImage' }, 90], error('#VALUE!', '读不了')],
  ]
  test.each(cases)('%s', (_, args, expected) => {
    expect(status(...(args as [unknown, unknown]))).toEqual(expected)
  })
})

describe('GAP', () => {
  const cases: [string, unknown[], unknown][] = [
    ['short', [19.27, '≥23'], 3.73],
    ['met', [23, '≥23'], 0],
    ['over, where lower is better', [3.6, '≤3.5'], 0.1],
    ['over, by direction', [3.6, 3.5, '反向'], 0.1],
    ['outside a range', [1.5, '2—3'], 0.5],
    ['in the target’s scale', ['1.1万人', '≥1.2万人'], 0.1],
    ['in the target’s unit', ['11000人', '≥1.2万人'], 0.1],
    ['in percent', ['88.5%', '≥90%'], 1.5],
    ['a bound that must be passed', [3, '<3'], '等于界限值，须越过才达标'],
    ['a composite all met', ['职工86 城乡居民70', composite], 0],
    ['a composite in part', ['职工86 城乡居民68', composite], '职工 0；城乡居民 2'],
    ['a composite with a part missing', ['职工83', composite], '职工 2；城乡居民 缺这一分项的数'],
    ['a blank actual', [null, 90], error('#N/A', '未填报')],
    ['no target', [90, '/'], error('#N/A', '本期无目标')],
    ['what can’t be told', ['约95', 90], error('#N/A', '约数')],
    ['a composite of which nothing can be told', [84, composite], error('#N/A', '缺这一分项')],
    ['a milestone not done', ['未完成', '完成'], error('#N/A', '没有数值差距')],
    ['a number that may be a percentage', [0.88, '≥90%'], error('#VALUE!', '乘以 100')],
  ]
  test.each(cases)('%s', (_, args, expected) => {
    expect(gap(...(args as [unknown, unknown]))).toEqual(expected)
  })
})

describe('READ', () => {
  const cases: [string, unknown[], unknown][] = [
    ['in words', ['≥86%'], '不低于 86%'],
    ['a number', [93.5], '93.5'],
    ['a blank', [null], '空白，未填写'],
    ['what can’t be read', ['9O'], expect.stringContaining('第 2 个字“O”')],
    ['a composite', [composite], '职工 85，城乡居民 70'],
    ['the value', ['1.2万人', '数值'], 12000],
    ['the value in English', ['≥86%', 'Value'], 86],
    ['the comparator', ['3.5以下', '判定条件'], '≤'],
    ['no comparator', ['86', 'comparator'], ''],
    ['the unit', ['1.2万人次', '单位'], '人次'],
    ['the year', ['81.35(2021)', '年份'], 2021],
    ['no year', ['81.35', 'year'], ''],
    ['a component', [composite, '城乡居民'], 70],
    ['the lower end', ['2—3%', '下限'], 2],
    ['the upper end', ['2—3%', 'high'], 3],
    ['the lower end of a bound', ['≥86', '下限'], 86],
    ['the kind', ['[400]', '类型'], '数值'],
    ['the kind of what can’t be read', ['9O', 'kind'], '读不懂'],
    ['canonical text', ['＞＝ 86 ％', '规范写法'], '≥86%'],
    ['a part of a blank', ['', '数值'], ''],
    ['the value of a composite', [composite, '数值'], error('#N/A', '分项名称')],
    ['the upper end of a bound', ['≥86', '上限'], error('#N/A', '上限')],
    ['the value of words', ['全覆盖', '数值'], error('#N/A', '全覆盖')],
    ['a part that there is not', ['≥86', '颜色'], error('#VALUE!', '规范写法')],
    ['a component that there is not', [composite, '农民工'], error('#VALUE!', '职工、城乡居民')],
    ['a part of what can’t be read', ['9O', '数值'], error('#VALUE!', '第 2 个字')],
  ]
  test.each(cases)('%s', (_, args, expected) => {
    expect(readNotation(...(args as [unknown]))).toEqual(expected)
  })
})

describe('PACE', () => {
  const cases: [string, unknown[], unknown][] = [
    ['on the way', [50, 100, 0, 0.5], '达到序时进度'],
    ['behind', [49.9, 100, 0, 0.5], '未达序时进度'],
    ['ahead of last year, behind the way', [52, '≥60', 50, 'Q2'], '未达序时进度'],
    ['downwards', [2.75, '≤2.5', 3, '上半年'], '达到序时进度'],
    ['downwards, behind', [2.76, '≤2.5', 3, '上半年'], '未达序时进度'],
    ['downwards by direction', [2.76, 2.5, 3, '上半年', '反向'], '未达序时进度'],
    ['a base that meets the target: keep it', [90.5, '≥90', 93, 0.5], '达到序时进度'],
    ['a base that meets the target: not kept', [89.5, '≥90', 93, 0.1], '未达序时进度'],
    ['a quarter', [25, 100, 0, '一季度'], '达到序时进度'],
    ['a quarter with its year', [74.9, 100, 0, '2025Q3'], '未达序时进度'],
    ['a month', [50, 100, 0, '6月'], '达到序时进度'],
    ['a month with its year', [49.9, 100, 0, '2025-06'], '未达序时进度'],
    ['a date', [49.59, 100, 0, '2025-06-30'], '达到序时进度'],
    ['a date in words', [49.58, 100, 0, '2025年6月30日'], '未达序时进度'],
    ['a date cell', [49.59, 100, 0, 45838], '达到序时进度'],
    ['a date cell with a time', [49.58, 100, 0, 45838.75], '未达序时进度'],
    ['a leap year', [49.72, 100, 0, '2024/6/30'], '未达序时进度'],
    ['a share in percent', [49.9, 100, 0, '50%'], '未达序时进度'],
    ['the whole year', [99.9, 100, 0, '全年'], '未达序时进度'],
    ['the whole year needs no base', [100, 100, null, 1], '达到序时进度'],
    ['units', ['6000人', '1.2万人', '0.1万人', 0.5], '未达序时进度'],
    ['components', ['职工85 城乡居民69', composite, '职工85 城乡居民66', 0.5], '达到序时进度'],
    ['components in part', ['职工85 城乡居民67', composite, '职工85 城乡居民66', 0.5], '职工 达到序时进度；城乡居民 未达序时进度'],
    ['a blank actual', [null, 100, 0, 0.5], '未填报'],
    ['no target', [50, '/', 0, 0.5], '本期无目标'],
    ['no value', ['暂无', 100, 0, 0.5], '无法判定'],
    ['a blank base', [50, 100, null, 0.5], error('#VALUE!', '基期值')],
    ['a base that is a bound', [50, 100, '≥40', 0.5], error('#VALUE!', '基期值')],
    ['components without a base of theirs', ['职工85 城乡居民69', composite, '职工85', 0.5], error('#VALUE!', '同名分项')],
    ['units of different nature', ['50%', '60%', '40人', 0.5], error('#VALUE!', '计量单位')],
    ['a number that may be a percentage', ['50%', '60%', 0.4, 0.5], error('#VALUE!', '函数看不到')],
    ['no time', [50, 100, 0, null], error('#VALUE!', '时点')],
    ['a month as a number', [50, 100, 0, 6], error('#VALUE!', '“6”')],
    ['a day that there is not', [50, 100, 0, '2025-02-30'], error('#VALUE!', '2025-02-30')],
    ['a month that there is not', [50, 100, 0, '13月'], error('#VALUE!', '13月')],
    ['a share beyond the year', [50, 100, 0, '120%'], error('#VALUE!', '120%')],
    ['an unknown direction', [50, 100, 0, 0.5, '?'], error('#VALUE!', '方向')],
  ]
  test.each(cases)('%s', (_, args, expected) => {
    expect(pace(...(args as [unknown, unknown, unknown, unknown]))).toEqual(expected)
  })
})

describe('TARGET', () => {
  const long = '331181-qiyouxiang-2023-2027'
  const cases: [string, unknown[], unknown][] = [
    ['by id, number and year', [long, 26, 2025], '≥90'],
    ['as printed, decimals kept', [long, 18, 2025], '22.20'],
    ['a part of the title', ['龙泉市公共服务', 1, '2025'], '4.5'],
    ['a part of the region', ['奉化', 10, 2023], '≤3.5'],
    ['words of title and region', ['宁波 工作要点', 3, '2023年'], '≥86'],
    ['by the plan’s code', ['331181-q23', 9, 2027], '<3'],
    ['the period decides between two plans', ['金华', 19, 2020], '≥23'],
    ['by the indicator’s code', [long, '331181-Q23-09', 2024], '<3'],
    ['by name', [long, '城镇登记失业率', 2024], '<3'],
    ['by name as printed', ['奉化', '★新增公办中小学学位数(个)', 2023], '890'],
    ['by a part of the name', [long, '失业率', 2024], '<3'],
    ['no target for the period', [long, 4, 2025], '/'],
    ['a composite', [long, 12, 2025], '职工85;\n城乡居民70'],
    ['a component by its code', [long, '331181-Q23-12.2', 2025], '70'],
    ['a component by its number', [long, 12.2, 2025], '70'],
    ['a row of a part', ['金华', 6.3, 2025], '85'],
    ['a row of a part by name', ['金华', '持证适龄残疾儿童少年入学率高中段', 2025], '85'],
    ['a milestone, which prints none', ['嵊泗', 8, 2025], '完成'],
    ['full width', ['奉化', '３', '２０２３'], '≥86'],
    ['no plan', ['', 1, 2025], error('#VALUE!', '规划的编号')],
    ['an unknown plan', ['某某市', 1, 2025], error('#N/A', long)],
    ['a name of several plans', ['七优享', 1, 2025], error('#VALUE!', long)],
    ['an unknown period', [long, 1, '明年'], error('#VALUE!', '明年')],
    ['a period without targets', [long, 1, 2022], error('#N/A', '2023、2024')],
    ['a plan without targets', ['黄岩', 1, 2025], error('#N/A', '2025')],
    ['no indicator', [long, null, 2025], error('#VALUE!', '指标代码')],
    ['an unknown number', [long, 99, 2025], error('#N/A', '99')],
    ['an unknown name', [long, '房价', 2025], error('#N/A', '房价')],
    ['a name of several indicators', [long, '覆盖率', 2025], error('#VALUE!', '331181-Q23-22')],
    ['a number of several rows', ['金华', 6, 2025], error('#VALUE!', '330700-G21-06.1')],
    ['an area', [[[1], [2]], 1, 2025], error('#VALUE!', '一个单元格')],
  ]
  test.each(cases)('%s', (_, args, expected) => {
    expect(target(...(args as [unknown, unknown, unknown]))).toEqual(expected)
  })

  test('every target of every plan is found by its code, as printed', () => {
    for (const plan of seedLibrary().plans) {
      for (const column of plan.columns.filter(({ role }) => role === 'target')) {
        for (const { code, cells } of plan.indicators) {
          expect(target(plan.id, code, column.period)).toBe(cells[column.key] === '' ? '完成' : cells[column.key])
        }
      }
    }
  })

  test('a plan of one’s own is found as soon as it is there, and no longer when it is gone', () => {
    const calculate = cellFunctions.find(({ id }) => id === 'TARGET')!.calculate
    const asked = () => calculate('某市公共服务两年计划', 3, 2025)
    let library = seedLibrary()
    provideLibrary(() => library)
    expect(asked()).toEqual(error('#N/A', '某市公共服务两年计划'))
    library = withPlans(library, [ownSource()])
    expect(asked()).toBe('≥30')
    library = withPlans(seedLibrary(), [ownSource({ indicators: ownPlan().indicators.map((row) => ({ ...row, cells: { ...row.cells, 2025: '≥31' } })) })])
    expect(asked()).toBe('≥31')
    library = seedLibrary()
    expect(asked()).toEqual(error('#N/A', '某市公共服务两年计划'))
    provideLibrary(seedLibrary)
  })
})

const anything = fc.oneof(
  fc.anything(), fc.double(), fc.string({ unit: 'grapheme' }), fc.constantFrom('≥90%', '职工85；城乡居民70', '2—3', '[400]', '/', '6月', '2025Q1'),
  fc.array(fc.array(fc.oneof(fc.double(), fc.string()))),
)

test.each(cellFunctions.map(({ id, calculate }) => [id, calculate] as const))('%s answers with a number, a text or an error, whatever it gets', (_, calculate) => {
  fc.assert(fc.property(fc.array(anything, { maxLength: 6 }), (args) => {
    const outcome = calculate(...args)
    expect(isError(outcome) ? [typeof outcome.message, ['#VALUE!', '#N/A'].includes(outcome.error)] : ['number', 'string'].includes(typeof outcome))
      .toEqual(isError(outcome) ? ['string', true] : true)
  }), { numRuns: 500 })
})

const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 })).map(([digits, places]) => digits / 10 ** places)
test('a number is read as readCell reads it', () => {
  fc.assert(fc.property(fc.oneof(fc.double(), fc.integer(), decimal), (value) => {
    expect(read(value)).toEqual(readCell({ kind: 'number', value, format: 'General' }))
  }), { numRuns: 1000 })
})

const printed = fc.tuple(fc.constantFrom('', '≥', '>', '≤', '<', '=', '约'), decimal, fc.constantFrom('', '%', '人', '元'))
  .map(([sign, value, unit]) => `${sign}${value}${unit}`)

test('STATUS and GAP say what judging says', () => {
  const context = { code: '', no: 0, sub: null, period: '2025', unitOfMeasure: null, component: null }
  fc.assert(fc.property(fc.oneof(decimal, printed), printed, fc.constantFrom('higher', 'lower'), (actual, wanted, direction) => {
    const reading = typeof actual === 'number' ? readCell({ kind: 'number', value: actual, format: 'General' }) : readText(actual)
    const [one] = judge(readText(wanted), reading, { ...context, direction })
    const said = status(actual, wanted, direction)
    fc.pre(!isError(said))
    expect(said).toBe(statusWords['zh-CN'][one!.status])
    const distance = gap(actual, wanted, direction)
    if (one!.status === 'met') expect(distance).toBe(0)
    else if (one!.gap !== null && one!.gap !== '0') expect(distance).toBe(Number(one!.gap))
    else expect(typeof distance).not.toBe('number')
  }), { numRuns: 1000 })
})

test('STATUS refuses only what may be a percentage or counts in another scale', () => {
  fc.assert(fc.property(decimal, printed, (actual, wanted) => {
    if (isError(status(actual, wanted))) {
      expect([wanted.endsWith('%'), Math.abs(actual) <= 1, actual !== 0]).toEqual([true, true, true])
    }
  }))
})

test('at the end of the year PACE is STATUS', () => {
  const words: Record<string, string> = { 达到序时进度: '达标', 未达序时进度: '未达标' }
  fc.assert(fc.property(decimal, printed, decimal, (actual, wanted, base) => {
    const said = pace(actual, wanted, base, 1)
    fc.pre(!isError(said))
    expect(words[said] ?? said).toBe(status(actual, wanted))
  }))
})

/** What people do to a plan sheet: what can be read is read, what can't is named with its cell, nothing is wrong in silence. */
import fc from 'fast-check'
import { languages, sheetProblemText } from '../../src/messages'
import { emptyCell, parseA1, planFileSchema, type Cell, type CellValue, type PlanFile } from '../../src/model'
import { isPlanSheet, planFromSheet, planSheet } from '../../src/plans'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { seedLibrary, seedSources } from '../support/library'

const library = seedLibrary()
const seed = (id: string) => planFileSchema.parse(seedSources().plans.find(({ file }) => file.includes(id))!.json)
/** Several years, no offices; and one year, offices and lead units. */
const [years, offices] = [seed('331181-'), seed('330922-')]

type Sheet = Cell[][]
const text = (value: string): Cell => ({ kind: 'text', value, format: '@' })
const typed = (value: CellValue, format = 'General'): Cell => ({ ...value, format })

async function drawn(plan: PlanFile, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Sheet> {
  const layout = planSheet(plan, library, { language })
  const workbook = createMemoryWorkbook({ sheets: [layout], names: [] })
  return structuredClone((await workbook.read([{ sheet: layout.name }]))[0]!.cells)
}

/** Row of the first cell with this text. */
function rowOf(cells: Sheet, label: string): number {
  return cells.findIndex((row) => row.some((cell) => cell.kind === 'text' && cell.value === label))
}
function columnOf(cells: Sheet, heading: string): number {
  return cells[rowOf(cells, '指标名称')]!.findIndex((cell) => cell.kind === 'text' && cell.value === heading)
}
/** The first row of indicators. */
const firstRow = (cells: Sheet) => rowOf(cells, '指标名称') + 2
const blank = (cells: Sheet): Cell[] => cells[0]!.map(() => emptyCell)
/** The value beside a label. */
function setFact(cells: Sheet, label: string, cell: Cell): void {
  cells[rowOf(cells, label)]![2] = cell
}
function setAt(cells: Sheet, heading: string, row: number, cell: Cell): void {
  cells[firstRow(cells) + row]![columnOf(cells, heading)] = cell
}

type Edit = (cells: Sheet) => Sheet | undefined
async function edited(plan: PlanFile, edit: Edit) {
  const cells = await drawn(plan)
  const after = edit(cells) ?? cells
  expect(isPlanSheet(after)).toBe(true)
  const { json, problems } = planFromSheet('表一', after)
  return { json: json as PlanFile, problems: problems.map(({ cell, severity, problem: { id } }) => `${severity} ${id} ${cell ?? ''}`.trim()), all: problems }
}

const withIndicators = (plan: PlanFile, change: (rows: PlanFile['indicators']) => void): PlanFile => {
  const own = structuredClone(plan)
  change(own.indicators)
  return own
}

describe('is read all the same', () => {
  const cases: [what: string, edit: Edit, expected: PlanFile][] = [
    ['blank rows anywhere', (cells) => cells.flatMap((row) => [row, row.map(() => emptyCell)]), years],
    ['columns in another order', (cells) => cells.map((row) => [...row].reverse()).map((row, at) => at < rowOf(cells, '指标名称') ? cells[at]! : row), {
      ...years, columns: [...years.columns].reverse(),
    }],
    ['a column inserted on the left', (cells) => cells.map((row) => [emptyCell, ...row]), years],
    ['rows in another order', (cells) => {
      const first = firstRow(cells)
      cells.splice(first, years.indicators.length, ...cells.slice(first, first + years.indicators.length).reverse())
      return cells
    }, withIndicators(years, (rows) => rows.reverse())],
    ['an indicator added by hand, in a domain of its own', (cells) => {
      const row = blank(cells)
      const put = (heading: string, cell: Cell) => { row[columnOf(cells, heading)] = cell }
      put('序号', text('２７'))
      put('领域', text('新领域'))
      put('指标名称', text('新指标(%)'))
      put('核心', text('是'))
      put('属性', text('约束性 '))
      put('责任单位', text('甲局，乙局;丙局\n丁局'))
      put('标准指标编号', text('affordable-childcare-places-share'))
      row[columnOf(cells, '目标 2024')] = text('≥５')
      cells.splice(firstRow(cells) + years.indicators.length, 0, row)
      return cells
    }, {
      ...withIndicators(years, (rows) => rows.push({
        no: 27, sub: null, domain: '新领域', name: '新指标(%)', core: true, attribute: 'binding', responsibleUnits: ['甲局', '乙局', '丙局', '丁局'],
        measure: 'affordable-childcare-places-share', cells: { 2022: '', 2023: '', 2024: '≥５', 2025: '', 2026: '', 2027: '' },
      })), domains: [...years.domains, { name: '新领域', leadUnits: [] }],
    }],
    ['a name and a value corrected', (cells) => {
      setAt(cells, '指标名称', 0, text('改过的\n名称'))
      setAt(cells, '目标 2024', 0, text('≥4.00'))
    }, withIndicators(years, ([first]) => Object.assign(first!, { name: '改过的\n名称', cells: { ...first!.cells, 2024: '≥4.00' } }))],
    ['the measures told of, and remarks, taken away', (cells) => {
      const gone = ['标准指标', '方向', '类型', '计量单位', '核对'].map((heading) => columnOf(cells, heading))
      return cells.map((row) => row.filter((_, column) => !gone.includes(column)))
    }, years],
    ['a date typed as people write it', (cells) => setFact(cells, '成文日期', text('２０２３年5月16日')) as undefined, years],
    ['a date that is one', (cells) => setFact(cells, '成文日期', typed({ kind: 'number', value: 45062 }, 'yyyy/m/d')) as undefined, years],
    ['years with another dash', (cells) => setFact(cells, '规划年限', text('2023年—2027年')) as undefined, years],
    ['codes in full width', (cells) => setFact(cells, '行政区划代码', text('３３１１８１')) as undefined, years],
    ['a region code that is a number', (cells) => setFact(cells, '行政区划代码', typed({ kind: 'number', value: 331181 })) as undefined, years],
    ['the title taken away', (cells) => cells.slice(2), years],
    ['the facts in another order', (cells) => {
      const end = rowOf(cells, '指标')
      return [...cells.slice(0, 2), ...cells.slice(2, end).reverse(), ...cells.slice(end)]
    }, years],
    ['headings of columns written in other words', (cells) => {
      const row = cells[rowOf(cells, '指标名称')]!
      for (const [was, now] of [['基期 2022', '2022年基期值'], ['目标 2023', '2023 目标值'], ['目标 2024', 'Target 2024']] as const) {
        row[row.findIndex((cell) => cell.kind === 'text' && cell.value === was)] = text(now)
      }
    }, years],
    ['lead units corrected', (cells) => { cells[rowOf(cells, '牵头单位') + 1]![3] = text('甲局、 乙局') }, {
      ...years, domains: [{ ...years.domains[0]!, leadUnits: ['甲局', '乙局'] }, ...years.domains.slice(1)],
    }],
  ]
  test.each(cases)('%s', async (_, edit, expected) => {
    expect(await edited(years, edit)).toMatchObject({ problems: [], json: expected })
  })
})

describe('is told with its cell', () => {
  const cases: [what: string, edit: Edit, problems: string[]][] = [
    ['a number typed over a value', (cells) => setAt(cells, '目标 2024', 1, typed({ kind: 'number', value: 55 })) as undefined, ['warning typed-as-number J18']],
    ['numbers typed down a column are one warning', (cells) => {
      for (let row = 0; row < 20; row++) setAt(cells, '目标 2024', row, typed({ kind: 'number', value: 55 }))
    }, ['warning typed-as-number J17']],
    ['a date made of a value', (cells) => setAt(cells, '目标 2024', 1, typed({ kind: 'number', value: 45200 }, 'yyyy"年"m"月"')) as undefined, ['error typed-as-date J18']],
    ['an error value', (cells) => setAt(cells, '指标名称', 0, typed({ kind: 'error', value: '#REF!' })) as undefined, ['error not-text C17']],
    ['TRUE', (cells) => setAt(cells, '目标 2027', 0, typed({ kind: 'boolean', value: true })) as undefined, ['error not-text M17']],
    ['a number of no indicator', (cells) => setAt(cells, '序号', 2, text('三')) as undefined, ['error wrong-form A19']],
    ['no number', (cells) => setAt(cells, '序号', 2, emptyCell) as undefined, ['error missing A19']],
    ['no domain', (cells) => setAt(cells, '领域', 2, emptyCell) as undefined, ['error missing B19']],
    ['no name', (cells) => setAt(cells, '指标名称', 2, emptyCell) as undefined, ['error missing C19']],
    ['a word that is no core mark', (cells) => setAt(cells, '核心', 2, text('也许')) as undefined, ['error wrong-form E19']],
    ['a word that is no attribute', (cells) => setAt(cells, '属性', 2, text('重点')) as undefined, ['error wrong-form F19']],
    ['no measure', (cells) => setAt(cells, '标准指标编号', 2, emptyCell) as undefined, ['warning measure-open O19']],
    ['the column of measures taken away', (cells) => {
      const gone = columnOf(cells, '标准指标编号')
      return cells.map((row) => row.filter((_, column) => column !== gone))
    }, ['warning heading-missing']],
    ['the column of domains taken away', (cells) => {
      const gone = columnOf(cells, '领域')
      return cells.map((row, at) => at < rowOf(cells, '指标名称') || at >= firstRow(cells) + years.indicators.length ? row : row.filter((_, column) => column !== gone))
    }, ['error heading-missing']],
    ['a column of the user’s own', (cells) => { cells[rowOf(cells, '指标名称')]!.push(text('我的备注')) }, ['warning not-read T15']],
    ['a line of the user’s own', (cells) => {
      const row = blank(cells)
      row[5] = text('填表人：某某')
      cells.splice(firstRow(cells) + 3, 0, row)
    }, ['warning not-read F20']],
    ['a label that nobody knows', (cells) => { cells[rowOf(cells, '发文机关')]![0] = text('印发单位') }, ['warning not-read A8', 'error missing']],
    ['a fact twice', (cells) => { cells[rowOf(cells, '发文机关')]![0] = text('标题') }, ['error twice A8', 'error missing']],
    ['no title', (cells) => setFact(cells, '标题', emptyCell) as undefined, ['error missing B6']],
    ['a date that is none', (cells) => setFact(cells, '成文日期', text('今年五月')) as undefined, ['error wrong-form C9']],
    ['years that are none', (cells) => setFact(cells, '规划年限', text('十四五')) as undefined, ['error wrong-form C10']],
    ['an id in Chinese', (cells) => setFact(cells, '规划编号', text('某县规划')) as undefined, ['error wrong-form C3']],
    ['a column of values without its role', (cells) => { cells[rowOf(cells, '指标名称')]![columnOf(cells, '目标 2024')] = emptyCell }, [
      'error missing J15', 'error missing J15',
    ]],
    ['a column of values of no year', (cells) => { cells[rowOf(cells, '指标名称')]![columnOf(cells, '目标 2024')] = text('目标') }, [
      'error wrong-form J15', 'error missing J15',
    ]],
    ['two columns with one printed heading', (cells) => { cells[rowOf(cells, '指标名称') + 1]![columnOf(cells, '目标 2024')] = text('2023') }, ['error twice J16']],
    ['the printed headings taken away', (cells) => cells.filter((_, row) => row !== rowOf(cells, '指标名称') + 1), [] ],
    ['the headings taken away', (cells) => cells.filter((_, row) => row !== rowOf(cells, '指标名称')), ['error heading-missing']],
  ]
  test.each(cases)('%s', async (_, edit, problems) => {
    const result = await edited(years, edit)
    if (problems.length > 0) expect(result.problems).toEqual(problems)
    else expect(result.problems.filter((problem) => problem.startsWith('error')).length).toBeGreaterThan(0)
    for (const problem of result.all) {
      for (const language of languages) {
        const said = sheetProblemText(problem, language)
        expect(said).toContain(problem.cell === null ? '表一' : `表一” ${problem.cell}`)
        expect(said).not.toMatch(/undefined|\[object|NaN/)
      }
    }
  })

  test('a number is read as it is shown', async () => {
    const { json, all } = await edited(years, (cells) => {
      setAt(cells, '目标 2024', 0, typed({ kind: 'number', value: 0.935 }, '0.0%'))
      setAt(cells, '目标 2025', 0, typed({ kind: 'number', value: 22.2 }, '0.00'))
    })
    expect(json.indicators[0]!.cells).toMatchObject({ 2024: '93.5%', 2025: '22.20' })
    expect(sheetProblemText(all[0]!, 'zh-CN')).toBe('“表一” J17：第 1 行指标的“2024”栏是数值，按“93.5%”读取；末尾的 0 和符号可能已丢失，请核对')
  })
})

test('whatever is put into any cell, the rest is read, or a problem says where', async () => {
  const cells = await drawn(offices)
  const junk: Cell[] = [emptyCell, text(''), text('x'), text('序号'), typed({ kind: 'number', value: 45200.5 }, 'yyyy-m-d'), typed({ kind: 'error', value: '#N/A' })]
  fc.assert(fc.property(fc.nat(cells.length - 1), fc.nat(cells[0]!.length - 1), fc.constantFrom(...junk), (row, column, cell) => {
    const changed = cells.map((line, at) => at === row ? line.with(column, cell) : line)
    const { json, problems } = planFromSheet('表', changed)
    const errors = problems.filter(({ severity }) => severity === 'error')
    // Without its id a measure is proposed anew: of one row, or of all where the heading of the ids is gone.
    const proposed = problems.some(({ problem }) => problem.id === 'measure-open' || (problem.id === 'heading-missing' && problem.heading === 'measure'))
    expect(errors.length > 0 || planFileSchema.safeParse(json).success || proposed).toBe(true)
    for (const problem of problems) expect(problem.cell === null || parseA1(problem.cell) !== null).toBe(true)
  }), { numRuns: 400 })
})

test.each([
  ['a table of other people', [['序号', '指标名称', '领域', '目标值'], ['1', '入园率', '学有优教', '95']]],
  ['one that is called the same', [['规划指标表'], ['序号', '指标名称', '领域', '目标值'], ['1', '入园率', '学有优教', '95']]],
  ['nothing', []],
])('%s is no plan of ours', (_, rows) => {
  expect(isPlanSheet(rows.map((row) => row.map(text)))).toBe(false)
})

test('a template of ours is no plan sheet', async () => {
  const { templateOf } = await import('../../src/template')
  const plan = library.plans.find(({ id }) => id === years.id)!
  const { layout } = templateOf(plan, { kind: 'annual', period: '2025', unit: null, previous: false, language: 'zh-CN', protection: 'locked' }, library.measures)
  const workbook = createMemoryWorkbook({ sheets: [layout], names: [] })
  expect(isPlanSheet((await workbook.read([{ sheet: layout.name }]))[0]!.cells)).toBe(false)
})

test('two thousand indicators of twelve columns are read back', async () => {
  const columns = Array.from({ length: 12 }, (_, at) => ({ heading: `${2019 + at}年`, role: 'target' as const, period: String(2019 + at) }))
  const keys = columns.map(({ period }) => period)
  const plan: PlanFile = {
    ...years, columns, indicators: Array.from({ length: 2000 }, (_, at) => ({
      ...years.indicators[at % 26]!, no: at + 1, cells: Object.fromEntries(keys.map((key) => [key, `≥${at}`])),
    })),
  }
  expect(planFromSheet('表', await drawn(plan))).toMatchObject({ problems: [], json: plan })
})

/** Every kind of template of every plan and period, as a document and as a form. */
import { languages, statusWords, templateWords } from '../../src/messages'
import { loadLibrary } from '../../src/model'
import { inputRows, readText } from '../../src/notation'
import { kindsFor, leadingUnits, protections, shownAs, templateOf, type Template, type TemplateSpec } from '../../src/template'
import { liveCells } from '../../src/template/live-formulas'
import { linesOf } from '../../src/template/pages'
import { seedLibrary, seedSources } from '../support/library'
import { code, sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

const library = seedLibrary()
const planOf = (id: string) => library.plans.find((plan) => plan.id === id)!
const specs = library.plans.flatMap((plan) => plan.periods.flatMap((period) => kindsFor(plan, period).map((kind) => ({ plan, period, kind }))))
  // A five-year sheet is the same for each period.
  .filter(({ plan, period, kind }) => kind !== 'five-year' || period === plan.periods[0])
const looks = languages.flatMap((language) => protections.map((protection) => ({ language, protection, previous: protection === 'unlocked' })))
const cases = specs.flatMap(({ plan, period, kind }) => looks.map((look) => [plan.id, kind, period, look.language, look.protection, look] as const))
const draw = (id: string, spec: Partial<TemplateSpec>): Template => templateOf(planOf(id), {
  kind: 'annual', period: planOf(id).periods[0]!, unit: null, language: 'zh-CN', protection: 'locked', previous: false, ...spec,
}, library.measures)

describe.each(cases)('%s %s %s %s %s', (id, kind, period, _language, _protection, look) => {
  const { layout, rows, firstRow, columns, heading, periods, foot } = draw(id, { kind, period, ...look })
  const sortable = look.protection === 'sortable'

  test('prompts keep within what Excel allows, and there is one for each cell to fill in', () => {
    expect(layout.validations).toHaveLength(sortable ? periods.length : rows.length * periods.length)
    const wrong = layout.validations.filter(({ prompt, rule }) => prompt!.title.length > 32 || prompt!.text.length > 255 || rule.kind === 'custom')
    expect(wrong).toEqual([])
  })

  test('every text of the table fits into its row', () => {
    const clipped: string[] = []
    for (let row = heading.row; row < firstRow + rows.length; row++) {
      columns.forEach((_column, at) => {
        const value = layout.values[row]![at]
        const merged = layout.merges.find((area) => area.row === row && area.column === at)
        if (typeof value !== 'string') return
        const { size } = layout.styles[layout.styleOf[row]![at]!]!.font!
        const count = (total: number, next: number) => total + next
        const width = layout.columns.slice(at, at + (merged?.columns ?? 1)).map((column) => column!.width!).reduce(count)
        const height = layout.rows.slice(row, row + (merged?.rows ?? 1)).map((line) => line!.height!).reduce(count)
        if (linesOf(value, width, size!) * size! * 1.25 > height) clipped.push(value)
      })
    }
    expect(clipped).toEqual([])
  })

  test('pages end between indicators, and merged cells end with the page', () => {
    for (const row of layout.print!.breaksBefore!) {
      const index = row - firstRow
      if (!sortable && index < rows.length) expect(rows[index]!.first.indicator.no).not.toBe(rows[index - 1]!.first.indicator.no)
      for (const area of layout.merges) expect(area.row < row && area.row + area.rows > row).toBe(false)
    }
  })

  test('merged areas do not overlap', () => {
    const cells = layout.merges.flatMap((area) => Array.from({ length: area.rows * area.columns }, (_, index) =>
      `${area.row + Math.floor(index / area.columns)},${area.column + index % area.columns}`))
    expect(new Set(cells).size).toBe(cells.length)
  })

  test('only what people fill in is unlocked, and only a locked sheet is protected', () => {
    const unlocked = new Set<string>()
    layout.styleOf.slice(firstRow, firstRow + rows.length).forEach((line) => line.forEach((style, column) => {
      if (style !== null && layout.styles[style]!.locked === false) unlocked.add(columns[column]!.role)
    }))
    for (const role of unlocked) expect(['actual', 'dataSource', 'reasons', ...leadingUnits(planOf(id)).length === 0 ? ['responsibleUnit'] : []]).toContain(role)
    expect(unlocked).toContain('actual')
    expect(layout.protection !== undefined).toBe(look.protection === 'locked')
  })

  test('a sheet whose rows can be sorted has every value in every row, and no merged cell in the table', () => {
    const table = layout.merges.filter(({ row, rows: height }) => row + height > firstRow && row < firstRow + rows.length)
    if (!sortable) return expect(table.every(({ columns: width }) => width === 1)).toBe(true)
    expect(table).toEqual([])
    expect(new Set(layout.rows.slice(firstRow, firstRow + rows.length).map((row) => row!.height)).size).toBe(1)
    const domain = columns.findIndex(({ role }) => role === 'domain')
    rows.forEach(({ first }, index) => expect(layout.values[firstRow + index]![domain]).toBe(first.indicator.domain))
  })

  test('no column is empty but those that people, formulas or a check fill', () => {
    columns.forEach(({ role, style }, at) => {
      if (style === 'actual' || style === 'input' || role === 'result' || role === 'previous') return
      expect(layout.values.slice(firstRow, firstRow + rows.length).some((line) => line[at] !== null)).toBe(true)
    })
  })

  test('the blanks of the foot lie side by side within the sheet', () => {
    for (const line of [0, 1]) {
      const ends = Object.values(foot).filter((slot) => slot.line === line).flatMap(({ label, value }) => [label, value])
      ends.forEach(([first, count], index) => {
        expect(count).toBeGreaterThan(0)
        expect(first).toBe(index === 0 ? 0 : ends[index - 1]![0] + ends[index - 1]![1])
      })
      const [last, count] = ends.at(-1)!
      expect(last + count).toBeLessThanOrEqual(columns.length)
    }
  })
})

describe('one sheet for each responsible unit', () => {
  const plans = library.plans.filter((plan) => leadingUnits(plan).length > 0)
  const unitCases = plans.flatMap((plan) => (['annual', 'task-list'] as const).map((kind) => [plan.id, kind] as const))

  test.each(unitCases)('%s %s: every row stands on one sheet, and names are valid and unique', (id, kind) => {
    const units = leadingUnits(planOf(id))
    const sheets = units.map((unit) => draw(id, { kind, unit }))
    const all = draw(id, { kind }).rows.map((row) => row.code)
    expect(sheets.flatMap(({ rows }) => rows.map((row) => row.code)).sort()).toEqual([...all].sort())
    const names = sheets.map(({ layout }) => layout.name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/)
    }
  })

  test('units whose names no sheet can bear are told apart', () => {
    const sources = seedSources()
    const plan = sources.plans.find(({ json }) => (json as { id: string }).id === '330922-qiyouxiang-2025')!.json as { indicators: { responsibleUnits: string[] }[] }
    const long = '某某县公共服务工作领导小组办公室及其所属各单位联合工作专班'
    const given = ['a/b', 'A\\B', `${long}甲`, `${long}乙`, "'c'"]
    plan.indicators.forEach((indicator, index) => { indicator.responsibleUnits = [given[index % given.length]!] })
    const odd = loadLibrary(sources)
    const own = odd.plans.find(({ id }) => id === '330922-qiyouxiang-2025')!
    const names = leadingUnits(own).map((unit) => templateOf(own, {
      kind: 'annual', period: '2025', unit, language: 'zh-CN', protection: 'locked', previous: false,
    }, odd.measures).layout.name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length)
    for (const name of names) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/)
  })
})

test('a sheet of a hundred rows breaks into pages that hold together', () => {
  const sources = seedSources()
  const plan = sources.plans.find(({ file }) => file.includes('2021-2025') && JSON.stringify(file).includes('330700'))!
  const json = plan.json as { indicators: { no: number }[] }
  const copies = [1, 2, 3].flatMap((copy) => json.indicators.map((row) => ({ ...row, no: row.no + copy * 100 })))
  json.indicators.push(...copies)
  const big = loadLibrary(sources)
  const { layout } = templateOf(big.plans.find(({ id }) => plan.file.includes(id))!, {
    kind: 'annual', period: '2025', unit: null, language: 'zh-CN', protection: 'locked', previous: false,
  }, big.measures)
  const breaks = layout.print!.breaksBefore!
  expect(breaks.length).toBeGreaterThan(5)
  const heights = layout.rows.map((row) => row!.height!)
  const pages = [3, ...breaks, layout.rows.length].slice(1).map((end, index, ends) => heights.slice(index === 0 ? 0 : ends[index - 1], end))
  for (const page of pages) expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThan(900)
})

describe('the identity of a template', () => {
  const plan = '331181-qiyouxiang-2023-2027'
  const hash = (spec: Partial<TemplateSpec>) => draw(plan, spec).identity.layout

  test('its hash is another for every kind, period, unit and look', () => {
    const [unit] = leadingUnits(planOf(plan))
    const all = [
      {}, { kind: 'five-year' }, { kind: 'quarterly' }, { kind: 'task-list' }, { period: '2027', kind: 'completion-review' }, { period: '2025' },
      { unit: unit! }, { language: 'en' }, { protection: 'sortable' }, { protection: 'unlocked' }, { previous: true },
    ] as const
    expect(new Set(all.map(hash)).size).toBe(all.length)
  })

  test('its hash is another where the plan is', () => {
    const changed = { ...planOf(plan), indicators: planOf(plan).indicators.map((indicator, index) => index === 3 ? { ...indicator, cells: { ...indicator.cells, 2023: '77' } } : indicator) }
    const spec = { kind: 'annual', period: '2023', unit: null, language: 'zh-CN', protection: 'locked', previous: false } as const
    expect(templateOf(changed, spec, library.measures).identity.layout).not.toBe(hash(spec))
  })

  test('is drawn once', () => {
    expect(draw(plan, { kind: 'quarterly' })).toBe(draw(plan, { kind: 'quarterly' }))
  })
})

test('a sheet of one period only has no columns for several', () => {
  expect(() => draw('330213-qiyouxiang-2023', { kind: 'five-year' })).toThrow(expect.objectContaining({ code: 'template-kind-unsuitable' }) as Error)
})

test('tasks say their targets in words, with the unit', () => {
  const { layout, columns } = draw('331181-qiyouxiang-2023-2027', { kind: 'task-list', period: '2024' })
  const at = columns.findIndex(({ role }) => role === 'task')
  const texts = layout.values.map((line) => line[at])
  expect(texts).toContain('*基本医疗保险政策范围内住院报销比例(含大病保险)：职工不低于 85%')
})

describe('live formulas', () => {
  const rows = inputRows(sampleLibrary().plans.find(({ id }) => id === samplePlan)!, samplePeriod, sampleLibrary().measures)
  const live = (rowCode: string) => liveCells(rows.find((row) => row.code === rowCode)!, { actual: 'H4', unformatted: 'D4' }, statusWords['zh-CN'], templateWords['zh-CN'])

  test('stand wherever the target is numeric, with the target\'s own comparison', () => {
    expect(live(code(1)).status).toMatchObject({ formula: expect.stringContaining(',10)>=93,"达标","未达标")') as string, value: '未填报' })
    expect(live(code(2)).status).toMatchObject({ formula: expect.stringContaining(',10)<3,') as string })
    expect(live(code(4, 2)).gap).toMatchObject({ formula: expect.stringContaining('-70') as string })
  })
  test('leave to a check what one number does not decide', () => {
    expect(live(code(5)).status).toMatchObject({ formula: expect.stringContaining('待校验') as string })
    expect(live(code(5)).gap).toBeNull()
    expect(live(code(7)).status).toBe('本期无目标')
    expect(live(code(6)).status).toMatchObject({ formula: expect.stringContaining('"完成","达标"') as string })
  })
})

describe('what a cell shows', () => {
  test.each([
    ['4.5', { value: 4.5, format: '0.0' }], ['22.20', { value: 22.2, format: '0.00' }], ['2920', { value: 2920, format: '0' }],
    ['≥86', { value: '≥86', format: '@' }], ['〉95', { value: '>95', format: '@' }], ['100%', { value: '100%', format: '@' }],
    ['81.35(2021)', { value: '81.35(2021)', format: '@' }], ['[400]', { value: '[400]', format: '@' }], ['/', { value: '/', format: '@' }], ['', { value: null }],
  ])('%s', (text, shown) => expect(shownAs(readText(text))).toEqual(shown))
})

test('a task that is not due in the period has no deadline either', () => {
  const { layout, columns, rows, firstRow } = draw('331181-qiyouxiang-2023-2027', { kind: 'task-list', period: '2024' })
  const at = columns.findIndex(({ role }) => role === 'deadline')
  const said = rows.map(({ first }, index) => [first.target.kind === 'not-applicable', layout.values[firstRow + index]![at]])
  expect(new Set(said.map((pair) => JSON.stringify(pair)))).toEqual(new Set(['[false,"2024年12月底"]', '[true,"—"]']))
})

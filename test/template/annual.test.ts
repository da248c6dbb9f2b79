/** The annual sheet of every plan and period, as a document and as a form. */
import { languages, statusWords, templateWords } from '../../src/messages'
import { loadLibrary } from '../../src/model'
import { inputRows } from '../../src/notation'
import { annualTemplate, shownAs } from '../../src/template'
import { annualColumns, columnAt } from '../../src/template/annual-columns'
import { liveCells } from '../../src/template/live-formulas'
import { linesOf } from '../../src/template/pages'
import { readText } from '../../src/notation'
import { seedLibrary, seedSources } from '../support/library'
import { code, sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

const library = seedLibrary()
const cases = library.plans.flatMap((plan) => plan.periods.flatMap((period) => languages.map((language) => [plan.id, period, language] as const)))
const draw = (id: string, period: string, language: 'zh-CN' | 'en') =>
  annualTemplate(library.plans.find((plan) => plan.id === id)!, period, library.measures, language)

describe.each(cases)('%s %s %s', (id, period, language) => {
  const { layout, rows, parts } = draw(id, period, language)

  test('prompts say the target in words and keep within what Excel allows', () => {
    expect(layout.validations).toHaveLength(rows.length)
    for (const { prompt, rule } of layout.validations) {
      expect(prompt!.title.length).toBeLessThanOrEqual(32)
      expect(prompt!.text.length).toBeLessThanOrEqual(255)
      expect(['any', 'list']).toContain(rule.kind)
    }
  })

  test('every text of the table fits into its row', () => {
    for (let row = parts.table.row; row < parts.table.row + parts.table.rows; row++) {
      annualColumns.forEach((_, column) => {
        const value = layout.values[row]![column]
        const merged = layout.merges.some((area) => area.row === row && area.column === column && area.rows > 1)
        if (typeof value !== 'string' || merged) return
        const { size } = layout.styles[layout.styleOf[row]![column]!]!.font!
        expect(linesOf(value, layout.columns[column]!.width!, size!) * size! * 1.3).toBeLessThanOrEqual(layout.rows[row]!.height!)
      })
    }
  })

  test('pages end between indicators, and merged cells end with the page', () => {
    for (const row of layout.print!.breaksBefore!) {
      const index = row - parts.actual.row
      if (index < rows.length) expect(rows[index]!.indicator.no).not.toBe(rows[index - 1]!.indicator.no)
      for (const area of layout.merges) expect(area.row < row && area.row + area.rows > row).toBe(false)
    }
  })

  test('merged areas do not overlap', () => {
    const taken = new Set<string>()
    for (const area of layout.merges) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          expect(taken).not.toContain(`${row},${column}`)
          taken.add(`${row},${column}`)
        }
      }
    }
  })

  test('only what people fill in is unlocked', () => {
    const unlocked = new Set<number>()
    layout.styleOf.slice(parts.actual.row, parts.actual.row + rows.length).forEach((line) => line.forEach((style, column) => {
      if (style !== null && layout.styles[style]!.locked === false) unlocked.add(column)
    }))
    expect([...unlocked].sort((a, b) => a - b)).toEqual((['actual', 'dataSource', 'reasons'] as const).map(columnAt))
    expect(layout.protection).toBeDefined()
  })
})

test('a sheet of a hundred rows breaks into pages that hold together', () => {
  const sources = seedSources()
  const plan = sources.plans.find(({ file }) => file.includes('2021-2025') && JSON.stringify(file).includes('330700'))!
  const json = plan.json as { indicators: { no: number }[] }
  const copies = [1, 2, 3].flatMap((copy) => json.indicators.map((row) => ({ ...row, no: row.no + copy * 100 })))
  json.indicators.push(...copies)
  const big = loadLibrary(sources)
  const { layout } = annualTemplate(big.plans.find(({ id }) => plan.file.includes(id))!, '2025', big.measures, 'zh-CN')
  const breaks = layout.print!.breaksBefore!
  expect(breaks.length).toBeGreaterThan(5)
  const heights = layout.rows.map((row) => row!.height!)
  const pages = [3, ...breaks, layout.rows.length].slice(1).map((end, index, ends) => heights.slice(index === 0 ? 0 : ends[index - 1], end))
  for (const page of pages) expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThan(900)
})

describe('live formulas', () => {
  const rows = inputRows(sampleLibrary().plans.find(({ id }) => id === samplePlan)!, samplePeriod, sampleLibrary().measures)
  const live = (rowCode: string) => liveCells(rows.find((row) => row.code === rowCode)!, 'H4', statusWords['zh-CN'], templateWords['zh-CN'])

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

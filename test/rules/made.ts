/** Submissions made row by row, for tests of rules: what the plan publishes and what the sheet says of each row. */
import { submissionRow, type Submission } from '../../src/assess'
import { loadLibrary, type Cell, type Measure, type RuleSettings } from '../../src/model'
import { inputRows, readCell, readText } from '../../src/notation'

/** One indicator with its row in the sheet. Unless said otherwise a rate in %, from 80 to a target of 90, with an actual of 91. */
export interface MadeRow {
  name?: string
  domain?: string
  kind?: Measure['kind']
  unit?: string | null
  direction?: Measure['direction']
  /** Further fields of its measure; measures are called m1, m2 … in the order of the rows. */
  measure?: Partial<Pick<Measure, 'mayExceedHundred' | 'mayBeNegative' | 'partOf' | 'aliases'>>
  base?: string
  target?: string
  actual?: number | string | null
  formula?: string
  previous?: string
  /** What the sheet shows; null where it has no such column. */
  title?: string | null
  shownUnit?: string | null
  note?: string | null
  hidden?: boolean
}

export interface Made {
  rows: MadeRow[]
  /** The order of the rows in the sheet, from 0. */
  order?: number[]
  settings?: RuleSettings
  /** A quarter is judged against the year's columns. */
  period?: string
  sheet?: Partial<Pick<Submission, 'kind' | 'sheet' | 'headingProblems' | 'mergedInputs' | 'typedOver' | 'staleTemplate' | 'rowProblems' | 'footBlanks' | 'expected'>>
}

const columns = { title: 3, unit: 4, actual: 7, note: 14 }

export function made({ rows, order = rows.map((_, index) => index), settings, period = '2025', sheet = {} }: Made): {
  submission: Submission
  measures: ReadonlyMap<string, Measure>
} {
  const library = loadLibrary({
    regions: { file: 'regions.json', json: { 110000: '甲市' } },
    measures: {
      file: 'measures.json',
      json: rows.map(({ kind = 'rate', unit = '%', direction = 'higher', measure }, index) => ({
        id: `m${index + 1}`, name: { 'zh-CN': `标准指标${index + 1}`, en: `Measure ${index + 1}` }, aliases: [], unitOfMeasure: unit, direction, kind,
        components: [], addingUp: { way: 'not-addable' }, ...measure,
      })),
    },
    plans: [{
      file: '110000-made-2025.json',
      json: {
        id: '110000-made-2025', code: '110000-M25', region: '110000', title: '规划', documentNumber: null, issuer: '某办公室', date: '2024-01-01',
        source: 'made.txt', table: null, years: { from: 2025, to: 2025 }, notes: [],
        domains: [...new Set(rows.map(({ domain = '甲领域' }) => domain))].map((name) => ({ name, leadUnits: [] })),
        columns: [{ heading: '2024年', role: 'base', period: '2024' }, { heading: '2025年', role: 'target', period: '2025' }],
        indicators: rows.map(({ name, domain = '甲领域', base = '80', target = '90' }, index) => ({
          no: index + 1, sub: null, domain, name: name ?? `指标${index + 1}`, core: false, attribute: null, responsibleUnits: [],
          measure: `m${index + 1}`, cells: { 2024: base, 2025: target },
        })),
        ...(settings ? { rules: settings } : {}),
      },
    }],
  })
  const plan = library.plans[0]!
  const wanted = inputRows(plan, '2025', library.measures)
  const submissionRows = order.map((index, line) => {
    const input = wanted[index]!
    const { actual = 91, formula, previous, title = input.name.bareName, shownUnit = input.unitOfMeasure ?? '', note = '', hidden = false } = rows[index]!
    const cell: Cell = {
      ...(actual === null ? { kind: 'empty' } : typeof actual === 'number' ? { kind: 'number', value: actual } : { kind: 'text', value: actual }),
      format: 'General', ...(formula === undefined ? {} : { formula }),
    }
    const context = { unitOfMeasure: input.unitOfMeasure }
    const shown = (column: number, text: string | null) => text === null ? null : { at: { row: line + 3, column }, text }
    const row = submissionRow(input, period, { at: { row: line + 3, column: columns.actual }, cell, reading: readCell(cell, context) }, {
      shownTarget: null, shownTitle: shown(columns.title, title), shownUnit: shown(columns.unit, shownUnit), note: shown(columns.note, note), hidden,
    })
    return { ...row, previous: previous === undefined ? null : { period: '2024', reading: readText(previous, context) } }
  })
  return {
    measures: library.measures,
    submission: {
      plan, period, kind: 'annual', unit: null, sheet: '表一', sheetPeriods: [period], first: true, rows: submissionRows, rowProblems: [], footBlanks: [], headingProblems: [], mergedInputs: [],
      typedOver: [], staleTemplate: null, expected: {}, ...sheet,
    },
  }
}

/** Plans made for a case: rows with cells, notes, running text with its commitments, and plans of the regions above. */
import { subjectOf, type LintContext } from '../../src/lint/subject'
import { loadLibrary, type Library, type Measure, type Plan } from '../../src/model'
import { readText } from '../../src/notation'
import type { Commitment } from '../../src/reading/commitments'

export interface MadeRow {
  name: string
  /** By column; what is left out is empty. */
  cells?: string[]
  sub?: string
  core?: boolean
  measure?: Partial<Omit<Measure, 'id'>> & { id?: string }
}

/** A commitment as the reader gives it; what is left out is that of a plain one. */
export type MadeCommitment = Pick<Commitment, 'subject'> & Partial<Omit<Commitment, 'reading'>> & { written: string }

export interface Made {
  /** Headings; the first is the base unless `bases` says otherwise. */
  columns?: string[]
  bases?: number
  /** Column of completion, by number. */
  actual?: number
  years?: { from: number; to: number }
  date?: string
  notes?: string[]
  rows?: MadeRow[]
  text?: string[]
  commitments?: MadeCommitment[]
  /** Region code, and rows of its plan, with the same columns. */
  above?: { region: string; rows: MadeRow[] }
}

const region = '330102'
const defaults = ['2020', '2021', '2022', '2023']

/** The plan of a case, the library it lives in, and what is known beside it. */
export function made(case_: Made): { plan: Plan; library: Library; context: LintContext } {
  const { rows = [], above } = case_
  const all = [...rows, ...above?.rows ?? []]
  const library = loadLibrary({
    measures: { file: 'measures.json', json: [...new Map(all.map((row, index) => [measureId(row, index), measureOf(row, index)])).values()] },
    regions: { file: 'regions.json', json: { [region]: '某区', 330100: '某市', 330000: '某省', 440100: '他市' } },
    plans: [
      { file: `${region}-made.json`, json: planOf(case_, region, rows, 0) },
      ...above ? [{ file: `${above.region}-above.json`, json: { ...planOf(case_, above.region, above.rows, rows.length), id: `${above.region}-above` } }] : [],
    ],
  })
  const plan = library.plans.find(({ id }) => id === `${region}-made`)!
  return {
    plan, library,
    context: {
      above: library.plans,
      document: {
        file: null,
        blocks: (case_.text ?? []).map((text, index) => ({ kind: 'paragraph', text, place: { kind: 'line', line: index + 1 } })),
      },
      commitments: (case_.commitments ?? []).map(commitment),
    },
  }
}

/** The rows of a case as the checks see them. */
export function madeSubject(case_: Made) {
  const { plan, library, context } = made(case_)
  return subjectOf(plan, library.measures, context)
}

function measureId({ measure }: MadeRow, index: number): string {
  return measure?.id ?? `measure-${index}`
}

function measureOf(row: MadeRow, index: number): Measure {
  return {
    id: measureId(row, index), name: { 'zh-CN': row.name, en: row.name }, aliases: [], unitOfMeasure: '%', direction: 'higher', kind: 'rate', components: [],
    addingUp: { way: 'not-addable' }, ...row.measure,
  }
}

function planOf({ columns = defaults, bases = 1, actual, years, date = '2020-12-01', notes = [] }: Made, code: string, rows: MadeRow[], from: number) {
  const keys = columns.map((heading) => heading.replace(/\s+/gu, ''))
  const periods = columns.map((heading) => /[0-9]{4}/.exec(heading)![0])
  return {
    id: `${code}-made`, code: `${code}-M`, region: code, title: '某规划', documentNumber: null, issuer: '某办公室', date, source: 'made.txt', table: null,
    years: years ?? { from: Number(periods[bases] ?? periods[0]), to: Number(periods.at(-1)) }, notes,
    domains: [{ name: '甲领域', leadUnits: [] }],
    columns: columns.map((heading, index) => ({ heading, role: index === actual ? 'actual' : index < bases ? 'base' : 'target', period: periods[index] })),
    indicators: rows.map((row, index) => ({
      no: index + 1, sub: row.sub ?? null, domain: '甲领域', name: row.name, core: row.core ?? false, attribute: null, responsibleUnits: [],
      measure: measureId(row, from + index), cells: Object.fromEntries(keys.map((key, at) => [key, row.cells?.[at] ?? ''])),
    })),
  }
}

function commitment(stated: MadeCommitment): Commitment {
  const sentence = stated.text ?? `${stated.subject}${stated.written}`
  const reading = readText(stated.written)
  const quantity = reading.kind === 'quantity' ? reading.quantity : null
  return {
    of: null, change: null, comparator: reading.kind === 'quantity' ? reading.comparator : 'none', value: quantity?.digits ?? '',
    unitOfMeasure: quantity?.unit ? `${quantity.scale ?? ''}${quantity.unit}` : null, reading, deadline: { year: 2023, words: '到2023年' }, domain: null, leadUnits: [],
    responsibleUnits: [], clause: sentence, place: { kind: 'line', line: 1 }, at: { from: 0, to: 0 }, confidence: 0.9, reasons: ['target-words'],
    ...stated, text: sentence,
  }
}

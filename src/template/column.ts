/** What a column of a template is, and the columns that several kinds have in common. */
import { statusWords, type Language, type TemplateWords } from '../messages'
import type { Period } from '../model'
import { decimals, print, type Reading } from '../notation'
import type { CellInput } from './layout'
import { liveCells, type LookedAt } from './live-formulas'
import { unitsOf } from './responsible-units'
import { isDue, rowTitle, taskTitle, type SheetRow } from './rows'
import type { SheetColumn } from './sheet-column'
import type { StyleName } from './styles'

/** What the columns of a sheet depend on. */
export interface Subject {
  /** The period asked for. */
  period: Period
  /** The periods that have columns of their own, in order. */
  periods: readonly Period[]
  baseYear: string | null
  /** The period before, where its actuals are shown, and what they are by code. */
  previous: { period: Period | null; values: ReadonlyMap<string, Reading> } | null
  /** Columns that would be empty are left out; where the plan names no units, some kinds let the office fill them in. */
  shows: Record<'base' | 'attribute' | 'responsibleUnit' | 'unitToFill', boolean>
  language: Language
  words: TemplateWords
}

/** What a cell shows. */
export interface ShownValue {
  value: CellInput
  format?: string
}

export interface Column {
  role: SheetColumn
  /** The period that the column is for, null where it is the same for all. */
  period: Period | null
  /** The heading over this one and its neighbours, or null. */
  group: string | null
  heading: string
  /** In characters. */
  width: number
  style: StyleName
  /** @param cells the row's actual of the same period, and a cell of it without a number format. */
  show: (row: SheetRow, cells: LookedAt) => ShownValue
  /** Neighbouring rows with the same value in one domain share a merged cell. */
  merges?: boolean
}

type Options = Partial<Pick<Column, 'period' | 'group' | 'heading' | 'width' | 'merges'>>

const nothing = () => ({ value: null })
const text = (value: string | null): ShownValue => ({ value: value === '' ? null : value })

/** What a cell shows for a reading: a number where it is nothing but a number, otherwise its canonical text. */
export function shownAs(reading: Reading | null): ShownValue {
  if (!reading || reading.kind === 'empty') return { value: null }
  if (reading.kind !== 'quantity') return { value: print(reading), format: '@' }
  const { comparator, quantity, cumulative, year, approximate } = reading
  const bare = comparator === 'none' && !cumulative && year === null && !approximate && quantity.scale === null && quantity.unit === null
  // Beyond 15 digits a sheet would change the number.
  if (!bare || quantity.digits.replace(/[^0-9]/g, '').length > 15) return { value: print(reading), format: '@' }
  const places = decimals(quantity)
  return { value: Number(quantity.digits), format: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
}

/** Room for two findings where a sheet has several periods; the same words take more of it in English. */
function resultWidth(language: Language, periods: number): number {
  return periods > 1 ? 44 : language === 'en' ? 30 : 24
}

/** The columns that kinds choose from; each takes what is different about it. */
export function columnsFor({ period: asked, periods, baseYear, previous, shows, language, words }: Subject) {
  const { headings } = words
  const earlier = previous?.period ? words.periodName(previous.period) : null
  const define = (role: SheetColumn, heading: string, width: number, style: StyleName, show: Column['show']) => (options: Options = {}): Column =>
    ({ role, period: null, group: null, heading, width, style, show, ...options })
  const ofPeriod = (role: SheetColumn, heading: string, width: number, style: StyleName, show: (period: Period) => Column['show']) =>
    (options: Options = {}): Column => define(role, heading, width, style, show(options.period ?? periods[0]!))(options)
  const live = (part: 'completion' | 'status' | 'gap') => (period: Period): Column['show'] => (row, cells) =>
    ({ value: liveCells(row.of.get(period)!, cells, statusWords[language], words)[part], ...part === 'completion' ? { format: '0.0' } : {} })
  const optional = (shown: boolean, column: (options?: Options) => Column) => (options?: Options): Column[] => shown ? [column(options)] : []
  return {
    domain: define('domain', headings.domain, 7, 'centre', ({ first }) => text(first.indicator.domain)),
    no: define('no', headings.no, 5, 'centre', ({ first }) => ({ value: first.indicator.no })),
    code: define('code', headings.code, 13, 'code', ({ code }) => text(code)),
    indicator: define('indicator', headings.indicator, 27, 'text', ({ first }) => text(rowTitle(first))),
    task: define('task', headings.task, 42, 'text', ({ first }) => text(taskTitle(first, language, words))),
    unitOfMeasure: define('unitOfMeasure', headings.unitOfMeasure, 9, 'centre', ({ first }) => text(first.unitOfMeasure)),
    attribute: optional(shows.attribute, define('attribute', headings.attribute, 8, 'centre', ({ first: { indicator } }) => text(indicator.attribute && words.attributes[indicator.attribute]))),
    base: optional(shows.base, define('base', headings.base(baseYear), 10.5, 'centre', ({ first }) => shownAs(first.base))),
    yearTarget: define('yearTarget', headings.yearTarget(asked), 10, 'centre', (row) => shownAs(row.of.get(periods.at(-1)!)!.target)),
    previous: optional(previous !== null, define('previous', headings.previous(earlier), 11, 'centre', ({ code }) => shownAs(previous?.values.get(code) ?? null))),
    target: ofPeriod('target', headings.target(asked), 9.5, 'centre', (period) => (row) => shownAs(row.of.get(period)!.target)),
    actual: define('actual', headings.actual, 11, 'actual', nothing),
    completion: ofPeriod('completion', headings.completion, 9, 'centre', live('completion')),
    status: ofPeriod('status', headings.status, 10, 'centre', live('status')),
    gap: ofPeriod('gap', headings.gap, 8, 'centre', live('gap')),
    result: define('result', headings.result, resultWidth(language, periods.length), 'result', nothing),
    responsibleUnit: optional(shows.responsibleUnit, define('responsibleUnit', headings.responsibleUnit, 12, 'text', ({ first }) => text(unitsOf(first.indicator).join('、')))),
    unitToFill: optional(shows.unitToFill, define('responsibleUnit', headings.responsibleUnit, 12, 'input', nothing)),
    deadline: define('deadline', headings.deadline, 13, 'centre', ({ first }) => text(isDue(first) ? words.deadline(asked) : '—')),
    dataSource: define('dataSource', headings.dataSource, 10, 'input', nothing),
    reasons: define('reasons', headings.reasons, 14, 'input', nothing),
  }
}

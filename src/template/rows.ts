/** The rows of a template: one for each input row of the plan, with what each period of the sheet asks of it. */
import type { Measure, Period, Plan } from '../model'
import { inputRows, targetInWords, type InputRow } from '../notation'
import type { Language, TemplateWords } from '../messages'
import { unitOf } from './responsible-units'

export interface SheetRow {
  code: string
  /** The row for each period of the sheet; all but the target are the same in each. */
  of: ReadonlyMap<Period, InputRow>
  /** The row for the sheet's first period. */
  first: InputRow
}

/** The rows of a plan that stand on a sheet for these periods, or only those of a responsible unit. */
export function sheetRows(plan: Plan, periods: readonly Period[], unit: string | null, measures: ReadonlyMap<string, Measure>): SheetRow[] {
  const byPeriod = periods.map((period) => [period, inputRows(plan, period, measures)] as const)
  const rows = byPeriod[0]![1].map((first, index) => (
    { code: first.code, first, of: new Map(byPeriod.map(([period, list]) => [period, list[index]!])) }))
  return unit === null ? rows : rows.filter(({ first }) => unitOf(first.indicator) === unit)
}

/** What a row shows as its indicator: core mark, name, and the component or sub-row it is for. */
export function rowTitle({ name, indicator, component }: InputRow): string {
  const mark = name.core ? /[★☆*＊]/u.exec(indicator.name)?.[0] ?? '' : ''
  const parts = [indicator.sub, component].filter((part) => part !== null).map((part) => `：${part}`)
  return `${mark}${name.ofWhich ? '其中：' : ''}${name.bareName}${parts.join('')}`
}

/** Whether something is due in the row's period: an empty target is still to be filled in. */
export function isDue({ target: { kind } }: InputRow): boolean {
  return kind !== 'not-applicable' && kind !== 'none' && kind !== 'not-available'
}

/** A row's target as a task (目标任务): 住院报销比例：职工不低于 87%. */
export function taskTitle(row: InputRow, language: Language, words: Pick<TemplateWords, 'task'>): string {
  const { target, unitOfMeasure } = row
  const title = rowTitle(row)
  if (!isDue(row)) return words.task(title, null, null)
  switch (target.kind) {
    case 'empty': return title
    case 'qualitative': return target.term === 'done' || target.term === 'not-done' ? title : words.task(title, targetInWords(row, language), null)
    default: return words.task(title, targetInWords(row, language), saysUnit(row) ? null : unitOfMeasure)
  }
}

function saysUnit({ target }: InputRow): boolean {
  return target.kind === 'quantity' ? target.quantity.unit !== null : target.kind !== 'range' || target.high.unit !== null
}

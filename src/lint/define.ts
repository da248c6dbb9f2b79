/** What every check uses: its typed definition, and the places and names that findings are made of. */
import type { Check, LintData, LintPlace } from './finding'
import type { LintCell, LintRow } from './subject'

/** Checks a check's data and words against each other, then forgets their types. */
export function defineCheck<D extends LintData>(check: Check<D>): Check {
  return check as unknown as Check
}

/** A name in Chinese quotation marks, whatever marks it has itself. */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** What a row is called in words: its bare name, with the sub-row's label behind it. */
export function nameOf({ name, indicator: { sub } }: LintRow): string {
  return sub === null ? name.bareName : `${name.bareName}·${sub}`
}

/** The place of a row's name. */
export function placeOfName(row: LintRow): LintPlace {
  return { kind: 'cell', plan: row.plan.id, code: row.indicator.code, name: nameOf(row), column: null, text: row.indicator.name }
}

/** The place of a cell. */
export function placeOf(row: LintRow, { column, text }: LintCell): LintPlace {
  return { kind: 'cell', plan: row.plan.id, code: row.indicator.code, name: nameOf(row), column: column.key, text }
}

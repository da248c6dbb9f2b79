/** Marks (标记) as conditional formats: each says that it is ours by a formula that is always true and holds the mark's id. */
import type { ConditionalFormat } from '../template/layout'
import type { Mark } from './port'

const pattern = /^=?LEN\("duibiao:([a-z-]+)"\)>0$/i

/** The formula of a mark, with `=`. */
export function markFormula(id: string): string {
  return `=LEN("duibiao:${id}")>0`
}

/** The id of the mark that a formula belongs to; null where it is none of ours. */
export function markId(formula: string): string | null {
  return pattern.exec(formula.replace(/\s+/g, ''))?.[1]?.toLowerCase() ?? null
}

/** Whether this can be the id of a mark. */
export function isMarkId(id: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(id)
}

/** A mark as a conditional format; null for one that marks nothing. */
export function markRule({ id, areas, style }: Mark): ConditionalFormat | null {
  return areas.length === 0 ? null : { areas, formula: markFormula(id), style }
}

/** The conditional formats of a sheet with these marks of ours in the place of all others of ours: the user's stay first. */
export function withMarks(formats: readonly ConditionalFormat[], marks: readonly Mark[]): ConditionalFormat[] {
  return [...formats.filter(({ formula }) => markId(formula) === null), ...marks.flatMap((mark) => markRule(mark) ?? [])]
}

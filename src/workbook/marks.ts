/** How a conditional format says that it is a mark (标记) of ours: by a formula that is always true and holds the mark's id. */

const pattern = /^=?LEN\("duibiao:([a-z-]+)"\)>0$/i

/** The formula of a mark, with `=`. */
export function markFormula(id: string): string {
  return `=LEN("duibiao:${id}")>0`
}

/** The id of the mark that a formula belongs to; null where it is none of ours. */
export function markId(formula: string): string | null {
  return pattern.exec(formula.replace(/\s+/g, ''))?.[1]?.toLowerCase() ?? null
}

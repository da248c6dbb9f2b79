/** The rows that a domain holds for, where it is printed once for several: beside the first of them, or beside the middle of all. */

/** A domain and the line that it stands in. */
export interface Label {
  text: string
  at: number
}

/** The lines that a row takes, first and last. */
export interface Lines {
  from: number
  to: number
}

export interface Labelled {
  /** By row. */
  texts: (string | null)[]
  /** Rows for which another domain may hold. */
  doubtful: ReadonlySet<number>
}

/** By how many lines a domain that stands in the middle of its rows may stand off it, where it could as well stand beside the first of them. */
const off = 0.25

/** Of an even number of lines the upper one of the two in the middle is likelier. */
const rounded = 0.8

/** The domain of each row. */
export function labelled(labels: readonly Label[], rows: readonly Lines[]): Labelled {
  const [first] = labels
  if (!first) return { texts: rows.map(() => null), doubtful: new Set() }
  const above = rows.map(({ to }) => labels.findLastIndex(({ at }) => at <= to))
  const middle = inTheMiddle(labels, rows)
  if (!above.includes(-1)) {
    const other = middle.off <= off ? middle.texts : null
    const texts = above.map((at) => labels[at]!.text)
    return { texts, doubtful: new Set([...rows.keys()].filter((row) => other !== null && other[row] !== texts[row])) }
  }
  const both = inTheMiddle(joined(labels), rows)
  const { texts } = both.off <= middle.off ? both : middle
  return { texts, doubtful: new Set([...rows.keys()].filter((row) => labels.every(({ at }) => at < rows[row]!.from || at > rows[row]!.to))) }
}

/** Labels in neighbouring lines as one label of two lines. */
function joined(labels: readonly Label[]): Label[] {
  const result: Label[] = []
  let last: Label | null = null
  for (const label of labels) {
    if (last && label.at - last.at === 1) {
      result.splice(-1, 1, { text: last.text + label.text, at: (last.at + label.at) / 2 })
      last = null
    } else {
      result.push(last = label)
    }
  }
  return result
}

/** The rows parted so that each label stands as near as can be to the middle of its own; `off` is the farthest that one stands off. */
function inTheMiddle(labels: readonly Label[], rows: readonly Lines[]): { texts: (string | null)[]; off: number } {
  if (labels.length > rows.length) return { texts: rows.map(() => null), off: Infinity }
  // By row and label: the least sum when the rows before this one have the labels before this one.
  const ways = Array.from({ length: rows.length + 1 }, () => labels.concat(labels[0]!).map(() => ({ cost: Infinity, from: -1 })))
  ways[0]![0] = { cost: 0, from: -1 }
  for (const [label, { at }] of labels.entries()) {
    for (let from = 0; from < rows.length; from++) {
      const before = ways[from]![label]!.cost
      for (let to = from + 1; before < Infinity && to <= rows.length; to++) {
        const above = (rows[from]!.from + rows[to - 1]!.to) / 2 - at
        const cost = before + (above > 0 ? above * rounded : -above)
        if (cost < ways[to]![label + 1]!.cost) ways[to]![label + 1] = { cost, from }
      }
    }
  }
  const texts: (string | null)[] = rows.map(() => null)
  let farthest = 0
  let to = rows.length
  for (let label = labels.length; label > 0; label--) {
    const { cost, from } = ways[to]![label]!
    farthest = Math.max(farthest, cost - ways[from]![label - 1]!.cost)
    texts.fill(labels[label - 1]!.text, from, to)
    to = from
  }
  return { texts, off: farthest }
}

/** The columns of a print of fixed width: what stands above one another, with space between in every line. */
import type { Group } from './heading'
import type { Line, Piece } from './pieces'

export interface Band {
  from: number
  to: number
}

/** The stretches of a print in which some line has something; gaps of fewer than `gutter` columns part nothing. */
export function bandsOf(spans: readonly Band[], gutter: number): Band[] {
  const bands: Band[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = bands.at(-1)
    if (last && from - last.to < gutter) last.to = Math.max(last.to, to)
    else bands.push({ from, to })
  }
  return bands
}

/**
 * The bands of lines below a heading, each with its heading from the line above them or, where others of the heading's lines have one
 * there, null; null in all where headings and columns don't meet. A band behind the names may have none: parts stand there.
 */
export function alignedBands(
  heading: readonly Group[], others: readonly Group[], lines: readonly Line[],
): { bands: Band[]; groups: (Group | null)[] } | null {
  for (const gutter of [2, 1]) {
    const bands = bandsOf([...heading, ...lines.flatMap(({ pieces }) => pieces)], gutter)
    const groups = bands.map((band) => heading.filter((group) => overlaps(band, group)))
    const bare = groups.flatMap((own, at) => own.length === 0 ? [at] : [])
    const explained = bare.every((at) => others.some((group) => overlaps(bands[at]!, group))
      || (bare.length === 1 && groups[at - 1]?.[0]?.meaning === 'name'))
    if (groups.every((own) => own.length <= 1) && explained) return { bands, groups: groups.map(([group]) => group ?? null) }
  }
  return null
}

/** Whether every piece of a line stands in one band. */
export function standsIn({ pieces }: Pick<Line, 'pieces'>, bands: readonly Band[]): boolean {
  return pieces.every((piece) => bands.filter((band) => overlaps(band, piece)).length === 1)
}

/** The pieces of each band. */
export function inBands({ pieces }: Pick<Line, 'pieces'>, bands: readonly Band[]): Piece[][] {
  return bands.map((band) => pieces.filter((piece) => overlaps(band, piece)))
}

/** Whether two stand above one another. */
export function overlaps(one: Band, other: Band): boolean {
  return one.from < other.to && other.from < one.to
}

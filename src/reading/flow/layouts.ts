/** The orders of columns that a flattened table may have: those that its rows show, and that of its heading. */
import type { ColumnKind } from '../text/fit'
import type { Token } from './cells'
import { mended } from './headings'
import { isFigureHeading } from '../text/heading'
import { lookAt } from '../text/look'
import { isPageMark } from '../text/page-mark'

/** Most orders that are tried for one table. */
const mostLayouts = 6

/** The orders of columns that the rows or the heading speak for; laying decides between them. */
export function layoutsOf(tokens: readonly Token[], spine: readonly number[], headings: readonly Token[]): ColumnKind[][] {
  const counts = new Map<string, number>()
  for (const [index, at] of spine.entries()) {
    const end = spine[index + 1]
    if (end === undefined) continue
    const layout = layoutOf(tokens.slice(at + 1, end).map(({ text }) => text).filter((text) => !isPageMark(text)))
    counts.set(layout, (counts.get(layout) ?? 0) + 1)
  }
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([layout]) => layout)
  const headed = layoutsFromHeading(headings)
  // Where the heading names figures, rows that have none lack them.
  const all = new Set([...common.slice(0, mostLayouts).filter((layout) => headed.length === 0 || layout.includes('value')), ...headed])
  const meanings = mended(headings).map(({ meaning }) => meaning)
  const [no, domain] = [meanings.indexOf('no'), meanings.indexOf('domain')]
  const front: ColumnKind[] = no >= 0 && domain > no ? ['no', 'domain'] : ['domain', 'no']
  return [...all].map((layout) => [...front, ...layout.split(' ') as ColumnKind[]])
}

/** The columns that a row's texts show: a name, then runs of each kind; words at the end are the next domain. */
function layoutOf(texts: readonly string[]): string {
  const kinds: ColumnKind[] = ['name', 'sub']
  let words = 0
  for (const text of texts.slice(1)) {
    const look = lookAt(text)
    const kind: ColumnKind = look.attribute ? 'attribute' : look.office === 2 ? 'office' : look.unit ? 'unit'
      : look.value === 'figure' || look.value === 'term' ? 'value' : 'other'
    if (kind === 'other') {
      words++
      continue
    }
    words = 0
    if (kind === 'value' || kinds.at(-1) !== kind) kinds.push(kind)
  }
  return [...kinds, ...words > 1 ? ['other'] : []].join(' ')
}

/** The orders of columns that a heading speaks for: of one line, or with a year and a word for each column of figures; none without figures. */
export function layoutsFromHeading(headings: readonly Token[]): string[] {
  const meanings = mended(headings).map(({ meaning }) => meaning)
  const kinds = meanings.flatMap((meaning): ColumnKind[] => {
    if (meaning === null || meaning === 'domain' || meaning === 'no' || meaning === 'name' || meaning === 'sub') return []
    return isFigureHeading(meaning) ? ['value'] : [meaning as ColumnKind]
  })
  if (!kinds.includes('value')) return []
  const figures = kinds.filter((kind) => kind === 'value').length
  const years = meanings.filter((meaning) => meaning === 'year').length
  const columns = Math.max(years, figures - years)
  const first = kinds.indexOf('value')
  const others = (from: number, to?: number) => kinds.slice(from, to).filter((kind) => kind !== 'value')
  const paired = [...others(0, first), ...Array.from({ length: columns }, (): ColumnKind => 'value'), ...others(first)]
  return [kinds, ...columns < figures ? [paired] : []].map((rest) => ['name', 'sub', ...rest].join(' '))
}

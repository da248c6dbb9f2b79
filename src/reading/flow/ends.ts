/** Where a flattened table begins and ends: its heading, its first row, and what behind its last row may still belong to it. */
import { fit } from '../text/fit'
import type { Token } from './cells'
import { meaningOf } from '../text/heading'
import { lookAt } from '../text/look'
import { isNote } from '../notes'
import type { Sourced } from '../table'

/** Texts of a heading at most, and texts that are looked at behind a row's number. */
export const longestHeading = 40
export const longestTail = 48

const section = /^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)])/u

/** What it costs to leave a text behind the table: one that is surely a cell costs more than one left over inside. */
const behind = { sure: 3.1, likely: 1, most: 12 } as const

/** The texts behind a position that look like cells still, up to running text, another table's heading or a note. */
function cellsBehind(tokens: readonly Token[], from: number, headings: ReadonlySet<string>): { run: Token[]; cost: number } {
  let to = from
  while (to < tokens.length && to < from + longestTail && (!endsTable(tokens[to]!.text, headings) || opensRows(tokens, to))) to++
  const run = tokens.slice(from, to)
  const costs = run.map(({ text }) => {
    const { value, attribute, office, unitStated } = lookAt(text)
    return value === 'figure' || value === 'term' || attribute !== null ? behind.sure : value === 'near' || office === 2 || unitStated ? behind.likely : 0
  })
  return { run, cost: Math.min(costs.reduce((sum: number, cost) => sum + cost, 0), behind.most) }
}

/** Whether what is numbered like a section (五、) has cells behind it, as a domain in a line of its own has. */
function opensRows(tokens: readonly Token[], at: number): boolean {
  if (!section.test(lookAt(tokens[at]!.text).bare) || fit('domain', [tokens[at]!.text]) > 2) return false
  const behind = tokens.slice(at + 1, at + 4).map(({ text }) => lookAt(text))
  return behind.every(({ sentence }) => !sentence) && behind.some(({ value, attribute }) => value === 'figure' || attribute !== null)
}

function endsTable(text: string, headings: ReadonlySet<string>): boolean {
  const { bare, sentence } = lookAt(text)
  return sentence || (meaningOf(text) !== null && !headings.has(bare)) || isNote(text)
    || section.test(bare) || /^附?[表件图]/u.test(text)
}

export function leaving(tokens: readonly Token[], from: number, headings: ReadonlySet<string>): number {
  return cellsBehind(tokens, from, headings).cost
}

/** What stands behind a table and may belong to it. */
export function continuation(tokens: readonly Token[], from: number, headings: ReadonlySet<string>): Sourced | null {
  const { run, cost } = cellsBehind(tokens, from, headings)
  return cost === 0 ? null : { text: run[0]!.text, places: run.map(({ place }) => place) }
}

/**
 * Where the rows begin: behind the heading, a domain before the first number belonging to the rows. Where the first number found is
 * not 1, rows without one may stand before it, and the heading is the first that stands there.
 */
export function rowsBegin(tokens: readonly Token[], first: number, no: number, floor: number): number {
  const whole = no === 1
  let begin = first
  for (let at = first - 1; at >= Math.max(floor, first - (whole ? 6 : longestHeading)); at--) {
    const { text } = tokens[at]!
    if (lookAt(text).sentence) break
    if (meaningOf(text) === null || endsDomain(tokens, at)) continue
    const headed = begin < first && tokens.slice(at + 1, begin).every((token) => meaningOf(token.text) !== null)
    if (!headed) begin = at + 1
    if (whole) break
  }
  return begin
}

/** Whether a text that a heading could be is the second line of a domain: 健康 above 水平. */
function endsDomain(tokens: readonly Token[], at: number): boolean {
  const lines = tokens.slice(Math.max(0, at - 1), at + 1).map(({ text }) => text)
  return lines.length === 2 && meaningOf(lines[0]!) === null && meaningOf(lines.join('')) === null && fit('domain', lines) <= 0.5 && lookAt(lines[0]!).bare.length <= 4
}

/** Where the heading begins: the first of the short texts before the rows, behind running text, a caption or a section's title. */
export function headingBegin(tokens: readonly Token[], begin: number, floor: number): number {
  let top = begin
  for (let at = begin - 1; at >= Math.max(floor, begin - longestHeading); at--) {
    const { text } = tokens[at]!
    const { bare, sentence } = lookAt(text)
    const meaning = meaningOf(text)
    if (sentence || bare.length > 24 || (meaning === null && (/^(?:附?[表件图]|专栏)|^[(]?[一二三四五六七八九十]+[)、]|.(?:指标|目标|任务)表?$/u.test(bare) || bare.length > 12))) break
    if (meaning !== null || bare.length <= 6) top = at
  }
  // 主要指标 above 领域 and 指标 is the table's title.
  const names = tokens.slice(top, begin).filter(({ text }) => meaningOf(text) === 'name')
  return names.length > 1 && names[0] === tokens[top] && /..(?:指标|目标|任务)$/u.test(lookAt(names[0]!.text).bare) ? top + 1 : top
}

/** Running text as sentences and clauses, with what stands in brackets and quotation marks hidden from the grammar. */
import { normalise } from '../../notation/characters'
import type { Span } from '../../notation'
import { simplify } from '../text/script'
import { actionAnywhere, levels, measureNoun } from './words'

/** Stands for a character that the grammar may not look at. */
const hidden = '\u0001'

const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉', '(': ')', '（': '）', '【': '】' }
const longestAside = 120

/** A paragraph's text as printed, in canonical simplified characters, and with names and asides hidden: three texts of one length. */
export interface Texts {
  printed: string
  canonical: string
  plain: string
}

/** @see Texts */
export function textsOf(printed: string): Texts {
  const canonical = normalise(simplify(printed))
  return { printed, canonical, plain: plainText(printed, canonical) }
}

/** 500张（其中护理型300张）at the end of a clause: a clause of its own. */
const ofPart = /^\(其中[^()]*[0-9][^()]*\)(?:[\s,;、。]|$)/u

/** Hides names in 《》 and “”, and asides in parentheses; tabs stay. A bracket that is not closed soon hides nothing. */
function plainText(text: string, canonical: string): string {
  const characters = canonical.split('').map((character, at) => text[at] === '\t' ? '\t' : character)
  for (let at = 0; at < text.length; at++) {
    const close = pairs[text[at]!]
    if (close === undefined) continue
    const end = closing(text, at, close)
    if (end < 0) continue
    if (ofPart.test(canonical.slice(at, end + 2))) characters[at] = characters[end] = ','
    else for (let inside = at + 1; inside < end; inside++) characters[inside] = hidden
    at = end
  }
  return characters.join('')
}

function closing(text: string, from: number, close: string): number {
  const open = text[from]!
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + longestAside); at++) {
    if (text[at] === open) depth++
    else if (text[at] === close || (close === '）' && text[at] === ')') || (close === ')' && text[at] === '）')) {
      depth--
      if (depth === 0) return at
    }
  }
  return -1
}

/** A text in canonical characters without what stands in parentheses. */
export function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/gu, '')
}

export type Sentence = Span & { ended: boolean }

/** Sentences: stretches up to 。！？, a line break or the end of a cell (tab, |), the mark not included; `ended` where it was one of 。！？. */
export function sentencesOf(plain: string, span: Span): Sentence[] {
  return stretches(plain, span, (at) => '。!?！？\n\r\t|'.includes(plain[at]!)).map((part) => ({ ...part, ended: '。!?！？'.includes(plain[part.to] || ' ') }))
}

/** A longer clause is no running text but what a table or a broken page left. */
const longestClause = 400

/** Clauses: stretches between commas, semicolons and colons; a comma or colon between digits belongs to the number. */
export function clausesOf(plain: string, span: Span): Span[] {
  return clauseStretches(plain, span).filter(({ from, to }) => to - from <= longestClause)
}

/** 每千人口托位数:4.8个, …增加值:增长6%: the name of a figure and the figure are one clause. */
function namesBehind(plain: string, from: number, at: number): boolean {
  const name = /[^,;:]*$/u.exec(plain.slice(from, at))![0]
  const measures = measureNoun.test(name.replace(/\([^()]*\)\s*$/u, '')) || actionAnywhere.exec(name)?.index === leading(name)
  return measures && !/(?:目标|任务|项目|工程)$/u.test(name) && namedFigure.test(plain.slice(at + 1))
}

/** How long the number of an item is. */
function leading(name: string): number {
  return /^\s*(?:\([^()]*\)|[0-9]{1,2}[.、])?\s*/u.exec(name)![0].length
}

const namedFigure = new RegExp(`^\\s*(?:[≥≤<>=]|(?!20[0-9]{2}年)[0-9]|约|(?:${levels})[0-9]|(?:年均|累计)?(?:增长|提高|提升|下降|降低|减少|新增|增加|完成)[0-9])`, 'u')

function clauseStretches(plain: string, span: Span): Span[] {
  const { from } = span
  return stretches(plain, span, (at) => {
    if (!',;:'.includes(plain[at]!) || (plain[at] === ':' && namesBehind(plain, from, at))) return false
    const between = /[0-9]/.test(plain[at - 1] ?? '') && /[0-9]/.test(plain[at + 1] ?? '')
    return plain[at] === ';' || !between || (plain[at] === ',' && !/^[0-9]{3}(?![0-9])/.test(plain.slice(at + 1)))
  })
}

function stretches(plain: string, { from, to }: Span, ends: (at: number) => boolean): Span[] {
  const found: Span[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !ends(at)) continue
    const trimmed = trim(plain, { from: start, to: at })
    if (trimmed.to > trimmed.from) found.push(trimmed)
    start = at + 1
  }
  return found
}

/** The stretch without white space around it. */
export function trim(plain: string, { from, to }: Span): Span {
  while (from < to && plain[from] === ' ') from++
  while (to > from && plain[to - 1] === ' ') to--
  return { from, to }
}

/** Takes apart the paragraphs of a flattened table that hold two cells: a row number with its name, or cells parted by wide spaces. */
import type { Place } from '../document'
import { fit } from '../text/fit'
import { lookAt } from '../text/look'
import { simplify } from '../text/script'

/** A text of the sequence, with its position among the document's blocks. */
export interface Token {
  text: string
  place: Place
  block: number
}

const numbered = /^([(（]?[0-9]{1,3}[)）.．、](?![0-9])|[①-⑳])\s*(.+)$/su
/** 6.5G基站 goes on from 5. */
const numberedFigure = /^([0-9]{1,3}[.．、])([0-9].*\p{Script=Han}.*)$/su
const bounds = { row: 48, rows: 3, gap: 3, explained: 10, above: 4 } as const
const explanation = /^(?:说明|(?:计算|统计)(?:方法|公式|口径)|指标(?:解释|说明|含义)|解释|名词解释)[:：]/u

/** The tokens, one a cell as far as it can be told. */
export function cellsOf(tokens: readonly Token[]): Token[] {
  return withNumbersApart(withoutExplanations(tokens).flatMap((token) => piecesOf(token.text).map((text) => ({ ...token, text }))))
}

/** 说明：…, 计算方法：… between the rows of a table is no cell of theirs. */
function withoutExplanations(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ text }, at) => !explanation.test(simplify(text)) || !rowFollows(tokens.slice(at + 1, at + bounds.explained)))
}

function rowFollows(tokens: readonly Token[]): boolean {
  const cells = tokens.filter(({ text }) => !explanation.test(simplify(text))).slice(0, bounds.above)
  return cells.some(({ text }, at) => lookAt(text).number !== null && cells.slice(0, at).every((one) => !lookAt(one.text).sentence))
}

/** Cells in one paragraph: all but one are surely cells by themselves, so that no name is torn at its wide spaces. */
function piecesOf(text: string): string[] {
  const pieces = text.split(/\t|\s{2,}/u)
  const unsure = pieces.filter((piece) => !isCell(piece))
  return pieces.length > 1 && unsure.length <= 1 && unsure.every((piece) => /\p{Script=Han}{2}/u.test(piece)) ? pieces : [text]
}

function isCell(text: string): boolean {
  const { value, number, attribute, office, unit } = lookAt(text)
  return number !== null || value === 'term' || attribute !== null || office === 2 || unit || (value === 'figure' && !/^[^0-9]*\p{Script=Han}/u.test(text))
}

/** Numbers that stand in one paragraph with the names (1.学前教育毛入园率), where such paragraphs count and figures stand between them. */
function withNumbersApart(tokens: readonly Token[]): Token[] {
  const counted = new Set<number>()
  let run: number[] = []
  let no = 0
  const close = () => {
    if (run.length >= bounds.rows) for (const at of run) counted.add(at)
    run = []
  }
  for (const [at, { text }] of tokens.entries()) {
    const next = numberOf(numberedFigure, text)
    const found = numberOf(numbered, text) ?? (next === no + 1 ? next : null)
    if (found === null || !isFigure(tokens[at + 1])) continue
    const near = run.length > 0 && at - run.at(-1)! <= bounds.row
    if (!near || ((found <= no || found > no + bounds.gap) && found !== 1)) close()
    if (run.length > 0 || found === 1) run.push(at)
    no = found
  }
  close()
  return tokens.flatMap((token, at) => {
    const found = counted.has(at) ? numbered.exec(token.text) ?? numberedFigure.exec(token.text) : null
    return found ? [{ ...token, text: found[1]! }, { ...token, text: found[2]! }] : [token]
  })
}

function numberOf(form: RegExp, text: string): number | null {
  const found = form.exec(text)
  return found && fit('name', [found[2]!]) <= 1.5 ? lookAt(found[1]!).number : null
}

function isFigure(token: Token | undefined): boolean {
  if (!token) return false
  const { value, unit, attribute } = lookAt(token.text)
  return value === 'figure' || value === 'term' || unit || attribute !== null || fit('value', [token.text]) <= 1 || /^其中[:：]?/u.test(token.text)
}

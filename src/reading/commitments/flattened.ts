/** Lists of tasks (实事清单) whose table was flattened to one cell a line: 序号, 任务, 责任单位, 完成时限, then 1, what is to be done, by whom, by when. */
import type { SourceParagraph } from '../document'
import { simplify } from '../text/script'
import { textsOf } from './sentences'
import { headedAs, kindOf, ofRow, withText, type Kind, type ListedCell } from './task-cells'
import { actionAnywhere } from './words'

/** A list and the paragraphs that it takes, `to` behind the last. */
export interface FlattenedList {
  cells: ListedCell[]
  from: number
  to: number
}

interface Token {
  text: string
  /** Which of the paragraphs, and where in it. */
  at: number
  begin: number
}

const mostHeadings = 9
const leastItems = 2
const longestRow = 40
/** Money and numbers in columns of their own say nothing by themselves. */
const figure = /^[≥≤<>＞＜]?[0-9][0-9.,，]*\S{0,4}$/u
const answering: ReadonlySet<Kind> = new Set(['office', 'lead'])
/** 9月投入使用, 持续推进. */
const longestDue = 14

/** The flattened lists of tasks among paragraphs that follow each other. */
export function flattenedIn(paragraphs: readonly SourceParagraph[]): FlattenedList[] {
  const tokens = paragraphs.flatMap(({ text }, at): Token[] => {
    const own = text.replace(/[\s|｜]+$/u, '')
    const cell = own.replace(/^[\s|｜]+/u, '')
    return cell === '' ? [] : [{ text: cell, at, begin: own.length - cell.length }]
  })
  const found: FlattenedList[] = []
  for (let from = 0; from < tokens.length; from++) {
    const kinds = headingsFrom(tokens, from)
    const rows = kinds ? rowsFrom(tokens, from + kinds.length, kinds) : []
    if (!kinds || rows.length < leastItems || !isOfTasks(rows)) continue
    const last = rows.at(-1)!.at(-1)!
    found.push({ from: tokens[from]!.at, to: last.at + 1, cells: rows.flatMap((row) => cellsOf(row, kinds, paragraphs)) })
    from = tokens.indexOf(last)
  }
  return found
}

/** Whether most rows say what is to be done; those of a table of indicators have names and figures. */
function isOfTasks(rows: readonly (readonly Token[])[]): boolean {
  return 2 * rows.filter((row) => row.some(({ text }) => actionAnywhere.test(simplify(text)) && !figure.test(text))).length >= rows.length
}

/** The columns whose headings begin at a token: from 序号 up to the number 1, and who answers or when it is due among them. */
function headingsFrom(tokens: readonly Token[], from: number): Kind[] | null {
  if (headedAs(tokens[from]!.text) !== 'no') return null
  const count = tokens.slice(from, from + mostHeadings).findIndex(({ text }) => text === '1')
  const kinds = tokens.slice(from, from + count).map(({ text }) => headedAs(text))
  return kinds.some((kind) => kind === 'office' || kind === 'lead' || kind === 'due') ? kinds.map((kind) => kind ?? 'text') : null
}

/** The cells of each row without its number; the last row ends with its office or its date. */
function rowsFrom(tokens: readonly Token[], from: number, kinds: readonly Kind[]): Token[][] {
  const rows: Token[][] = []
  const answers = ({ text }: Token) => lookOf(text) !== 'text'
  let at = from
  while (tokens[at]?.text === String(rows.length + 1)) {
    const number = String(rows.length + 2)
    const next = tokens.slice(at + 2, at + longestRow).findIndex(({ text }) => text === number)
    const end = next < 0 ? undefined : at + 2 + next
    const row = tokens.slice(at + 1, end ?? at + longestRow)
    const closed = row.findIndex((token, index) => index > 0 && answers(row[index - 1]!) && !answers(token))
    if (end === undefined) return row.length === 0 ? rows : [...rows, closed < 0 ? row.slice(0, kinds.length - 1) : row.slice(0, closed)]
    rows.push(row)
    at = end
  }
  return rows
}

function lookOf(text: string): Kind {
  return text.length <= longestDue && /^(?:[^0-9]{0,4}[0-9]{1,2}月|全年|年内|持续|长期)/u.test(text) ? 'due' : kindOf(text)
}

/** A row of as many cells as headings is read by its columns, any other by the looks of its cells. */
function cellsOf(row: readonly Token[], headings: readonly Kind[], paragraphs: readonly SourceParagraph[]): ListedCell[] {
  const columns = headings.slice(1)
  const looks = row.map(({ text }) => lookOf(text))
  const exact = row.length === columns.length && columns.every((kind, at) => answering.has(kind) === answering.has(looks[at]!))
  const kinds = exact ? withText(columns) : looks
  const rest = ofRow(row.map(({ text }) => text), kinds, null)
  return row.flatMap(({ text, at, begin }, column) => kinds[column] === 'text' && !figure.test(text)
    ? [{ place: paragraphs[at]!.place, texts: textsOf(paragraphs[at]!.text), span: { from: begin, to: begin + text.length }, ...rest }] : [])
}

/** Lists of tasks (任务清单, 民生实事) that arrive flattened, one cell a paragraph: tables again, by their headings and row numbers. */
import type { Standing } from './delimited'
import type { Place, SourceCell, SourceParagraph, SourceTable } from '../document'
import { dueHeading, isFigureHeading, meaningOf } from '../text/heading'
import { lookAt } from '../text/look'
import { bare } from '../text/script'

/** Texts of a heading, letters of one; rows at least; texts of a row; which part of the rows must say by whom or by when, and may be of figures. */
const bounds = { headings: 9, letters: 14, rows: 3, row: 24, answered: 0.5, figures: 0.3 } as const

type Kind = 'no' | 'task' | 'office' | 'due' | 'other'

interface Column {
  kind: Kind
  heading: SourceCell
}

const taskHeading = /任务|实事|项目|内容|工作|举措|措施|事项/u
/** 12月底前, 2025年6月, 9月投入使用, 长期坚持. */
const due = /^(?:(?:20[0-9]{2}年)?[0-9]{1,2}月|20[0-9]{2}年|[上下]半年|[一二三四]季度|全年|年底|年内|长期|持续|常年).{0,8}$/u
const section = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u

/** The blocks with every flattened list of tasks made a table. */
export function withTaskLists(standing: readonly Standing[]): Standing[] {
  const texts = standing.flatMap(({ block, from, to }) => block.kind === 'paragraph' && block.text.trim() !== '' ? [{ block, from, to }] : [])
  const result: Standing[] = []
  let taken = 0
  for (let at = 0; at < texts.length; at++) {
    const list = meaningOf(texts[at]!.block.text) === 'no' ? listFrom(texts, at) : null
    if (!list) continue
    result.push(...standing.filter(({ from }) => from >= taken && from < list.from), list)
    taken = list.to
    while (at + 1 < texts.length && texts[at + 1]!.from < taken) at++
  }
  return taken === 0 ? [...standing] : [...result, ...standing.filter(({ from }) => from >= taken)]
}

/** The list whose heading begins with this text; null where it is none. */
function listFrom(texts: readonly Standing<SourceParagraph>[], at: number): Standing<SourceTable> | null {
  const columns = columnsFrom(texts, at)
  if (!columns) return null
  const starts = startsFrom(texts, at + columns.length)
  if (starts.length < bounds.rows) return null
  const end = endOf(texts, starts.at(-1)!)
  const kinds = columns.map(({ kind }) => kind)
  const rows = starts.flatMap((start, index) => rowsIn(texts.slice(start, starts[index + 1] ?? end).map(({ block }) => block), kinds))
  const having = (is: (text: string, kind: Kind) => boolean) => rows.filter((row) => row.some(({ text }, column) => text !== '' && is(text, kinds[column]!))).length
  if (having((_, kind) => kind === 'office' || kind === 'due') < rows.length * bounds.answered) return null
  // What stands in figures is a table of indicators.
  if (having((text, kind) => kind === 'task' && lookAt(text).value === 'figure' && !/\p{Script=Han}{2}/u.test(text)) > rows.length * bounds.figures) return null
  const [first, last] = [texts[at]!, texts[end - 1]!]
  return { block: { kind: 'table', rows: [columns.map(({ heading }) => heading), ...rows], place: first.block.place }, from: first.from, to: last.to }
}

/** The columns of a heading that names tasks, and who answers for them or by when, up to the first row's number. */
function columnsFrom(texts: readonly Standing<SourceParagraph>[], at: number): Column[] | null {
  const columns: Column[] = []
  for (let index = at; index < Math.min(at + bounds.headings, texts.length); index++) {
    const text = texts[index]!.block.text.trim()
    if (lookAt(text).number === 1) break
    if (bare(text).length > bounds.letters || lookAt(text).sentence) return null
    columns.push({ kind: kindOfHeading(text), heading: { text, place: { ...texts[index]!.block.place } } })
  }
  const kinds = columns.map(({ kind }) => kind)
  const figures = columns.some(({ heading: { text } }) => isFigureHeading(meaningOf(text)) && !taskHeading.test(bare(text)))
  return !figures && kinds.includes('task') && (kinds.includes('office') || kinds.includes('due')) ? columns : null
}

function kindOfHeading(text: string): Kind {
  const plain = bare(text)
  const meaning = meaningOf(text)
  if (dueHeading.test(plain)) return 'due'
  return meaning === 'no' || meaning === 'office' ? meaning : taskHeading.test(plain) ? 'task' : 'other'
}

/** Where the rows begin: at the numbers that count them. */
function startsFrom(texts: readonly Standing<SourceParagraph>[], from: number): number[] {
  const starts = [from]
  let no = 1
  for (let at = from + 1; at + 1 < texts.length && at <= starts.at(-1)! + bounds.row; at++) {
    const { number } = lookAt(texts[at]!.block.text.trim())
    if (number === null || number <= no || number > no + 2 || kindOfText(texts[at + 1]!.block.text) !== 'words') continue
    starts.push(at)
    no = number
  }
  return starts
}

/** Behind the last row: where words follow upon who answers for it, or a section begins. */
function endOf(texts: readonly Standing<SourceParagraph>[], start: number): number {
  let answered = false
  let at = start + 1
  for (; at < Math.min(texts.length, start + bounds.row); at++) {
    const text = texts[at]!.block.text.trim()
    const words = kindOfText(text) === 'words'
    if (at > start + 1 && (section.test(text) || (answered && words))) break
    answered ||= !words
  }
  return at
}

/** The rows between two numbers: of texts as many as columns, each in its own; else by what the texts look like, further rows without a number. */
function rowsIn([number, ...texts]: readonly SourceParagraph[], kinds: readonly Kind[]): SourceCell[][] {
  const at = kinds.indexOf('no')
  const rest = kinds.flatMap((_, column) => column === at ? [] : [column])
  const blank = (place: Place) => kinds.map((): SourceCell => ({ text: '', place: { ...place } }))
  const rows = [blank(number!.place)]
  put(rows[0]!, at, number!)
  if (texts.length === rest.length) {
    for (const [index, text] of texts.entries()) put(rows[0]!, rest[index]!, text)
    return rows
  }
  let last = at
  for (const text of texts) {
    const kind = kindOfText(text.text)
    const fits = (column: number) => kind === 'words' ? kinds[column] === 'task' || kinds[column] === 'other' : kinds[column] === kind
    const next = rest.find((column) => column > last && fits(column)) ?? (fits(last) ? last : -1)
    if (next < 0 && kind === 'words') {
      rows.push(blank(text.place))
      last = rest.find((column) => kinds[column] === 'task')!
      put(rows.at(-1)!, last, text)
    } else {
      last = next < 0 ? last : next
      put(rows.at(-1)!, last, text)
    }
  }
  // Words between the last cell of a row and the next number stand across the table.
  const [across, ...others] = rows.at(-1)!.filter(({ text }) => text !== '')
  if (rows.length > 1 && others.length === 0 && !lookAt(across!.text).sentence) rows.splice(-1, 1, [{ ...across!, columns: kinds.length }])
  return rows
}

/** A cell has a place of its own, because it may be put together of several lines. */
function put(row: SourceCell[], column: number, { text, place }: SourceParagraph): void {
  const cell = row[column]!
  row[column] = cell.text === '' ? { text: text.trim(), place: { ...place } } : { ...cell, text: `${cell.text}\n${text.trim()}` }
}

function kindOfText(text: string): 'office' | 'due' | 'words' {
  if (due.test(bare(text))) return 'due'
  return lookAt(text).office > 0 ? 'office' : 'words'
}
